import { randomUUID } from 'node:crypto';
import { processMapRoutes } from '@inrol/contracts/process-maps';
import { sessionRoutes as routes, type Session, type SessionCommand } from '@inrol/contracts/sessions';
import type { Team } from '@inrol/contracts/organisations';
import { methods } from '@inrol/methods';
import { Board } from '@inrol/sync-core/shapes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Documents } from '../../sync/index.ts';
import { TestInrol, type TestOrganisation, type TestPerson } from '../../test/start-inrol.ts';

let inrol: TestInrol;
let oever: TestOrganisation;
let zuid: TestOrganisation;
let north: Team;
let aya: TestPerson;
let bas: TestPerson;
let otto: TestPerson;

beforeAll(async () => {
  inrol = await TestInrol.start();
  oever = await inrol.organisation('Jeugdhulp De Oever');
  zuid = await inrol.organisation('Wijkteams Zuid');
  north = await oever.team('Team Noord');
  const east = await oever.team('Team Oost');
  aya = await oever.person('Aya', north);
  bas = await oever.person('Bas', north);
  otto = await oever.person('Otto', east);
});
afterAll(() => inrol.stop());

const prepare = (who = aya, more: object = {}): Promise<Session> =>
  who.browser.call(routes.createSession, {
    organisationId: oever.id,
    title: 'Eerste inrolsessie',
    question: 'Wat houdt ons weg bij de keukentafel in week één?',
    teamId: north.id,
    trackId: null,
    methodKey: 'roll-in-session',
    language: 'nl',
    startsAt: null,
    ...more,
  });

const on = ({ id }: Session) => ({ organisationId: oever.id, sessionId: id });
const command = (session: Session, order: SessionCommand, who = aya): Promise<Session> =>
  who.browser.call(routes.command, { ...on(session), revision: session.revision, command: order });
const refusedCommand = (session: Session, order: SessionCommand, who = aya): Promise<string> =>
  who.browser.refusal(routes.command, { ...on(session), revision: session.revision, command: order });
const run = async (more: object = {}): Promise<Session> =>
  command(await command(await prepare(aya, more), { kind: 'open' }), { kind: 'start' });

const phase = (session: Session, kind: Session['phases'][number]['kind']) =>
  session.phases.find((candidate) => candidate.kind === kind)!;

describe('the calendar file of a session', () => {
  it('holds the session from its start until its last minute, and where to find it', async () => {
    const title = 'Bellen, luisteren; doen';
    const session = await prepare(aya, { title, startsAt: '2026-12-01T08:30:00.000Z' });
    const response = await otto.browser.send(routes.calendar, on(session));
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const lines = (await response.text()).replaceAll('\r\n ', '').split('\r\n');
    for (const line of [
      'BEGIN:VCALENDAR',
      `UID:${session.id}`,
      'DTSTART:20261201T083000Z',
      'DTEND:20261201T100000Z',
      String.raw`SUMMARY:Bellen\, luisteren\; doen`,
    ])
      expect(lines).toContain(line);
    expect(lines.find((line) => line.startsWith('URL'))).toContain(`/sessions/${session.id}`);
  });

  it('is not there for a session without a start, nor for strangers', async () => {
    expect(await aya.browser.refusal(routes.calendar, on(await prepare()))).toBe('session-without-start');
    const session = await prepare(aya, { startsAt: '2026-12-01T08:30:00.000Z' });
    expect(await inrol.stranger().refusal(routes.calendar, on(session))).toBe('not-signed-in');
    const elsewhere = await zuid.person('Zoë', await zuid.team('Team Zuid'));
    expect(await elsewhere.browser.refusal(routes.calendar, on(session))).toBe('not-found');
  });
});

