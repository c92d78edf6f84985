import { changeTrackRoutes } from '@inrol/contracts/change-tracks';
import { experimentRoutes } from '@inrol/contracts/experiments';
import type { Team } from '@inrol/contracts/organisations';
import { practiceRoutes as routes, type Practice } from '@inrol/contracts/practices';
import { sessionRoutes } from '@inrol/contracts/sessions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestInrol, type TestOrganisation, type TestPerson } from '../../test/start-inrol.ts';
import { PracticesService } from './index.ts';

let inrol: TestInrol;
let oever: TestOrganisation;
let zuid: TestOrganisation;
let noord: Team;
let oost: Team;
let ayse: TestPerson;
let oskar: TestPerson;

beforeAll(async () => {
  inrol = await TestInrol.start();
  oever = await inrol.organisation('Jeugdbescherming De Oever');
  zuid = await inrol.organisation('Wijkteams Zuid');
  noord = await oever.team('Team Noord');
  oost = await oever.team('Team Oost');
  ayse = await oever.person('Ayşe', noord);
  oskar = await oever.person('Oskar', oost);
});
afterAll(() => inrol.stop());

const written = (more: object = {}): Promise<Practice> =>
  ayse.browser.call(routes.createPractice, {
    organisationId: oever.id,
    title: 'Eerst bellen, dan het formulier',
    core: 'Voor het eerste huisbezoek spreekt iemand het gezin zelf.',
    free: 'Wie belt, en wanneer.',
    teamId: noord.id,
    trackId: null,
    ...more,
  });
const on = (practice: Practice) => ({ organisationId: oever.id, practiceId: practice.id });
const rollIn = (practice: Practice, to: object) => ({ ...on(practice), teamId: oost.id, to });
const experimentOf = async (by: TestPerson, team: Team): Promise<{ kind: 'experiment'; id: string }> => {
  const { id } = await by.browser.call(experimentRoutes.createExperiment, {
    organisationId: oever.id,
    title: 'Bellen in de avond?',
    teamId: team.id,
    trackId: null,
  });
  return { kind: 'experiment', id };
};
const tryIt = async (practice: Practice): Promise<Practice> =>
  oskar.browser.call(routes.moveRollIn, {
    ...on(practice),
    teamId: oost.id,
    to: { status: 'trying', experience: await experimentOf(oskar, oost) },
  });

describe('a practice', () => {
  it('is carried by who wrote it, and changes in versions', async () => {
    const practice = await written();
    expect(practice).toMatchObject({ status: 'emerging', carriers: [{ name: 'Ayşe' }], rollIns: [], proposals: [] });
    const reworded = { ...on(practice), core: 'Iemand spreekt het gezin zelf, voordat er iets op papier staat.' };
    expect(await oskar.browser.refusal(routes.updatePractice, reworded)).toBe('not-a-carrier');
    const changed = await ayse.browser.call(routes.updatePractice, { ...reworded, because: 'Ook bij een verhuizing' });
    expect(changed.versions.map(({ number, because, teamId }) => [number, because, teamId])).toEqual([
      [1, '', null],
      [2, 'Ook bij een verhuizing', null],
    ]);
    const retitled = await ayse.browser.call(routes.updatePractice, { ...on(practice), title: 'Eerst bellen' });
    expect(retitled).toMatchObject({ title: 'Eerst bellen', core: reworded.core, versions: [{}, {}] });
  });

  it('is written in the name of an own team', async () => {
    const inTheirName = { organisationId: oever.id, title: 'Iets', core: 'Zo', teamId: noord.id, trackId: null };
    expect(await oskar.browser.refusal(routes.createPractice, inTheirName)).toBe('not-your-team');
    expect(await ayse.browser.refusal(routes.createPractice, { ...inTheirName, core: ' ' })).toBe('validation-failed');
    expect(await ayse.browser.refusal(routes.createPractice, { ...inTheirName, forAll: true })).toBe(
      'validation-failed',
    );
  });

  it('takes root step by step, moved by a carrier', async () => {
    const practice = await written();
    const to = (status: string) => ({ ...on(practice), status });
    expect(await oskar.browser.refusal(routes.movePractice, to('practised'))).toBe('not-a-carrier');
    expect(await ayse.browser.refusal(routes.movePractice, to('anchored'))).toBe('move-not-possible');
    expect(await ayse.browser.refusal(routes.movePractice, to('practised'))).toBe('accepted');
    expect(await ayse.browser.refusal(routes.movePractice, to('anchored'))).toBe('accepted');
    expect(await ayse.browser.refusal(routes.movePractice, to('retired'))).toBe('accepted');
    const curious = rollIn(practice, { status: 'curious' });
    expect(await oskar.browser.refusal(routes.moveRollIn, curious)).toBe('practice-retired');
    expect(await ayse.browser.refusal(routes.updatePractice, { ...on(practice), title: 'X' })).toBe('practice-retired');
  });

  it('changes one after the other, also when two carriers save at once', async () => {
    const practice = await written();
    const save = (core: string) => ayse.browser.refusal(routes.updatePractice, { ...on(practice), core });
    const answers = await Promise.all([save('Zo'), save('Of zo')]);
    const { versions } = await ayse.browser.call(routes.practice, on(practice));
    expect(versions).toHaveLength(1 + answers.filter((answer) => answer === 'accepted').length);
    expect(answers.every((answer) => answer === 'accepted' || answer === 'changed-meanwhile')).toBe(true);
  });
});

