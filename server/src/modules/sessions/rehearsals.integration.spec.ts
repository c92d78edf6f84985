import type { Team } from '@inrol/contracts/organisations';
import { insightRoutes } from '@inrol/contracts/insights';
import { outcomeRoutes } from '@inrol/contracts/outcomes';
import { sessionRoutes as routes, timeWorthRoutes, type Session, type SessionCommand } from '@inrol/contracts/sessions';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Clock } from '../../platform/clock/clock.ts';
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
