import { randomUUID } from 'node:crypto';
import { changeTrackRoutes } from '@inrol/contracts/change-tracks';
import { experimentRoutes } from '@inrol/contracts/experiments';
import { feedbackLoopRoutes } from '@inrol/contracts/feedback-loops';
import { insightRoutes } from '@inrol/contracts/insights';
import type { Team } from '@inrol/contracts/organisations';
import { outcomeRoutes as routes, type Outcome, type OutcomeKind } from '@inrol/contracts/outcomes';
import { practiceRoutes } from '@inrol/contracts/practices';
import { sessionRoutes, type Session, type SessionCommand } from '@inrol/contracts/sessions';
import { Board, ProcessMap } from '@inrol/sync-core/shapes';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Documents } from '../../sync/index.ts';
import type { Browser } from '../../test/browser.ts';
import { RoomBrowser } from '../../test/room-browser.ts';
import { TestInrol, type TestOrganisation, type TestPerson } from '../../test/start-inrol.ts';

let inrol: TestInrol;
let oever: TestOrganisation;
let management: Team;
let north: Team;
let aya: TestPerson;
let bas: TestPerson;
let otto: TestPerson;
let manager: TestPerson;
const rooms: RoomBrowser[] = [];

beforeAll(async () => {
  inrol = await TestInrol.start();
  oever = await inrol.organisation('Jeugdhulp De Oever');
  management = await oever.team('Regiomanagement', 'management');
  north = await oever.team('Team Noord', 'execution', management.id);
  aya = await oever.person('Aya', north);
  bas = await oever.person('Bas', north);
  otto = await oever.person('Otto', await oever.team('Team Oost', 'execution', management.id));
  manager = await oever.person('Mo', management, { lead: true });
});
afterEach(() => rooms.splice(0).forEach((room) => room.close()));
afterAll(() => inrol.stop());

const on = ({ id }: { id: string }) => ({ organisationId: oever.id, sessionId: id });
const command = (session: Session, order: SessionCommand): Promise<Session> =>
  aya.browser.call(sessionRoutes.command, { ...on(session), revision: session.revision, command: order });
const draft = (more: object = {}): Promise<Session> =>
  aya.browser.call(sessionRoutes.createSession, {
    organisationId: oever.id,
    title: 'Eerste inrolsessie',
    question: 'Wat houdt ons weg bij de keukentafel?',
    teamId: north.id,
    trackId: null,
    methodKey: 'roll-in-session',
    language: 'nl',
    startsAt: null,
    ...more,
  });
const running = async (more?: object): Promise<Session> =>
  command(await command(await draft(more), { kind: 'open' }), { kind: 'start' });
const phase = (session: Session, kind: Session['phases'][number]['kind']) =>
  session.phases.find((candidate) => candidate.kind === kind)!;
const goTo = (session: Session, kind: Session['phases'][number]['kind']) =>
  command(session, { kind: 'go-to', phaseId: phase(session, kind).id });
const room = async (browser: Browser, session: Session): Promise<RoomBrowser> => {
  const entered = new RoomBrowser(browser);
  rooms.push(entered);
  await entered.enter(session.id);
  return entered;
};
const wish = (session: Session, kind: OutcomeKind, title: string, more: object = {}) => ({
  ...on(session),
  outcomeId: randomUUID(),
  kind,
  title,
  origin: null,
  ...more,
});
/** A new note on the board, as an outcome says that it comes from it. */
const fromNote = async (session: Session) => {
  const [itemId, text] = [randomUUID(), 'Het formulier telt veertien bladzijden'];
  const note = { id: itemId, text, phaseId: session.phases[0]!.id };
  await inrol.app.get(Documents).write(session.boardId, (doc) => new Board(doc).addNote(note));
  return { kind: 'note' as const, itemId, text };
};
const make = (session: Session, kind: OutcomeKind, title: string, more: object = {}): Promise<Outcome> =>
  aya.browser.call(routes.createOutcome, wish(session, kind, title, more));

