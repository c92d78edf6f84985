import type { Team } from '@inrol/contracts/organisations';
import { changeTrackRoutes } from '@inrol/contracts/change-tracks';
import { experimentRoutes as routes, type Experiment } from '@inrol/contracts/experiments';
import { organisationRoutes } from '@inrol/contracts/organisations';
import { practiceRoutes } from '@inrol/contracts/practices';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestInrol, type TestOrganisation, type TestPerson } from '../../test/start-inrol.ts';
import { ExperimentsService } from './index.ts';

let inrol: TestInrol;
let oever: TestOrganisation;
let zuid: TestOrganisation;
let noord: Team;
let ayse: TestPerson;
let tom: TestPerson;
let outsider: TestPerson;

beforeAll(async () => {
  inrol = await TestInrol.start();
  oever = await inrol.organisation('Jeugdbescherming De Oever');
  zuid = await inrol.organisation('Wijkteams Zuid');
  noord = await oever.team('Team Noord');
  ayse = await oever.person('Ayşe', noord);
  tom = await oever.person('Tom', noord);
  outsider = await oever.person('Oskar', await oever.team('Team Oost'));
});
afterAll(() => inrol.stop());

const plan = {
  expectation: 'We zitten in week één bij het gezin aan tafel.',
  change: 'We bellen voordat we het formulier invullen.',
  forWhom: 'Nieuwe gezinnen in Noord',
  startsOn: '2026-01-12',
  endsOn: '2026-02-09',
  boundary: 'Een gezin wacht langer dan vijf dagen.',
};

const idea = (by = ayse, more: object = {}): Promise<Experiment> =>
  by.browser.call(routes.createExperiment, {
    organisationId: oever.id,
    title: 'Wat gebeurt er als we eerst bellen?',
    teamId: noord.id,
    trackId: null,
    ...more,
  });
const on = (experiment: Experiment) => ({ organisationId: oever.id, experimentId: experiment.id });
const move = (experiment: Experiment, status: 'idea' | 'planned' | 'running' | 'evaluating', by = ayse) =>
  by.browser.call(routes.moveExperiment, { ...on(experiment), status });
const evaluating = async (more: object = {}): Promise<Experiment> => {
  const experiment = await idea(ayse, { ...plan, ...more });
  await move(experiment, 'planned');
  await move(experiment, 'running');
  return move(experiment, 'evaluating');
};

describe('an experiment', () => {
  it('begins as an idea and starts once its plan is complete', async () => {
    const experiment = await idea();
    expect(experiment).toMatchObject({ status: 'idea', iteration: 1, expectation: '', decision: null });
    const early = { ...on(experiment), status: 'planned' };
    expect(await ayse.browser.refusal(routes.moveExperiment, early)).toBe('plan-incomplete');
    await tom.browser.call(routes.updateExperiment, { ...on(experiment), ...plan });
    expect((await move(experiment, 'planned')).status).toBe('planned');
    expect((await move(experiment, 'running')).status).toBe('running');
    const emptied = { ...on(experiment), boundary: '' };
    expect(await ayse.browser.refusal(routes.updateExperiment, emptied)).toBe('plan-incomplete');
  });

  it('keeps what each of the team saw, in order of the day', async () => {
    const experiment = await idea(ayse, plan);
    const seen = { ...on(experiment), on: '2026-01-20', text: 'Moeder nam meteen op.' };
    expect(await ayse.browser.refusal(routes.observe, seen)).toBe('move-not-possible');
    await move(experiment, 'planned');
    await move(experiment, 'running');
    await tom.browser.call(routes.observe, seen);
    const whole = await ayse.browser.call(routes.observe, { ...seen, on: '2026-01-14', text: 'Vader schrok.' });
    expect(whole.observations.map(({ on: day, text, by }) => [day, text, by])).toEqual([
      ['2026-01-14', 'Vader schrok.', 'Ayşe'],
      ['2026-01-20', 'Moeder nam meteen op.', 'Tom'],
    ]);
    expect(await outsider.browser.refusal(routes.observe, seen)).toBe('not-your-team');
    expect(await ayse.browser.refusal(routes.observe, { ...seen, on: 'gisteren' })).toBe('validation-failed');
    expect(await ayse.browser.refusal(routes.observe, { ...seen, text: 'x'.repeat(4_001) })).toBe('validation-failed');
  });

  it('has a period that ends after it starts', async () => {
    const reversed = { ...on(await idea()), startsOn: '2026-03-02', endsOn: '2026-03-01' };
    expect(await ayse.browser.refusal(routes.updateExperiment, reversed)).toBe('period-reversed');
  });

  it('is of its team: others read it, and leave it as it is', async () => {
    const experiment = await evaluating();
    expect((await outsider.browser.call(routes.experiment, on(experiment))).title).toBe(experiment.title);
    const { browser } = outsider;
    expect(await browser.refusal(routes.moveExperiment, { ...on(experiment), status: 'running' })).toBe(
      'not-your-team',
    );
    expect(await browser.refusal(routes.updateExperiment, { ...on(experiment), title: 'Van ons' })).toBe(
      'not-your-team',
    );
    const decision = { ...on(experiment), kind: 'stop', learning: 'Klaar.' };
    expect(await browser.refusal(routes.decideExperiment, decision)).toBe('not-your-team');
    expect(await oever.admin.browser.refusal(routes.decideExperiment, decision)).toBe('not-your-team');
    const inTheirName = { organisationId: oever.id, title: 'Iets', teamId: noord.id, trackId: null };
    expect(await browser.refusal(routes.createExperiment, inTheirName)).toBe('not-your-team');
  });

  it('may be helped along by the lead of the team it answers to, and by a facilitator of its track', async () => {
    const management = await oever.team('Management', 'management');
    const lead = await oever.person('Lotte', management, { lead: true });
    const team = await oever.team('Team West', 'execution', management.id);
    const mine = { organisationId: oever.id, title: 'Samen op huisbezoek?', teamId: team.id };
    expect(await lead.browser.call(routes.createExperiment, { ...mine, trackId: null })).toMatchObject({
      status: 'idea',
    });

    const track = await outsider.browser.call(changeTrackRoutes.createTrack, {
      organisationId: oever.id,
      title: 'Eerder aan tafel',
      purpose: '',
      goalId: null,
      teamIds: [team.id],
    });
    const inTrack = { ...mine, trackId: track.id };
    expect(await outsider.browser.refusal(routes.createExperiment, inTrack)).toBe('accepted');
    expect(await outsider.browser.refusal(routes.createExperiment, { ...inTrack, teamId: noord.id })).toBe(
      'not-your-team',
    );
  });
});

