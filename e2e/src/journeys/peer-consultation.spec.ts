import type { Browser } from '@playwright/test';
import { signInAs } from '../support/demo-people.ts';
import { Person } from '../support/people.ts';
import type { RunningInrol } from '../support/running-inrol.ts';
import { expect, test } from '../support/test.ts';
import {
  close,
  expectAgreed,
  expectSeen,
  joinAsGuest,
  make,
  next,
  prepare,
  readReport,
  write,
} from './hold-the-session.ts';

const PHONE = 390;
const own = 'Een moeder die de deur niet opendoet';
const other = 'Een collega die steeds te laat is';
const advice = 'Bel haar morgen zelf';
const sticks = 'Ik hoef het niet alleen te doen';
const step = 'Samen met de wijkagent langsgaan';
const by = { owner: 'Gijs', day: '2030-03-14' };

/** Sanne leads from a laptop and chose the method; Ilse is there with hers, Gijs and Noor came in as guests with a phone. */
const begin = async (browser: Browser, demo: RunningInrol) => {
  const [sanne, ilse, gijs, noor] = await Promise.all([
    Person.open(browser, demo, 'Sanne'),
    Person.open(browser, demo, 'Ilse'),
    Person.open(browser, demo, 'Gijs', { width: PHONE }),
    Person.open(browser, demo, 'Noor', { width: PHONE }),
  ]);
  const { slug } = await signInAs(sanne.context, demo, 'sanne');
  await signInAs(ilse.context, demo, 'ilse');
  await sanne.page.goto(`/${slug}`);
  const address = await prepare(sanne, {
    method: 'Intervisie: incidentmethode',
    title: 'Intervisie',
    question: 'Welke casus houdt ons bezig?',
    team: 'Team Noord',
    track: 'Doen wat nodig is, aan de keukentafel',
  });
  await ilse.page.goto(new URL(sanne.page.url()).pathname);
  for (const phone of [gijs, noor]) await joinAsGuest(phone, address);
  return { sanne, ilse, gijs, noor };
};

const doesNow = (person: Person, words: string) =>
  expect(person.page.getByRole('heading', { name: words, exact: true })).toBeVisible();

test('who brings a case listens at a distance while the others advise, from choosing a case to the next step', async ({
  browser,
  demo,
}) => {
  const { sanne, ilse, gijs, noor } = await begin(browser, demo);
  await sanne.button('Begin').click();
  await expect(sanne.button('Verder')).toBeVisible();

  // the order can be changed on the way, and back: nothing locks
  await sanne.button('Stappen schikken').click();
  const steps = sanne.page.getByRole('dialog');
  await steps.getByRole('button', { name: /^Casussen kort/ }).click();
  await steps.getByRole('button', { name: 'Sla over' }).click();
  await expect(steps.getByRole('button', { name: /Casussen kort.*overgeslagen/ })).toBeVisible();
  await steps.getByRole('button', { name: 'Toch doen' }).click();
  const asking = steps.getByRole('button', { name: /‘Vragen stellen’ verplaatsen/ });
  await asking.press('ArrowUp');
  await expect(steps.getByText('‘Vragen stellen’ staat nu op plek 3 van 7.')).toBeAttached();
  await asking.press('ArrowDown');
  await expect(steps.getByText('‘Vragen stellen’ staat nu op plek 4 van 7.')).toBeAttached();
  await sanne.page.keyboard.press('Escape');

  // cases in a sentence each, and in secret each chooses one
  await write(noor, 'Terugkijken op de vorige keer', 'De raad van toen hielp');
  await expectSeen([sanne, ilse, gijs], 'De raad van toen hielp');
  await next(sanne, 'Casussen kort vertellen');
  await write(gijs, 'Casussen kort vertellen', own);
  await write(ilse, 'Casussen kort vertellen', other);
  await next(sanne, 'Een casus kiezen');
  for (const [person, topic] of [
    [noor, own],
    [ilse, own],
    [gijs, other],
  ] as const) {
    await person.page.getByRole('radio', { name: topic }).check();
    await expect(person.page.getByText('Je stem ligt er.')).toBeVisible();
  }
  await sanne.button('Toon de uitslag').click();
  await expectSeen([sanne, ilse, gijs, noor], '3 mensen hebben');

  // whose case it is takes the role on a phone; everybody's own screen says what they do
  await next(sanne, 'Vragen stellen');
  await doesNow(gijs, 'Jij praat en schrijft nu');
  await gijs.button('Ik neem de rol ‘Casusinbrenger’').click();
  await doesNow(gijs, 'Jij praat nu, je schrijft niet');
  await doesNow(noor, 'Jij praat en schrijft nu');
  await expect(noor.button('Ik neem de rol ‘Casusinbrenger’')).toHaveCount(0);
  await sanne.button(/Volgende beurt/).click();
  await expect(noor.page.getByText('Beurt 2 van 2:')).toBeVisible();

  // the case bringer at a distance sees what the others write, and cannot write
  await next(sanne, 'Nadenken zonder de inbrenger');
  await doesNow(gijs, 'Jij luistert op afstand, je schrijft niet');
  await expect(gijs.page.getByRole('textbox')).toHaveCount(0);
  await write(noor, 'Onze raad', advice);
  await expectSeen([gijs, ilse], advice);

  // Sanne hands over and leaves; Ilse leads on
  await sanne.button('Begeleiders').click();
  await sanne.field('Wie begeleidt er mee?').selectOption('Ilse Brouwer');
  await sanne.button('Voeg toe').click();
  await sanne.button('Geef Ilse Brouwer de leiding').click();
  await expect(ilse.button('Sluit de sessie af').first()).toBeVisible();
  await sanne.context.close();

  // back at the table only who brought the case writes: what sticks
  await next(ilse, 'Voorlezen en luisteren');
  await write(gijs, 'Voorlezen en luisteren', sticks);
  await expectSeen([ilse, noor], sticks);
  await expect(noor.page.getByRole('textbox')).toHaveCount(0);

  await next(ilse, 'De volgende stap');
  await make(ilse, 'Afspraak', sticks, step, by);
  await expectSeen([gijs, noor], step);
  await close(ilse);
  const report = await readReport(ilse, [own, advice, sticks, '3 mensen hebben gekozen.', '2 gasten']);
  await expectAgreed(report, step, by);
});
