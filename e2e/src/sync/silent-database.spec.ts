import { expect, test } from '@playwright/test';
import { Line } from '../support/line.ts';
import { MapPage } from '../support/map-page.ts';
import { freezePostgres, killPostgres, postmastersOn, thawPostgres } from '../support/processes.ts';
import { RunningInrol } from '../support/running-inrol.ts';
import { SessionHouse } from '../support/session-house.ts';
import { Crowd } from './crowd.ts';

/** How long PostgreSQL is away; `npm run kills` makes it thirty. */
const SECONDS = Number(process.env.INROL_AWAY ?? 6);

let inrol: RunningInrol;
let house: SessionHouse;
test.beforeAll(async () => {
  inrol = await RunningInrol.start();
  house = await SessionHouse.build(inrol);
});
test.afterAll(() => inrol.stop());

const readiness = async (): Promise<string> => {
  const response = await fetch(`${inrol.base}/health/ready`);
  return ((await response.json()) as { status: string }).status;
};
/** The power goes, and comes back. */
const powerCut = async (): Promise<void> => {
  await inrol.kill();
  await killPostgres(inrol.folder);
  await inrol.startAgain();
  expect(await postmastersOn(inrol.folder)).toHaveLength(1);
};

test(`PostgreSQL answers nothing for ${SECONDS} seconds: people go on, nobody is told that it is saved, nothing is lost`, async ({
  browser,
}) => {
  test.setTimeout(120_000 + SECONDS * 2_000);
  const crowd = await Crowd.gather(house);
  const map = await house.map();
  const context = await browser.newContext({ baseURL: inrol.base, locale: 'nl-NL' });
  await house.signIn(context);
  const [one, other] = [await MapPage.open(context, map), await MapPage.open(context, map)];
  await one.begin('Melding lezen');
  await one.saysSaved();
  await other.shows('Melding lezen');
  await crowd.goOn();

  await freezePostgres(inrol.folder);
  const since = Date.now();
  const degraded = expect.poll(readiness, { timeout: 5_000, intervals: [100] }).toBe('degraded');
  await one.draw('Zonder opslag getekend');
  await one.saysUnsaved(4_000);
  // what it is called follows when the step itself is on disk
  await other.shows('2. Nog zonder naam');
  await degraded;
  // what was on its way as it froze has been told by now
  await crowd.standStill();
  const told = crowd.acknowledged;
  await expect.poll(() => Date.now() - since, { timeout: SECONDS * 2_000 }).toBeGreaterThan(SECONDS * 1_000);
  expect(crowd.acknowledged).toBe(told);
  await one.saysUnsaved();

  await thawPostgres(inrol.folder);
  await expect.poll(readiness, { timeout: 30_000 }).toBe('ready');
  await one.saysSaved();
  await crowd.goOn();
  expect(await crowd.lost()).toEqual([]);
  expect(await map.titles()).toEqual(['Melding lezen', 'Zonder opslag getekend']);
  await context.close();
});

test('the power goes after others saw a change and before it was on disk: its writer brings it again', async ({
  browser,
}) => {
  const map = await house.map();
  const contexts = await Promise.all([1, 2].map(() => browser.newContext({ baseURL: inrol.base, locale: 'nl-NL' })));
  for (const context of contexts) await house.signIn(context);
  const [one, other] = (await Promise.all(contexts.map((context) => MapPage.open(context, map)))) as [MapPage, MapPage];
  await one.begin('Melding lezen');
  await one.saysSaved();
  await other.shows('Melding lezen');

  await freezePostgres(inrol.folder);
  await one.draw('Gezien, niet bewaard');
  await other.shows('2. Nog zonder naam');
  await powerCut();
  await one.saysSaved();
  // somebody who was never there finds it, once
  expect(await map.titles()).toEqual(['Gezien, niet bewaard', 'Melding lezen']);
  await other.draw('Daarna');
  await other.saysSaved();
  await one.shows('Daarna');

  // and where the writer's page is gone by then, it comes from the device
  const line = await Line.of(other.page);
  await other.goTo(map);
  await other.shows('Daarna');
  await freezePostgres(inrol.folder);
  await other.draw('Van een dichte pagina');
  await one.shows('4. Nog zonder naam');
  await line.cut();
  await other.saysUnsaved();
  await other.page.close();
  await powerCut();
  // what is written in a step that the server lost leans on it, and cannot be kept before it is back
  await one.writeRemarks('4. Nog zonder naam', 'Leunt erop');
  await one.saysUnsaved(20_000);
  const back = await MapPage.open(contexts[1]!, map);
  await back.saysSaved();
  await one.saysSaved();
  const { steps } = await map.content();
  expect(steps.find(({ title }) => title === 'Van een dichte pagina')).toMatchObject({ note: 'Leunt erop' });
  expect(steps).toHaveLength(4);
  for (const context of contexts) await context.close();
});
