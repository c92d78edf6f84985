import { expect } from '../support/test.ts';
import type { Person } from '../support/people.ts';

/** A director finds what waits, and answers in two clicks and a sentence. */
export const remove = async (director: Person, obstacle: string, words: string): Promise<void> => {
  await director.goTo('Vandaag');
  await director.page.getByRole('main').getByRole('link', { name: obstacle }).click();
  await director.page.getByRole('radio', { name: 'Wegnemen' }).check();
  await director.field('Wat is er nu anders?').fill(words);
  await director.button('Antwoord geven').click();
  await expect(director.page.getByText(words).first()).toBeVisible();
};

/** The team that raised it says whether it works now. */
export const confirm = async (member: Person, obstacle: string): Promise<void> => {
  await member.goTo('Vandaag');
  await member.page.getByRole('main').getByRole('link', { name: obstacle }).click();
  await member.page.getByRole('radio', { name: 'Ja, het werkt' }).check();
  await member.button('Het is opgelost').click();
  await expect(member.page.getByText('Opgelost').first()).toBeVisible();
};
