import { randomUUID } from 'node:crypto';
import { changeTrackRoutes as routes, type ChangeTrack } from '@inrol/contracts/change-tracks';
import type { Team } from '@inrol/contracts/organisations';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestInrol, type TestOrganisation, type TestPerson } from '../../test/start-inrol.ts';
import { LearningQuestionsService } from './index.ts';

let inrol: TestInrol;
let oever: TestOrganisation;
let zuid: TestOrganisation;
let north: Team;
let east: Team;
let track: ChangeTrack;
let sam: TestPerson;
let aya: TestPerson;
let outsider: TestPerson;

beforeAll(async () => {
  inrol = await TestInrol.start();
  oever = await inrol.organisation('Jeugdhulp De Oever');
  zuid = await inrol.organisation('Wijkteams Zuid');
  north = await oever.team('Team Noord');
  east = await oever.team('Team Oost');
  sam = await oever.person('Sam');
  aya = await oever.person('Aya', north);
  outsider = await oever.person('Otto', east);
  track = await sam.browser.call(routes.createTrack, {
    organisationId: oever.id,
    title: 'Aan tafel in week één',
    purpose: '',
    goalId: null,
    teamIds: [north.id],
  });
});
afterAll(() => inrol.stop());

const question = (text: string, scope: { teamId?: string; trackId?: string }) => ({
  organisationId: oever.id,
  text,
  teamId: scope.teamId ?? null,
  trackId: scope.trackId ?? null,
});

describe('a learning question', () => {
  it('is reworded, and the old wording stays beside the new', async () => {
    const { id } = await aya.browser.call(
      routes.createLearningQuestion,
      question('Hoe bereiken we vaders?', { teamId: north.id }),
    );
    const on = { organisationId: oever.id, questionId: id };
    await aya.browser.call(routes.rewordLearningQuestion, { ...on, text: 'Wat maakt dat vaders wél komen?' });
    const same = await aya.browser.call(routes.rewordLearningQuestion, {
      ...on,
      text: 'Wat maakt dat vaders wél komen?',
    });
    expect(same.wordings.map(({ text }) => text)).toEqual([
      'Hoe bereiken we vaders?',
      'Wat maakt dat vaders wél komen?',
    ]);
  });

  it('is closed and opened again; open ones are listed first', async () => {
    const scope = { trackId: track.id };
    const old = await sam.browser.call(routes.createLearningQuestion, question('Wat mag weg?', scope));
    const newer = await aya.browser.call(routes.createLearningQuestion, question('Wie bellen we eerst?', scope));
    const move = (status: 'open' | 'closed') => ({ organisationId: oever.id, questionId: newer.id, status });
    await sam.browser.call(routes.closeLearningQuestion, move('closed'));
    const listed = await aya.browser.call(routes.learningQuestions, { organisationId: oever.id, trackId: track.id });
    expect(listed.map(({ id, status }) => [id, status])).toEqual([
      [old.id, 'open'],
      [newer.id, 'closed'],
    ]);
    expect(await sam.browser.refusal(routes.closeLearningQuestion, move('closed'))).toBe('move-not-possible');
    const reword = { organisationId: oever.id, questionId: newer.id, text: 'Toch anders' };
    expect(await sam.browser.refusal(routes.rewordLearningQuestion, reword)).toBe('move-not-possible');
    expect(await sam.browser.call(routes.closeLearningQuestion, move('open'))).toMatchObject({ status: 'open' });
  });

  it('keeps every wording when two people reword it at the same time', async () => {
    const { id } = await aya.browser.call(routes.createLearningQuestion, question('Eerste?', { teamId: north.id }));
    const reword = (text: string) =>
      aya.browser.call(routes.rewordLearningQuestion, { organisationId: oever.id, questionId: id, text });
    await Promise.all([reword('Tweede?'), reword('Derde?')]);
    const mine = await aya.browser.call(routes.learningQuestions, { organisationId: oever.id, teamId: north.id });
    expect(mine.find((one) => one.id === id)?.wordings).toHaveLength(3);
  });

  it('is of those whose agenda it is, the cohorts of the track among them', async () => {
    const ofTrack = question('Mag ik ook?', { trackId: track.id });
    expect(await outsider.browser.refusal(routes.createLearningQuestion, ofTrack)).toBe('not-your-team');
    expect(
      await outsider.browser.refusal(routes.createLearningQuestion, question('Van hen', { teamId: north.id })),
    ).toBe('not-your-team');
    expect(await outsider.browser.refusal(routes.createLearningQuestion, question('Van niemand', {}))).toBe(
      'not-your-team',
    );
    await sam.browser.call(routes.addCohort, {
      ...{ organisationId: oever.id, trackId: track.id, name: 'Oost rolt in', startsOn: null },
      memberIds: [outsider.accountId],
    });
    expect(await outsider.browser.refusal(routes.createLearningQuestion, ofTrack)).toBe('accepted');
  });

  it('does not cross an organisation, and has a bound', async () => {
    const foreign = await zuid.team('Wijkteam');
    expect(await aya.browser.refusal(routes.createLearningQuestion, question('?', { teamId: foreign.id }))).toBe(
      'not-found',
    );
    expect(await aya.browser.refusal(routes.createLearningQuestion, question('?', { trackId: randomUUID() }))).toBe(
      'not-found',
    );
    expect(
      await aya.browser.refusal(routes.createLearningQuestion, question('a'.repeat(4_001), { teamId: north.id })),
    ).toBe('validation-failed');
    const { id } = await aya.browser.call(routes.createLearningQuestion, question('Van ons', { teamId: north.id }));
    const reword = { organisationId: zuid.id, questionId: id, text: 'Van hen' };
    expect(await zuid.admin.browser.refusal(routes.rewordLearningQuestion, reword)).toBe('not-found');
  });

  it('counts the sessions of its team or track in which it stayed open', async () => {
    const team = await oever.team('Team Zuid');
    const ask = await oever.person('Zoë', team);
    const open = await ask.browser.call(routes.createLearningQuestion, question('Blijft open', { teamId: team.id }));
    const closed = await ask.browser.call(routes.createLearningQuestion, question('Is dicht', { teamId: team.id }));
    await ask.browser.call(routes.closeLearningQuestion, {
      ...{ organisationId: oever.id, questionId: closed.id },
      status: 'closed',
    });
    const service = inrol.app.get(LearningQuestionsService, { strict: false });
    await service.afterSession(oever.id, team.id, null);
    await service.afterSession(oever.id, team.id, track.id);
    await service.afterSession(oever.id, north.id, null);
    const listed = await ask.browser.call(routes.learningQuestions, { organisationId: oever.id, teamId: team.id });
    expect(listed.map(({ id, sessionsOpen }) => [id, sessionsOpen])).toEqual([
      [open.id, 2],
      [closed.id, 0],
    ]);
  });
});
