import type { Page } from '@playwright/test';
import { organisationRoutes } from '@inrol/contracts/organisations';
import { outcomeRoutes } from '@inrol/contracts/outcomes';
import { sessionRoutes } from '@inrol/contracts/sessions';
import { callAs, openBrowser, signInAs } from '../support/demo-people.ts';
import { expect, test } from '../support/test.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
/** In the middle of next March, so that summer time begins in between. */
const startsAt = new Date(Date.UTC(new Date().getFullYear() + 1, 2, 16, 8, 30)).toISOString();
const inNineDays = new Date(Date.now() + 9 * 24 * 60 * 60_000);
const ninthDay = inNineDays.toLocaleDateString('nl', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

test('a team plans a series, finds back at the next one what the last one left, and writes a step in its own time', async ({
  browser,
  demo,
}) => {
  const sanne = await openBrowser(browser, demo);
  const { organisationId, slug } = await signInAs(sanne, demo, 'sanne');
  const teams = await callAs(sanne.request, demo, organisationRoutes.teams, { organisationId });
  const { id: first } = await callAs(sanne.request, demo, sessionRoutes.createSession, {
    ...{ organisationId, title: 'Elke week terugkijken', question: '', trackId: null, methodKey: 'retrospective' },
    ...{ language: 'nl', startsAt, teamId: teams.find(({ name }) => name === 'Team Noord')!.id },
  });
  const laptop = await sanne.newPage();
  await laptop.goto(`/${slug}/sessions/${first}`);

  // four times, except when most are away
  await button(laptop, 'Maak er een reeks van').click();
  const planning = laptop.getByRole('dialog');
  await planning.getByLabel('Hoe vaak').selectOption('Elke week');
  await planning.getByLabel('Hoeveel keer').fill('4');
  const moments = planning.getByRole('list', { name: 'Wanneer' }).getByRole('listitem');
  await expect(moments).toHaveCount(4);
  const clock = (moment: string) =>
    laptop.evaluate((iso) => new Date(iso).toLocaleTimeString('nl', { timeStyle: 'short' }), moment);
  const shown = await moments
    .getByRole('time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')!));
  expect(new Set(await Promise.all(shown.map(clock))).size).toBe(1);
  await button(laptop, /^Sla .* 30 maart \d{4} over$/).click();
  await button(laptop, 'Zet 2 sessies klaar').click();
  await expect(laptop.getByText('De reeks heeft nu 3 sessies.')).toBeVisible();

  // the first is held, and leaves an agreement
  const at = { organisationId, sessionId: first };
  await button(laptop, 'Doe de deur open').click();
  await button(laptop, /^Begin/).click();
  await expect(button(laptop, /^Verder/).first()).toBeVisible();
  await callAs(sanne.request, demo, outcomeRoutes.createOutcome, {
    ...{ ...at, outcomeId: crypto.randomUUID(), kind: 'agreement', title: 'Eerst bellen', origin: null },
  });
  const { revision } = await callAs(sanne.request, demo, sessionRoutes.session, at);
  await callAs(sanne.request, demo, sessionRoutes.command, { ...at, revision, command: { kind: 'close' } });

  // in the list the series is one line; its next session shows what was left
  await laptop.goto(`/${slug}/sessions`);
  const line = laptop.getByRole('listitem').filter({ hasText: 'Elke week terugkijken' }).first();
  await expect(line.getByText('En daarna nog 1 keer')).toBeVisible();
  await line.getByRole('link', { name: 'Elke week terugkijken' }).click();
  await expect(laptop.getByText('Eerst bellen')).toBeVisible();

  // a step in everyone's own time, before whoever comes with a phone
  await button(laptop, 'Doe de deur open').click();
  await button(laptop, /^Begin/).click();
  await button(laptop, /Verder naar ‘Ophalen/).click();
  await button(laptop, 'Deze stap aanpassen').click();
  const settings = laptop.getByRole('dialog');
  await settings.getByLabel('In eigen tijd, tot').fill(`${inNineDays.toLocaleDateString('sv')}T17:00`);
  await button(laptop, 'Spreek dit af').click();
  await expect(laptop.getByText('Deze stap doe je in je eigen tijd, tot')).toBeVisible();
  const { code } = await callAs(sanne.request, demo, sessionRoutes.joinLink, {
    ...{ organisationId, sessionId: new URL(laptop.url()).pathname.split('/').at(-1)! },
  });
  const phone = await (await openBrowser(browser, demo, { width: 390 })).newPage();
  await phone.goto(`/join/${code}`);
  await phone.getByLabel('Hoe heet je?').fill('Bo');
  await phone.getByLabel('Hoe heet je?').press('Enter');
  await expect(phone.getByText(`${ninthDay}, 17:00`)).toBeVisible();
});
