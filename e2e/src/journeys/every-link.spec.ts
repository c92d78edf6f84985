import type { Page } from '@playwright/test';
import { openBrowser, signInAs } from '../support/demo-people.ts';
import { expect, test } from '../support/test.ts';

/** Where the links of a page lead within the organisation. */
const linksOf = (page: Page, home: string): Promise<string[]> =>
  page
    .locator(`a[href^="${home}"]`)
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));

for (const person of ['sanne', 'marijke', 'roos'])
  test(`every page that ${person} can click to opens without an error`, async ({ browser, demo }) => {
    test.setTimeout(180_000);
    const context = await openBrowser(browser, demo);
    const home = `/${(await signInAs(context, demo, person)).slug}`;
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
    page.on('console', (said) => {
      if (said.type() === 'error') errors.push(`${page.url()}: ${said.text()}`);
    });
    const toOpen = [home];
    for (const path of toOpen) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      for (const link of await linksOf(page, home)) if (!toOpen.includes(link)) toOpen.push(link);
    }
    expect(toOpen.length).toBeGreaterThan(30);
    expect(errors).toEqual([]);
    await context.close();
  });