describe('rolling in', () => {
  it('goes from curious to a form of its own and stays', async () => {
    const practice = await written();
    await oskar.browser.call(routes.moveRollIn, {
      ...on(practice),
      teamId: oost.id,
      to: { status: 'curious' },
    });
    await tryIt(practice);
    const own = { status: 'own' as const, changed: 'We bellen in de avond.', why: 'Ouders werken.', basedOnId: null };
    await oskar.browser.call(routes.moveRollIn, { ...on(practice), teamId: oost.id, to: own });
    const anchored = await oskar.browser.call(routes.moveRollIn, {
      ...on(practice),
      teamId: oost.id,
      to: { status: 'anchored' },
    });
    expect(anchored.rollIns).toMatchObject([
      { teamId: oost.id, status: 'anchored', variants: [{ changed: own.changed, why: own.why, basedOnId: null }] },
    ]);
    expect(anchored.rollIns[0]!.steps.map(({ status }) => status)).toEqual(['curious', 'trying', 'own', 'anchored']);
    const [summary] = await oskar.browser.call(routes.practices, { organisationId: oever.id, teamId: oost.id });
    expect(summary).toMatchObject({ id: practice.id, rollIns: [{ teamId: oost.id, status: 'anchored' }] });
  });

  it('is up to the team itself: not its lead’s lead, not a carrier, not an admin', async () => {
    const practice = await written();
    const curious = rollIn(practice, { status: 'curious' });
    expect(await ayse.browser.refusal(routes.moveRollIn, curious)).toBe('only-own-team-rolls-in');
    expect(await oever.admin.browser.refusal(routes.moveRollIn, curious)).toBe('only-own-team-rolls-in');
    const management = await oever.team('Management', 'management');
    const director = await oever.person('Dirk', management, { lead: true });
    expect(await director.browser.refusal(routes.moveRollIn, curious)).toBe('only-own-team-rolls-in');
    expect(await oskar.browser.refusal(routes.moveRollIn, curious)).toBe('accepted');
  });

  it('begins to try with an experience of the team itself', async () => {
    const practice = await written();
    const theirs = await experimentOf(ayse, noord);
    const trying = (experience: object) => rollIn(practice, { status: 'trying', experience });
    expect(await oskar.browser.refusal(routes.moveRollIn, trying(theirs))).toBe('own-experience-needed');
    const nothing = { kind: 'experiment', id: oever.id };
    expect(await oskar.browser.refusal(routes.moveRollIn, trying(nothing))).toBe('not-found');
    expect(await oskar.browser.refusal(routes.moveRollIn, rollIn(practice, { status: 'trying' }))).toBe(
      'validation-failed',
    );
  });

  it('begins to try after a session of its own as well', async () => {
    const practice = await written();
    const session = await oskar.browser.call(sessionRoutes.createSession, {
      organisationId: oever.id,
      title: 'Inrollen',
      question: 'Hoe doen wij dit?',
      teamId: oost.id,
      trackId: null,
      methodKey: 'roll-in-session',
      language: 'nl',
      startsAt: null,
    });
    const trying = rollIn(practice, { status: 'trying', experience: { kind: 'session', id: session.id } });
    expect(await ayse.browser.refusal(routes.moveRollIn, { ...trying, teamId: noord.id })).toBe(
      'own-experience-needed',
    );
    expect(await oskar.browser.refusal(routes.moveRollIn, trying)).toBe('accepted');
  });

  it('builds on the form of another team, with its lineage', async () => {
    const practice = await written();
    await tryIt(practice);
    const own = { status: 'own' as const, changed: 'In de avond', why: 'Dan zijn ze thuis' };
    const first = await oskar.browser.call(routes.moveRollIn, { ...on(practice), teamId: oost.id, to: own });
    const basedOnId = first.rollIns[0]!.variants[0]!.id;
    const experience = await experimentOf(ayse, noord);
    await ayse.browser.call(routes.moveRollIn, {
      ...on(practice),
      teamId: noord.id,
      to: { status: 'trying', experience },
    });
    const unknown = { ...on(practice), teamId: noord.id, to: { ...own, basedOnId: practice.id } };
    expect(await ayse.browser.refusal(routes.moveRollIn, unknown)).toBe('not-found');
    const second = await ayse.browser.call(routes.moveRollIn, {
      ...on(practice),
      teamId: noord.id,
      to: { ...own, changed: 'In de avond, met z’n tweeën', basedOnId },
    });
    expect(second.rollIns.find(({ teamId }) => teamId === noord.id)!.variants).toMatchObject([{ basedOnId }]);
  });

  it('goes no further than the next step, and respects a no with its reason', async () => {
    const practice = await written();
    expect(await oskar.browser.refusal(routes.moveRollIn, rollIn(practice, { status: 'anchored' }))).toBe(
      'move-not-possible',
    );
    const no = { status: 'not-for-us' as const, because: 'Wij zien geen gezinnen thuis.' };
    expect(await oskar.browser.refusal(routes.moveRollIn, rollIn(practice, { ...no, because: ' ' }))).toBe(
      'validation-failed',
    );
    await oskar.browser.call(routes.moveRollIn, { ...on(practice), teamId: oost.id, to: no });
    const back = await oskar.browser.call(routes.moveRollIn, {
      ...on(practice),
      teamId: oost.id,
      to: { status: 'curious' },
    });
    expect(back.rollIns).toMatchObject([{ status: 'curious', notForUsBecause: null }]);
    expect(back.rollIns[0]!.steps[0]).toMatchObject({ status: 'not-for-us', because: no.because });
  });

  it('is said once, also by two at the same time', async () => {
    const practice = await written();
    const curious = rollIn(practice, { status: 'curious' });
    const answers = await Promise.all([1, 2, 3].map(() => oskar.browser.refusal(routes.moveRollIn, curious)));
    expect(answers.filter((answer) => answer === 'accepted')).toHaveLength(1);
    expect(new Set(answers)).not.toContain('internal-error');
    expect((await oskar.browser.call(routes.practice, on(practice))).rollIns).toHaveLength(1);
  });
});

