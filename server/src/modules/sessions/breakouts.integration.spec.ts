import { randomUUID } from 'node:crypto';
import type { Team } from '@inrol/contracts/organisations';
import {
  breakoutRoutes as groups,
  sessionRoutes as routes,
  type BreakoutGroup,
  type Session,
  type SessionCommand,
} from '@inrol/contracts/sessions';
import { Board } from '@inrol/sync-core/shapes';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Documents } from '../../sync/index.ts';
import type { Browser } from '../../test/browser.ts';
import { RoomBrowser } from '../../test/room-browser.ts';
import { TestInrol, type TestOrganisation, type TestPerson } from '../../test/start-inrol.ts';
import { SessionsRepository } from './sessions.repository.ts';

let inrol: TestInrol;
let oever: TestOrganisation;
let north: Team;
let aya: TestPerson;
let bas: TestPerson;
let session: Session;
let rooms: RoomBrowser[] = [];

beforeAll(async () => {
  inrol = await TestInrol.start();
  oever = await inrol.organisation('Jeugdhulp De Oever');
  north = await oever.team('Team Noord');
  aya = await oever.person('Aya', north);
  bas = await oever.person('Bas', north);
});
afterEach(() => {
  for (const room of rooms) room.close();
  rooms = [];
});
afterAll(() => inrol.stop());

const on = () => ({ organisationId: oever.id, sessionId: session.id });
const look = async () => (session = await aya.browser.call(routes.session, on()));
const give = async (command: SessionCommand): Promise<Session> => {
  const { revision } = await look();
  return (session = await aya.browser.call(routes.command, { ...on(), revision, command }));
};
const refusal = async (command: SessionCommand, browser = aya.browser) =>
  browser.refusal(routes.command, { ...on(), revision: (await look()).revision, command });
const here = (): string => session.currentPhaseId!;
const breakout = () => session.breakouts.find(({ phaseId }) => phaseId === here())!;

interface Guest {
  readonly name: string;
  readonly browser: Browser;
  readonly room: RoomBrowser;
}
const join = async (name: string): Promise<Guest> => {
  const { code } = await aya.browser.call(routes.joinLink, on());
  const browser = inrol.stranger();
  await browser.call(routes.join, { code, name });
  return { name, browser, room: await enter(browser) };
};
const enter = async (browser: Browser): Promise<RoomBrowser> => {
  const room = new RoomBrowser(browser);
  rooms.push(room);
  await room.enter(session.id);
  return room;
};
const groupOf = ({ name }: { name: string }): BreakoutGroup =>
  breakout().groups.find(({ people }) => people.some((person) => person.name === name))!;
/** One, two, four, all, at the phase of the pairs; these guests are in the room. */
const atPairs = async (...names: string[]): Promise<Guest[]> => {
  const plan = { title: 'Vergadering', question: '', teamId: north.id, trackId: null, startsAt: null };
  const method = { methodKey: 'one-two-four-all', language: 'nl' as const };
  session = await aya.browser.call(routes.createSession, { organisationId: oever.id, ...plan, ...method });
  await give({ kind: 'open' });
  const guests: Guest[] = [];
  for (const name of names) guests.push(await join(name));
  await give({ kind: 'go-to', phaseId: session.phases[1]!.id });
  return guests;
};
const apart = async (size = 2): Promise<void> => {
  await give({ kind: 'form-groups', phaseId: here(), size, way: 'random' });
  await give({ kind: 'send-apart', phaseId: here(), seconds: 120 });
};
/** Puts a note on the board of one's group, as its page does; gives its id. */
const write = async (guest: Guest, text: string): Promise<string> => {
  const board = await guest.room.open(groupOf(guest).boardId);
  board.write(text, { phaseId: here(), author: guest.room.person! });
  await board.saved();
  return board.board.toJSON().notes.find((note) => note.text === text)!.id;
};
const choose = (guest: Guest, noteId: string, chosen = true) =>
  guest.browser.call(groups.chooseForAll, { ...on(), groupId: groupOf(guest).id, noteId, chosen });
