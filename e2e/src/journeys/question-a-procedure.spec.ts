import { barriers } from '../support/barriers.ts';
import { signInAs } from '../support/demo-people.ts';
import { Person } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

test('a team questions a procedure because of an obstacle; who it is for to change scraps it, with a reason', async ({
  browser,
  demo,
}) => {
  const sanne = await Person.open(browser, demo, 'Sanne', { width: 390 });
  const { slug } = await signInAs(sanne.context, demo, 'sanne');
  await sanne.page.goto(`/${slug}/obstacles`);
  await sanne.page.getByRole('link', { name: /in twee systemen in/ }).click();
  await sanne.page.getByRole('link', { name: 'Procedure bevragen' }).click();
  await expect(sanne.page.getByText('Door het knelpunt: We vullen dezelfde gegevens')).toBeVisible();
  await sanne.page.getByLabel('Hoe heet de procedure?').fill('Dubbele registratie');
  await sanne.page.getByLabel('Wat vragen jullie je af?').fill('Wie kijkt er in het tweede systeem?');
  expect(await barriers(sanne.page)).toEqual([]);
  await sanne.button('Vraag stellen').click();
  await expect(sanne.page.getByRole('heading', { name: 'Dubbele registratie' })).toBeVisible();
  await expect(sanne.page.getByText('Team Noord vraagt')).toBeVisible();
  await expect(sanne.page.getByText('Hierover beslist wie een team van management of bestuur leidt.')).toBeVisible();

  const hans = await Person.open(browser, demo, 'Hans');
  await signInAs(hans.context, demo, 'hans');
  await hans.page.goto(`/${slug}`);
  await hans.page.getByRole('link', { name: 'Dubbele registratie' }).click();
  await hans.page.getByText('Dit hoeft niet meer. Het werk kan zonder.').click();
  await hans.button('Besluit vastleggen').click();
  await expect(hans.page.getByText('Het werk kan zonder.')).toBeVisible();
  await hans.page.getByLabel('Waarom kan dit weg?').fill('Niemand keek erin. Wij ook niet.');
  await hans.page.getByLabel('Wat merkt het werk hiervan?').fill('Een dagdeel per week terug.');
  expect(await barriers(hans.page)).toEqual([]);
  await hans.button('Besluit vastleggen').click();
  await expect(hans.page.getByText('Niemand keek erin. Wij ook niet.')).toBeVisible();

  await sanne.page.goto(`/${slug}/procedures`);
  const scrapped = sanne.page.locator('section', { hasText: 'Geschrapt in het afgelopen jaar' });
  await expect(scrapped.getByRole('link', { name: 'Dubbele registratie' })).toBeVisible();
  await sanne.page.goBack();
  await sanne.page.reload();
  await expect(sanne.page.getByText('door Hans Dekker')).toBeVisible();
  await expect(sanne.page.getByRole('link', { name: 'Bevragen' })).toHaveCount(0);
});
