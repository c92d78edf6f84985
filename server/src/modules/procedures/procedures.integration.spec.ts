import { identityRoutes } from '@inrol/contracts/identity';
import { insightRoutes } from '@inrol/contracts/insights';
import type { Team } from '@inrol/contracts/organisations';
import { procedureRoutes as routes } from '@inrol/contracts/procedures';
import { processMapRoutes } from '@inrol/contracts/process-maps';
import { ProcessMap } from '@inrol/sync-core/shapes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Documents } from '../../sync/index.ts';
import { FullHouse } from '../../test/full-house.ts';
import { TestInrol, type TestPerson } from '../../test/start-inrol.ts';

let inrol: TestInrol;
let house: FullHouse;
let team: Team;
let ayse: TestPerson;
let oskar: TestPerson;
let organisationId: string;

beforeAll(async () => {
  inrol = await TestInrol.start();
  house = await FullHouse.build(inrol, 'Oever');
  ({ team } = house);
  organisationId = house.organisation.id;
  ayse = await house.organisation.person('Ayşe', team);
  oskar = await house.organisation.person('Oskar', await house.organisation.team('Team Oost'));
});
afterAll(() => inrol.stop());

let number = 0;
const written = (changer: 'team' | 'organisation' = 'organisation', title = `Protocol ${++number}`) =>
  ayse.browser.call(routes.createProcedure, { organisationId, title, kind: 'protocol', changer, teamId: team.id });
const asked = async (changer?: 'team' | 'organisation') => {
  const { id: procedureId } = await written(changer);
  await ayse.browser.call(routes.questionProcedure, {
    organisationId,
    procedureId,
    teamId: team.id,
    text: 'Waarvoor?',
  });
  return { organisationId, procedureId };
};

describe('the register', () => {
  it('holds a procedure once, however its name is spelled', async () => {
    await written('team', 'Weekplanning verdeling');
    const again = { organisationId, kind: 'habit' as const, changer: 'team' as const, teamId: team.id };
    const refused = await ayse.browser.refusal(routes.createProcedure, { ...again, title: 'weekplanning – Verdeling' });
    expect(refused).toBe('procedure-known');
  });

  it('is written by the team in whose name it is, and read by members of the organisation alone', async () => {
    const input = {
      organisationId,
      title: 'Anders',
      kind: 'habit' as const,
      changer: 'team' as const,
      teamId: team.id,
    };
    expect(await oskar.browser.refusal(routes.createProcedure, input)).toBe('not-your-team');
    const procedureId = house.ids['procedureId']!;
    expect((await oskar.browser.call(routes.procedure, { organisationId, procedureId })).status).toBe('questioned');
    expect(await house.guest.refusal(routes.procedures, { organisationId })).toBe('not-allowed');
    const other = await inrol.organisation('Elders');
    expect(await other.admin.browser.refusal(routes.procedure, { organisationId, procedureId })).toBe('not-found');
    expect(await other.admin.browser.call(routes.procedures, { organisationId: other.id })).toEqual([]);
  });
});

describe('what the register says', () => {
  it('is put right by its team; whose it is to change only by those whose it is', async () => {
    const { id: procedureId } = await written();
    const on = { organisationId, procedureId };
    const right = { ...on, kind: 'policy' as const, purpose: 'Niemand valt tussen wal en schip' };
    expect(await ayse.browser.call(routes.updateProcedure, right)).toMatchObject({
      ...{ kind: 'policy', purpose: 'Niemand valt tussen wal en schip', changer: 'organisation' },
    });
    expect(await oskar.browser.refusal(routes.updateProcedure, right)).toBe('not-your-team');
    const ours = { ...on, changer: 'team' as const };
    expect(await ayse.browser.refusal(routes.updateProcedure, ours)).toBe('not-yours-to-change');
    expect((await house.admin.browser.call(routes.updateProcedure, ours)).changer).toBe('team');
  });
});

describe('a question', () => {
  it('comes from a team, keeps what it came from, and tells no person', async () => {
    const { id: procedureId } = await written();
    const { processMapId, stepId, obstacleId } = house.ids as Record<'processMapId' | 'stepId' | 'obstacleId', string>;
    const ask = { organisationId, procedureId, teamId: team.id };
    await ayse.browser.call(routes.questionProcedure, {
      ...ask,
      text: 'Het gezin wacht hierop',
      source: { kind: 'step', processMapId, stepId },
    });
    const questioned = await ayse.browser.call(routes.questionProcedure, {
      ...ask,
      text: 'Wij lopen er weer op vast',
      source: { kind: 'obstacle', obstacleId },
    });
    expect(questioned.status).toBe('questioned');
    expect(questioned.questions.map(({ sourceTitle }) => sourceTitle)).toEqual(['Oever stap', 'Oever knelpunt']);
    expect(JSON.stringify(questioned)).not.toContain(ayse.accountId);
    expect(await oskar.browser.refusal(routes.questionProcedure, { ...ask, text: 'Namens hen' })).toBe('not-your-team');
    const because = await ayse.browser.call(routes.procedures, { organisationId, obstacleId });
    expect(because).toMatchObject([{ id: procedureId, askedBy: 1, status: 'questioned' }]);
  });
});

