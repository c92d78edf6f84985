import { expect } from '../support/test.ts';
import { PASSWORD, type Person } from '../support/people.ts';
import type { RunningInrol } from '../support/running-inrol.ts';

/** The first minute: the organisation, and the one who keeps it. */
export const setUp = async (keeper: Person, inrol: RunningInrol): Promise<void> => {
  await keeper.page.goto(inrol.setup!);
  await keeper.field('Naam van de organisatie').fill('Jeugdteams De Linde');
  await keeper.field('Jouw naam').fill(keeper.name);
  await keeper.field('E-mailadres').fill(keeper.email);
  await keeper.field('Kies een wachtwoord').fill(PASSWORD);
  await keeper.button('Inrichten en beginnen').click();
  await expect(keeper.page.getByRole('heading', { level: 1 })).toContainText(keeper.name.split(' ')[0]!);
};

export const writeGoal = async (keeper: Person, statement: string): Promise<void> => {
  await keeper.goTo('Organisatie');
  await keeper.button('Doel opschrijven').click();
  const dialog = keeper.page.getByRole('dialog');
  await dialog.getByLabel('Wat moet er beter worden?').fill(statement);
  await dialog.getByLabel('Voor wie?').fill('Kinderen en hun ouders');
  await dialog.getByRole('button', { name: 'Bewaren' }).click();
  await expect(keeper.page.getByText(statement)).toBeVisible();
};

export const makeTeam = async (
  keeper: Person,
  name: string,
  layer: 'Bestuur' | 'Uitvoering',
  answersTo: string | null,
): Promise<void> => {
  await keeper.goTo('Organisatie');
  await keeper.button('Team maken').first().click();
  const dialog = keeper.page.getByRole('dialog');
  await dialog.getByLabel('Naam van het team').fill(name);
  await dialog.getByRole('radio', { name: layer }).check();
  if (answersTo) await dialog.getByLabel('Kan terecht bij').selectOption({ label: answersTo });
  await dialog.getByRole('button', { name: 'Bewaren' }).click();
  await expect(dialog).toBeHidden();
  await expect(keeper.page.getByRole('heading', { name, level: 4 })).toBeVisible();
};

/** The keeper makes a link, passes it on, and the other comes in by it. */
export const invite = async (keeper: Person, person: Person, team: string): Promise<void> => {
  await keeper.goTo('Organisatie');
  await keeper.button('Iemand uitnodigen').click();
  const dialog = keeper.page.getByRole('dialog');
  await dialog.getByLabel('E-mailadres').fill(person.email);
  await dialog.getByLabel('In team').selectOption({ label: team });
  await dialog.getByRole('button', { name: 'Uitnodiging maken' }).click();
  const link = await dialog.locator('code').innerText();
  await keeper.page.keyboard.press('Escape');

  await person.page.goto(link);
  await person.field('Jouw naam').fill(person.name);
  await person.field('Kies een wachtwoord').fill(PASSWORD);
  await person.button('Ik doe mee').click();
  await expect(person.page.getByRole('heading', { level: 1 })).toContainText(person.name.split(' ')[0]!);
};

/** Puts somebody in a team, or makes them lead it. */
export const placeInTeam = async (keeper: Person, team: string, name: string, { lead }: { lead: boolean }) => {
  await keeper.page.reload();
  await keeper.button(`Team aanpassen: ${team}`).click();
  const dialog = keeper.page.getByRole('dialog');
  const row = dialog.getByRole('listitem').filter({ hasText: name });
  if ((await row.count()) === 0) await dialog.getByLabel('Iemand toevoegen').selectOption({ label: name });
  await expect(row).toBeVisible();
  if (lead) await row.getByLabel('Leidt het team').check();
  await keeper.page.keyboard.press('Escape');
};
