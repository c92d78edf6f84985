import { expect } from '../support/test.ts';
import type { Person } from '../support/people.ts';

const day = (fromToday: number): string => new Date(Date.now() + fromToday * 86_400_000).toISOString().slice(0, 10);

/** From the idea that a session left to an experiment that runs. */
export const planAndBegin = async (person: Person, title: string): Promise<void> => {
  await person.goTo('Experimenten');
  await person.page.getByRole('link', { name: title }).click();
  await person.page.getByRole('button', { name: 'Schrijf het plan' }).click();
  await person.field('Wat doen jullie anders?').fill('We bellen het gezin op de dag van de melding.');
  await person.field('Wat verwachten jullie te zien?').fill('Ouders laten ons eerder binnen.');
  await person.field('Voor wie en waar?').fill('Alle nieuwe gezinnen van Team Linde');
  await person.field('Begint op').fill(day(0));
  await person.field('Samen terugkijken na').fill(day(14));
  await person.field('Wanneer stoppen jullie meteen?').fill('Als een kind door het bellen gevaar loopt.');
  await person.button('Plan bewaren').click();
  await person.button('Plan vaststellen').click();
  await person.button('Begin het experiment').click();
  await expect(person.field('Wat zag je?')).toBeVisible();
};

export const observe = async (person: Person, title: string, seen: string): Promise<void> => {
  await person.goTo('Experimenten');
  await person.page.getByRole('link', { name: title }).click();
  await person.field('Wat zag je?').fill(seen);
  await person.button('Bewaar wat je zag').click();
  await expect(person.page.getByText(seen)).toBeVisible();
};

/** Looks back and decides to keep it; what was learned stands with it, and a practice begins. */
export const adopt = async (person: Person, title: string, learning: string): Promise<void> => {
  await person.goTo('Experimenten');
  await person.page.getByRole('link', { name: title }).click();
  await person.button('Samen terugkijken').click();
  await person.page.getByRole('button', { name: 'Besluit nemen' }).click();
  await person.page.getByRole('radio', { name: 'Houden' }).check();
  await person.field('Wat hebben jullie geleerd?').fill(learning);
  await person.button('Besluit vastleggen').click();
  await expect(person.page.getByText(learning)).toBeVisible();
};