describe('an outcome', () => {
  it('becomes what it says, in the name of the team, with where it came from', async () => {
    const session = await running();
    const basses = await room(bas.browser, session);
    const from = { origin: await fromNote(session) };
    const experiment = await make(session, 'experiment', 'Eerst bellen', from);
    const obstacle = await make(session, 'obstacle', 'Het intakeformulier', { ...from, obstacleKind: 'rule' });
    const practice = await make(session, 'practice', 'We bellen eerst', from);
    const question = await make(session, 'learning-question', 'Wat maakt dat we wachten?');
    const agreement = await make(session, 'agreement', 'Aya belt de gemeente', { owner: 'Aya', dueOn: '2030-01-31' });
    await vi.waitFor(() => expect(basses.outcomes).toBe(5));
    const all = await bas.browser.call(routes.outcomes, on(session));
    expect(all).toEqual([experiment, obstacle, practice, question, agreement]);
    expect(agreement).toMatchObject({ targetId: null, owner: 'Aya', dueOn: '2030-01-31', kept: null });

    const { organisationId } = on(session);
    const at = { organisationId, experimentId: experiment.targetId! };
    const origin = { sessionId: session.id, kind: 'note', text: 'Het formulier telt veertien bladzijden' };
    expect(await aya.browser.call(experimentRoutes.experiment, at)).toMatchObject({
      ...{ title: 'Eerst bellen', status: 'idea', teamId: north.id, origin },
    });
    const obstacleId = obstacle.targetId!;
    expect(await aya.browser.call(feedbackLoopRoutes.obstacle, { organisationId, obstacleId })).toMatchObject({
      ...{ kind: 'rule', raisedByTeamId: north.id, waitsWithTeamId: management.id, raisedByName: null, origin },
    });
    const practiceId = practice.targetId!;
    expect(await aya.browser.call(practiceRoutes.practice, { organisationId, practiceId })).toMatchObject({
      ...{ title: 'We bellen eerst', originTeamId: north.id, status: 'emerging', origin },
    });
    const questions = await aya.browser.call(changeTrackRoutes.learningQuestions, { organisationId, teamId: north.id });
    expect(questions.find(({ id }) => id === question.targetId)).toMatchObject({ sessionId: session.id });
  });

  it('that is an obstacle may be one that is there already: the team of the session meets it too', async () => {
    const raised = { organisationId: oever.id, title: 'Het formulier telt veertien bladzijden', trackId: null };
    const east = await oever.team('Team Zuidoost', 'execution', management.id);
    const lia = await oever.person('Lia', east);
    const { id: obstacleId } = await lia.browser.call(feedbackLoopRoutes.raiseObstacle, {
      ...raised,
      ...{ teamId: east.id, kind: 'rule' },
    });
    const session = await running();
    const wish = { ...on(session), outcomeId: randomUUID(), kind: 'obstacle' as const, origin: null };
    const outcome = await aya.browser.call(routes.createOutcome, { ...wish, title: 'Veertien bladzijden', obstacleId });
    expect(outcome).toMatchObject({ kind: 'obstacle', targetId: obstacleId });
    const all = await aya.browser.call(feedbackLoopRoutes.obstacles, { organisationId: oever.id, raisedBy: north.id });
    expect(all.filter(({ title }) => title === 'Veertien bladzijden')).toEqual([]);
    const met = await aya.browser.call(feedbackLoopRoutes.obstacle, { organisationId: oever.id, obstacleId });
    expect(met.recurrences).toMatchObject([{ teamId: north.id, text: 'Veertien bladzijden', sessionId: session.id }]);
    const nowhere = { ...wish, outcomeId: randomUUID(), title: 'Nergens', obstacleId: randomUUID() };
    expect(await aya.browser.refusal(routes.createOutcome, nowhere)).toBe('not-found');
  });

  it('is made once, however often its maker presses, and by nobody else under that name', async () => {
    const session = await running();
    const experiment = wish(session, 'experiment', 'Eén keer bellen', { origin: await fromNote(session) });
    const [first, ...again] = await Promise.all(
      [1, 2, 3].map(() => aya.browser.call(routes.createOutcome, experiment)),
    );
    expect(again).toEqual([first, first]);
    expect(await aya.browser.call(routes.createOutcome, { ...experiment, title: 'Iets anders' })).toEqual(first);
    const { organisationId } = on(session);
    const experiments = await aya.browser.call(experimentRoutes.experiments, { organisationId, teamId: north.id });
    expect(experiments.filter(({ title }) => title === 'Eén keer bellen' || title === 'Iets anders')).toHaveLength(1);
    const elsewhere = { ...experiment, ...on(await running()), origin: null };
    expect(await aya.browser.refusal(routes.createOutcome, elsewhere)).toBe('not-found');
  });

  it('comes from what is on the board or in the map of its own session', async () => {
    const session = await running({ methodKey: 'work-process-analysis' });
    const stepId = randomUUID();
    await inrol.app
      .get(Documents)
      .write(session.processMapDocumentId!, (doc) =>
        new ProcessMap(doc).addStep({ id: stepId, x: 0, y: 0, title: 'Intake', kind: 'step' }),
      );
    const tryFrom = (kind: 'note' | 'group' | 'step', itemId: string) =>
      aya.browser.refusal(routes.createOutcome, {
        ...wish(session, 'agreement', 'Bellen'),
        origin: { kind, itemId, text: '' },
      });
    expect(await tryFrom('step', stepId)).toBe('accepted');
    expect(await tryFrom('note', stepId)).toBe('not-found');
    expect(await tryFrom('group', (await fromNote(session)).itemId)).toBe('not-found');
    expect(await tryFrom('note', (await fromNote(await running())).itemId)).toBe('not-found');
  });

  it('is made by the team and who facilitates, once the session runs', async () => {
    const session = await command(await draft(), { kind: 'open' });
    const agreement = wish(session, 'agreement', 'We bellen eerst');
    const code = (await aya.browser.call(sessionRoutes.joinLink, on(session))).code;
    const guest = inrol.stranger();
    await guest.call(sessionRoutes.join, { code, name: 'Gijs' });
    expect(await aya.browser.refusal(routes.createOutcome, agreement)).toBe('session-not-started');
    const started = await command(session, { kind: 'start' });
    expect(await otto.browser.refusal(routes.createOutcome, agreement)).toBe('not-your-team');
    expect(await guest.refusal(routes.createOutcome, agreement)).toBe('not-allowed');
    expect(await guest.call(routes.outcomes, on(session))).toEqual([]);
    await command(started, { kind: 'close' });
    expect(await manager.browser.refusal(routes.createOutcome, agreement)).toBe('accepted');
    expect((await guest.call(routes.outcomes, on(session))).map(({ title }) => title)).toEqual(['We bellen eerst']);
  });

  it('of a session that somebody of another team facilitates is made all the same', async () => {
    const session = await otto.browser.call(sessionRoutes.createSession, {
      ...{ organisationId: oever.id, title: 'Op bezoek', question: '', teamId: north.id, trackId: null },
      ...{ methodKey: 'roll-in-session', language: 'nl', startsAt: null },
    });
    const order = (kind: 'open' | 'start', revision: number) =>
      otto.browser.call(sessionRoutes.command, { ...on(session), revision, command: { kind } });
    await order('open', 0);
    await order('start', 1);
    for (const kind of ['experiment', 'obstacle', 'practice', 'agreement', 'learning-question'] as const)
      expect(await otto.browser.refusal(routes.createOutcome, wish(session, kind, `Een ${kind}`))).toBe('accepted');
  });

  it('that is an agreement is said to be kept or not, and nothing else is', async () => {
    const session = await running();
    const agreement = await make(session, 'agreement', 'We bellen eerst');
    const experiment = await make(session, 'experiment', 'Eerst bellen');
    const next = await running({ title: 'De sessie erna' });
    const nextRoom = await room(bas.browser, next);
    const judge = { ...on(session), outcomeId: agreement.id, kept: true };
    const atHome = async () => {
      const { agreements } = await bas.browser.call(insightRoutes.home, { organisationId: oever.id });
      return agreements.some(({ outcomeId }) => outcomeId === agreement.id);
    };
    expect(await atHome()).toBe(true);
    expect(await otto.browser.refusal(routes.judgeAgreement, judge)).toBe('not-your-team');
    expect(await bas.browser.call(routes.judgeAgreement, judge)).toMatchObject({ kept: true });
    expect(await atHome()).toBe(false);
    await vi.waitFor(() => expect(nextRoom.outcomes).toBe(1));
    const wrong = { ...judge, outcomeId: experiment.id };
    expect(await bas.browser.refusal(routes.judgeAgreement, wrong)).toBe('move-not-possible');
    expect(await bas.browser.refusal(routes.judgeAgreement, { ...judge, ...on(next) })).toBe('not-found');
  });
});

