import { expect, test, type BrowserContext, type BrowserContextOptions } from '@playwright/test';
import { Line } from '../support/line.ts';
import { MapPage } from '../support/map-page.ts';
import { RunningInrol } from '../support/running-inrol.ts';
import { SessionHouse } from '../support/session-house.ts';

/** Tabs that are killed; `npm run kills` makes it a hundred. */
const TABS = Number(process.env.INROL_TABS ?? 3);
const HOUR = 3_600_000;

let inrol: RunningInrol;
let house: SessionHouse;
test.beforeAll(async () => {
  inrol = await RunningInrol.start();
  house = await SessionHouse.build(inrol);
});
test.afterAll(() => inrol.stop());

const opened: BrowserContext[] = [];
test.afterEach(async () => {
  for (const context of opened.splice(0)) await context.close();
});

test.describe.configure({ mode: 'serial' });
/** A browser of Ada's. */
const adas = async (newContext: (options: BrowserContextOptions) => Promise<BrowserContext>) => {
  const context = await newContext({ baseURL: inrol.base, locale: 'nl-NL' });
  opened.push(context);
  await house.signIn(context);
  return context;
};

test(`a tab killed within a second of a change made offline: ${TABS} of ${TABS} are there when it is opened again`, async ({
  browser,
}) => {
  test.setTimeout(60_000 + TABS * 15_000);
  const map = await house.map();
  const context = await adas((options) => browser.newContext(options));
  const first = await MapPage.open(context, map);
  await first.begin('Melding lezen');
  await first.saysSaved();
  await first.page.close();
  for (let tab = 1; tab <= TABS; tab++) {
    const page = await MapPage.open(context, map);
    await page.shows(tab === 1 ? 'Melding lezen' : `Zonder lijn ${tab - 1}`);
    await context.setOffline(true);
    await page.draw(`Zonder lijn ${tab}`);
    await expect.poll(() => page.keptOnDevice(), { timeout: 1_000, intervals: [20] }).toBeGreaterThan(1);
    await page.page.close();
    await context.setOffline(false);
  }
  const last = await MapPage.open(context, map);
  await last.saysSaved();
  await expect.poll(() => last.keptOnDevice()).toBe(0);
  const drawn = Array.from({ length: TABS }, (_, at) => `Zonder lijn ${at + 1}`);
  expect(await map.titles()).toEqual(['Melding lezen', ...drawn].toSorted());
});

test('two tabs of one person: what both drew offline is there, though only one is opened again', async ({
  browser,
}) => {
  const map = await house.map();
  const context = await adas((options) => browser.newContext(options));
  const [left, right] = [await MapPage.open(context, map), await MapPage.open(context, map)];
  await left.begin('Melding lezen');
  await right.shows('Melding lezen');
  await right.draw('Rechts');
  await left.shows('Melding lezen', 'Rechts');
  await left.saysSaved();
  await right.saysSaved();

  await context.setOffline(true);
  await left.draw('Links zonder lijn');
  await right.draw('Rechts zonder lijn');
  await left.saysUnsaved(5_000);
  await right.saysUnsaved(5_000);
  await left.page.close();
  await right.page.close();
  await context.setOffline(false);
  const again = await MapPage.open(context, map);
  await again.shows('Links zonder lijn', 'Rechts zonder lijn');
  await again.saysSaved();
  expect(await map.titles()).toEqual(['Links zonder lijn', 'Melding lezen', 'Rechts', 'Rechts zonder lijn']);
});

test('a laptop that sleeps on a line that dies unnoticed tells the truth when it wakes, and loses nothing', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const map = await house.map();
  const context = await adas((options) => browser.newContext(options));
  const sleeper = new MapPage(await context.newPage());
  await sleeper.page.clock.install();
  const line = await Line.of(sleeper.page);
  await sleeper.goTo(map);
  await sleeper.begin('Melding lezen');
  await sleeper.saysSaved();

  line.hush();
  await sleeper.draw('Net voor het dichtklappen');
  await sleeper.page.clock.fastForward(2 * HOUR);
  await sleeper.saysUnsaved();
  await sleeper.draw('Na het openklappen');
  line.mend();
  await sleeper.page.clock.fastForward(HOUR / 60);
  await sleeper.saysSaved(60_000);
  expect(await map.titles()).toEqual(['Melding lezen', 'Na het openklappen', 'Net voor het dichtklappen']);
});

test('clocks an hour off, one ahead and one behind: both draw, and nothing is lost', async ({ browser }) => {
  const map = await house.map();
  const pages: MapPage[] = [];
  for (const off of [-HOUR, HOUR]) {
    const context = await adas((options) => browser.newContext(options));
    const page = new MapPage(await context.newPage());
    await page.page.addInitScript((shift) => {
      const now = Date.now.bind(Date);
      globalThis.Date = class extends Date {
        constructor(...given: unknown[]) {
          super(...((given.length === 0 ? [now() + shift] : given) as []));
        }
        static override now = () => now() + shift;
      } as DateConstructor;
    }, off);
    await page.goTo(map);
    pages.push(page);
  }
  const [behind, ahead] = pages as [MapPage, MapPage];
  expect(await ahead.page.evaluate(() => Date.now())).toBeGreaterThan(Date.now() + HOUR / 2);
  await behind.begin('Melding lezen');
  await ahead.shows('Melding lezen');
  await ahead.draw('Van straks');
  await behind.shows('Van straks');
  await behind.draw('Van net');
  await ahead.shows('Van net');
  for (const page of pages) await page.saysSaved();
  expect(await map.titles()).toEqual(['Melding lezen', 'Van net', 'Van straks']);
});

test('two days of work offline, thousands of changes: all of it is there after coming back', async ({ browser }) => {
  test.setTimeout(240_000);
  const map = await house.map();
  const context = await adas((options) => browser.newContext(options));
  const page = await MapPage.open(context, map);
  await page.begin('Melding lezen');
  await page.saysSaved();
  await context.setOffline(true);
  const words = Array.from({ length: 5_000 }, (_, at) => String.fromCodePoint(97 + (at % 26))).join('');
  const [remarks, more] = [words.slice(0, 2_500), words.slice(2_500)];
  for (const [title, text] of [
    ['Eerste dag', remarks],
    ['Tweede dag', more],
  ] as const) {
    await page.draw(title);
    await page.writeRemarks(title, text);
  }
  await page.saysUnsaved(10_000);
  expect(await page.keptOnDevice()).toBeGreaterThan(4_000);
  await page.page.close();
  await context.setOffline(false);
  const back = await MapPage.open(context, map);
  await back.shows('Eerste dag', 'Tweede dag');
  await back.saysSaved(60_000);
  const { steps } = await map.content();
  expect(
    steps
      .map(({ note }) => note)
      .filter(Boolean)
      .toSorted(),
  ).toEqual([remarks, more].toSorted());
  await expect.poll(() => back.keptOnDevice()).toBe(0);
});
