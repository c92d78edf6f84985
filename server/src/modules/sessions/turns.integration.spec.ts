import { randomUUID } from 'node:crypto';
import type { Team } from '@inrol/contracts/organisations';
import { sessionRoutes as routes, type Session, type SessionCommand } from '@inrol/contracts/sessions';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Browser } from '../../test/browser.ts';
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
afterEach(() => rooms.splice(0).forEach((room) => room.close()));
afterAll(() => inrol.stop());

const on = ({ id }: Session) => ({ organisationId: oever.id, sessionId: id });
const now = (session: Session): Promise<Session> => aya.browser.call(routes.session, on(session));
const command = async (session: Session, order: SessionCommand): Promise<Session> =>
  aya.browser.call(routes.command, { ...on(session), revision: (await now(session)).revision, command: order });
const room = async (browser: Browser, session: Session): Promise<RoomBrowser> => {
  const entered = new RoomBrowser(browser);
  rooms.push(entered);
  await entered.enter(session.id);
  return entered;
};
/** A peer consultation in its first round, and a guest in it. */
const consultation = async (): Promise<{ session: Session; guest: Browser }> => {
  const draft = await aya.browser.call(routes.createSession, {
    organisationId: oever.id,
    title: 'Intervisie',
    question: '',
    teamId: north.id,
    trackId: null,
    methodKey: 'peer-consultation',
    language: 'nl',
    startsAt: null,
  });
  const open = await command(draft, { kind: 'open' });
  const { code } = await aya.browser.call(routes.joinLink, on(open));
  const guest = inrol.stranger();
  await guest.call(routes.join, { code, name: 'Gijs' });
  const rounds = open.phases.find(({ kind }) => kind === 'rounds')!;
  return { session: await command(open, { kind: 'go-to', phaseId: rounds.id }), guest };
};
const roleIn = (session: Session, take: 'one' | 'rest') => session.roles.find((role) => role.take === take)!;
/** The turn in which the case bringer is at a distance. */
const apart = (session: Session) => {
  const bringer = roleIn(session, 'one').id;
  const phase = session.phases.find(({ turns }) => turns.some(({ away }) => away.includes(bringer)))!;
  return { phase, turn: phase.turns.find(({ away }) => away.includes(bringer))! };
};
const take = (who: Browser, session: Session, roleId: string | null) =>
  who.call(routes.takeRole, { ...on(session), roleId });

describe('a role', () => {
  it('is chosen by people themselves, also by a guest, and everybody sees who has it', async () => {
    const { session, guest } = await consultation();
    const basses = await room(bas.browser, session);
    const taken = await take(guest, session, roleIn(session, 'one').id);
    await basses.hears(taken);
    expect(roleIn(basses.session!, 'one').people.map(({ name }) => name)).toEqual(['Gijs']);
    expect(await bas.browser.refusal(routes.takeRole, { ...on(session), roleId: roleIn(session, 'one').id })).toBe(
      'role-taken',
    );
    expect(roleIn(await take(guest, session, null), 'one').people).toEqual([]);
    const stranger = inrol.stranger();
    expect(await stranger.refusal(routes.takeRole, { ...on(session), roleId: null })).toBe('not-signed-in');
  });

  it('is given by the facilitator, to somebody of the organisation or a guest of this session only', async () => {
    const { session, guest } = await consultation();
    const guests = await room(guest, session);
    const gijs = guests.people.find(({ name }) => name === 'Gijs')!.key as `guest:${string}`;
    const roleId = roleIn(session, 'one').id;
    const given = await command(session, { kind: 'give-role', roleId, person: gijs });
    expect(roleIn(given, 'one').people).toEqual([{ key: gijs, name: 'Gijs' }]);
    const elsewhere = await consultation();
    const order = { kind: 'give-role' as const, roleId: roleIn(elsewhere.session, 'one').id, person: gijs };
    const { revision } = await now(elsewhere.session);
    const sent = { ...on(elsewhere.session), revision, command: order };
    expect(await aya.browser.refusal(routes.command, sent)).toBe('not-found');
  });

  it('stays with its people when the server starts again', async () => {
    const { session, guest } = await consultation();
    const taken = await take(guest, session, roleIn(session, 'one').id);
    await inrol.restart();
    for (const browser of [aya.browser, bas.browser, oever.admin.browser, guest])
      Object.assign(browser, { base: inrol.base });
    expect(await now(session)).toEqual(taken);
  });
});

describe('a case bringer at a distance', () => {
  it('cannot write, whichever way, until it is their turn again', async () => {
    const { session, guest } = await consultation();
    const { phase, turn } = apart(session);
    await take(guest, session, roleIn(session, 'one').id);
    const guests = await room(guest, session);
    const board = await guests.open(session.boardId);
    const others = await (await room(bas.browser, session)).open(session.boardId);
    await command(session, { kind: 'go-to', phaseId: phase.id });
    const there = await command(session, { kind: 'go-to-turn', turnId: turn.id });
    await guests.hears(there);
    await vi.waitFor(() => expect(board.replica.access).toBe('read'));
    expect(others.replica.access).toBe('write');
    const note = { ...on(session), noteId: randomUUID(), phaseId: phase.id, columnId: phase.columns[0]?.id ?? null };
    expect(await guest.refusal(routes.writeNote, { ...note, text: 'Ja maar' })).not.toBe('');
    const id = randomUUID();
    const columnId = phase.columns[0]?.id ?? null;
    others.board.addNote({ id, phaseId: phase.id, columnId, text: 'Een raad', author: `account:${bas.accountId}` });
    await others.saved();
    await board.shows('Een raad');

    await command(session, { kind: 'go-to', phaseId: session.phases.at(-1)!.id });
    await vi.waitFor(() => expect(board.replica.access).toBe('write'));
  });

  it('loses the turn to write at once when a role changes hands', async () => {
    const { session, guest } = await consultation();
    const { phase, turn } = apart(session);
    const board = await (await room(guest, session)).open(session.boardId);
    await command(session, { kind: 'go-to', phaseId: phase.id });
    await command(session, { kind: 'go-to-turn', turnId: turn.id });
    expect(board.replica.access).toBe('write');
    await take(guest, session, roleIn(session, 'one').id);
    await vi.waitFor(() => expect(board.replica.access).toBe('read'));
    await take(guest, session, null);
    await vi.waitFor(() => expect(board.replica.access).toBe('write'));
  });
});

describe('a turn', () => {
  it('comes with a new clock, and the facilitator alone goes to the next', async () => {
    const { session } = await consultation();
    const [first, second] = session.phases.find(({ id }) => id === session.currentPhaseId)!.turns;
    expect(session.currentTurnId).toBe(first!.id);
    await command(session, { kind: 'start-timer', seconds: 60 });
    const next = await command(session, { kind: 'go-to-turn', turnId: second!.id });
    expect([next.currentTurnId, next.timer.kind]).toEqual([second!.id, 'off']);
    const sent = { ...on(session), revision: next.revision };
    const order = { kind: 'go-to-turn' as const, turnId: first!.id };
    expect(await bas.browser.refusal(routes.command, { ...sent, command: order })).toBe('not-a-facilitator');
  });
});