describe('the session after it', () => {
  it('opens with what became of everything', async () => {
    const team = await oever.team('Team West', 'execution', management.id);
    const cas = await oever.person('Cas', team);
    const first = await cas.browser.call(sessionRoutes.createSession, {
      ...{ organisationId: oever.id, title: 'De eerste', question: '', teamId: team.id, trackId: null },
      ...{ methodKey: 'roll-in-session', language: 'nl', startsAt: null },
    });
    const order = (session: Session, kind: 'open' | 'start' | 'close') =>
      cas.browser.call(sessionRoutes.command, { ...on(session), revision: session.revision, command: { kind } });
    expect(await cas.browser.call(routes.carryOver, on(first))).toEqual({ from: null, items: [] });
    const started = await order(await order(first, 'open'), 'start');
    const made = (kind: OutcomeKind, title: string, more: object = {}) =>
      cas.browser.call(routes.createOutcome, wish(started, kind, title, more));
    const experiment = await made('experiment', 'Eerst bellen');
    const obstacle = await made('obstacle', 'Het intakeformulier');
    const practice = await made('practice', 'We bellen eerst');
    const question = await made('learning-question', 'Wat maakt dat we wachten?');
    const agreement = await made('agreement', 'Cas belt de gemeente', { owner: 'Cas', dueOn: '2030-01-31' });
    await order(started, 'close');

    const { organisationId } = on(first);
    const next = await cas.browser.call(sessionRoutes.createSession, {
      ...{ organisationId, title: 'De tweede', question: '', teamId: team.id, trackId: null },
      ...{ methodKey: 'roll-in-session', language: 'nl', startsAt: null },
    });
    const carried = async () => (await cas.browser.call(routes.carryOver, on(next))).items;
    const item = async (kind: OutcomeKind) => (await carried()).find((each) => each.kind === kind);
    expect((await cas.browser.call(routes.carryOver, on(next))).from).toMatchObject({ id: first.id, status: 'closed' });
    expect(await item('obstacle')).toMatchObject({ state: 'with', owner: 'Regiomanagement', id: obstacle.targetId });
    expect(await item('experiment')).toMatchObject({ state: 'idea', detail: '', id: experiment.targetId });
    expect(await item('practice')).toMatchObject({ state: 'emerging', id: practice.targetId });
    expect(await item('agreement')).toMatchObject({
      state: 'open',
      owner: 'Cas',
      dueOn: '2030-01-31',
      id: agreement.id,
    });

    const at = { organisationId, experimentId: experiment.targetId! };
    await cas.browser.call(experimentRoutes.updateExperiment, {
      ...at,
      ...{ expectation: 'Korter wachten', change: 'Eerst bellen', forWhom: 'Nieuwe gezinnen', boundary: 'Meer onrust' },
      ...{ startsOn: '2026-01-05', endsOn: '2026-02-05' },
    });
    for (const status of ['planned', 'running', 'evaluating'] as const)
      await cas.browser.call(experimentRoutes.moveExperiment, { ...at, status });
    const learning = 'Bellen scheelt een week';
    await cas.browser.call(experimentRoutes.decideExperiment, { ...at, kind: 'stop', learning, practiceId: null });
    const obstacleId = obstacle.targetId!;
    const { stays } = await cas.browser.call(feedbackLoopRoutes.obstacle, { organisationId, obstacleId });
    const answer = { kind: 'removed' as const, text: 'Het formulier is weg' };
    await manager.browser.call(feedbackLoopRoutes.answerObstacle, {
      ...{ organisationId, obstacleId, stayId: stays[0]!.id, ...answer },
    });
    const reworded = { organisationId, questionId: question.targetId!, text: 'Waarop wachten we zelf?' };
    await cas.browser.call(changeTrackRoutes.rewordLearningQuestion, reworded);
    await cas.browser.call(routes.judgeAgreement, { ...on(first), outcomeId: agreement.id, kept: false });

    expect(await item('experiment')).toMatchObject({ state: 'decided', detail: learning });
    expect(await item('obstacle')).toMatchObject({ state: 'returned', detail: 'Het formulier is weg' });
    expect(await item('learning-question')).toMatchObject({ state: 'open', detail: 'Waarop wachten we zelf?' });
    expect(await item('agreement')).toMatchObject({ state: 'dropped' });
  });

  it('looks at the own team first, and else at the track', async () => {
    const organisationId = oever.id;
    const west = await oever.team('Team Zuidwest');
    const dirk = await oever.person('Dirk', west);
    const { id: trackId } = await dirk.browser.call(changeTrackRoutes.createTrack, {
      ...{ organisationId, title: 'Dichterbij', purpose: '', goalId: null, teamIds: [west.id, north.id] },
    });
    const held = await command(await running({ title: 'Van Noord', trackId }), { kind: 'close' });
    const next = await dirk.browser.call(sessionRoutes.createSession, {
      ...{ organisationId, title: 'Van West', question: '', teamId: west.id, trackId },
      ...{ methodKey: 'roll-in-session', language: 'nl', startsAt: null },
    });
    expect((await dirk.browser.call(routes.carryOver, on(next))).from).toMatchObject({ id: held.id });
    const stranger = await otto.browser.call(sessionRoutes.createSession, {
      ...{ organisationId, title: 'Los', question: '', teamId: (await oever.team('Team Los')).id, trackId: null },
      ...{ methodKey: 'roll-in-session', language: 'nl', startsAt: null },
    });
    expect((await otto.browser.call(routes.carryOver, on(stranger))).from).toBeNull();
  });

  it('counts a learning question that stayed open once a session', async () => {
    const team = await oever.team('Team Leer');
    const lea = await oever.person('Lea', team);
    const { id } = await lea.browser.call(changeTrackRoutes.createLearningQuestion, {
      ...{ organisationId: oever.id, text: 'Wat maakt dat we wachten?', teamId: team.id, trackId: null },
    });
    let session = await lea.browser.call(sessionRoutes.createSession, {
      ...{ organisationId: oever.id, title: 'Leren', question: '', teamId: team.id, trackId: null },
      ...{ methodKey: 'roll-in-session', language: 'nl', startsAt: null },
    });
    for (const kind of ['open', 'start', 'close', 'reopen', 'close'] as const)
      session = await lea.browser.call(sessionRoutes.command, {
        ...on(session),
        revision: session.revision,
        command: { kind },
      });
    const questions = await lea.browser.call(changeTrackRoutes.learningQuestions, {
      organisationId: oever.id,
      teamId: team.id,
    });
    expect(questions.find((question) => question.id === id)?.sessionsOpen).toBe(1);
  });
});

