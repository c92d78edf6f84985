import type { Team } from '@inrol/contracts/organisations';
import { insightRoutes } from '@inrol/contracts/insights';
import { outcomeRoutes } from '@inrol/contracts/outcomes';
import type { PersonKey } from '@inrol/contracts/sync';
import { sessionRoutes as routes, timeWorthRoutes, type Session, type SessionCommand } from '@inrol/contracts/sessions';
import { currentPhase, standingOf } from '@inrol/domain/sessions';
import { methods } from '@inrol/methods';
import { Board } from '@inrol/sync-core/shapes';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Clock } from '../../platform/clock/clock.ts';
import { Documents } from '../../sync/index.ts';
import { RoomBrowser } from '../../test/room-browser.ts';
import { TestInrol, type TestOrganisation, type TestPerson } from '../../test/start-inrol.ts';

let inrol: TestInrol;
let oever: TestOrganisation;
let north: Team;
let aya: TestPerson;
let bas: TestPerson;
const rooms: RoomBrowser[] = [];

beforeAll(async () => {
  inrol = await TestInrol.start();
  oever = await inrol.organisation('Jeugdhulp De Oever');
  north = await oever.team('Team Noord');
  aya = await oever.person('Aya', north);
  bas = await oever.person('Bas', north);
});
afterEach(() => {
  rooms.splice(0).forEach((room) => room.close());
  inrol.app.get(Clock).standAt(null);
});
afterAll(() => inrol.stop());

const on = ({ id }: Pick<Session, 'id'>) => ({ organisationId: oever.id, sessionId: id });
const command = (session: Session, order: SessionCommand): Promise<Session> =>
  aya.browser.call(routes.command, { ...on(session), revision: session.revision, command: order });
const draft = (methodKey = 'roll-in-session'): Promise<Session> =>
  aya.browser.call(routes.createSession, {
    organisationId: oever.id,
    title: 'Eerste inrolsessie',
    question: '',
    teamId: north.id,
    trackId: null,
    methodKey,
    language: 'nl',
    startsAt: null,
  });
const rehearsal = async (methodKey?: string) => {
  const session = await draft(methodKey);
  return { session, rehearsed: await aya.browser.call(routes.beginRehearsal, on(session)) };
};
const room = async (session: Session): Promise<RoomBrowser> => {
  const entered = new RoomBrowser(aya.browser);
  rooms.push(entered);
  await entered.enter(session.id);
  return entered;
};
const goTo = (session: Session, kind: Session['phases'][number]['kind']) =>
  command(session, { kind: 'go-to', phaseId: session.phases.find((phase) => phase.kind === kind)!.id });
const boardOf = (boardId: string) =>
  inrol.app.get(Documents).read(boardId, (document) => new Board(document).toJSON().notes);
/** Who wrote on the shared board in the phase where the room is. */
const writersOf = async (session: Session) =>
  (await boardOf(session.boardId)).filter(({ phaseId }) => phaseId === session.currentPhaseId);
/** How many rows there are of anything, anywhere; a rehearsal may change none of it. */
const rows = async (): Promise<Record<string, number>> => {
  const database = inrol.app.get(DataSource);
  const tables = await database.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
  );
  const counts = await Promise.all(
    tables.map(async ({ name }) => {
      const [{ count }] = await database.query<[{ count: string }]>(`SELECT count(*) FROM "${name}"`);
      return [name, Number(count)] as const;
    }),
  );
  return Object.fromEntries(counts);
};