describe('a decision', () => {
  it('needs a learning, also to stop', async () => {
    const experiment = await evaluating();
    const stop = { ...on(experiment), kind: 'stop' as const, learning: '   ' };
    expect(await ayse.browser.refusal(routes.decideExperiment, stop)).toBe('validation-failed');
    const decided = await ayse.browser.call(routes.decideExperiment, {
      ...stop,
      learning: 'Bellen alleen helpt niet.',
    });
    expect(decided).toMatchObject({
      status: 'decided',
      decision: { kind: 'stop', learning: 'Bellen alleen helpt niet.' },
      practiceId: null,
    });
    expect(await ayse.browser.refusal(routes.decideExperiment, stop)).toBe('validation-failed');
    expect(await ayse.browser.refusal(routes.decideExperiment, { ...stop, learning: 'Toch.' })).toBe(
      'move-not-possible',
    );
    expect(await ayse.browser.refusal(routes.updateExperiment, { ...on(experiment), title: 'Achteraf' })).toBe(
      'move-not-possible',
    );
  });

  it('waits until the team looks at it together', async () => {
    const experiment = await idea(ayse, plan);
    const early = { ...on(experiment), kind: 'stop', learning: 'Te vroeg.' };
    expect(await ayse.browser.refusal(routes.decideExperiment, early)).toBe('move-not-possible');
  });

  it('to adapt opens the next iteration with its lineage', async () => {
    const experiment = await evaluating();
    const first = await ayse.browser.call(routes.decideExperiment, {
      ...on(experiment),
      kind: 'adapt',
      learning: 'Bel in de avond.',
    });
    expect(first.lineage).toMatchObject([
      { id: experiment.id, iteration: 1, status: 'decided', learning: 'Bel in de avond.' },
      { iteration: 2, status: 'idea', learning: null },
    ]);
    const second = await ayse.browser.call(routes.experiment, {
      organisationId: oever.id,
      experimentId: first.lineage[1]!.id,
    });
    expect(second).toMatchObject({
      title: experiment.title,
      expectation: plan.expectation,
      startsOn: null,
      endsOn: null,
    });
    expect(second.lineage).toHaveLength(2);
  });

  it('to adopt makes a practice with what was tried as its core', async () => {
    const experiment = await evaluating();
    const adopted = await ayse.browser.call(routes.decideExperiment, {
      ...on(experiment),
      kind: 'adopt',
      learning: 'Ouders zijn thuis.',
    });
    const practice = await ayse.browser.call(practiceRoutes.practice, {
      organisationId: oever.id,
      practiceId: adopted.practiceId!,
    });
    expect(practice).toMatchObject({
      status: 'emerging',
      core: plan.change,
      story: 'Ouders zijn thuis.',
      originTeamId: noord.id,
      originExperimentId: experiment.id,
      carriers: [{ name: 'Ayşe' }],
      versions: [{ number: 1 }],
    });
  });

  it('to adopt into a practice there is proposes it to those who carry that practice', async () => {
    const practice = await outsider.browser.call(practiceRoutes.createPractice, {
      organisationId: oever.id,
      title: 'Eerst kennismaken',
      core: 'Het eerste gesprek gaat niet over het dossier.',
      teamId: (await outsider.browser.call(organisationRoutes.teams, { organisationId: oever.id })).find(
        ({ name }) => name === 'Team Oost',
      )!.id,
      trackId: null,
    });
    const experiment = await evaluating();
    const adopted = await ayse.browser.call(routes.decideExperiment, {
      ...on(experiment),
      kind: 'adopt',
      learning: 'Ouders zijn thuis.',
      practiceId: practice.id,
    });
    expect(adopted.practiceId).toBe(practice.id);
    const { proposals, core } = await ayse.browser.call(practiceRoutes.practice, {
      organisationId: oever.id,
      practiceId: practice.id,
    });
    expect(core).toBe(practice.core);
    expect(proposals).toMatchObject([{ teamId: noord.id, status: 'open' }]);
    expect(proposals[0]!.text).toContain(plan.change);
  });

  it('is kept whole or not at all', async () => {
    const experiment = await evaluating();
    const nowhere = { ...on(experiment), kind: 'adopt', learning: 'Mooi.', practiceId: zuid.id };
    expect(await ayse.browser.refusal(routes.decideExperiment, nowhere)).toBe('not-found');
    expect((await ayse.browser.call(routes.experiment, on(experiment))).status).toBe('evaluating');
  });

  it('is taken once, also by two at the same time', async () => {
    const experiment = await evaluating();
    const decision = { ...on(experiment), kind: 'adapt', learning: 'Bel in de avond.' };
    const answers = await Promise.all([
      ayse.browser.refusal(routes.decideExperiment, decision),
      tom.browser.refusal(routes.decideExperiment, decision),
    ]);
    expect(answers.filter((answer) => answer === 'accepted')).toHaveLength(1);
    const other = answers.find((answer) => answer !== 'accepted');
    expect(['changed-meanwhile', 'move-not-possible']).toContain(other);
    expect((await ayse.browser.call(routes.experiment, on(experiment))).lineage).toHaveLength(2);
  });
});