const notesOn = (boardId: string) =>
  inrol.app.get(Documents).read(boardId, (document) => new Board(document).toJSON().notes);
const access = async (room: RoomBrowser, documentId: string): Promise<string> => {
  const reply = await room.ask('document.open', { documentId, stateVector: new Uint8Array([0]) });
  return 'problem' in reply ? reply.problem.code : reply.data.access;
};

describe('small groups', () => {
  it('are made of who is in the room, and everyone hears who is with whom', async () => {
    const guests = await atPairs('Gijs', 'Hanna', 'Ilse', 'Joop');
    await enter(aya.browser);
    await apart();
    await guests[0]!.room.hears(session);
    expect(guests[0]!.room.session!.breakouts[0]!.groups.map(({ people }) => people.length)).toEqual([2, 2]);
    const named = breakout().groups.flatMap(({ people }) => people.map(({ name }) => name));
    expect(named.toSorted()).toEqual(['Gijs', 'Hanna', 'Ilse', 'Joop']);
    expect(breakout().groups.map(({ name, timer }) => [name, timer.kind])).toEqual([
      ['Groepje 1', 'running'],
      ['Groepje 2', 'running'],
    ]);
  });

  it('each have a board on which only they write, which the facilitator reads, and which nobody else can reach', async () => {
    const guests = await atPairs('Gijs', 'Hanna', 'Ilse', 'Joop');
    await apart();
    const inside = guests[0]!;
    const outside = guests.find((guest) => groupOf(guest) !== groupOf(inside))!;
    await write(inside, 'alleen van ons');
    const { boardId } = groupOf(inside);
    expect(await access(inside.room, boardId)).toBe('write');
    expect(await access(outside.room, boardId)).toBe('not-found');
    expect(await access(await enter(bas.browser), boardId)).not.toBe('read');
    expect(await access(await enter(aya.browser), boardId)).toBe('read');
    expect(outside.room.bytes).not.toContain('alleen van ons');
    expect(await refusal({ kind: 'call-back', phaseId: here() }, bas.browser)).toBe('not-a-facilitator');
    const joops = { ...on(), groupId: groupOf(outside).id };
    expect(await inside.browser.refusal(groups.timeGroup, { ...joops, move: 'stop' })).toBe('not-your-group');
    expect(await inside.browser.refusal(groups.chooseForAll, { ...joops, noteId: randomUUID(), chosen: true })).toBe(
      'not-your-group',
    );
  });

  it('bring what they chose back under their own name, once, and nothing else', async () => {
    const [gijs] = await atPairs('Gijs', 'Hanna');
    await apart();
    const kept = await write(gijs!, 'dit mag iedereen weten');
    const dropped = await write(gijs!, 'dit toch niet');
    await write(gijs!, 'dit blijft onder ons');
    await choose(gijs!, kept);
    await choose(gijs!, dropped);
    await choose(gijs!, dropped, false);
    const unknown = { ...on(), groupId: groupOf(gijs!).id, noteId: randomUUID(), chosen: true };
    expect(await gijs!.browser.refusal(groups.chooseForAll, unknown)).toBe('not-found');
    for (let time = 0; time < 2; time++) {
      await give({ kind: 'call-back', phaseId: here() });
      expect(await notesOn(session.boardId)).toMatchObject([
        { id: kept, text: 'dit mag iedereen weten', author: `group:${groupOf(gijs!).id}`, phaseId: here() },
      ]);
      await give({ kind: 'send-apart', phaseId: here(), seconds: null });
    }
  });

  it('go together two by two, with what each pair chose', async () => {
    const guests = await atPairs('Gijs', 'Hanna', 'Ilse', 'Joop');
    await apart();
    for (const guest of [guests[0]!, guests.find((other) => groupOf(other) !== groupOf(guests[0]!))!])
      await choose(guest, await write(guest, `gekozen door ${guest.name}`));
    const pairs = breakout().groups;
    await give({ kind: 'go-to', phaseId: session.phases[2]!.id });
    expect(await notesOn(session.boardId)).toHaveLength(2);
    await give({ kind: 'form-groups', phaseId: here(), size: 4, way: 'merged' });
    await give({ kind: 'send-apart', phaseId: here(), seconds: null });
    expect(breakout().groups.map(({ people }) => people.length)).toEqual([4]);
    const authors = (await notesOn(breakout().groups[0]!.boardId)).map(({ author }) => author);
    expect(new Set(authors)).toEqual(new Set(pairs.map(({ id }) => `group:${id}`)));
    expect(await access(guests[0]!.room, breakout().groups[0]!.boardId)).toBe('write');
  });

  it('go on as one where one of them has become too small', async () => {
    const guests = await atPairs('Gijs', 'Hanna', 'Ilse', 'Joop');
    await apart();
    const gijs = guests[0]!;
    const other = breakout().groups.find((group) => group !== groupOf(gijs))!;
    const noteId = await write(gijs, 'van voor het samengaan');
    await choose(gijs, noteId);
    const left = groupOf(gijs);
    await give({ kind: 'merge-groups', phaseId: here(), groupId: left.id, intoGroupId: other.id });
    expect(breakout().groups).toMatchObject([{ id: other.id, chosen: [noteId] }]);
    expect(await notesOn(other.boardId)).toMatchObject([{ id: noteId, author: gijs.room.person }]);
    expect(await access(gijs.room, other.boardId)).toBe('write');
    expect(await access(gijs.room, left.boardId)).toBe('not-found');
  });

  it('are told something all at once, and take as much time as they need', async () => {
    const [gijs, hanna] = await atPairs('Gijs', 'Hanna');
    await apart();
    const told = await give({ kind: 'tell-groups', phaseId: here(), message: 'Nog één minuut' });
    await hanna!.room.hears(told);
    expect(hanna!.room.session!.breakouts[0]!.message).toBe('Nog één minuut');
    const before = Date.parse((groupOf(gijs!).timer as { endsAt: string }).endsAt);
    const group = { ...on(), groupId: groupOf(gijs!).id };
    session = await gijs!.browser.call(groups.timeGroup, { ...group, move: 'extend', seconds: 60 });
    expect(Date.parse((groupOf(gijs!).timer as { endsAt: string }).endsAt)).toBe(before + 60_000);
  });
});

