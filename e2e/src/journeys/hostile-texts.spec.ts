import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { hostileTexts } from '@inrol/testing/texts';
import { openBrowser, signInAs } from '../support/demo-people.ts';
import { HostileWords } from '../support/hostile-words.ts';
import { expect, test } from '../support/test.ts';
import { RunningInrol } from '../support/running-inrol.ts';
import { Trap } from '../support/trap.ts';

// one house for all
test.describe.configure({ mode: 'serial' });
let inrol: RunningInrol;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  inrol = await RunningInrol.start({ demo: true });
  expect(await HostileWords.everywhere(inrol)).toBeGreaterThan(400);
});
test.afterAll(() => inrol.stop());

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** All that a page shows as letters, also what stands in its fields. */
const lettersOf = async (page: Page): Promise<string> =>
  oneLine(
    await page.evaluate(() => {
      const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
      return [document.body.textContent, document.title, ...fields.map(({ value }) => value)].join(' ');
    }),
  );

const linksOf = (page: Page, home: string): Promise<string[]> =>
  page
    .locator(`a[href^="${home}"]`)
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));

/** Of pages that are alike, such as those of methods, a few are enough. */
const ALIKE = 3;
const kindOf = (path: string): string =>
  path
    .split('/')
    .slice(2)
    .map((part, at) => (at === 1 ? '*' : part))
    .join('/');

/** Opens pages of every kind that one can click to, and answers which texts of the corpus stood there letter by letter. */
const walk = async (context: BrowserContext, home: string): Promise<Set<string>> => {
  const page = await context.newPage();
  const seen = new Set<string>();
  const toOpen = [home];
  for (const path of toOpen) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const letters = await lettersOf(page);
    for (const text of hostileTexts) if (letters.includes(oneLine(text))) seen.add(text);
    for (const link of await linksOf(page, home)) {
      const alike = toOpen.filter((other) => kindOf(other) === kindOf(link)).length;
      if (!toOpen.includes(link) && alike < ALIKE) toOpen.push(link);
    }
  }
  expect(toOpen.length).toBeGreaterThan(20);
  await page.close();
  return seen;
};

/** A map as a file of a kind. */
const saved = async (page: Page, kind: string): Promise<string> => {
  await page.getByRole('button', { name: 'Bewaar als…' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: kind }).click();
  return readFile(await (await download).path(), 'utf8');
};

test('an organisation full of script, markup and formulas is only letters to who reads it', async ({ browser }) => {
  test.setTimeout(180_000);
  const context = await openBrowser(browser, inrol);
  const trap = await Trap.set(context, inrol.base);
  const { slug } = await signInAs(context, inrol, 'sanne');
  expect([...(await walk(context, `/${slug}`))].toSorted()).toEqual([...hostileTexts].toSorted());
  expect(trap.caught).toEqual([]);
  await context.close();
});

test('a map that is saved as a file holds them as letters too', async ({ browser }) => {
  const context = await openBrowser(browser, inrol);
  const trap = await Trap.set(context, inrol.base);
  const { slug } = await signInAs(context, inrol, 'sanne');
  const page = await context.newPage();
  await page.goto(`/${slug}/process-maps`);
  await page.locator(`main a[href^="/${slug}/process-maps/"]:not([href*="/new"])`).first().click();
  await page.locator('.svelte-flow').getByText('ran(').first().waitFor();
  for (const kind of ['BPMN', 'SVG']) {
    const file = await saved(page, kind);
    expect(file).toContain('ran(');
    // what would run is an element or an attribute: there is none that is not the drawing's own
    const odd = await page.evaluate((text) => {
      const elements = [...new DOMParser().parseFromString(text, 'application/xml').querySelectorAll('*')];
      const hostile = /^(script|parsererror|img|iframe|style|foreignobject|a|math|animate|link)$/i;
      return elements
        .filter(({ localName, attributes }) => {
          return hostile.test(localName) || [...attributes].some(({ name }) => /^on|href$/i.test(name));
        })
        .map(({ outerHTML }) => outerHTML);
    }, file);
    expect([kind, odd]).toEqual([kind, []]);
  }
  const table = await saved(page, 'CSV');
  expect(table).toContain(`'=HYPERLINK`);
  expect(table).not.toMatch(/(^|[;\n])("?[=+\-@\t]|"\r)/);
  expect(trap.caught).toEqual([]);
  await context.close();
});
