import type { Browser } from '@playwright/test';
import { sessionRoutes, type SessionCommand } from '@inrol/contracts/sessions';
import { callAs, signInAs } from '../support/demo-people.ts';
import { Person } from '../support/people.ts';
import type { RunningInrol } from '../support/running-inrol.ts';
import { expect, test } from '../support/test.ts';
import {
  close,
  expectAgreed,
  expectSeen,
  giveDots,
  group,
  joinAsGuest,
  make,
  next,
  prepare,
  readReport,
  write,
} from './hold-the-session.ts';

const PHONE = 390;
const heavy = 'We durven niet te zeggen dat het te veel is';
const pile = 'Er is te weinig lucht';
const agreement = 'Elke maandag zeggen we wat we laten liggen';
const by = { owner: 'Bo en Noor', day: '2030-03-14' };

/** A retrospective whose notes are anonymous, with the door open: Sanne chose and leads it, Bo, Gijs and Noor have a phone. */
const retrospective = async (browser: Browser, demo: RunningInrol) => {
  const sanne = await Person.open(browser, demo, 'Sanne');
  const { organisationId, slug } = await signInAs(sanne.context, demo, 'sanne');
  await sanne.page.goto(`/${slug}`);
  const address = await prepare(sanne, {
    method: 'Retrospectief',
    title: 'Terugblik',
    question: 'Hoe ging het dit kwartaal?',
    team: 'Team Noord',
    track: 'Doen wat nodig is, aan de keukentafel',
  });
  const at = { organisationId, sessionId: new URL(sanne.page.url()).pathname.split('/').at(-1)! };
  let session = await callAs(sanne.context.request, demo, sessionRoutes.session, at);
  const give = async (command: SessionCommand) => {
    const sent = { ...at, revision: session.revision, command };
    session = await callAs(sanne.context.request, demo, sessionRoutes.command, sent);
  };
  const { id: phaseId } = session.phases.find(({ kind }) => kind === 'write')!;
  await give({ kind: 'edit-phase', phaseId, visibility: 'anonymous' });
  await give({ kind: 'read-first', phaseId, first: true });
  await give({ kind: 'write-early', phaseId, early: true });
  const phones = ['Bo', 'Gijs', 'Noor'].map(async (name) => {
    const phone = await Person.open(browser, demo, name, { width: PHONE });
    await joinAsGuest(phone, address);
    return phone;
  });
  return [sanne, ...(await Promise.all(phones))] as [Person, Person, Person, Person];
};

