import type { Browser, Page } from '@playwright/test';
import { openBrowser, signInAs } from '../support/demo-people.ts';
import { Person } from '../support/people.ts';
import type { RunningInrol } from '../support/running-inrol.ts';
import { spoken } from '../support/spoken.ts';
import { expect, test } from '../support/test.ts';
import { close, expectAgreed, joinAsGuest, next, readReport, reveal, wayIn, write } from './hold-the-session.ts';

const question = 'Mag ik beloven dat het kind thuis blijft?';
const A = 'Ik beloof het nu';
const B = 'Ik zeg dat ik het nog niet weet';
const agreement = 'We beloven niets wat we niet zelf kunnen waarmaken';
const by = { owner: 'Noor', day: '2030-03-14' };
const PHONE = 390;
/** In pixels of a screen 1920 wide: what is read at eight metres. */
const SMALLEST = 32;

/** Sanne chooses the method, opens the door, and puts the screen for the room on the wall. */
const begin = async (browser: Browser, demo: RunningInrol) => {
  const sanne = await Person.open(browser, demo, 'Sanne');
  const { slug } = await signInAs(sanne.context, demo, 'sanne');
  await sanne.page.goto(`/${slug}/sessions`);
  await sanne.page.getByRole('link', { name: 'Nieuwe sessie' }).first().click();
  await sanne.button('Kies Moreel beraad: dilemmamethode').click();
  await sanne.field('Hoe noem je de sessie?').fill('Moreel beraad');
  await sanne.field('De vraag').fill(question);
  await sanne.field('Voor welk team?').selectOption({ label: 'Team Noord' });
  await sanne.button('Zet de sessie klaar').click();
  await sanne.button('Doe de deur open').click();
  const address = await wayIn(sanne);
  const projector = await openBrowser(browser, demo, { width: 1920 });
  await signInAs(projector, demo, 'sanne');
  const wall = await projector.newPage();
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await wall.goto(`${new URL(sanne.page.url()).pathname}/projector`);
  return { sanne, address, wall };
};

/** Words on the wall that are smaller than what is read at eight metres; nobody scrolls there either. */
const unreadable = (wall: Page) =>
  wall.evaluate((smallest) => {
    const small = [...document.querySelectorAll<HTMLElement>('.projector *')].filter((element) => {
      const own = [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim());
      const seen = own && !element.closest('.only-spoken') && element.checkVisibility();
      return seen && Number.parseFloat(getComputedStyle(element).fontSize) < smallest;
    });
    const scrolls = document.documentElement.scrollHeight > innerHeight;
    return [...small.map(({ textContent }) => textContent), ...(scrolls ? ['the page scrolls'] : [])];
  }, SMALLEST);