describe('a place', () => {
  it('is there for who comes later, and stays with who drops out', async () => {
    const [gijs] = await atPairs('Gijs', 'Hanna', 'Ilse', 'Joop');
    await apart();
    const mine = groupOf(gijs!).id;
    gijs!.room.close();
    const kees = await join('Kees');
    await look();
    expect(new Set(breakout().groups.map(({ people }) => people.length))).toEqual(new Set([2, 3]));
    expect(await access(kees.room, groupOf(kees).boardId)).toBe('write');
    await enter(gijs!.browser);
    await look();
    expect(groupOf(gijs!).id).toBe(mine);
  });

  it('is chosen by people themselves, or given by the facilitator', async () => {
    const [gijs, hanna, ilse] = await atPairs('Gijs', 'Hanna', 'Ilse');
    await give({ kind: 'form-groups', phaseId: here(), size: 2, way: 'chosen' });
    const [first, second] = breakout().groups as [BreakoutGroup, BreakoutGroup];
    for (const { browser } of [gijs!, hanna!]) await browser.call(groups.chooseGroup, { ...on(), groupId: first.id });
    await gijs!.browser.call(groups.chooseGroup, { ...on(), groupId: second.id });
    const key = (await look(), gijs!.room.people.find(({ name }) => name === 'Ilse')!.key) as `guest:${string}`;
    await give({ kind: 'place-in-group', phaseId: here(), groupId: second.id, person: key });
    expect([groupOf(gijs!).id, groupOf(hanna!).id, groupOf(ilse!).id]).toEqual([second.id, first.id, second.id]);
    const nobody = `guest:${randomUUID()}` as const;
    expect(await refusal({ kind: 'place-in-group', phaseId: here(), groupId: first.id, person: nobody })).toBe(
      'not-found',
    );
    await give({ kind: 'send-apart', phaseId: here(), seconds: null });
    expect(breakout().groups.map(({ people }) => people.length)).toEqual([3]);
    expect(await gijs!.browser.refusal(groups.chooseGroup, { ...on(), groupId: second.id })).toBe('groups-not-chosen');
  });
});