test('a retrospective is written without names, ahead and in the room, one note is held back, and it ends in an agreement', async ({
  browser,
  demo,
}) => {
  const people = await retrospective(browser, demo);
  const [sanne, bo, gijs, noor] = people;
  const cookies: string[] = [];
  const reacted: string[] = [];
  for (const { page } of [bo, gijs, noor])
    page.on('request', (request) => {
      const sent = [
        ['/anonymous-notes/', cookies],
        ['/reactions/notes/', reacted],
      ] as const;
      for (const [path, into] of sent)
        if (request.url().includes(path)) void request.allHeaders().then(({ cookie }) => into.push(cookie ?? 'none'));
    });

  // before it begins, behind the link of the invitation
  await expect(bo.page.getByText('Nergens wordt bewaard wie wat schreef').first()).toBeVisible();
  await write(bo, 'Wat kostte energie', heavy);
  await bo.page.reload();
  await expect(bo.page.getByText(heavy)).toBeVisible();
  await expect(sanne.page.getByText('We durven niet')).toHaveCount(0);

  await sanne.button('Begin').click();
  await sanne.button(/Verder naar ‘Ophalen/).click();
  await write(gijs, 'Wat kostte energie', 'Kees van de receptie is lui');
  await write(noor, 'Wat gaf energie', 'Samen lunchen');
  await gijs.button('Ik ben klaar').click();
  await expect(sanne.page.getByText('1 klaar')).toBeVisible();
  await expect(sanne.page.getByText('schrijft nog')).toHaveCount(0);

  // who leads reads first, without names, and holds one back; its writer sees that, nobody else does
  await sanne.button('Briefje tegenhouden').click();
  const reading = sanne.page.getByRole('dialog');
  await expect(reading.getByRole('listitem')).toHaveCount(3);
  const unkind = reading.getByRole('listitem').filter({ hasText: 'Kees van de receptie' });
  await unkind.getByRole('button', { name: 'Tegenhouden' }).click();
  await unkind.getByRole('button', { name: 'Iemand is erin te herkennen' }).click();
  await expect(gijs.page.getByText('Dit briefje wordt nog niet getoond.')).toBeVisible();
  await expect(noor.page.getByText('wordt nog niet getoond')).toHaveCount(0);
  await sanne.page.keyboard.press('Escape');

  await sanne.button('Draai de briefjes om').click();
  const anyway = sanne.button('Toch nu');
  await expect(sanne.page.getByText('Samen lunchen').or(anyway)).toBeVisible();
  if (await anyway.isVisible()) await anyway.click();
  for (const { page } of [sanne, bo, noor]) {
    await expect(page.getByText('Samen lunchen')).toBeVisible();
    await expect(page.getByText(heavy)).toBeVisible();
    await expect(page.getByText('Kees van de receptie')).toHaveCount(0);
  }
  await expect(gijs.page.getByRole('heading', { name: 'Niet getoond, en van jou' })).toBeVisible();
  expect(cookies.length).toBeGreaterThan(2);
  expect(new Set(cookies)).toEqual(new Set(['none']));

  // a reaction is seen by all as a number, and can be taken away; only its giver sees that it is theirs
  const reactTo = ({ page }: Person, words: string) =>
    page.getByRole('group', { name: 'Reacties op ‘Samen lunchen’' }).getByRole('button', { name: words });
  await reactTo(bo, 'Herken ik: 0').click();
  await expect(reactTo(noor, 'Herken ik: 1')).toBeEnabled();
  await reactTo(noor, 'Herken ik: 1').press('Enter');
  await expect(reactTo(sanne, 'Herken ik: 2')).toHaveAttribute('aria-pressed', 'false');
  await expect(reactTo(noor, 'Herken ik: 2')).toHaveAttribute('aria-pressed', 'true');
  await noor.page.reload();
  await expect(reactTo(noor, 'Herken ik: 2')).toBeEnabled();
  await reactTo(noor, 'Herken ik: 2').press('Space');
  await expect(reactTo(bo, 'Herken ik: 1')).toHaveAttribute('aria-pressed', 'true');
  expect(reacted).toEqual(['none', 'none', 'none']);

  // let go, it comes to the board after all
  await sanne.button(/Briefje tegenhouden/).click();
  await sanne.page.getByRole('dialog').getByRole('button', { name: 'Toch laten zien' }).click();
  await expect(noor.page.getByText('Kees van de receptie is lui')).toBeVisible();
  await sanne.page.keyboard.press('Escape');

  // read, laid together, chosen in secret, and agreed
  await next(sanne, 'Samen het verhaal lezen');
  await next(sanne, 'Patronen zien');
  await group(sanne, [heavy, 'Samen lunchen'], pile);
  await next(sanne, 'Kiezen waar we mee verder gaan');
  await giveDots(bo, pile, 2);
  await giveDots(noor, pile, 1);
  await expect(noor.button(`Een stip minder bij ‘${pile}’`)).toBeVisible();
  await sanne.button('Tel de stippen').click();
  await expectSeen(people, '2 mensen hebben gekozen.');
  await next(sanne, 'Afspreken');
  await make(sanne, 'Afspraak', pile, agreement, by);
  await expectSeen([bo, gijs, noor], agreement);
  await next(sanne, 'Sluiten');
  await write(noor, 'Sluiten', 'Fijn dat het gezegd is');
  await expectSeen(people, 'Fijn dat het gezegd is');
  await close(sanne);
  const report = await readReport(sanne, [heavy, pile, 'Fijn dat het gezegd is', '3 gasten']);
  await expectAgreed(report, agreement, by);
  // what was written without a name has none here either
  await expect(report.getByRole('listitem').filter({ hasText: heavy }).first()).not.toContainText(/Bo\b|Gijs|Noor/);
});
