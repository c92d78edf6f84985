import { changeTrackRoutes, type ChangeTrack } from '@inrol/contracts/change-tracks';
import { feedbackLoopRoutes } from '@inrol/contracts/feedback-loops';
import { insightRoutes as routes } from '@inrol/contracts/insights';
import type { Team } from '@inrol/contracts/organisations';
import { sessionRoutes } from '@inrol/contracts/sessions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestInrol, type TestOrganisation, type TestPerson } from '../../test/start-inrol.ts';

let inrol: TestInrol;
let oever: TestOrganisation;
let zuid: TestOrganisation;
let board: Team;
let north: Team;
let sam: TestPerson;
let otto: TestPerson;
let director: TestPerson;

beforeAll(async () => {
  inrol = await TestInrol.start();
  oever = await inrol.organisation('Jeugdhulp De Oever');
  zuid = await inrol.organisation('Wijkteams Zuid');
  board = await oever.team('Bestuur', 'board');
  north = await oever.team('Team Noord', 'execution', board.id);
  sam = await oever.person('Sam', north);
  otto = await oever.person('Otto');
  director = await oever.person('Dirkje', board, { lead: true });
});
afterAll(() => inrol.stop());

const startTrack = (): Promise<ChangeTrack> =>
  sam.browser.call(changeTrackRoutes.createTrack, {
    organisationId: oever.id,
    title: 'Aan tafel in week één',
    purpose: '',
    goalId: null,
    teamIds: [north.id],
  });

const planSession = (trackId: string | null, startsAt: string | null) =>
  sam.browser.call(sessionRoutes.createSession, {
    organisationId: oever.id,
    title: 'Inrolsessie',
    question: 'Wat houdt ons van tafel?',
    teamId: north.id,
    trackId,
    methodKey: 'roll-in-session',
    startsAt,
    language: 'nl',
  });

const raiseObstacle = (trackId: string | null) =>
  sam.browser.call(feedbackLoopRoutes.raiseObstacle, {
    ...{ organisationId: oever.id, title: 'Veertien bladzijden intake', kind: 'rule', teamId: north.id, trackId },
  });

describe('the timeline of a track', () => {
  it('tells all that happened in order of time, what is planned at the end, by team and never by person', async () => {
    const track = await startTrack();
    const on = { organisationId: oever.id, trackId: track.id };
    await sam.browser.call(changeTrackRoutes.addCohort, {
      ...{ ...on, name: 'De initiatiefnemers', startsOn: '2020-01-06' },
      memberIds: [sam.accountId],
    });
    await sam.browser.call(changeTrackRoutes.addCohort, { ...on, name: 'Komt nog', startsOn: '2099-01-05' });
    await sam.browser.call(changeTrackRoutes.createLearningQuestion, {
      ...{ organisationId: oever.id, teamId: null, trackId: track.id },
      text: `Wat ${'heel '.repeat(60)}lang is?`,
    });
    const obstacle = await raiseObstacle(track.id);
    const onObstacle = { organisationId: oever.id, obstacleId: obstacle.id };
    await director.browser.call(feedbackLoopRoutes.answerObstacle, {
      ...{ ...onObstacle, stayId: obstacle.stays[0]!.id, kind: 'removed', text: 'Twee vragen zijn genoeg.' },
    });
    await sam.browser.call(feedbackLoopRoutes.judgeAnswer, { ...onObstacle, confirmed: true });
    await planSession(track.id, '2099-03-01T09:00:00.000Z');
    const told = await otto.browser.call(routes.timeline, on);
    expect(told.map(({ kind }) => kind)).toEqual([
      'cohort-joined',
      'track-started',
      'question-asked',
      'obstacle-raised',
      'obstacle-answered',
      'obstacle-confirmed',
      'session-planned',
    ]);
    expect(told[4]).toMatchObject({
      ...{ subjectId: obstacle.id, teamId: board.id, state: 'removed' },
      detail: 'Twee vragen zijn genoeg.',
    });
    expect(JSON.stringify(told)).not.toMatch(/Sam|Dirkje/);
  });

  it('tells of its own track only, and not to another organisation', async () => {
    const track = await startTrack();
    const other = await startTrack();
    await raiseObstacle(other.id);
    const on = { organisationId: oever.id, trackId: track.id };
    expect((await sam.browser.call(routes.timeline, on)).map(({ kind }) => kind)).toEqual(['track-started']);
    expect(await zuid.admin.browser.refusal(routes.timeline, { ...on, organisationId: zuid.id })).toBe('not-found');
    expect(await zuid.admin.browser.refusal(routes.timeline, on)).toBe('not-found');
  });
});

describe('home', () => {
  const home = (person: TestPerson) => person.browser.call(routes.home, { organisationId: oever.id });

  it('shows a lead what waits for an answer, and the raising team what came back', async () => {
    const obstacle = await raiseObstacle(null);
    const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
    expect(ids((await home(director)).toAnswer)).toContain(obstacle.id);
    expect((await home(sam)).toAnswer).toEqual([]);
    await director.browser.call(feedbackLoopRoutes.answerObstacle, {
      ...{ organisationId: oever.id, obstacleId: obstacle.id, stayId: obstacle.stays[0]!.id },
      ...{ kind: 'kept', text: 'De wet vraagt het.' },
    });
    expect(ids((await home(director)).toAnswer)).not.toContain(obstacle.id);
    expect(ids((await home(sam)).toConfirm)).toContain(obstacle.id);
    expect((await home(otto)).toConfirm).toEqual([]);
  });

  it('shows who was asked for cover, until it is answered', async () => {
    const track = await startTrack();
    const on = { organisationId: oever.id, trackId: track.id };
    await sam.browser.call(changeTrackRoutes.askCover, { ...on, sponsorId: director.accountId, what: 'Bellen mag' });
    expect((await home(director)).coverAsked).toEqual([{ trackId: track.id, title: track.title, what: 'Bellen mag' }]);
    await director.browser.call(changeTrackRoutes.answerCover, {
      ...on,
      answer: { kind: 'grant', until: null, reach: '06-00000000' },
    });
    expect((await home(director)).coverAsked).toEqual([]);
  });

  it('shows the next sessions of your teams and of the tracks you roll in with, the nearest first', async () => {
    const track = await startTrack();
    const later = await planSession(track.id, '2099-06-02T09:00:00.000Z');
    const sooner = await planSession(null, '2099-06-01T09:00:00.000Z');
    await planSession(null, '2020-06-01T09:00:00.000Z');
    const next = (await home(sam)).nextSessions.map(({ id }) => id);
    expect(next.indexOf(sooner.id)).toBeLessThan(next.indexOf(later.id));
    expect((await home(sam)).nextSessions.every(({ startsAt }) => startsAt! > '2099')).toBe(true);
    expect((await home(otto)).nextSessions).toEqual([]);
    await sam.browser.call(changeTrackRoutes.addCohort, {
      ...{ organisationId: oever.id, trackId: track.id, name: 'Oost', startsOn: null },
      memberIds: [otto.accountId],
    });
    expect((await home(otto)).nextSessions.map(({ id }) => id)).toEqual([later.id]);
  });

  it('is each organisation’s own', async () => {
    expect(await zuid.admin.browser.refusal(routes.home, { organisationId: oever.id })).toBe('not-found');
    expect(await home(oever.admin)).toMatchObject({ toAnswer: [], toConfirm: [], nextSessions: [], lastSession: null });
  });
});