describe('a rehearsal', () => {
  it('shows each phase filled by stand-ins who keep to the rules', async () => {
    const { rehearsed } = await rehearsal();
    const ayas = await room(rehearsed);
    expect(ayas.people.map(({ name }) => name)).toEqual([
      ...['Ada (invaller)', 'Aya', 'Bram (invaller)', 'Chaima (invaller)', 'Dirk (invaller)'],
    ]);
    const board = await ayas.open(rehearsed.boardId);
    let session = await command(rehearsed, { kind: 'start' });
    await vi.waitFor(() => expect(board.board.toJSON().notes).toHaveLength(4));
    session = await goTo(session, 'write');
    expect(board.board.toJSON().notes).toHaveLength(4);
    session = await command(session, { kind: 'reveal', phaseId: session.currentPhaseId! });
    await vi.waitFor(() => expect(board.board.toJSON().notes).toHaveLength(4 + 4 * 3));
    session = await goTo(session, 'vote');
    const vote = session.currentPhaseId!;
    session = await command(session, { kind: 'reveal', phaseId: vote });
    expect(session.phases.find(({ id }) => id === vote)).toMatchObject({
      voters: 4,
      tally: expect.any(Array) as unknown,
    });
  });

  it.each(methods.map(({ key }) => key))('fills every phase of %s, turn by turn and vote by vote', async (key) => {
    let { rehearsed: session } = await rehearsal(key);
    const standIns = (await room(session)).people
      .filter(({ name }) => name.includes('invaller'))
      .map((one) => one.key as PersonKey);
    for (const { id: phaseId } of session.phases) {
      session = await command(session, { kind: 'go-to', phaseId });
      const { voting, visibility, turns, columns, kind } = currentPhase(session)!;
      const writers = new Set<string | null>(visibility === 'named' && turns.length === 0 ? standIns : []);
      for (const { id: turnId } of turns) {
        session = await command(session, { kind: 'go-to-turn', turnId });
        for (const person of standIns)
          if (visibility === 'named' && standingOf(session, person)!.writes) writers.add(person);
      }
      if (visibility === 'named')
        expect(new Set((await writersOf(session)).map(({ author }) => author))).toEqual(writers);
      if (voting?.kind === 'dilemma')
        session = await command(session, {
          ...{ kind: 'set-voting', phaseId },
          voting: { kind: 'dilemma', a: 'Melden', b: 'Wachten' },
        });
      if (kind === 'decide') {
        session = await command(session, { kind: 'propose', phaseId, title: 'We bellen eerst' });
        const { id: proposalId } = currentPhase(session)!.proposals.at(-1)!;
        session = await command(session, { kind: 'reveal-proposal', phaseId, proposalId });
        expect(currentPhase(session)!.proposals.at(-1)).toMatchObject({ voters: 4 });
      }
      if (voting ?? visibility === 'private') session = await command(session, { kind: 'reveal', phaseId });
      if (voting) expect(currentPhase(session)).toMatchObject({ voters: 4 });
      if (visibility === 'private') expect(await writersOf(session)).toHaveLength(4 * Math.max(1, columns.length));
    }
  });

  it('has notes that are nobody’s where a phase is anonymous, once', async () => {
    const { rehearsed } = await rehearsal();
    const { id: phaseId, columns } = rehearsed.phases.find(({ visibility }) => visibility === 'private')!;
    let session = await command(rehearsed, { kind: 'edit-phase', phaseId, visibility: 'anonymous' });
    session = await command(session, { kind: 'go-to', phaseId });
    session = await command(session, { kind: 'start-timer', seconds: 60 });
    session = await command(session, { kind: 'reveal', phaseId });
    const notes = await writersOf(session);
    expect(notes).toHaveLength(4 * columns.length);
    expect(notes.every(({ author }) => author === null)).toBe(true);
  });

  it.each(['random', 'chosen'] as const)('has small groups that write and bring something back (%s)', async (way) => {
    const { rehearsed } = await rehearsal('one-two-four-all');
    await room(rehearsed);
    const phaseId = rehearsed.phases.find(({ groups }) => groups !== null)!.id;
    let session = await command(rehearsed, { kind: 'go-to', phaseId });
    session = await command(session, { kind: 'form-groups', phaseId, size: 2, way });
    session = await command(session, { kind: 'send-apart', phaseId, seconds: 60 });
    const { groups } = session.breakouts.at(-1)!;
    expect(groups.map(({ people }) => people.length)).toEqual([2, 2]);
    for (const { boardId, chosen } of groups) {
      expect(await boardOf(boardId)).toHaveLength(2);
      expect(chosen).toHaveLength(1);
    }
    session = await command(session, { kind: 'call-back', phaseId });
    const brought = (await writersOf(session)).filter(({ author }) => author?.startsWith('group:'));
    expect(brought).toHaveLength(2);
  });

  it('has stand-ins in the roles, so that every turn can be seen', async () => {
    const { rehearsed } = await rehearsal('peer-consultation');
    expect(rehearsed.roles.find(({ take }) => take === 'one')?.people.map(({ name }) => name)).toEqual([
      'Ada (invaller)',
    ]);
    const started = await command(rehearsed, { kind: 'start' });
    const rounds = await goTo(started, 'rounds');
    expect(rounds.currentTurnId).not.toBeNull();
  });

  it('leaves no row behind when it ends, and the session as it was', async () => {
    const session = await draft();
    const before = await rows();
    const rehearsed = await aya.browser.call(routes.beginRehearsal, on(session));
    const ayas = await room(rehearsed);
    const board = await ayas.open(rehearsed.boardId);
    const started = await goTo(await command(rehearsed, { kind: 'start' }), 'write');
    const revealed = await command(started, { kind: 'reveal', phaseId: started.currentPhaseId! });
    await goTo(revealed, 'check-out');
    await aya.browser.call(timeWorthRoutes.timeWorthKey, on(rehearsed));
    await aya.browser.call(routes.endRehearsal, on(rehearsed));
    await vi.waitFor(() => expect(board.replica.status.kind).toBe('closed'));
    expect(await aya.browser.refusal(routes.session, on(rehearsed))).toBe('not-found');
    expect(await aya.browser.call(routes.session, on(session))).toEqual(session);
    await vi.waitFor(async () => expect(await rows()).toEqual(before));
  });

  it('is nowhere to be found by others, and yields nothing', async () => {
    const { session, rehearsed } = await rehearsal();
    const listed = await aya.browser.call(routes.sessions, { organisationId: oever.id });
    expect(listed.map(({ id }) => id)).toContain(session.id);
    expect(listed.map(({ id }) => id)).not.toContain(rehearsed.id);
    expect(await bas.browser.refusal(routes.session, on(rehearsed))).toBe('not-found');
    expect(await oever.admin.browser.refusal(routes.session, on(rehearsed))).toBe('not-found');
    expect(await aya.browser.refusal(routes.joinLink, on(rehearsed))).toBe('in-rehearsal');
    const started = await command(rehearsed, { kind: 'start' });
    const sent = { ...on(started), revision: started.revision };
    expect(await aya.browser.refusal(routes.command, { ...sent, command: { kind: 'close' } })).toBe('in-rehearsal');
    const outcome = { outcomeId: randomUUID(), kind: 'agreement' as const, title: 'Bellen', origin: null };
    expect(
      await aya.browser.refusal(outcomeRoutes.createOutcome, { ...on(started), ...outcome, owner: null, dueOn: null }),
    ).toBe('in-rehearsal');
    const home = await aya.browser.call(insightRoutes.home, { organisationId: oever.id });
    expect(JSON.stringify(home)).not.toContain(rehearsed.id);
  });

  it('is for who facilitates, before the session begins', async () => {
    const session = await draft();
    expect(await bas.browser.refusal(routes.beginRehearsal, on(session))).toBe('not-a-facilitator');
    expect(await aya.browser.refusal(routes.endRehearsal, on(session))).toBe('move-not-possible');
    const running = await command(await command(session, { kind: 'open' }), { kind: 'start' });
    expect(await aya.browser.refusal(routes.beginRehearsal, on(running))).toBe('move-not-possible');
  });

  it('that was left behind is gone when the next begins, or after half a day', async () => {
    const { session, rehearsed } = await rehearsal();
    const again = await aya.browser.call(routes.beginRehearsal, on(session));
    expect(await aya.browser.refusal(routes.session, on(rehearsed))).toBe('not-found');
    inrol.app.get(Clock).standAt(new Date(Date.now() + 13 * 3_600_000));
    await rehearsal();
    expect(await aya.browser.refusal(routes.session, on(again))).toBe('not-found');
  });
});
