import { readFile } from 'node:fs/promises';
import type { Browser } from '@playwright/test';
import { signInAs } from '../support/demo-people.ts';
import { Person } from '../support/people.ts';
import type { RunningInrol } from '../support/running-inrol.ts';
import { expect, test } from '../support/test.ts';

const known = async (browser: Browser, demo: RunningInrol, first: string): Promise<Person> => {
  const person = await Person.open(browser, demo, first);
  const { slug } = await signInAs(person.context, demo, first);
  await person.page.goto(`/${slug}`);
  return person;
};

test('a team makes a method its own, holds a session with it, and gives it away as a file', async ({
  browser,
  demo,
}, info) => {
  test.setTimeout(180_000);
  const sanne = await known(browser, demo, 'sanne');
  const { page } = sanne;
  const file = info.outputPath('methode.json');

  await test.step('find one by what it is for, how long and with how many', async () => {
    await sanne.goTo('Sessies');
    await page.getByRole('link', { name: 'Werkvormen' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'passen hierbij' })).toHaveText(/^1[67] /);
    await page.getByRole('radio', { name: 'Een casus bespreken' }).check();
    await page.getByRole('radio', { name: 'Tot 2 uur' }).check();
    await sanne.field('Met hoeveel zijn jullie?').fill('5');
    await expect(page.getByRole('link', { name: 'Balintgroep' })).toHaveCount(0);
    await page.getByRole('link', { name: 'Intervisie: incidentmethode' }).click();
    await expect(page.getByRole('heading', { name: 'Nadenken zonder de inbrenger' })).toBeVisible();
  });

  await test.step('copy it, leave a step out, put one earlier, and let go of the English', async () => {
    await sanne.button('Wat je hiermee kunt').click();
    await page.getByRole('menuitem', { name: 'Maak er een eigen werkvorm van' }).click();
    await sanne.button('Haal het Engels weg').click();
    await sanne.field('Hoe heet de werkvorm?').fill('Intervisie op dinsdag');
    await sanne.button('Haal weg: Terugkijken op de vorige keer').click();
    await sanne.button('Eerder: De volgende stap').click();
    await expect(sanne.button('Eerder: De volgende stap')).toBeFocused();
    await page.getByText('Stap 1: Casussen kort vertellen').click();
    await sanne.field('Minuten').first().fill('12');
    await sanne.button('Bewaar de werkvorm').click();
    await expect(page.getByRole('heading', { level: 1, name: 'Intervisie op dinsdag' })).toBeVisible();
    await expect(page.getByText('Van Sanne de Wit')).toBeVisible();
  });

  await test.step('say where it cannot be kept', async () => {
    await page.getByRole('link', { name: 'Pas aan' }).click();
    await page.getByText('Stap 2: Een casus kiezen').click();
    await page.getByRole('textbox', { name: 'Naam van de stap' }).fill('');
    await page.getByText('Stap 2: nog zonder naam').click();
    await sanne.button('Bewaar de werkvorm').click();
    await page.getByRole('alert').getByRole('link', { name: 'Naam van de stap' }).click();
    await page.keyboard.type('Samen kiezen');
    await sanne.button('Bewaar de werkvorm').click();
    await expect(page.getByRole('heading', { name: 'Samen kiezen' })).toBeVisible();
  });

  await test.step('take it along as a file', async () => {
    const download = page.waitForEvent('download');
    await sanne.button('Wat je hiermee kunt').click();
    await page.getByRole('menuitem', { name: 'Bewaar als bestand' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('intervisie-op-dinsdag.json');
    await saved.saveAs(file);
  });

  await test.step('hold a session with it', async () => {
    await page.getByRole('link', { name: 'Zet een sessie klaar' }).click();
    await sanne.field('Hoe noem je de sessie?').fill('Dinsdag');
    await sanne.button('Zet de sessie klaar').click();
    await expect(page.getByText('Samen kiezen')).toBeVisible();
    await sanne.leaveRoom();
  });

  await test.step('take it away, and bring it back from the file; a broken file says where', async () => {
    const chosen = page.getByRole('heading', { level: 1, name: 'Intervisie op dinsdag' });
    await sanne.goTo('Sessies');
    await page.getByRole('link', { name: 'Werkvormen' }).click();
    await page.getByRole('link', { name: 'Intervisie op dinsdag' }).click();
    await sanne.button('Wat je hiermee kunt').click();
    await page.getByRole('menuitem', { name: 'Haal weg' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Haal weg' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Werkvormen' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Intervisie op dinsdag' })).toHaveCount(0);

    const words = await readFile(file, 'utf8');
    const give = (buffer: string) =>
      page.locator('input[type=file]').setInputFiles({
        ...{ name: 'methode.json', mimeType: 'application/json' },
        buffer: Buffer.from(buffer),
      });
    await give(words.replace('"minutes": 12', '"minutes": 0'));
    await expect(page.getByRole('dialog')).toContainText(/stap 1, minutes\s*Kies 1 of meer/);
    await page.keyboard.press('Escape');
    await give(words.slice(0, 40));
    await expect(page.getByRole('dialog')).toContainText('Dit is geen bestand van een werkvorm');
    await page.keyboard.press('Escape');
    await give(words);
    await expect(chosen).toBeVisible();
  });
  await sanne.context.close();
});