describe('preparing a session', () => {
  it('gives a draft with the phases of the method, in the language of the session', async () => {
    const session = await prepare(aya, { language: 'en' });
    const method = methods.find(({ key }) => key === 'roll-in-session')!;
    expect(session).toMatchObject({ status: 'draft', revision: 0, processMapId: null });
    expect(session.phases.map(({ title }) => title)).toEqual(method.phases.map(({ title }) => title.en));
    expect(session.facilitators).toEqual([{ accountId: aya.accountId, name: 'Aya' }]);
  });

  it('starts a map where the method draws one, or goes on in the one that was chosen', async () => {
    const first = await prepare(aya, { methodKey: 'work-process-analysis' });
    const map = await aya.browser.call(processMapRoutes.processMap, {
      organisationId: oever.id,
      processMapId: first.processMapId!,
    });
    expect(map).toMatchObject({ title: first.title, teamId: north.id, documentId: first.processMapDocumentId });
    const second = await prepare(aya, { methodKey: 'work-process-analysis', processMapId: map.id });
    expect(second.processMapDocumentId).toBe(map.documentId);
  });

  it('refuses the map of a team that is not theirs, a method that is none, and what belongs to others', async () => {
    const { processMapId } = await prepare(aya, { methodKey: 'work-process-analysis' });
    const { title, question, teamId, trackId, language, startsAt } = await prepare();
    const base = { organisationId: oever.id, title, question, teamId, trackId, language, startsAt };
    const make = (more: object, who = aya) => who.browser.refusal(routes.createSession, { ...base, ...more });
    expect(await make({ methodKey: 'work-process-analysis', processMapId }, otto)).toBe('not-your-team');
    expect(await make({ methodKey: 'no-such-method' })).toBe('method-unknown');
    const foreign = await zuid.team(`Team ${randomUUID()}`);
    expect(await make({ methodKey: 'roll-in-session', teamId: foreign.id })).toBe('not-found');
    expect(await make({ methodKey: 'roll-in-session', trackId: randomUUID() })).toBe('not-found');
    expect(await make({ methodKey: 'roll-in-session', surprise: true })).toBe('validation-failed');
  });

  it('shows the next one first, and only those of the own organisation', async () => {
    const soon = await prepare(aya, { title: 'Straks', startsAt: '2030-01-01T09:00:00.000Z' });
    const later = await prepare(aya, { title: 'Later', startsAt: '2031-01-01T09:00:00.000Z' });
    const now = await run({ title: 'Nu' });
    const all = await otto.browser.call(routes.sessions, { organisationId: oever.id, teamId: north.id });
    const order = [now, soon, later].map(({ id }) => all.findIndex((session) => session.id === id));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    expect(order).not.toContain(-1);
    expect(await zuid.admin.browser.call(routes.sessions, { organisationId: zuid.id })).toEqual([]);
    expect(await zuid.admin.browser.refusal(routes.session, on(soon))).toBe('not-found');
    expect(await zuid.admin.browser.refusal(routes.session, { organisationId: zuid.id, sessionId: soon.id })).toBe(
      'not-found',
    );
  });
});

describe('running a session', () => {
  it('goes through its phases, there and back, with a timer', async () => {
    let session = await run();
    expect(session).toMatchObject({ status: 'running', currentPhaseId: session.phases[0]!.id });
    session = await command(session, { kind: 'go-to', phaseId: phase(session, 'vote').id });
    session = await command(session, { kind: 'start-timer', seconds: 300 });
    expect(session.timer.kind).toBe('running');
    session = await command(session, { kind: 'go-to', phaseId: phase(session, 'write').id });
    expect(session.timer).toEqual({ kind: 'off' });
    session = await command(session, { kind: 'edit-phase', phaseId: session.currentPhaseId!, title: 'Stil schrijven' });
    expect(phase(session, 'write').title).toBe('Stil schrijven');
    session = await command(session, { kind: 'close' });
    expect(session.closedAt).not.toBeNull();
    expect(await refusedCommand(session, { kind: 'go-to', phaseId: session.phases[0]!.id })).toBe('session-closed');
    expect(await command(session, { kind: 'reopen' })).toMatchObject({ status: 'running', closedAt: null });
  });

  it('is for its facilitators, and not taken over from one who leads', async () => {
    const session = await run();
    expect(await refusedCommand(session, { kind: 'close' }, bas)).toBe('not-a-facilitator');
    expect(await refusedCommand(session, { kind: 'take-over' }, otto)).toBe('not-your-team');
    expect(await refusedCommand(session, { kind: 'take-over' }, bas)).toBe('leader-is-here');
    expect((await command(session, { kind: 'close' })).status).toBe('closed');
  });

  it('lets one of two win who press next at the same moment', async () => {
    const session = await run();
    const next = { kind: 'go-to' as const, phaseId: session.phases[1]!.id };
    const answers = await Promise.all([refusedCommand(session, next), refusedCommand(session, next)]);
    expect(answers.toSorted()).toEqual(['accepted', 'changed-meanwhile']);
    const now = await aya.browser.call(routes.session, on(session));
    expect(now).toMatchObject({ revision: session.revision + 1, currentPhaseId: session.phases[1]!.id });
  });

  it('changes title, question and start for a facilitator, until it is closed', async () => {
    const session = await run();
    const edit = { ...on(session), title: 'Nieuwe titel' };
    expect(await bas.browser.refusal(routes.updateSession, edit)).toBe('not-a-facilitator');
    const edited = await aya.browser.call(routes.updateSession, edit);
    expect(edited).toMatchObject({ title: 'Nieuwe titel', revision: session.revision + 1, question: session.question });
    await command(edited, { kind: 'close' });
    expect(await aya.browser.refusal(routes.updateSession, edit)).toBe('session-closed');
  });
});

