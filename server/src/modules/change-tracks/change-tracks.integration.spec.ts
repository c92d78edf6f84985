import { randomUUID } from 'node:crypto';
import { changeTrackRoutes as routes, type ChangeTrack } from '@inrol/contracts/change-tracks';
import { organisationRoutes, type Team } from '@inrol/contracts/organisations';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestInrol, type TestOrganisation, type TestPerson } from '../../test/start-inrol.ts';

let inrol: TestInrol;
let oever: TestOrganisation;
let zuid: TestOrganisation;
let north: Team;
let sam: TestPerson;
let aya: TestPerson;
let director: TestPerson;

beforeAll(async () => {
  inrol = await TestInrol.start();
  oever = await inrol.organisation('Jeugdhulp De Oever');
  zuid = await inrol.organisation('Wijkteams Zuid');
  const board = await oever.team('Bestuur', 'board');
  north = await oever.team('Team Noord', 'execution', board.id);
  sam = await oever.person('Sam', north);
  aya = await oever.person('Aya', north);
  director = await oever.person('Dirkje', board, { lead: true });
});
afterAll(() => inrol.stop());

const start = (title = 'Aan tafel in week één', teamIds: string[] = []): Promise<ChangeTrack> =>
  sam.browser.call(routes.createTrack, {
    organisationId: oever.id,
    title,
    purpose: 'Gezinnen praten mee voordat wij schrijven.',
    goalId: null,
    teamIds,
  });

const on = (track: ChangeTrack) => ({ organisationId: oever.id, trackId: track.id });

describe('a change track', () => {
  it('is facilitated by who starts it, and listed newest first with its goal', async () => {
    const goal = await oever.admin.browser.call(organisationRoutes.createGoal, {
      organisationId: oever.id,
      statement: 'Kinderen groeien veilig op',
      forWhom: 'Kinderen in onze regio',
    });
    const first = await start('Het eerste traject');
    const second = await start('Het tweede traject', [north.id]);
    expect(first).toMatchObject({ status: 'preparing', cover: null, cohorts: [] });
    expect(first.facilitators).toEqual([{ accountId: sam.accountId, name: 'Sam' }]);
    await sam.browser.call(routes.updateTrack, { ...on(second), goalId: goal.id });
    const all = await aya.browser.call(routes.tracks, { organisationId: oever.id });
    const titles = all.map(({ title }) => title);
    expect(titles.indexOf('Het tweede traject')).toBeLessThan(titles.indexOf('Het eerste traject'));
    expect(all.find(({ id }) => id === second.id)?.goalStatement).toBe('Kinderen groeien veilig op');
  });

  it('is changed by its facilitators, who can hand it to others', async () => {
    const track = await start();
    const rename = { ...on(track), title: 'Samen aan tafel' };
    expect(await aya.browser.refusal(routes.updateTrack, rename)).toBe('not-a-facilitator');
    await sam.browser.call(routes.updateTrack, { ...on(track), facilitatorIds: [aya.accountId] });
    const renamed = await aya.browser.call(routes.updateTrack, rename);
    expect(renamed).toMatchObject({ title: 'Samen aan tafel', purpose: track.purpose });
    expect(await sam.browser.refusal(routes.updateTrack, rename)).toBe('not-a-facilitator');
  });

  it('moves along its own way, and back to running', async () => {
    const track = await start();
    const move = (status: ChangeTrack['status']) => ({ ...on(track), status });
    expect(await sam.browser.refusal(routes.moveTrack, move('anchored'))).toBe('move-not-possible');
    await sam.browser.call(routes.moveTrack, move('running'));
    await sam.browser.call(routes.moveTrack, move('anchored'));
    expect(await sam.browser.call(routes.moveTrack, move('running'))).toMatchObject({ status: 'running' });
    expect(await oever.admin.browser.refusal(routes.moveTrack, move('stopped'))).toBe('not-a-facilitator');
    expect(await sam.browser.refusal(routes.moveTrack, { ...on(track), status: 'done' })).toBe('validation-failed');
  });

  it('moves once when two facilitators move it at the same time', async () => {
    const track = await start();
    const running = { ...on(track), status: 'running' };
    const answers = await Promise.all([
      sam.browser.refusal(routes.moveTrack, running),
      sam.browser.refusal(routes.moveTrack, running),
    ]);
    expect(answers.toSorted()).toEqual(['accepted', 'move-not-possible']);
  });

  it('holds people, teams and goals of its own organisation only', async () => {
    const track = await start();
    const foreign = await zuid.team('Wijkteam Zuid');
    const change = { ...on(track) };
    expect(await sam.browser.refusal(routes.updateTrack, { ...change, teamIds: [foreign.id] })).toBe('not-found');
    expect(await sam.browser.refusal(routes.updateTrack, { ...change, facilitatorIds: [zuid.admin.accountId] })).toBe(
      'not-found',
    );
    expect(await sam.browser.refusal(routes.updateTrack, { ...change, goalId: randomUUID() })).toBe('not-found');
    expect(await sam.browser.refusal(routes.updateTrack, { ...change, status: 'running' })).toBe('validation-failed');
  });

  it('is not there for another organisation', async () => {
    const track = await start();
    const there = { organisationId: zuid.id, trackId: track.id };
    expect(await zuid.admin.browser.refusal(routes.track, there)).toBe('not-found');
    expect(await zuid.admin.browser.refusal(routes.track, on(track))).toBe('not-found');
    expect(await zuid.admin.browser.refusal(routes.moveTrack, { ...there, status: 'running' })).toBe('not-found');
    expect(await inrol.stranger().refusal(routes.track, on(track))).toBe('not-signed-in');
  });
});