describe('a proposal', () => {
  it('comes from a team with an experience of its own, and makes the next version through that team', async () => {
    const practice = await written();
    const proposal = { ...on(practice), teamId: oost.id, text: 'Noem ook wie er belt.' };
    expect(await oskar.browser.refusal(routes.propose, proposal)).toBe('own-experience-needed');
    await tryIt(practice);
    expect(await ayse.browser.refusal(routes.propose, proposal)).toBe('not-your-team');
    const { proposals } = await oskar.browser.call(routes.propose, proposal);
    const answer = { ...on(practice), proposalId: proposals[0]!.id };
    const accept = { kind: 'accept' as const, core: 'Eén iemand belt, en blijft.', free: practice.free };
    expect(await oskar.browser.refusal(routes.answerProposal, { ...answer, answer: accept })).toBe('not-a-carrier');
    const accepted = await ayse.browser.call(routes.answerProposal, { ...answer, answer: accept });
    expect(accepted).toMatchObject({ core: accept.core, proposals: [{ status: 'accepted' }] });
    expect(accepted.versions.at(-1)).toMatchObject({ number: 2, teamId: oost.id, because: proposal.text });
    expect(await ayse.browser.refusal(routes.answerProposal, { ...answer, answer: accept })).toBe('move-not-possible');
  });

  it('is declined with a reason', async () => {
    const practice = await written();
    await tryIt(practice);
    const { proposals } = await oskar.browser.call(routes.propose, {
      ...on(practice),
      teamId: oost.id,
      text: 'Mailen?',
    });
    const answer = { ...on(practice), proposalId: proposals[0]!.id };
    const decline = { kind: 'decline' as const, because: 'Een stem zegt meer dan een mail.' };
    expect(
      await ayse.browser.refusal(routes.answerProposal, { ...answer, answer: { kind: 'decline', because: '' } }),
    ).toBe('validation-failed');
    const declined = await ayse.browser.call(routes.answerProposal, { ...answer, answer: decline });
    expect(declined).toMatchObject({ proposals: [{ status: 'declined', answer: decline.because }], versions: [{}] });
    expect(
      await ayse.browser.refusal(routes.answerProposal, { ...answer, proposalId: oever.id, answer: decline }),
    ).toBe('not-found');
  });
});