describe('notes before the reveal', () => {
  const note = (session: Session, text: string, more: object = {}) => ({
    ...on(session),
    noteId: randomUUID(),
    phaseId: phase(session, 'write').id,
    columnId: phase(session, 'write').columns[0]!.id,
    text,
    ...more,
  });
  const own = (session: Session, who: TestPerson) => who.browser.call(routes.ownPart, on(session));
  const writing = async () => {
    const session = await run();
    return command(session, { kind: 'go-to', phaseId: phase(session, 'write').id });
  };

  it('are read back by their writer alone, and never doubled', async () => {
    const session = await writing();
    const first = note(session, 'We belden eerst');
    await bas.browser.call(routes.writeNote, first);
    await bas.browser.call(routes.writeNote, { ...first, text: 'We belden eerst zelf' });
    expect((await own(session, bas)).notes.map(({ text }) => text)).toEqual(['We belden eerst zelf']);
    expect((await own(session, aya)).notes).toEqual([]);
    expect(await aya.browser.refusal(routes.writeNote, { ...first, text: 'Van mij' })).toBe('not-found');
    expect(await aya.browser.refusal(routes.dropNote, { ...on(session), noteId: first.noteId })).toBe('not-found');
    expect((await own(session, bas)).notes.map(({ text }) => text)).toEqual(['We belden eerst zelf']);
    await bas.browser.call(routes.dropNote, { ...on(session), noteId: first.noteId });
    expect((await own(session, bas)).notes).toEqual([]);
  });

  it('are refused where they do not belong', async () => {
    const session = await run();
    expect(await bas.browser.refusal(routes.writeNote, note(session, 'Te vroeg'))).toBe('not-in-this-phase');
    const reached = await command(session, { kind: 'go-to', phaseId: phase(session, 'write').id });
    const write = (more: object) => bas.browser.refusal(routes.writeNote, note(reached, 'Een gedachte', more));
    expect(await write({ phaseId: phase(reached, 'check-in').id, columnId: null })).toBe('not-in-this-phase');
    expect(await write({ columnId: randomUUID() })).toBe('validation-failed');
    expect(await write({ phaseId: randomUUID() })).toBe('not-found');
    expect(await write({ text: ' ' })).toBe('validation-failed');
    expect(await write({ text: 'x'.repeat(601) })).toBe('validation-failed');
    const closed = await command(reached, { kind: 'close' });
    expect(await write({ sessionId: closed.id })).toBe('session-closed');
  });

  it('cannot be changed any more once they are revealed', async () => {
    const session = await writing();
    const written = note(session, 'Het formulier kan weg');
    await bas.browser.call(routes.writeNote, written);
    const revealed = await command(session, { kind: 'reveal', phaseId: written.phaseId });
    expect(phase(revealed, 'write').revealed).toBe(true);
    expect((await own(session, bas)).notes).toEqual([]);
    expect(await bas.browser.refusal(routes.writeNote, written)).toBe('already-revealed');
    expect(await refusedCommand(revealed, { kind: 'reveal', phaseId: written.phaseId })).toBe('already-revealed');
  });
});