describe('cohorts', () => {
  it('join one after the other, the initiators first', async () => {
    const track = await start();
    const add = (name: string, memberIds: string[] = []) =>
      sam.browser.call(routes.addCohort, { ...on(track), name, startsOn: '2026-03-02', memberIds });
    await add('De initiatiefnemers', [sam.accountId, aya.accountId, sam.accountId]);
    const { cohorts } = await add('Team Oost');
    expect(cohorts.map(({ ordinal, name }) => [ordinal, name])).toEqual([
      [1, 'De initiatiefnemers'],
      [2, 'Team Oost'],
    ]);
    expect(cohorts[0]?.members.map(({ name }) => name)).toEqual(['Sam', 'Aya']);
    const cohortId = cohorts[1]!.id;
    const later = await sam.browser.call(routes.updateCohort, { ...on(track), cohortId, startsOn: null });
    expect(later.cohorts[1]).toMatchObject({ name: 'Team Oost', startsOn: null });
  });

  it('keep their order when two are added at the same time', async () => {
    const track = await start();
    await Promise.all(
      ['Oost', 'West', 'Zuid'].map((name) =>
        sam.browser.call(routes.addCohort, { ...on(track), name, startsOn: null, memberIds: [] }),
      ),
    );
    const { cohorts } = await sam.browser.call(routes.track, on(track));
    expect(cohorts.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);
  });

  it('hold members of the organisation, and are kept by the facilitators', async () => {
    const track = await start();
    const cohort = { ...on(track), name: 'Vreemden', startsOn: null, memberIds: [zuid.admin.accountId] };
    expect(await sam.browser.refusal(routes.addCohort, cohort)).toBe('not-found');
    expect(await aya.browser.refusal(routes.addCohort, { ...cohort, memberIds: [] })).toBe('not-a-facilitator');
    expect(await sam.browser.refusal(routes.addCohort, { ...cohort, memberIds: [], startsOn: '2026-02-30' })).toBe(
      'validation-failed',
    );
    const elsewhere = await start('Een ander traject');
    const { cohorts } = await sam.browser.call(routes.addCohort, { ...on(elsewhere), name: 'Eerste', startsOn: null });
    const cross = { ...on(track), cohortId: cohorts[0]!.id, name: 'Van ons' };
    expect(await sam.browser.refusal(routes.updateCohort, cross)).toBe('not-found');
  });
});

describe('cover', () => {
  const ask = (track: ChangeTrack, sponsorId: string) => ({
    ...on(track),
    sponsorId,
    what: 'We bellen het gezin voordat het dossier compleet is.',
  });
  const grant = { kind: 'grant' as const, until: '2099-12-31', reach: 'Dirkje, 06-00000000, ook ’s avonds' };

  it('is asked of somebody who leads a team, granted with reach and end, and ended', async () => {
    const track = await start();
    const asked = await sam.browser.call(routes.askCover, ask(track, director.accountId));
    expect(asked.cover).toMatchObject({ status: 'asked', sponsorName: 'Dirkje', reach: '' });
    const granted = await director.browser.call(routes.answerCover, { ...on(track), answer: grant });
    expect(granted.cover).toMatchObject({ status: 'granted', until: '2099-12-31', reach: grant.reach });
    expect(await sam.browser.refusal(routes.askCover, ask(track, director.accountId))).toBe('move-not-possible');
    const ended = await director.browser.call(routes.answerCover, { ...on(track), answer: { kind: 'end' } });
    expect(ended.cover).toMatchObject({ status: 'ended' });
  });

  it('is declined with a reason, and can then be asked of another', async () => {
    const track = await start();
    await sam.browser.call(routes.askCover, ask(track, director.accountId));
    const decline = (because: string) => ({ ...on(track), answer: { kind: 'decline', because } });
    expect(await director.browser.refusal(routes.answerCover, decline(''))).toBe('validation-failed');
    expect(await director.browser.refusal(routes.answerCover, decline('Ik ga hier niet over.'))).toBe('accepted');
    const other = await oever.person('Mo', north, { lead: true });
    const again = await sam.browser.call(routes.askCover, ask(track, other.accountId));
    expect(again.cover).toMatchObject({ status: 'asked', sponsorName: 'Mo', declinedBecause: null });
  });

  it('is given only by the one it was asked of, who is accountable', async () => {
    const track = await start();
    expect(await sam.browser.refusal(routes.askCover, ask(track, aya.accountId))).toBe('not-accountable');
    expect(await sam.browser.refusal(routes.askCover, ask(track, zuid.admin.accountId))).toBe('not-found');
    expect(await aya.browser.refusal(routes.askCover, ask(track, director.accountId))).toBe('not-a-facilitator');
    const answer = { ...on(track), answer: grant };
    expect(await director.browser.refusal(routes.answerCover, answer)).toBe('cover-not-asked-of-you');
    await sam.browser.call(routes.askCover, ask(track, director.accountId));
    expect(await sam.browser.refusal(routes.answerCover, answer)).toBe('cover-not-asked-of-you');
    const past = { ...on(track), answer: { ...grant, until: '2020-01-01' } };
    expect(await director.browser.refusal(routes.answerCover, past)).toBe('period-reversed');
  });
});
