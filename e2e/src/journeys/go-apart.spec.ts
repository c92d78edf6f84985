import type { Browser, Page } from '@playwright/test';
import { organisationRoutes } from '@inrol/contracts/organisations';
import { sessionRoutes } from '@inrol/contracts/sessions';
import { callAs, openBrowser, signInAs } from '../support/demo-people.ts';
import type { RunningInrol } from '../support/running-inrol.ts';
import { expect, test } from '../support/test.ts';

const join = async (browser: Browser, demo: RunningInrol, code: string, name: string): Promise<Page> => {
  const page = await (await openBrowser(browser, demo, { width: 390 })).newPage();
  await page.goto(`/join/${code}`);
  await page.getByLabel('Hoe heet je?').fill(name);
  await page.getByLabel('Hoe heet je?').press('Enter');
  await expect(page.getByRole('heading', { name: 'Hoe heet je?' })).toHaveCount(0);
  return page;
};

/** One, two, four, all: Sanne leads from a laptop, four people are there with a phone. */
const oneTwoFourAll = async (browser: Browser, demo: RunningInrol) => {
  const context = await openBrowser(browser, demo);
  const { organisationId, slug } = await signInAs(context, demo, 'sanne');
  const teams = await callAs(context.request, demo, organisationRoutes.teams, { organisationId });
  const { id: sessionId, revision } = await callAs(context.request, demo, sessionRoutes.createSession, {
    ...{ organisationId, title: 'Wat kan maandag anders?', question: '', trackId: null, methodKey: 'one-two-four-all' },
    ...{ language: 'nl', startsAt: null, teamId: teams.find(({ name }) => name === 'Team Noord')!.id },
  });
  const place = { organisationId, sessionId };
  await callAs(context.request, demo, sessionRoutes.command, { ...place, revision, command: { kind: 'open' } });
  const { code } = await callAs(context.request, demo, sessionRoutes.joinLink, place);
  const sanne = await context.newPage();
  await sanne.goto(`/${slug}/sessions/${sessionId}`);
  const phones: Page[] = [];
  for (const name of ['Gijs', 'Noor', 'Ilse', 'Piet']) phones.push(await join(browser, demo, code, name));
  await expect(sanne.getByText('Piet')).toBeVisible();
  return { sanne, phones, code };
};

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
/** As it lies there; it may be said aloud as well. */
const note = (page: Page, text: string) => page.getByText(text, { exact: true });
/** What one is in the middle of, and not one of several to choose from. */
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true, level: 3 });
const write = async (page: Page, text: string) => {
  const field = page.getByRole('textbox', { name: /^Briefjes van/ });
  await field.fill(text);
  await field.press('Enter');
  await expect(note(page, text)).toBeVisible();
};
const inGroup = async (phones: readonly Page[], name: string): Promise<Page[]> => {
  const inside: Page[] = [];
  for (const phone of phones) {
    await expect(heading(phone, 'Groepje 1').or(heading(phone, 'Groepje 2'))).toBeVisible();
    if (await heading(phone, name).isVisible()) inside.push(phone);
  }
  return inside;
};

test('pairs write on their own board, come back with what they chose, and go on as four', async ({ browser, demo }) => {
  const { sanne, phones, code } = await oneTwoFourAll(browser, demo);
  await button(sanne, 'Begin').click();
  await button(sanne, /Verder naar ‘Twee/).click();

  // pairs by chance; everybody sees with whom they are before they go
  await button(sanne, 'Maak tweetallen').click();
  await sanne.getByRole('button', { name: 'Maak groepjes', exact: true }).click();
  for (const phone of phones) await expect(phone.getByText('Jouw groepje')).toBeVisible();
  await button(sanne, 'Ga uiteen').click();
  const [first, second] = [await inGroup(phones, 'Groepje 1'), await inGroup(phones, 'Groepje 2')];
  expect([first.length, second.length]).toEqual([2, 2]);

  // what one pair writes the other does not get to see; the facilitator looks in
  await write(first[0]!, 'Eerst bellen, dan mailen');
  await write(first[0]!, 'Dit blijft onder ons');
  await expect(note(first[1]!, 'Eerst bellen, dan mailen')).toBeVisible();
  await expect(note(second[0]!, 'Eerst bellen, dan mailen')).toHaveCount(0);
  await first[1]!.getByLabel('Mee terug naar iedereen: Eerst bellen, dan mailen').check();
  await button(sanne, 'Kijk mee met Groepje 1').click();
  await expect(note(sanne, 'Dit blijft onder ons')).toBeVisible();
  await expect(sanne.getByText('Mee terug: 1 van hooguit 10')).toBeVisible();

  // one line to all, and somebody who comes later has a place
  await sanne.getByLabel('Zeg iets tegen alle groepjes').fill('Nog één minuut');
  await button(sanne, 'Zeg het').click();
  for (const phone of phones) await expect(phone.getByText('Sanne zegt: Nog één minuut')).toBeVisible();
  await expect(phones[0]!.getByText('Aan alle groepjes: Nog één minuut')).toBeAttached();
  const kees = await join(browser, demo, code, 'Kees');
  await expect(heading(kees, 'Groepje 1').or(heading(kees, 'Groepje 2'))).toBeVisible();

  // a phone that drops out finds its group and its notes again
  await first[1]!.reload();
  await expect(heading(first[1]!, 'Groepje 1')).toBeVisible();
  await expect(note(first[1]!, 'Dit blijft onder ons')).toBeVisible();

  // back together: only what was chosen, under the name of the group
  await button(sanne, 'Roep iedereen terug').click();
  await expect(button(sanne, 'Roep iedereen terug')).toHaveCount(0);
  for (const page of [sanne, second[0]!, kees]) {
    await expect(note(page, 'Eerst bellen, dan mailen')).toBeVisible();
    await expect(note(page, 'Groepje 1')).toBeVisible();
    await expect(note(page, 'Dit blijft onder ons')).toHaveCount(0);
  }

  // fours: whole pairs go together, with what they chose
  await button(sanne, /Verder naar ‘Vier/).click();
  await button(sanne, 'Maak groepjes van 4').click();
  await sanne.getByRole('button', { name: 'Maak groepjes', exact: true }).click();
  await button(sanne, 'Ga uiteen').click();
  for (const phone of [...phones, kees]) {
    await expect(heading(phone, 'Groepje 1')).toBeVisible();
    await expect(note(phone, 'Eerst bellen, dan mailen')).toBeVisible();
  }
  await write(second[1]!, 'Op maandag samen beginnen');
  await second[1]!.getByLabel('Mee terug naar iedereen: Op maandag samen beginnen').check();
  await button(sanne, /Verder naar ‘Allemaal/).click();
  await expect(phones[0]!.getByRole('heading', { name: 'Allemaal: wat sprong eruit?', level: 2 })).toBeVisible();
});
