import type { Browser, Page } from '@playwright/test';
import { organisationRoutes } from '@inrol/contracts/organisations';
import { sessionRoutes, type SessionCommand } from '@inrol/contracts/sessions';
import { callAs, openBrowser, signInAs } from '../support/demo-people.ts';
import type { RunningInrol } from '../support/running-inrol.ts';
import { expect, test } from '../support/test.ts';

/** A retrospective with an anonymous step that is open already: Sanne leads, Bo, Gijs and Noor open the link on a phone. */
const retrospective = async (browser: Browser, demo: RunningInrol) => {
  const sanne = await openBrowser(browser, demo);
  const { organisationId, slug } = await signInAs(sanne, demo, 'sanne');
  const teams = await callAs(sanne.request, demo, organisationRoutes.teams, { organisationId });
  let session = await callAs(sanne.request, demo, sessionRoutes.createSession, {
    ...{ organisationId, title: 'Terugblik', question: '', trackId: null, methodKey: 'retrospective' },
    ...{ language: 'nl', startsAt: null, teamId: teams.find(({ name }) => name === 'Team Noord')!.id },
  });
  const at = { organisationId, sessionId: session.id };
  const give = async (command: SessionCommand) => {
    session = await callAs(sanne.request, demo, sessionRoutes.command, { ...at, revision: session.revision, command });
  };
  const { id: phaseId } = session.phases.find(({ kind }) => kind === 'write')!;
  await give({ kind: 'edit-phase', phaseId, visibility: 'anonymous' });
  await give({ kind: 'read-first', phaseId, first: true });
  await give({ kind: 'write-early', phaseId, early: true });
  await give({ kind: 'open' });
  const { code } = await callAs(sanne.request, demo, sessionRoutes.joinLink, at);
  const laptop = await sanne.newPage();
  await laptop.goto(`/${slug}/sessions/${session.id}`);
  const phones = ['Bo', 'Gijs', 'Noor'].map(async (name) => {
    const page = await (await openBrowser(browser, demo, { width: 390 })).newPage();
    await page.goto(`/join/${code}`);
    await page.getByLabel('Hoe heet je?').fill(name);
    await page.getByLabel('Hoe heet je?').press('Enter');
    return page;
  });
  return [laptop, ...(await Promise.all(phones))] as [Page, Page, Page, Page];
};

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const write = async (page: Page, column: string, text: string) => {
  const field = page.getByRole('textbox', { name: column });
  await field.fill(text);
  await field.press('Enter');
  await expect(page.getByText(text)).toBeVisible();
};

test('a retrospective is written without names, ahead and in the room, and one note is held back', async ({
  browser,
  demo,
}) => {
  const [sanne, bo, gijs, noor] = await retrospective(browser, demo);
  const cookies: string[] = [];
  const reacted: string[] = [];
  for (const page of [bo, gijs, noor])
    page.on('request', (request) => {
      const sent = [
        ['/anonymous-notes/', cookies],
        ['/reactions/notes/', reacted],
      ] as const;
      for (const [path, into] of sent)
        if (request.url().includes(path)) void request.allHeaders().then(({ cookie }) => into.push(cookie ?? 'none'));
    });

  // before it begins, behind the link of the invitation
  await expect(bo.getByText('Nergens wordt bewaard wie wat schreef').first()).toBeVisible();
  await write(bo, 'Wat kostte energie', 'We durven niet te zeggen dat het te veel is');
  await bo.reload();
  await expect(bo.getByText('We durven niet te zeggen dat het te veel is')).toBeVisible();
  await expect(sanne.getByText('We durven niet')).toHaveCount(0);

  await button(sanne, 'Begin').click();
  await button(sanne, /Verder naar ‘Ophalen/).click();
  await write(gijs, 'Wat kostte energie', 'Kees van de receptie is lui');
  await write(noor, 'Wat gaf energie', 'Samen lunchen');
  await button(gijs, 'Ik ben klaar').click();
  await expect(sanne.getByText('1 klaar')).toBeVisible();
  await expect(sanne.getByText('schrijft nog')).toHaveCount(0);

  // who leads reads first, without names, and holds one back; its writer sees that, nobody else does
  await button(sanne, 'Briefje tegenhouden').click();
  const reading = sanne.getByRole('dialog');
  await expect(reading.getByRole('listitem')).toHaveCount(3);
  const unkind = reading.getByRole('listitem').filter({ hasText: 'Kees van de receptie' });
  await unkind.getByRole('button', { name: 'Tegenhouden' }).click();
  await unkind.getByRole('button', { name: 'Iemand is erin te herkennen' }).click();
  await expect(gijs.getByText('Dit briefje wordt nog niet getoond.')).toBeVisible();
  await expect(noor.getByText('wordt nog niet getoond')).toHaveCount(0);
  await sanne.keyboard.press('Escape');

  await button(sanne, 'Draai de briefjes om').click();
  const anyway = button(sanne, 'Toch nu');
  await expect(sanne.getByText('Samen lunchen').or(anyway)).toBeVisible();
  if (await anyway.isVisible()) await anyway.click();
  for (const page of [sanne, bo, noor]) {
    await expect(page.getByText('Samen lunchen')).toBeVisible();
    await expect(page.getByText('We durven niet te zeggen dat het te veel is')).toBeVisible();
    await expect(page.getByText('Kees van de receptie')).toHaveCount(0);
  }
  await expect(gijs.getByRole('heading', { name: 'Niet getoond, en van jou' })).toBeVisible();
  expect(cookies.length).toBeGreaterThan(2);
  expect(new Set(cookies)).toEqual(new Set(['none']));

  // a reaction is seen by all as a number, and can be taken away; only its giver sees that it is theirs
  const reactTo = (page: Page, words: string) =>
    page.getByRole('group', { name: 'Reacties op ‘Samen lunchen’' }).getByRole('button', { name: words });
  await reactTo(bo, 'Herken ik: 0').click();
  await expect(reactTo(noor, 'Herken ik: 1')).toBeEnabled();
  await reactTo(noor, 'Herken ik: 1').press('Enter');
  await expect(reactTo(sanne, 'Herken ik: 2')).toHaveAttribute('aria-pressed', 'false');
  await expect(reactTo(noor, 'Herken ik: 2')).toHaveAttribute('aria-pressed', 'true');
  await noor.reload();
  await expect(reactTo(noor, 'Herken ik: 2')).toBeEnabled();
  await reactTo(noor, 'Herken ik: 2').press('Space');
  await expect(reactTo(bo, 'Herken ik: 1')).toHaveAttribute('aria-pressed', 'true');
  expect(reacted).toEqual(['none', 'none', 'none']);

  // let go, it comes to the board after all
  await button(sanne, /Briefje tegenhouden/).click();
  await sanne.getByRole('dialog').getByRole('button', { name: 'Toch laten zien' }).click();
  await expect(noor.getByText('Kees van de receptie is lui')).toBeVisible();
});