describe('the timeline of a track', () => {
  it('has the start and the decision of its experiments, with the learning', async () => {
    const { id: trackId } = await ayse.browser.call(changeTrackRoutes.createTrack, {
      organisationId: oever.id,
      title: 'Week één',
      purpose: '',
      goalId: null,
      teamIds: [noord.id],
    });
    const experiment = await evaluating({ trackId });
    await ayse.browser.call(routes.decideExperiment, { ...on(experiment), kind: 'stop', learning: 'Niet zo.' });
    await idea(ayse, { trackId });
    const moments = await inrol.app.get(ExperimentsService).moments(oever.id, trackId);
    expect(moments.map(({ kind, subjectId, teamId, detail }) => [kind, subjectId, teamId, detail])).toEqual([
      ['experiment-started', experiment.id, noord.id, ''],
      ['experiment-decided', experiment.id, noord.id, 'Niet zo.'],
    ]);
  });
});

describe('nothing crosses an organisation', () => {
  it('neither by looking nor by naming an id', async () => {
    const experiment = await idea(ayse, plan);
    const wijk = await zuid.team('Wijkteam');
    const zita = await zuid.person('Zita', wijk);
    const through = { organisationId: zuid.id, experimentId: experiment.id };
    expect(await zita.browser.refusal(routes.experiment, on(experiment))).toBe('not-found');
    expect(await zita.browser.refusal(routes.experiment, through)).toBe('not-found');
    expect(await zita.browser.refusal(routes.updateExperiment, { ...through, title: 'Van ons' })).toBe('not-found');
    expect(await zita.browser.refusal(routes.moveExperiment, { ...through, status: 'planned' })).toBe('not-found');
    expect(await zita.browser.refusal(routes.observe, { ...through, on: '2026-01-20', text: 'Hoi' })).toBe('not-found');
    expect(await zita.browser.refusal(routes.decideExperiment, { ...through, kind: 'stop', learning: 'Nee' })).toBe(
      'not-found',
    );
    expect(await zita.browser.call(routes.experiments, { organisationId: zuid.id })).toEqual([]);

    const goal = await zita.browser.call(organisationRoutes.createGoal, {
      organisationId: zuid.id,
      statement: 'Buren kennen elkaar',
      forWhom: '',
    });
    const mine = { organisationId: oever.id, title: 'Iets', teamId: noord.id, trackId: null };
    expect(await ayse.browser.refusal(routes.createExperiment, { ...mine, teamId: wijk.id })).toBe('not-found');
    expect(await ayse.browser.refusal(routes.createExperiment, { ...mine, trackId: goal.id })).toBe('not-found');
    expect(await ayse.browser.refusal(routes.createExperiment, { ...mine, goalId: goal.id })).toBe('not-found');
    expect(await ayse.browser.refusal(routes.createExperiment, { ...mine, status: 'running' })).toBe(
      'validation-failed',
    );
  });
});