describe('a vote', () => {
  const voting = async () => {
    const session = await withNotes(await run());
    return command(session, { kind: 'go-to', phaseId: phase(session, 'vote').id });
  };
  /** Puts what can be voted on, on the board: two notes, and a group around the first. */
  const withNotes = async (session: Session): Promise<Session> => {
    [one, two, three] = [randomUUID(), randomUUID(), randomUUID()];
    await inrol.app.get(Documents).write(session.boardId, (doc) => {
      const board = new Board(doc);
      board.addNotes([one, two].map((id) => ({ id, text: 'Een briefje', phaseId: session.phases[0]!.id })));
      board.addGroup({ id: three, title: 'Een groep', phaseId: session.phases[0]!.id }, [one]);
    });
    return session;
  };
  const cast = (session: Session, ...dots: [string, number][]) => ({
    ...on(session),
    phaseId: phase(session, 'vote').id,
    ballot: dots.map(([targetId, number]) => ({ targetId, dots: number })),
  });
  let [one, two, three] = ['', '', ''];

  it('keeps the limit, and the last ballot of each person', async () => {
    const session = await voting();
    const over = cast(session, [one, 2], [two, 2]);
    expect(await bas.browser.refusal(routes.putBallot, over)).toBe('too-many-dots');
    expect(await bas.browser.refusal(routes.putBallot, cast(session, [one, 3]))).toBe('too-many-dots');
    expect(await bas.browser.refusal(routes.putBallot, cast(session, [one, 1], [one, 2]))).toBe('too-many-dots');
    await bas.browser.call(routes.putBallot, cast(session, [one, 2]));
    await bas.browser.call(routes.putBallot, cast(session, [two, 1], [three, 1]));
    await aya.browser.call(routes.putBallot, cast(session, [two, 2]));
    const { ballots } = await bas.browser.call(routes.ownPart, on(session));
    expect(ballots.map(({ ballot }) => ballot)).toEqual([[expect.anything(), expect.anything()]]);
    const revealed = await command(session, { kind: 'reveal', phaseId: phase(session, 'vote').id });
    expect(phase(revealed, 'vote')).toMatchObject({
      tally: [
        { targetId: two, dots: 3 },
        { targetId: three, dots: 1 },
      ],
      voters: 2,
    });
    expect((await bas.browser.call(routes.ownPart, on(session))).ballots).toEqual([]);
    expect(await bas.browser.refusal(routes.putBallot, cast(session, [one, 1]))).toBe('vote-closed');
  });

  it('takes dots for what is on the board of this session only', async () => {
    const session = await voting();
    const here = one;
    expect(await bas.browser.refusal(routes.putBallot, cast(session, [randomUUID(), 1]))).toBe('not-found');
    const other = await voting();
    expect(await bas.browser.refusal(routes.putBallot, cast(other, [one, 1], [here, 1]))).toBe('not-found');
    await bas.browser.call(routes.putBallot, cast(session, [here, 1]));
    expect((await bas.browser.call(routes.ownPart, on(other))).ballots).toEqual([]);
  });

  it('takes no dots in another phase, and tells no totals before the reveal', async () => {
    const session = await withNotes(await run());
    expect(await bas.browser.refusal(routes.putBallot, cast(session, [one, 1]))).toBe('not-in-this-phase');
    const write = { ...cast(session, [one, 1]), phaseId: phase(session, 'write').id };
    expect(await bas.browser.refusal(routes.putBallot, write)).toBe('not-in-this-phase');
    const reached = await command(session, { kind: 'go-to', phaseId: phase(session, 'vote').id });
    await bas.browser.call(routes.putBallot, cast(reached, [one, 1]));
    const seen = await otto.browser.call(routes.session, on(reached));
    expect(phase(seen, 'vote')).toMatchObject({ tally: null, voters: null, revealed: false });
  });
});
