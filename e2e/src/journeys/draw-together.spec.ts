import type { Browser, Locator, Page } from '@playwright/test';
import { organisationRoutes } from '@inrol/contracts/organisations';
import { processMapRoutes } from '@inrol/contracts/process-maps';
import { callAs, openBrowser, signInAs } from '../support/demo-people.ts';
import type { RunningInrol } from '../support/running-inrol.ts';
import { expect, test } from '../support/test.ts';

/** Two of Team Noord, each in a browser of their own, at one new map. */
const atOneMap = async (browser: Browser, demo: RunningInrol) => {
  const [sanne, ilse] = [await openBrowser(browser, demo), await openBrowser(browser, demo)];
  const { organisationId, slug } = await signInAs(sanne, demo, 'sanne');
  await signInAs(ilse, demo, 'ilse');
  const teams = await callAs(sanne.request, demo, organisationRoutes.teams, { organisationId });
  const map = await callAs(sanne.request, demo, processMapRoutes.createProcessMap, {
    ...{ organisationId, title: 'Van melding tot plan', trackId: null, goalId: null },
    teamId: teams.find(({ name }) => name === 'Team Noord')!.id,
  });
  const pages = [await sanne.newPage(), await ilse.newPage()] as const;
  for (const page of pages) await page.goto(`/${slug}/process-maps/${map.id}`);
  return { pages, offline: (away: boolean) => ilse.setOffline(away) };
};

const stepOf = (page: Page, words: string | RegExp): Locator => page.getByRole('group', { name: words });
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const whole = (page: Page) => button(page, 'Alles in beeld').click();

const begin = async (page: Page): Promise<void> => {
  await page.getByLabel('Wie?').fill('School');
  await page.getByLabel('Wat gebeurt er als eerste?').fill('De juf maakt zich zorgen');
  await button(page, 'Leg neer en ga verder').click();
  await expect(page.getByRole('textbox', { name: 'Wat gebeurt er?' }).first()).toBeFocused();
  await page.keyboard.type('Melding lezen');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('textbox', { name: 'Wat gebeurt er?' }).first()).toHaveValue('');
  await page.keyboard.type('Formulier invullen');
  await page.keyboard.press('Enter');
};

test('two people draw a map at once, and nothing of either is lost', async ({ browser, demo }) => {
  const { pages, offline } = await atOneMap(browser, demo);
  const [sanne, ilse] = pages;

  await begin(sanne);
  await expect(stepOf(ilse, /3\. Formulier invullen/)).toBeVisible();
  await expect(ilse.getByText('Ook hier: Sanne de Wit')).toBeVisible();

  // marks by the keyboard, from the step that was just written
  await sanne.keyboard.press('3');
  await sanne.keyboard.press('ArrowLeft');
  await sanne.keyboard.press('1');
  await expect(stepOf(ilse, /Formulier invullen, School, zit in de weg/)).toBeVisible();
  await expect(stepOf(ilse, /Melding lezen, School, draagt bij/)).toBeVisible();

  // a time that is no time changes nothing
  await sanne.getByLabel('Wachttijd').fill('heel lang');
  await sanne.getByLabel('Wachttijd').press('Tab');
  await expect(sanne.getByText('Schrijf één tijd')).toBeVisible();
  await sanne.getByLabel('Wachttijd').fill('twee weken');
  await sanne.getByLabel('Wachttijd').press('Tab');
  await expect(stepOf(ilse, /Melding lezen, .*wachten 2 weken/)).toBeVisible();

  // into another lane by keyboard; undo takes back one's own, and nothing of the other
  await button(ilse, 'Wie nog meer?').click();
  await ilse.keyboard.type('Jeugdbeschermer');
  await ilse.keyboard.press('Enter');
  await stepOf(ilse, /Formulier/).focus();
  await stepOf(ilse, /Formulier/).press('Enter');
  await ilse.keyboard.press('Escape');
  await stepOf(ilse, /Formulier/).press('Shift+ArrowDown');
  await expect(stepOf(sanne, /Formulier invullen, Jeugdbeschermer/)).toBeVisible();
  await stepOf(ilse, /Formulier/).press('Control+z');
  await expect(stepOf(sanne, /Formulier invullen, School, zit in de weg/)).toBeVisible();
  await stepOf(ilse, /Formulier/).press('Control+Shift+z');
  await expect(stepOf(sanne, /Formulier invullen, Jeugdbeschermer/)).toBeVisible();

  // the lane goes while somebody writes in it
  await stepOf(ilse, /Formulier/).press('Enter');
  await ilse.keyboard.press('End');
  await ilse.keyboard.type(' van veertien');
  await button(sanne, 'Jeugdbeschermer').click();
  await button(sanne, 'Baan weghalen').click();
  await expect(stepOf(ilse, /Nog van niemand/)).toBeVisible();
  await ilse.keyboard.type(' bladzijden');
  await ilse.keyboard.press('Enter');
  await expect(stepOf(sanne, /Formulier invullen van veertien bladzijden, Nog van niemand/)).toBeVisible();
  await button(sanne, 'Zet terug').click();
  await expect(stepOf(ilse, /van veertien bladzijden, Jeugdbeschermer/)).toBeVisible();

  // so does the step itself
  await stepOf(ilse, /van veertien/).press('Enter');
  await whole(sanne);
  await stepOf(sanne, /van veertien/).click();
  await button(sanne, 'Stap weghalen').click();
  await expect(
    ilse.getByText('Iemand heeft ‘Formulier invullen van veertien bladzijden’ net weggehaald.'),
  ).toBeVisible();
  await button(ilse, 'Zet terug').click();
  await expect(stepOf(sanne, /van veertien bladzijden, Jeugdbeschermer, zit in de weg/)).toBeVisible();

  // a lost connection is told, and costs nothing
  await offline(true);
  await button(ilse, 'Volgende stap').first().click();
  await ilse.keyboard.type('Zonder verbinding getekend');
  await ilse.keyboard.press('Enter');
  await expect(ilse.getByText('Nog niet bewaard')).toBeVisible();
  await offline(false);
  await expect(stepOf(sanne, /Zonder verbinding getekend/)).toBeVisible({ timeout: 30_000 });
  await expect(ilse.getByText('Bewaard', { exact: true })).toBeVisible();
  await ilse.reload();
  await expect(stepOf(ilse, /Zonder verbinding getekend/)).toBeVisible();

  // back to an earlier step by the menu, and the map as it is now under a name
  await whole(sanne);
  await stepOf(sanne, /Zonder verbinding/).click();
  await button(sanne, 'Verbind met…').click();
  await sanne
    .getByRole('button', { name: /De juf maakt zich zorgen/ })
    .last()
    .click();
  await button(sanne, 'Bewaar deze versie').click();
  await sanne.getByLabel('Hoe noem je deze versie?').fill('Zoals het nu gaat');
  await sanne.getByRole('dialog').getByRole('button', { name: 'Bewaar deze versie' }).click();
  await button(sanne, '1 bewaarde versie').click();
  await sanne.getByRole('link', { name: 'Zoals het nu gaat' }).click();
  await button(sanne, 'Tabel').click();
  await expect(sanne.getByRole('row', { name: /4 Zonder verbinding getekend/ })).toContainText(
    'De juf maakt zich zorgen',
  );
  await expect(button(sanne, 'Volgende stap')).toHaveCount(0);
});
