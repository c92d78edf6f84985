import { expect } from '../support/test.ts';
import type { Person } from '../support/people.ts';

/** A team takes a practice along: curious, trying on an experience of its own, and then a form of its own. */
export const rollIn = async (
  person: Person,
  practice: string,
  own: { question: string; changed: string; why: string },
) => {
  const openPractice = async () => {
    await person.goTo('Werkwijzen');
    await person.page.getByRole('link', { name: practice }).first().click();
  };
  await openPractice();
  await person.button('Wij zijn nieuwsgierig').click();
  await expect(person.page.getByText('Jullie zijn nieuwsgierig.')).toBeVisible();

  await person.goTo('Experimenten');
  await person.page.getByRole('link', { name: 'Nieuw experiment' }).first().click();
  await person.field('Wat willen jullie uitproberen?').fill(own.question);
  await person.button('Schrijf de vraag op').click();
  await expect(person.page.getByRole('heading', { level: 1 })).toHaveText(own.question);

  await openPractice();
  await person.button('Wij proberen het uit').click();
  await person.page.getByRole('radio', { name: own.question }).check();
  await person.button('Hiermee proberen we het uit').click();
  await expect(person.page.getByText('Jullie proberen het uit.')).toBeVisible();

  await person.button('Leg onze eigen vorm vast').click();
  await person.field('Wat deden jullie anders?').fill(own.changed);
  await person.field('Waarom?').fill(own.why);
  await person.button('Vorm vastleggen').click();
  await expect(person.page.getByText('Jullie hebben een eigen vorm.')).toBeVisible();
  await expect(person.page.getByText(own.changed).first()).toBeVisible();
};
