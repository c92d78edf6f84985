import type { Locator } from '@playwright/test';
import { expect } from '../support/test.ts';
import type { Person } from '../support/people.ts';

/** Prepares a session and opens the door; gives the address for guests. */
export const prepare = async (
  facilitator: Person,
  { method, title, question, team, track }: Record<'method' | 'title' | 'question' | 'team' | 'track', string>,
): Promise<string> => {
  await facilitator.goTo('Sessies');
  await facilitator.page.getByRole('link', { name: 'Nieuwe sessie' }).first().click();
  await facilitator.button(`Kies ${method}`).click();
  await facilitator.field('Hoe noem je de sessie?').fill(title);
  await facilitator.field('De vraag').fill(question);
  await facilitator.field('Voor welk team?').selectOption({ label: team });
  await facilitator.field('Bij welk traject?').selectOption({ label: track });
  await facilitator.button('Zet de sessie klaar').click();
  await facilitator.button('Doe de deur open').click();
  return wayIn(facilitator);
};

/** The address under the QR code. */
export const wayIn = async (facilitator: Person): Promise<string> => {
  const qr = facilitator.page.getByRole('img', { name: /QR-code naar/ }).first();
  const words = (await qr.getAttribute('aria-label')) ?? '';
  return words.replace('QR-code naar ', '');
};

export const enter = async (member: Person, title: string): Promise<void> => {
  await member.goTo('Sessies');
  await member.page.getByRole('link', { name: title }).click();
  await expect(member.page.getByText(/We beginnen zo/)).toBeVisible();
};

/** From the link to the first note, without an account. Gives the seconds it took. */
export const joinAsGuest = async (guest: Person, address: string): Promise<void> => {
  await guest.page.goto(address);
  await guest.field('Hoe heet je?').fill(guest.name);
  await guest.button('Doe mee').click();
};

export const write = async (person: Person, column: string, text: string): Promise<void> => {
  await person.page.getByRole('textbox', { name: column }).fill(text);
  await person.button('Leg neer').click();
};

export const next = async (facilitator: Person, phase: string): Promise<void> => {
  await facilitator.button(`Verder naar ‘${phase}’`).click();
};

export const expectSeen = async (people: readonly Person[], text: string): Promise<void> => {
  for (const { page } of people) await expect(page.getByText(text).first()).toBeVisible();
};

/** Those who wrote say that they are done, and the facilitator turns the notes over. */
export const reveal = async (facilitator: Person, writers: readonly Person[]): Promise<void> => {
  for (const writer of writers) await writer.button('Ik ben klaar').click();
  await expect(facilitator.page.getByText(`${writers.length} klaar`).first()).toBeVisible();
  await facilitator.button('Draai de briefjes om').click();
};

/** Lays notes together under a name, by the menu of each: the first one begins the group. */
export const group = async (person: Person, [first, ...others]: readonly string[], name: string): Promise<void> => {
  const move = async (text: string, where: string) => {
    const note = person.page.locator('[data-spot]').filter({ hasText: text }).last();
    await note.getByRole('button', { name: 'Verplaats dit briefje' }).click();
    await person.page.getByRole('button', { name: where, exact: true }).last().click();
  };
  await move(first!, 'Nieuwe groep');
  const title = person.page.getByRole('textbox', { name: 'Naam van de groep' }).first();
  await title.fill(name);
  await title.press('Enter');
  for (const text of others) await move(text, name);
};

/** Puts dots on a topic. */
export const giveDots = async (person: Person, topic: string, dots: number): Promise<void> => {
  for (let dot = 0; dot < dots; dot++) await person.button(`Een stip bij ‘${topic}’`).click();
};

/** Makes an outcome out of a topic in the words it lies ready with, or in better ones; an agreement with who does it by when. */
export const make = async (
  person: Person,
  kind: 'Experiment' | 'Knelpunt' | 'Afspraak' | 'Leervraag',
  of: string,
  words: string,
  by?: { readonly owner: string; readonly day: string },
): Promise<void> => {
  const button = {
    Experiment: 'Maak het experiment',
    Knelpunt: 'Meld het knelpunt',
    Afspraak: 'Spreek dit af',
    Leervraag: 'Zet op de leeragenda',
  }[kind];
  await person.page
    .getByRole('group', { name: `Maak iets van ‘${of}’` })
    .getByRole('button', { name: kind })
    .click();
  const dialog = person.page.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill(words);
  if (by) {
    await dialog.getByLabel('Wie doet dit?').fill(by.owner);
    await dialog.getByLabel('Voor wanneer?').fill(by.day);
  }
  await dialog.getByRole('button', { name: button }).click();
  await expect(person.page.getByText(words).first()).toBeVisible();
};

/** Reads the report of a session that was closed: gives its page, once it shows these words. */
export const readReport = async (person: Person, words: readonly string[]): Promise<Locator> => {
  await person.page.getByRole('link', { name: 'Lees het verslag' }).click();
  const report = person.page.getByRole('article');
  for (const text of words) await expect(report.getByText(text).first()).toBeVisible();
  return report;
};

/** In the report: what was agreed, who does it, and by when. */
export const expectAgreed = async (report: Locator, words: string, { owner, day }: { owner: string; day: string }) => {
  const agreed = report.getByRole('listitem').filter({ hasText: words }).first();
  await expect(agreed).toContainText(owner);
  await expect(agreed.locator('time')).toHaveAttribute('datetime', day);
};

export const close = async (facilitator: Person): Promise<void> => {
  await facilitator.button('Sluit de sessie af').first().click();
  await facilitator.page.getByRole('dialog').getByRole('button', { name: 'Sluit de sessie af' }).click();
  await expect(facilitator.page.getByRole('heading', { name: 'De sessie is afgesloten' })).toBeVisible();
};
