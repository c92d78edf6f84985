import { changeTrackRoutes } from '@inrol/contracts/change-tracks';
import { experimentRoutes } from '@inrol/contracts/experiments';
import { feedbackLoopRoutes } from '@inrol/contracts/feedback-loops';
import { identityRoutes } from '@inrol/contracts/identity';
import { insightRoutes } from '@inrol/contracts/insights';
import { methodRoutes } from '@inrol/contracts/methods';
import { outcomeRoutes } from '@inrol/contracts/outcomes';
import { practiceRoutes } from '@inrol/contracts/practices';
import { procedureRoutes } from '@inrol/contracts/procedures';
import { processMapRoutes } from '@inrol/contracts/process-maps';
import { sessionRoutes } from '@inrol/contracts/sessions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../test/browser.ts';
import { TestInrol } from '../test/start-inrol.ts';
import { emailOf } from './house.ts';
import { loadDemo } from './index.ts';
import { DEMO_PASSWORD } from './person.ts';

let inrol: TestInrol;
let sanne: Browser;
let organisationId: string;

beforeAll(async () => {
  inrol = await TestInrol.start();
  expect(await loadDemo(inrol.app, inrol.base)).toBe(true);
  sanne = inrol.stranger();
  const me = await sanne.call(identityRoutes.signIn, { email: emailOf('Sanne de Wit'), password: DEMO_PASSWORD });
  organisationId = me.memberships[0]!.organisationId;
}, 180_000);
afterAll(() => inrol.stop());

describe('the demo', () => {
  it('tells a year, and no more than once', async () => {
    const [track] = await sanne.call(changeTrackRoutes.tracks, { organisationId });
    const timeline = await sanne.call(insightRoutes.timeline, { organisationId, trackId: track!.id });
    const days = timeline.map(({ at }) => Date.parse(at)).toSorted((one, other) => one - other);
    expect((days.at(-1)! - days[0]!) / 86_400_000).toBeGreaterThan(300);
    expect(track).toMatchObject({ status: 'running', cohorts: 3 });
    expect(await loadDemo(inrol.app, inrol.base)).toBe(false);
  });

  it('has a practice with three variants, the second version through another team', async () => {
    const [summary] = await sanne.call(practiceRoutes.practices, { organisationId });
    const practice = await sanne.call(practiceRoutes.practice, { organisationId, practiceId: summary!.id });
    expect(practice.rollIns.flatMap((rollIn) => rollIn.variants)).toHaveLength(3);
    expect(practice.proposals).toMatchObject([{ status: 'accepted' }]);
    expect(practice.versions.length).toBeGreaterThan(1);
  });

  it('has an obstacle that went to the board and came back, and others that wait', async () => {
    const obstacles = await sanne.call(feedbackLoopRoutes.obstacles, { organisationId });
    const form = obstacles.find(({ title }) => title.startsWith('Het intakeformulier'))!;
    const { stays } = await sanne.call(feedbackLoopRoutes.obstacle, { organisationId, obstacleId: form.id });
    expect(stays.map(({ answer }) => answer?.kind)).toEqual(['passed-up', 'removed']);
    expect(form.status).toBe('confirmed');
    expect(new Set(obstacles.map(({ status }) => status))).toEqual(new Set(['with', 'returned', 'confirmed']));
  });

  it('has a procedure that was scrapped, one that was kept, and one that waits for a decision', async () => {
    const all = await sanne.call(procedureRoutes.procedures, { organisationId });
    expect(all.map(({ status }) => status).toSorted()).toEqual(['adapted', 'kept', 'questioned', 'scrapped']);
    expect(all.find(({ status }) => status === 'questioned')).toMatchObject({ askedBy: 2 });
  });

  it('has a method that a team made its own', async () => {
    const methods = await sanne.call(methodRoutes.methods, { organisationId });
    expect(methods.filter(({ own }) => own !== null)).toMatchObject([{ own: { maker: { name: 'Karin Post' } } }]);
  });

  it('has an experiment that stopped with a learning, one that was adapted, and one that runs', async () => {
    const experiments = await sanne.call(experimentRoutes.experiments, { organisationId });
    expect(new Set(experiments.map(({ decision }) => decision))).toEqual(new Set(['adopt', 'adapt', 'stop', null]));
    expect(experiments.some(({ status }) => status === 'running')).toBe(true);
  });

  it('keeps the map then and now', async () => {
    const [map] = await sanne.call(processMapRoutes.processMaps, { organisationId });
    const { versions } = await sanne.call(processMapRoutes.processMap, { organisationId, processMapId: map!.id });
    const [then, now] = await Promise.all(
      versions.map(({ id }) =>
        sanne.call(processMapRoutes.mapVersion, { organisationId, processMapId: map!.id, versionId: id }),
      ),
    );
    const hindering = (version: typeof then) =>
      version!.content.steps.filter(({ contribution }) => contribution === 'hinders').length;
    expect(hindering(now)).toBeLessThan(hindering(then));
  });

  it('has reports with notes, votes and who was there, and a next session that remembers', async () => {
    const sessions = await sanne.call(sessionRoutes.sessions, { organisationId });
    const last = sessions.find(({ title }) => title === 'Een plan dat van het gezin is')!;
    const report = await sanne.call(outcomeRoutes.report, { organisationId, sessionId: last.id });
    expect(report.present).toContain('Youssef Haddad');
    expect(report.board.notes.length).toBeGreaterThan(5);
    expect(report.phases.some(({ tally }) => tally && tally.length > 0)).toBe(true);
    const next = sessions.find(({ status }) => status === 'draft')!;
    const carried = await sanne.call(outcomeRoutes.carryOver, { organisationId, sessionId: next.id });
    expect(carried.items.some(({ kind }) => kind === 'agreement')).toBe(true);
  });
});