test('a team weighs a dilemma: a facilitator, a screen for the room and three phones, to the report', async ({
  browser,
  demo,
}) => {
  const { sanne, address, wall } = await begin(browser, demo);
  const phones = ['Gijs', 'Noor', 'Bilal'].map((name) => Person.open(browser, demo, name, { width: PHONE }));
  const [gijs, noor, bilal] = (await Promise.all(phones)) as [Person, Person, Person];
  for (const phone of [gijs, noor, bilal]) await joinAsGuest(phone, address);
  await expect(wall.getByText('Bilal, Gijs, Noor en Sanne')).toBeVisible();
  expect(await unreadable(wall)).toEqual([]);

  // the wall goes along by itself, and shows what the room needs
  await sanne.button('Begin').click();
  await expect(wall.getByRole('heading', { name: 'Doel en spelregels' })).toBeVisible();
  // keys, and what is said aloud, come a few seconds after the room itself
  for (const { page } of [gijs, noor, bilal, sanne])
    await page.getByText('Toetsen', { exact: true }).waitFor({ state: 'attached' });
  await write(gijs, 'Doel en spelregels', 'Uitpraten mag');
  await expect(wall.getByText('Uitpraten mag')).toBeVisible();
  // who does not see it hears it, as a screen reader is given it
  await expect.poll(() => spoken(noor.page)).toContain('Nieuw briefje van Gijs: Uitpraten mag');
  expect(await spoken(gijs.page)).not.toContain('Uitpraten mag');

  await next(sanne, 'Het heetste moment');
  await gijs.button('Ik neem de rol ‘Casusinbrenger’').click();
  await expect(wall.getByText('Casusinbrenger (Gijs)')).toBeVisible();
  await expect.poll(() => spoken(gijs.page)).toContain('De inbrenger vertelt. Jij praat nu');
  await sanne.button('Zet 10 minuten').click();
  await expect(wall.getByRole('timer')).toBeVisible();

  await next(sanne, 'A of B?');
  await write(gijs, 'A: ik doe dit', A);
  for (const phase of [
    'Je erin verplaatsen',
    'Wie, welke waarde, welke norm',
    'Alle andere wegen',
    'Je eigen afweging',
  ])
    await next(sanne, phase);

  // in silence, and then open to all at once
  await write(noor, 'Juist is om…', 'Eerlijk zijn');
  await write(bilal, 'Want…', 'Vertrouwen komt te voet');
  await expect(wall.getByText('Eerlijk zijn')).toHaveCount(0);
  await reveal(sanne, [noor, bilal]);
  await expect(wall.getByText('Eerlijk zijn')).toBeVisible();
  await expect.poll(() => spoken(gijs.page)).toContain('De briefjes zijn omgedraaid. Er liggen er 2.');

  await next(sanne, 'A of B, en waarom');
  await sanne.field('A: de ene kant').fill(A);
  await sanne.field('B: de andere kant').fill(B);
  await sanne.button('Leg voor aan de groep').click();
  for (const [phone, side, why] of [
    [gijs, A, 'Zij moet kunnen slapen'],
    [noor, B, 'Een gebroken belofte doet meer schade'],
    [bilal, B, 'Dan blijft er vertrouwen'],
  ] as const) {
    await phone.page.getByText(side).click();
    await phone.field('Waarom?').fill(why);
    await phone.button('Leg je stem neer').click();
  }
  await expect(noor.page.getByText('Je stem ligt er.')).toBeVisible();
  await sanne.button('Toon de uitslag').click();
  await expect(wall.getByRole('row', { name: /Ik zeg dat ik het nog niet weet/ })).toContainText('2');
  await expect(wall.getByText('Een gebroken belofte doet meer schade')).toBeVisible();
  expect(await unreadable(wall)).toEqual([]);
  await expect.poll(() => spoken(bilal.page)).toContain('De uitslag is er.');

  // by keyboard alone: on to the next, and back
  await sanne.page.keyboard.press('Shift+ArrowRight');
  await expect(wall.getByRole('heading', { name: 'Het gesprek' })).toBeVisible();
  await sanne.page.keyboard.press('?');
  await expect(sanne.page.getByRole('dialog', { name: 'Toetsen' })).toBeVisible();
  await sanne.page.keyboard.press('Escape');
  await next(sanne, 'Afspraken');

  await sanne.button('Leg een afspraak voor').click();
  await sanne.field('De afspraak, in één zin').fill(agreement);
  await sanne.button('Leg voor aan de groep').click();
  for (const phone of [gijs, noor, bilal]) await phone.page.getByText('Hier kan ik mee aan de slag.').click();
  await expect(bilal.page.getByText('Je stem ligt er.')).toBeVisible();
  await sanne.button('Toon wat iedereen vindt').click();
  await sanne.button('Maak de afspraak').click();
  const making = sanne.page.getByRole('dialog');
  await making.getByLabel('Wie doet dit?').fill(by.owner);
  await making.getByLabel('Voor wanneer?').fill(by.day);
  await making.getByRole('button', { name: 'Spreek dit af' }).click();
  await expect(wall.getByText(agreement)).toBeVisible();

  await next(sanne, 'Evalueren');
  await close(sanne);
  await expect(wall.getByRole('heading', { name: 'De sessie is afgesloten' })).toBeVisible();
  const report = await readReport(sanne, [question, 'Eerlijk zijn', 'Dan blijft er vertrouwen', '3 gasten']);
  await expectAgreed(report, agreement, by);
});
