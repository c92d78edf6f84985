import { expect, test, type BrowserContext } from '@playwright/test';
import { identityRoutes } from '@inrol/contracts/identity';
import { organisationRoutes } from '@inrol/contracts/organisations';
import { protocolVersion } from '@inrol/contracts/sync';
import { callAs } from '../support/demo-people.ts';
import { Line } from '../support/line.ts';
import { MapPage } from '../support/map-page.ts';
import { RunningInrol } from '../support/running-inrol.ts';
import { SessionHouse } from '../support/session-house.ts';

let inrol: RunningInrol;
let house: SessionHouse;
let context: BrowserContext;
test.beforeAll(async ({ browser }) => {
  inrol = await RunningInrol.start();
  house = await SessionHouse.build(inrol);
  context = await browser.newContext({ baseURL: inrol.base, locale: 'nl-NL' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await house.signIn(context);
});
test.afterAll(async () => {
  await context.close();
  await inrol.stop();
});

const REFUSED = 'Een deel van wat je deed is niet bewaard.';
const TOO_LATE = 'Net te laat getekend';

/** Ada draws the maps of her team, and reads them when she is not in it. */
const drawsForTheTeam = async (draws: boolean): Promise<void> => {
  const { ada, organisationId, teamId } = house;
  const accountId = (await callAs(ada, inrol, identityRoutes.me, {})).account!.id;
  const place = { organisationId, teamId, accountId };
  if (draws) await callAs(ada, inrol, organisationRoutes.putTeamMember, { ...place, lead: true });
  else await callAs(ada, inrol, organisationRoutes.removeTeamMember, place);
};

test('what comes just after the right to write has ended stays with its writer, who sends it when the right is back', async () => {
  const map = await house.map();
  const page = new MapPage(await context.newPage());
  const line = await Line.of(page.page);
  await page.goTo(map);
  await page.begin('Melding lezen');
  await page.saysSaved();

  await line.cut();
  await page.draw(TOO_LATE);
  await page.saysUnsaved();
  await drawsForTheTeam(false);
  line.mend();
  const told = page.page.getByRole('region', { name: REFUSED });
  await expect(told.getByRole('listitem')).toHaveText([TOO_LATE], { timeout: 30_000 });
  await page.saysUnsaved();

  // in the next page she reads along with the others, and her words are still there
  await told.getByRole('button', { name: 'Laad opnieuw' }).click();
  await page.shows('Melding lezen');
  await expect(page.step(TOO_LATE)).toHaveCount(0);
  await expect(told.getByRole('listitem')).toHaveText([TOO_LATE]);
  await page.saysUnsaved();
  await told.getByRole('button', { name: 'Kopieer de tekst' }).click();
  expect(await page.page.evaluate(() => navigator.clipboard.readText())).toBe(TOO_LATE);

  await drawsForTheTeam(true);
  expect(await map.titles()).toEqual(['Melding lezen']);
  await told.getByRole('button', { name: 'Verstuur alsnog' }).click();
  await page.saysSaved();
  await expect(told).toHaveCount(0);
  expect(await map.titles()).toEqual(['Melding lezen', TOO_LATE]);
  expect(await page.keptOnDevice()).toBe(0);
  await page.page.close();
});

test('words that were refused go when their writer says so, and not before', async () => {
  const map = await house.map();
  const page = new MapPage(await context.newPage());
  const line = await Line.of(page.page);
  await page.goTo(map);
  await page.begin('Melding lezen');
  await page.saysSaved();
  await line.cut();
  await page.draw(TOO_LATE);
  await drawsForTheTeam(false);
  line.mend();

  const told = page.page.getByRole('region', { name: REFUSED });
  await expect(told).toBeVisible({ timeout: 30_000 });
  await page.page.reload();
  await told.getByRole('button', { name: 'Gooi weg' }).click();
  await page.page.getByRole('dialog').getByRole('button', { name: 'Gooi weg' }).click();
  await expect(told).toHaveCount(0);
  await page.saysSaved();
  await page.page.reload();
  await page.shows('Melding lezen');
  await expect(told).toHaveCount(0);
  expect(await page.keptOnDevice()).toBe(0);
  await drawsForTheTeam(true);
});

test('a page of before a renewal is told to load again; what was written on it stays on the device, and arrives', async () => {
  const map = await house.map();
  const page = new MapPage(await context.newPage());
  const line = await Line.of(page.page);
  await page.goTo(map);
  await page.begin('Melding lezen');
  await page.saysSaved();

  await line.cut();
  await page.draw('Zonder lijn');
  await page.saysUnsaved();
  line.speaks(protocolVersion - 1);
  line.mend();
  const told = page.page.getByRole('alert').filter({ hasText: 'Inrol is vernieuwd. Laad de pagina opnieuw' });
  await expect(told).toBeVisible({ timeout: 30_000 });
  await page.draw('Na de vernieuwing');
  await page.saysUnsaved();
  await expect.poll(() => page.keptOnDevice()).toBeGreaterThan(1);
  expect(await map.titles()).toEqual(['Melding lezen']);

  line.speaks(null);
  await told.getByRole('button', { name: 'Laad opnieuw' }).click();
  await page.shows('Melding lezen', 'Zonder lijn', 'Na de vernieuwing');
  await page.saysSaved();
  await expect(told).toHaveCount(0);
  expect(await map.titles()).toEqual(['Melding lezen', 'Na de vernieuwing', 'Zonder lijn']);
  await expect.poll(() => page.keptOnDevice()).toBe(0);

  const { session } = await house.session();
  line.speaks(protocolVersion - 1);
  await page.page.goto(`/${house.slug}/sessions/${session.id}`);
  await expect(told.getByRole('button', { name: 'Laad opnieuw' })).toBeVisible();
  await page.page.close();
});
