import { randomUUID } from 'node:crypto';
import type { Browser, Page } from '@playwright/test';
import { organisationRoutes } from '@inrol/contracts/organisations';
import { sessionRoutes, type SessionCommand } from '@inrol/contracts/sessions';
import { callAs, openBrowser, signInAs } from '../support/demo-people.ts';
import type { RunningInrol } from '../support/running-inrol.ts';
import { expect, test } from '../support/test.ts';

/** A retrospective of Sanne, in which Bo opened the link. */
const retrospective = async (browser: Browser, demo: RunningInrol) => {
  const context = await openBrowser(browser, demo);
  const { organisationId, slug } = await signInAs(context, demo, 'sanne');
  const teams = await callAs(context.request, demo, organisationRoutes.teams, { organisationId });
  let session = await callAs(context.request, demo, sessionRoutes.createSession, {
    ...{ organisationId, title: 'Terugblik', question: '', trackId: null, methodKey: 'retrospective' },
    ...{ language: 'nl', startsAt: null, teamId: teams.find(({ name }) => name === 'Team Noord')!.id },
  });
  const place = { organisationId, sessionId: session.id };
  const give = async (command: SessionCommand) => {
    session = await callAs(context.request, demo, sessionRoutes.command, {
      ...{ ...place, revision: session.revision, command },
    });
  };
  await give({ kind: 'open' });
  await give({ kind: 'start' });
  const { code } = await callAs(context.request, demo, sessionRoutes.joinLink, place);
  const sanne = await context.newPage();
  await sanne.goto(`/${slug}/sessions/${session.id}`);
  const bo = await (await openBrowser(browser, demo)).newPage();
  await bo.goto(`/join/${code}`);
  await bo.getByLabel('Hoe heet je?').fill('Bo');
  await bo.getByLabel('Hoe heet je?').press('Enter');

  /** Lays notes of Sanne on the table, and asks to put them together. */
  const groupNotes = async (...texts: string[]) => {
    const { id: phaseId, columns } = session.phases.find(({ visibility }) => visibility === 'private')!;
    await give({ kind: 'go-to', phaseId });
    for (const text of texts) {
      const note = { ...place, noteId: randomUUID(), phaseId, columnId: columns[0]!.id, text };
      await callAs(context.request, demo, sessionRoutes.writeNote, note);
    }
    await give({ kind: 'reveal', phaseId });
    await give({ kind: 'go-to', phaseId: session.phases.find(({ kind }) => kind === 'group')!.id });
  };
  return { sanne, bo, groupNotes };
};

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const note = (page: Page, text: string) => page.getByText(text, { exact: true });
const write = async (page: Page, text: string) => {
  const field = page.getByRole('textbox').first();
  await field.fill(text);
  await field.press('Enter');
  await expect(note(page, text)).toBeVisible();
};
const move = async (page: Page, text: string, where: string) => {
  const slip = page.locator('[data-spot]').filter({ hasText: text }).last();
  await slip.getByRole('button', { name: 'Verplaats dit briefje' }).click();
  await button(page, where).last().click();
};
/** The notes that lie in a group, as somebody sees it. */
const inGroup = (page: Page, name: string) => page.getByRole('group', { name, exact: true }).getByRole('listitem');

test('two people work on one board, and each takes back only what they did', async ({ browser, demo }) => {
  const { sanne, bo, groupNotes } = await retrospective(browser, demo);
  await write(sanne, 'Moe maar blij');
  await write(bo, 'Zin in');
  await expect(note(sanne, 'Zin in')).toBeVisible();

  // the last note is Bo's; what Sanne takes back is hers
  await button(sanne, 'Ongedaan maken').click();
  await expect(note(bo, 'Moe maar blij')).toHaveCount(0);
  await expect(note(bo, 'Zin in')).toBeVisible();
  await button(sanne, 'Opnieuw doen').click();
  await expect(note(bo, 'Moe maar blij')).toBeVisible();

  // a group that somebody else put something in stays, with what they put there
  await groupNotes('Zes dagen wachten', 'Nog een formulier', 'Samen gegeten');
  await move(sanne, 'Zes dagen wachten', 'Nieuwe groep');
  const name = (page: Page) => page.getByRole('textbox', { name: 'Naam van de groep' });
  await name(sanne).fill('Wachten');
  await name(sanne).press('Enter');
  await expect(name(bo)).toHaveValue('Wachten');
  await move(bo, 'Nog een formulier', 'Wachten');
  await expect(inGroup(sanne, 'Wachten')).toHaveCount(2);
  await button(sanne, 'Ongedaan maken').click();
  await button(sanne, 'Ongedaan maken').click();
  await expect(button(sanne, 'Ongedaan maken')).toBeDisabled();
  await expect(inGroup(bo, 'Groep zonder naam')).toHaveText(/Nog een formulier/);
  await expect(note(bo, 'Zes dagen wachten')).toBeVisible();
  await bo.getByRole('heading', { level: 2 }).first().click();
  await bo.keyboard.press('Control+z');
  await expect(inGroup(sanne, 'Groep zonder naam')).toHaveCount(0);
});
