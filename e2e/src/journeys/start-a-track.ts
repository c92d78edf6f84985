import { expect } from '../support/test.ts';
import type { Person } from '../support/people.ts';

/** Starts a change track for a goal and teams, and lets it begin. */
export const startTrack = async (person: Person, title: string, goal: string, teams: readonly string[]) => {
  await person.goTo('Trajecten');
  await person.page.getByRole('link', { name: 'Traject beginnen' }).first().click();
  await person.field('Hoe heet het traject?').fill(title);
  await person
    .field('Waarom beginnen jullie hieraan?')
    .fill('We zijn te laat bij het gezin, en te lang bij het papier.');
  await person.field('Welk maatschappelijk doel dient het?').selectOption({ label: goal });
  for (const team of teams) await person.page.getByRole('checkbox', { name: team }).check();
  await person.button('Traject beginnen').click();
  await expect(person.page.getByRole('heading', { level: 1 })).toHaveText(title);
  await person.button('Het begint').click();
  await expect(person.page.getByText('Loopt').first()).toBeVisible();
};
