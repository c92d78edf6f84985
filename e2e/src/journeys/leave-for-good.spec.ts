import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { experimentRoutes } from '@inrol/contracts/experiments';
import { organisationRoutes } from '@inrol/contracts/organisations';
import { barriers } from '../support/barriers.ts';
import { callAs, signInAs } from '../support/demo-people.ts';
import { PASSWORD, Person } from '../support/people.ts';
import { expect, test } from '../support/test.ts';
import { invite } from './found-the-house.ts';

const stands = async (page: Page) => expect(await barriers(page)).toEqual([]);

test('somebody takes along what is kept of them and leaves for good; an admin erases who left without', async ({
  browser,
  demo,
}) => {
  const keeper = await Person.open(browser, demo, 'Roos');
  const { organisationId, slug } = await signInAs(keeper.context, demo, 'roos');
  await keeper.page.goto(`/${slug}`);
  const jip = await Person.open(browser, demo, 'Jip Vertrekker', { width: 390 });
  const bas = await Person.open(browser, demo, 'Bas Weggegaan');
  for (const person of [jip, bas]) await invite(keeper, person, 'Team Noord');
  const teams = await callAs(jip.context.request, demo, organisationRoutes.teams, { organisationId });
  const running = await callAs(jip.context.request, demo, experimentRoutes.createExperiment, {
    ...{ organisationId, title: 'Samen bellen op maandag', trackId: null },
    ...{ teamId: teams.find(({ name }) => name === 'Team Noord')!.id, expectation: 'Minder wachten' },
    ...{ change: 'We bellen met zijn tweeën', forWhom: 'Gezinnen', boundary: 'Wie niet wil, hoeft niet' },
    ...{ startsOn: '2026-03-01', endsOn: '2026-12-01' },
  });
  const at = { organisationId, experimentId: running.id };
  for (const status of ['planned', 'running'] as const)
    await callAs(jip.context.request, demo, experimentRoutes.moveExperiment, { ...at, status });
  const seen = { ...at, on: '2026-03-03', text: 'Het scheelt een half uur' };
  await callAs(jip.context.request, demo, experimentRoutes.observe, seen);

  await jip.page.goto(`/${slug}/profile`);
  const downloading = jip.page.waitForEvent('download');
  await jip.button('Alles van mij downloaden').click();
  const kept = await readFile(await (await downloading).path(), 'utf8');
  for (const part of [jip.email, 'Team Noord', 'Het scheelt een half uur']) expect(kept).toContain(part);
  await jip.button('Mijn account wissen').click();
  const asked = jip.page.getByRole('dialog');
  await stands(jip.page);
  await asked.getByLabel('Jouw wachtwoord').fill('iets heel anders dan dat');
  await asked.getByRole('button', { name: 'Mijn account wissen' }).click();
  await expect(asked.getByRole('alert')).toBeVisible();
  await asked.getByLabel('Jouw wachtwoord').fill(PASSWORD);
  await asked.getByRole('button', { name: 'Mijn account wissen' }).click();
  await expect(jip.page.getByRole('heading', { name: 'Je account is gewist' })).toBeVisible();
  await jip.page.goto(`/${slug}`);
  await expect(jip.button('Inloggen')).toBeVisible();

  await keeper.page.goto(`/${slug}/experiments/${running.id}`);
  await expect(keeper.page.getByText('Het scheelt een half uur')).toBeVisible();
  await expect(keeper.page.getByText('Oud-collega').first()).toBeVisible();
  await expect(keeper.page.getByText(jip.name)).toHaveCount(0);

  await keeper.goTo('Organisatie');
  await expect(keeper.page.getByText(jip.name)).toHaveCount(0);
  await keeper.button(`${bas.name} aanpassen`).click();
  const about = keeper.page.getByRole('dialog');
  await about.getByRole('button', { name: 'Deze persoon wissen' }).click();
  await stands(keeper.page);
  await about.getByLabel('Jouw wachtwoord').fill('samen leren door te doen');
  await about.getByRole('button', { name: 'Deze persoon wissen' }).click();
  await expect(about).toBeHidden();
  await expect(keeper.page.getByText(bas.name)).toHaveCount(0);
});
