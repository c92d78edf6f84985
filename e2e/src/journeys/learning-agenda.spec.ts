import type { Browser } from '@playwright/test';
import { signInAs } from '../support/demo-people.ts';
import { Person } from '../support/people.ts';
import type { RunningInrol } from '../support/running-inrol.ts';
import { expect, test } from '../support/test.ts';
import {
  close,
  expectAgreed,
  expectSeen,
  group,
  joinAsGuest,
  make,
  next,
  prepare,
  readReport,
  reveal,
  write,
} from './hold-the-session.ts';

const PHONE = 390;
const track = 'Doen wat nodig is, aan de keukentafel';
const obstacle = 'De gemeente beslist te laat';
const another = 'We wachten weken op een besluit';
const dilemma = 'Snel zijn of zorgvuldig zijn';
const pile = 'Besluiten die op zich laten wachten';
const first = 'Hoe zorgen wij dat de gemeente op tijd kan beslissen?';
const sharper = 'Wat geven wij de gemeente mee, zodat zij in één keer kan beslissen?';
const action = 'Noor belt de gemeente voordat wij schrijven';
const by = { owner: 'Noor', day: '2030-03-14' };

/** Sanne leads the first learning agenda of a track; three colleagues come in with a phone. */
const begin = async (browser: Browser, demo: RunningInrol) => {
  const sanne = await Person.open(browser, demo, 'Sanne');
  const { slug } = await signInAs(sanne.context, demo, 'sanne');
  await sanne.page.goto(`/${slug}`);
  const address = await prepare(sanne, {
    method: 'Dynamische leeragenda',
    title: 'Wat we nog moeten leren',
    question: 'Waar lopen we tegenaan?',
    team: 'Team Noord',
    track,
  });
  const phones = ['Gijs', 'Noor', 'Bilal'].map((name) => Person.open(browser, demo, name, { width: PHONE }));
  const [gijs, noor, bilal] = (await Promise.all(phones)) as [Person, Person, Person];
  for (const phone of [gijs, noor, bilal]) await joinAsGuest(phone, address);
  return { sanne, gijs, noor, bilal };
};

test('what rubs becomes questions about the own work, which are worded more sharply and come on the agenda of the track', async ({
  browser,
  demo,
}) => {
  const { sanne, gijs, noor, bilal } = await begin(browser, demo);
  const everybody = [sanne, gijs, noor, bilal];
  await sanne.button('Begin').click();
  await write(gijs, 'Binnenkomen', 'Druk, en benieuwd');
  await expectSeen(everybody, 'Druk, en benieuwd');

  // in silence, each for themselves
  await next(sanne, 'Benoemen wat schuurt');
  await write(gijs, 'Wat zit in de weg', obstacle);
  await write(noor, 'Wat zit in de weg', another);
  await write(bilal, 'Waar zit ik tussenin', dilemma);
  await expect(noor.page.getByText(obstacle)).toHaveCount(0);
  await reveal(sanne, [gijs, noor, bilal]);
  await expectSeen(everybody, obstacle);

  await next(sanne, 'Bij elkaar leggen');
  await group(sanne, [obstacle, another], pile);
  await expect(bilal.page.getByRole('textbox', { name: 'Naam van de groep' })).toHaveValue(pile);

  await next(sanne, 'Er leervragen van maken');
  await write(noor, 'Er leervragen van maken', first);
  await expectSeen(everybody, first);

  // the first time there is no earlier agenda
  await next(sanne, 'De vorige agenda ernaast');
  await next(sanne, 'Scherper stellen');
  await next(sanne, 'Acties afspreken');
  await make(sanne, 'Leervraag', first, sharper);
  await make(sanne, 'Afspraak', first, action, by);
  await expectSeen([gijs, noor, bilal], sharper);
  await expectSeen([gijs, noor, bilal], action);

  await next(sanne, 'Afronden');
  await close(sanne);
  const report = await readReport(sanne, [obstacle, another, dilemma, sharper, '3 gasten']);
  await expectAgreed(report, action, by);

  // on the learning agenda of the track, for everyone who comes after
  await sanne.leaveRoom();
  await sanne.goTo('Trajecten');
  await sanne.page.getByRole('link', { name: track }).first().click();
  await expect(sanne.page.getByRole('heading', { level: 1, name: track })).toBeVisible();
  await expect(sanne.page.getByText(sharper).first()).toBeVisible();
});