describe('a decision', () => {
  it('on what the organisation made is for who leads management, with reason, name and what it touches', async () => {
    const on = await asked();
    const decision = {
      ...on,
      kind: 'scrapped' as const,
      reason: 'Niemand leest het',
      effect: 'Een dag minder wachten',
    };
    expect(await ayse.browser.refusal(routes.decideProcedure, decision)).toBe('not-yours-to-change');
    const practiceId = house.ids['practiceId']!;
    await house.admin.browser.call(routes.decideProcedure, { ...decision, practiceIds: [practiceId, practiceId] });
    const { status, decisions } = await ayse.browser.call(routes.procedure, on);
    expect([status, decisions]).toMatchObject([
      'scrapped',
      [{ kind: 'scrapped', by: 'Ada Beheer', reason: 'Niemand leest het', practiceIds: [practiceId] }],
    ]);
    const listed = await ayse.browser.call(routes.procedures, { organisationId, practiceId });
    expect(listed.find(({ id }) => id === on.procedureId)?.lastDecision?.effect).toBe('Een dag minder wachten');
    const more = { ...on, teamId: team.id, text: 'Toch nog iets' };
    expect(await ayse.browser.refusal(routes.questionProcedure, more)).toBe('move-not-possible');
  });

  it('on what is the team’s own is for the team, once it was questioned, and not without a reason', async () => {
    const on = await asked('team');
    const keep = { ...on, kind: 'kept' as const, reason: 'De wet vraagt het' };
    expect(await oskar.browser.refusal(routes.decideProcedure, keep)).toBe('not-yours-to-change');
    expect(await ayse.browser.refusal(routes.decideProcedure, { ...keep, reason: '  ' })).toBe('validation-failed');
    expect((await ayse.browser.call(routes.decideProcedure, keep)).status).toBe('kept');
    expect(await ayse.browser.refusal(routes.decideProcedure, keep)).toBe('move-not-possible');
  });

  it('waits at home with those whose it is, and goes along with who made it', async () => {
    const on = await asked('team');
    const waits = async ({ browser }: TestPerson) =>
      (await browser.call(insightRoutes.home, { organisationId })).toDecide.some(({ id }) => id === on.procedureId);
    expect([await waits(ayse), await waits(oskar)]).toEqual([true, false]);
    const reason = 'Eén keer vragen is genoeg';
    await ayse.browser.call(routes.decideProcedure, { ...on, kind: 'scrapped', reason });
    expect(await waits(ayse)).toBe(false);
    const { things } = await ayse.browser.call(identityRoutes.ownData, {});
    expect(things).toContainEqual(expect.objectContaining({ kind: 'decision', text: reason }));
  });

  it('falls once when two fall together', async () => {
    const decision = { ...(await asked('team')), kind: 'adapted' as const, reason: 'Korter' };
    const both = await Promise.all(
      [decision, decision].map((input) =>
        ayse.browser.send(routes.decideProcedure, input).then(({ status }) => status),
      ),
    );
    expect(both.toSorted((one, other) => one - other)).toEqual([200, 409]);
  });
});

describe('steps that go by a procedure', () => {
  it('are found by its name in maps as they are drawn now, and as they were before the decision', async () => {
    const { id: procedureId } = await written('team', 'Protocol Intake');
    const { processMapId, stepId } = house.ids as Record<'processMapId' | 'stepId', string>;
    const at = { organisationId, procedureId };
    expect(await ayse.browser.call(routes.procedureSteps, at)).toEqual([]);
    const { documentId } = await ayse.browser.call(processMapRoutes.processMap, { organisationId, processMapId });
    const draw = (fields: { procedure: string }) =>
      inrol.app.get(Documents).write(documentId, (doc) => {
        new ProcessMap(doc).changeStep(stepId, { ...fields, minutesWaiting: 30 });
      });
    await draw({ procedure: 'protocol intake' });
    const steps = [{ id: stepId, title: 'Oever stap' }];
    const following = { steps, waiting: 30, working: 0 };
    expect(await ayse.browser.call(routes.procedureSteps, at)).toMatchObject([
      { processMapId, now: following, before: null },
    ]);
    await ayse.browser.call(processMapRoutes.freezeVersion, { organisationId, processMapId, name: 'Zoals het was' });
    await ayse.browser.call(routes.questionProcedure, { ...at, teamId: team.id, text: 'Waarvoor?' });
    await ayse.browser.call(routes.decideProcedure, { ...at, kind: 'scrapped', reason: 'Dubbel' });
    await draw({ procedure: '' });
    expect(await ayse.browser.call(routes.procedureSteps, at)).toMatchObject([
      { processMapId, now: { steps: [], waiting: 0 }, before: { ...following, version: 'Zoals het was' } },
    ]);
  });
});