describe('bad luck', () => {
  it('of two facilitators who call back together is one calling back', async () => {
    const [gijs] = await atPairs('Gijs', 'Hanna');
    await give({ kind: 'add-facilitator', accountId: bas.accountId });
    await apart();
    await choose(gijs!, await write(gijs!, 'eenmaal'));
    const { revision } = await look();
    const command = { kind: 'call-back', phaseId: here() } as const;
    const answers = await Promise.all(
      [aya, bas].map(({ browser }) => browser.refusal(routes.command, { ...on(), revision, command })),
    );
    expect(answers.filter((answer) => answer === 'changed-meanwhile')).toHaveLength(1);
    expect(await notesOn(session.boardId)).toHaveLength(1);
  });

  it('of a server that starts again leaves everybody in their group, with their board and their time', async () => {
    const guests = await atPairs('Gijs', 'Hanna', 'Ilse', 'Joop');
    await apart();
    const gijs = guests[0]!;
    await choose(gijs, await write(gijs, 'van voor de stroomstoring'));
    const before = (await look()).breakouts;
    for (const room of rooms) room.close();
    await inrol.restart();
    for (const { browser } of [aya, bas, ...guests]) Object.assign(browser, { base: inrol.base });
    expect((await look()).breakouts).toEqual(before);
    const room = await enter(gijs.browser);
    expect(await access(room, groupOf(gijs).boardId)).toBe('write');
    await give({ kind: 'call-back', phaseId: here() });
    expect(await notesOn(session.boardId)).toMatchObject([{ text: 'van voor de stroomstoring' }]);
  });

  it('of a server that ends just after the calling back still brings everything, when somebody comes in again', async () => {
    const [gijs] = await atPairs('Gijs', 'Hanna');
    await apart();
    const noteId = await write(gijs!, 'op het nippertje');
    await choose(gijs!, noteId);
    const { boardId: fromBoardId, id: groupId } = groupOf(gijs!);
    await inrol.app.get(SessionsRepository).update(oever.id, session.id, {
      carries: [
        { fromBoardId, toBoardId: session.boardId, phaseId: here(), noteIds: [noteId], author: `group:${groupId}` },
      ],
    });
    await Promise.all([enter(bas.browser), enter(aya.browser)]);
    await vi.waitFor(async () => expect(await notesOn(session.boardId)).toHaveLength(1));
    expect((await inrol.app.get(SessionsRepository).one(oever.id, session.id))?.carries).toEqual([]);
  });

  it('of a wish that does not fit is told by name', async () => {
    await atPairs('Gijs', 'Hanna');
    expect(await refusal({ kind: 'form-groups', phaseId: here(), size: 4, way: 'merged' })).toBe('no-groups-before');
    expect(await refusal({ kind: 'form-groups', phaseId: here(), size: 1, way: 'random' })).toBe('validation-failed');
    expect(await refusal({ kind: 'tell-groups', phaseId: here(), message: 'x' })).toBe('not-found');
    await apart();
    expect(await refusal({ kind: 'form-groups', phaseId: here(), size: 2, way: 'random' })).toBe('groups-in-use');
    await give({ kind: 'close' });
    expect(await refusal({ kind: 'call-back', phaseId: here() })).toBe('session-closed');
  });
});