describe('the timeline of a track', () => {
  it('has the practice that was written, changed and rolled in, each with its team', async () => {
    const { id: trackId } = await ayse.browser.call(changeTrackRoutes.createTrack, {
      organisationId: oever.id,
      title: 'Eerder aan tafel',
      purpose: '',
      goalId: null,
      teamIds: [noord.id],
    });
    const practice = await written({ trackId });
    await tryIt(practice);
    const own = { status: 'own' as const, changed: 'In de avond', why: 'Dan zijn ze thuis', basedOnId: null };
    await oskar.browser.call(routes.moveRollIn, { ...on(practice), teamId: oost.id, to: own });
    await ayse.browser.call(routes.updatePractice, { ...on(practice), core: 'Bel eerst.', because: 'Korter' });
    const moments = await inrol.app.get(PracticesService).moments(oever.id, trackId);
    expect(moments.map(({ kind, teamId, detail }) => [kind, teamId, detail])).toEqual([
      ['practice-written', noord.id, ''],
      ['practice-changed', null, 'Korter'],
      ['rolled-in', oost.id, 'In de avond'],
    ]);
  });
});

describe('nothing crosses an organisation', () => {
  it('neither by looking nor by naming an id', async () => {
    const practice = await written();
    const wijk = await zuid.team('Wijkteam');
    const zita = await zuid.person('Zita', wijk);
    const through = { organisationId: zuid.id, practiceId: practice.id };
    const { browser } = zita;
    expect(await browser.refusal(routes.practice, on(practice))).toBe('not-found');
    expect(await browser.refusal(routes.practice, through)).toBe('not-found');
    expect(await browser.refusal(routes.updatePractice, { ...through, title: 'Van ons' })).toBe('not-found');
    expect(await browser.refusal(routes.movePractice, { ...through, status: 'practised' })).toBe('not-found');
    const curious = { ...through, teamId: wijk.id, to: { status: 'curious' } };
    expect(await browser.refusal(routes.moveRollIn, curious)).toBe('not-found');
    expect(await browser.refusal(routes.propose, { ...through, teamId: wijk.id, text: 'Hoi' })).toBe('not-found');
    expect(await browser.call(routes.practices, { organisationId: zuid.id })).toEqual([]);
    const theirs = await browser.call(routes.createPractice, {
      organisationId: zuid.id,
      title: 'Koffie aan de deur',
      core: 'Iemand gaat langs.',
      teamId: wijk.id,
      trackId: null,
    });
    const foreign = await browser.call(experimentRoutes.createExperiment, {
      organisationId: zuid.id,
      title: 'Langsgaan?',
      teamId: wijk.id,
      trackId: null,
    });
    const borrowed = { status: 'trying', experience: { kind: 'experiment', id: foreign.id } };
    expect(await oskar.browser.refusal(routes.moveRollIn, rollIn(practice, borrowed))).toBe('not-found');
    expect(await oskar.browser.refusal(routes.practice, { organisationId: oever.id, practiceId: theirs.id })).toBe(
      'not-found',
    );
  });
});
