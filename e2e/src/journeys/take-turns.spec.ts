import type { Browser, Page } from '@playwright/test';
import { organisationRoutes } from '@inrol/contracts/organisations';
import { sessionRoutes } from '@inrol/contracts/sessions';
import { callAs, openBrowser, signInAs } from '../support/demo-people.ts';
import type { RunningInrol } from '../support/running-inrol.ts';
import { expect, test } from '../support/test.ts';

/** A peer consultation that is open: Sanne leads from a laptop, Ilse is there with hers, and Gijs and Noor with a phone. */
const consultation = async (browser: Browser, demo: RunningInrol) => {
  const [sanne, ilse] = [await openBrowser(browser, demo), await openBrowser(browser, demo)];
  const { organisationId, slug } = await signInAs(sanne, demo, 'sanne');
  await signInAs(ilse, demo, 'ilse');
  const teams = await callAs(sanne.request, demo, organisationRoutes.teams, { organisationId });
  const { id: sessionId, revision } = await callAs(sanne.request, demo, sessionRoutes.createSession, {
    ...{ organisationId, title: 'Intervisie', question: '', trackId: null, methodKey: 'peer-consultation' },
    ...{ language: 'nl', startsAt: null, teamId: teams.find(({ name }) => name === 'Team Noord')!.id },
  });
  const place = { organisationId, sessionId };
  await callAs(sanne.request, demo, sessionRoutes.command, { ...place, revision, command: { kind: 'open' } });
  const { code } = await callAs(sanne.request, demo, sessionRoutes.joinLink, place);
  const pages = [await sanne.newPage(), await ilse.newPage()];
  for (const page of pages) await page.goto(`/${slug}/sessions/${sessionId}`);
  for (const name of ['Gijs', 'Noor']) {
    const page = await (await openBrowser(browser, demo, { width: 390 })).newPage();
    await page.goto(`/join/${code}`);
    await page.getByLabel('Hoe heet je?').fill(name);
    await page.getByLabel('Hoe heet je?').press('Enter');
    pages.push(page);
  }
  return pages as [Page, Page, Page, Page];
};

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const doesNow = (page: Page, words: string) =>
  expect(page.getByRole('heading', { name: words, exact: true })).toBeVisible();

test('who brings a case listens at a distance while the others advise, and the session changes on the way', async ({
  browser,
  demo,
}) => {
  const [sanne, ilse, gijs, noor] = await consultation(browser, demo);
  await button(sanne, 'Begin').click();
  await expect(button(sanne, 'Verder')).toBeVisible();

  // what comes first today is skipped, and the case is told right away
  await button(sanne, 'Stappen schikken').click();
  const steps = sanne.getByRole('dialog');
  await steps.getByRole('button', { name: /^Een casus kiezen/ }).click();
  await steps.getByRole('button', { name: 'Sla over' }).click();
  await expect(steps.getByRole('button', { name: /Een casus kiezen.*overgeslagen/ })).toBeVisible();
  await steps.getByRole('button', { name: /‘Vragen stellen’ verplaatsen/ }).press('ArrowUp');
  await expect(steps.getByText('‘Vragen stellen’ staat nu op plek 3 van 7.')).toBeAttached();
  await sanne.keyboard.press('Escape');
  await button(sanne, /Verder naar ‘Casussen/).click();
  await button(sanne, /Verder naar ‘Vragen/).click();

  // a guest takes the role on a phone; everybody's own screen says what they do
  await doesNow(gijs, 'Jij praat en schrijft nu');
  await button(gijs, 'Ik neem de rol ‘Casusinbrenger’').click();
  await doesNow(gijs, 'Jij praat nu, je schrijft niet');
  await doesNow(noor, 'Jij praat en schrijft nu');
  await expect(button(noor, 'Ik neem de rol ‘Casusinbrenger’')).toHaveCount(0);
  await button(sanne, /Volgende beurt/).click();
  await expect(noor.getByText('Beurt 2 van 2:')).toBeVisible();

  // the case bringer at a distance sees what the others write, and cannot write
  await button(sanne, /Verder naar ‘Nadenken/).click();
  await doesNow(gijs, 'Jij luistert op afstand, je schrijft niet');
  await expect(gijs.getByRole('textbox')).toHaveCount(0);
  await noor.getByRole('textbox', { name: 'Onze raad' }).fill('Bel haar morgen zelf');
  await noor.getByRole('textbox', { name: 'Onze raad' }).press('Enter');
  await expect(gijs.getByText('Bel haar morgen zelf')).toBeVisible();

  // Sanne hands over and leaves; Ilse leads on
  await button(sanne, 'Begeleiders').click();
  await sanne.getByLabel('Wie begeleidt er mee?').selectOption('Ilse Brouwer');
  await button(sanne, 'Voeg toe').click();
  await button(sanne, 'Geef Ilse Brouwer de leiding').click();
  await expect(button(ilse, 'Sluit de sessie af')).toBeVisible();
  await sanne.close();
  await button(ilse, /Verder naar ‘Voorlezen/).click();
  await expect(gijs.getByRole('heading', { name: 'Voorlezen en luisteren' })).toBeVisible();
});