describe('the report', () => {
  const held = async (): Promise<{ session: Session; guest: Browser }> => {
    let session = await running({ methodKey: 'work-process-analysis', title: 'Ons proces #1' });
    const guest = inrol.stranger();
    const { code } = await aya.browser.call(sessionRoutes.joinLink, on(session));
    await guest.call(sessionRoutes.join, { code, name: 'Gijs' });
    const [basses] = [await room(bas.browser, session), await room(guest, session)];
    const board = await basses.open(session.boardId);
    const goal = phase(session, 'write');
    board.board.addNote({
      id: randomUUID(),
      text: 'Elk kind\nthuis',
      phaseId: goal.id,
      author: `account:${bas.accountId}`,
    });
    await board.saved();
    session = await goTo(session, 'map');
    const { replica } = await basses.open(session.processMapDocumentId!);
    const map = new ProcessMap(replica.doc);
    const [laneId, call, wait] = [randomUUID(), randomUUID(), randomUUID()];
    map.addLane(laneId, 'Team | Noord');
    map.addStep({ id: wait, laneId, x: 9, y: 0, title: 'Wachten', kind: 'waiting', minutesWaiting: 3000 });
    const marks = { contribution: 'contributes', serves: 'client' } as const;
    map.addStep({ id: call, laneId, x: 1, y: 0, title: 'Bellen', kind: 'step', minutesWorking: 90, ...marks });
    map.addFlow({ id: randomUUID(), from: call, to: wait, label: '' });
    await vi.waitFor(() => expect(replica.status.kind).toBe('saved'));
    const silent = session.phases.find(({ visibility }) => visibility === 'private')!;
    session = await command(session, { kind: 'go-to', phaseId: silent.id });
    const noteId = randomUUID();
    const columnId = silent.columns[0]!.id;
    const written = { noteId, phaseId: silent.id, columnId, text: '- [ ] Alles *twee* keer <b>vragen</b>' };
    await guest.call(sessionRoutes.writeNote, { ...on(session), ...written });
    session = await command(session, { kind: 'reveal', phaseId: silent.id });
    await vi.waitFor(() => expect(board.texts).toContain(written.text));
    // this method has no phase in which people put notes together themselves
    const group = { id: randomUUID(), title: 'Dubbel werk', phaseId: silent.id };
    await inrol.app.get(Documents).write(session.boardId, (doc) => new Board(doc).addGroup(group, [noteId]));
    session = await goTo(session, 'vote');
    const ballot = [{ targetId: noteId, dots: 1 }];
    await guest.call(sessionRoutes.putBallot, { ...on(session), phaseId: session.currentPhaseId!, ballot });
    session = await command(session, { kind: 'reveal', phaseId: session.currentPhaseId! });
    await make(session, 'agreement', 'Aya belt de gemeente', { owner: 'Aya', dueOn: '2030-01-31' });
    await make(session, 'experiment', 'Eerst bellen');
    return { session: await command(session, { kind: 'close' }), guest };
  };

  it('holds everything that was in the session, for everyone who could be there', async () => {
    const { session, guest } = await held();
    const report = await guest.call(routes.report, on(session));
    expect(report).toMatchObject({
      session: { id: session.id, status: 'closed', teamName: 'Team Noord', trackTitle: null },
      facilitators: ['Aya'],
      present: ['Bas'],
      guests: 1,
      processMap: { title: 'Ons proces #1' },
    });
    expect(report.board.notes).toHaveLength(2);
    expect(report.board.groups.map(({ title }) => title)).toEqual(['Dubbel werk']);
    expect(report.processMap!.content.steps).toHaveLength(2);
    expect(report.outcomes.map(({ kind }) => kind)).toEqual(['agreement', 'experiment']);
    expect(JSON.stringify(report)).not.toContain('Gijs');
    expect(await otto.browser.call(routes.report, on(session))).toEqual(report);
    expect(await inrol.stranger().refusal(routes.report, on(session))).toBe('not-signed-in');
  });

  it('is there when the session is closed, and keeps the map as it was then', async () => {
    const { session } = await held();
    const { replica } = await (await room(bas.browser, session)).open(session.processMapDocumentId!);
    new ProcessMap(replica.doc).addLane(randomUUID(), 'Later bedacht');
    await vi.waitFor(() => expect(replica.status.kind).toBe('saved'));
    const report = await aya.browser.call(routes.report, on(session));
    expect(report.processMap!.content.lanes.map(({ title }) => title)).toEqual(['Team | Noord']);
    const reopened = await command(session, { kind: 'reopen' });
    expect(await aya.browser.refusal(routes.report, on(reopened))).toBe('move-not-possible');
    await command(reopened, { kind: 'close' });
    const again = await aya.browser.call(routes.report, on(session));
    expect(again.processMap!.content.lanes.map(({ title }) => title)).toContain('Later bedacht');
  });

  it('is Markdown too, in which what people wrote stays what they wrote', async () => {
    const { session } = await held();
    const response = await aya.browser.send(routes.reportMarkdown, on(session));
    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    const text = await response.text();
    expect(text).not.toContain('Afspreken');
    expect(text).toMatch(/^# Ons proces \\#1\n\n> Wat houdt ons weg bij de keukentafel\?\n\n- \*\*Wanneer\*\*: \d+ /);
    for (const line of [
      '- **Team**: Team Noord',
      '- **Begeleid door**: Aya',
      '- **Aanwezig**: Bas, 1 gast',
      '- Elk kind thuis (Bas)',
      String.raw`- \- \[ \] Alles \*twee\* keer \<b\>vragen\</b\>`,
      '### Groep: Dubbel werk',
      String.raw`- \- \[ \] Alles \*twee\* keer \<b\>vragen\</b\>: 1 stip`,
      '1 persoon koos.',
      String.raw`## Werkproces: Ons proces \#1`,
      String.raw`| Team \| Noord | Bellen | stap | draagt bij | cliënt | 1 uur 30 min |  |  |  |`,
      String.raw`| Team \| Noord | Wachten | wachten |  |  |  | 2 dagen 2 uur |  |  |`,
      '- Bellen → Wachten',
      '- **Afspraak**: Aya belt de gemeente (Aya, uiterlijk 31 januari 2030)',
      '- **Experiment**: Eerst bellen',
    ])
      expect(text.split('\n')).toContain(line);
  });

  it('is a spreadsheet too, in which nothing that people wrote is a formula', async () => {
    const { session } = await held();
    await command(session, { kind: 'reopen' }).then((again) =>
      make(again, 'agreement', '=HYPERLINK("http://kwaad.example")').then(() => command(again, { kind: 'close' })),
    );
    const response = await aya.browser.send(routes.reportCsv, on(session));
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text.split('\r\n')[0]).toBe('Wat;Stap;Kolom;Groep;Tekst;Van;Voor;Stippen;Mensen');
    expect(text).toContain(`;"Elk kind\nthuis";Bas;;`);
    expect(text).toContain(`;Dubbel werk;'- [ ] Alles *twee* keer <b>vragen</b>;;;1`);
    expect(text).toContain('Afspraak;;;;Aya belt de gemeente;Aya;2030-01-31;');
    expect(text).toContain(`"'=HYPERLINK(""http://kwaad.example"")"`);
    expect(text).not.toContain('Gijs');
  });
});
