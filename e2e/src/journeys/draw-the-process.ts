import { expect } from '../support/test.ts';
import type { Person } from '../support/people.ts';

/** Begins an empty map with who and what, and goes on from step to step. */
export const drawFirstSteps = async (
  person: Person,
  who: string,
  [first, ...others]: readonly string[],
): Promise<void> => {
  await person.field('Wie?').fill(who);
  await person.field('Wat gebeurt er als eerste?').fill(first!);
  await person.button('Leg neer en ga verder').click();
  for (const title of others) {
    await person.page.getByRole('textbox', { name: 'Wat gebeurt er?' }).first().fill(title);
    await person.page.keyboard.press('Escape');
  }
  await expect(person.page.getByText(others.at(-1) ?? first!).first()).toBeVisible();
};

/** Says of a step whether it helps, and whom it is there for. */
export const markStep = async (person: Person, title: string, mark: string, serves: string): Promise<void> => {
  await person.page
    .getByRole('group', { name: new RegExp(title) })
    .first()
    .click();
  await person.button(mark).first().click();
  await person.button(serves).first().click();
};
