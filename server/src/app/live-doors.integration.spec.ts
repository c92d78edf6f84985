import { randomUUID } from 'node:crypto';
import { sessionRoutes } from '@inrol/contracts/sessions';
import { liveMessages, protocolVersion, syncBounds, type LiveMessage } from '@inrol/contracts/sync';
import type { ErrorCode } from '@inrol/contracts';
import { Board } from '@inrol/sync-core/shapes';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { Guests } from '../modules/identity/index.ts';
import { Documents } from '../sync/index.ts';
import type { Browser } from '../test/browser.ts';
import { FullHouse } from '../test/full-house.ts';
import { RoomBrowser } from '../test/room-browser.ts';
import { placesIn, rightInput, rightValues } from '../test/schema-places.ts';
import { TestInrol } from '../test/start-inrol.ts';

type Role = 'guest elsewhere' | 'foreign member' | 'foreign guest' | 'guest' | 'member' | 'facilitator';
type Answer = ErrorCode | 'accepted';

const names = Object.keys(liveMessages) as LiveMessage[];
/** Leaving where one is not, and saying where one points in what one has not open, does nothing: not even say so. */
const outside: Record<LiveMessage, Answer> = {
  'document.open': 'not-found',
  'document.push': 'document-not-open',
  'document.presence': 'accepted',
  'document.close': 'accepted',
  'session.enter': 'not-found',
  'session.leave': 'accepted',
  'session.writing': 'not-found',
};
const inside = Object.fromEntries(names.map((name) => [name, 'accepted'])) as Record<LiveMessage, Answer>;
const answers: Record<Role, Record<LiveMessage, Answer>> = {
  'guest elsewhere': { ...outside, 'session.enter': 'guest-of-another-session' },
  'foreign member': outside,
  'foreign guest': outside,
  guest: inside,
  member: inside,
  facilitator: inside,
};
const roles = Object.keys(answers) as Role[];
const strangers = roles.filter((role) => answers[role] !== inside);

let inrol: TestInrol;
let house: FullHouse;
const browsers = {} as Record<Role, Browser>;
const open: RoomBrowser[] = [];
/** Somebody in the room and at the board, who should notice nothing of what others try. */
let bystander: RoomBrowser;
const noticed = vi.fn<(name: string) => void>();
/** Who comes and goes, and that a document fell silent, is told a little later. */
const later = new Set(['session.people', 'document.head']);
const disturbances = () => noticed.mock.calls.map(([name]) => name).filter((name) => !later.has(name));

beforeAll(async () => {
  inrol = await TestInrol.start();
  house = await FullHouse.build(inrol, 'Oever');
  const elsewhere = await FullHouse.build(inrol, 'Vreemd');
  const { opened } = await inrol.app.get(Guests).join(house.organisation.id, randomUUID(), 'Gast van toen');
  browsers['guest elsewhere'] = inrol.stranger().with(`inrol_guest=${opened.token}`);
  browsers['foreign member'] = elsewhere.admin.browser;
  browsers['foreign guest'] = elsewhere.guest;
  browsers.guest = house.guest;
  browsers.member = (await house.organisation.person('Mina')).browser;
  browsers.facilitator = house.admin.browser;
  bystander = new RoomBrowser((await house.organisation.person('Bo')).browser);
  await bystander.enter(house.session.id);
  await bystander.get('document.open', { documentId: house.session.boardId, stateVector: new Uint8Array([0]) });
});
beforeEach(() => {
  noticed.mockClear();
  bystander.socket.onAny(noticed).on('disconnect', noticed);
});
afterEach(() => {
  bystander.socket.offAny(noticed).off('disconnect', noticed);
  open.splice(0).forEach((room) => room.close());
});
afterAll(async () => {
  bystander.close();
  await inrol.stop();
});

const connect = async (role: Role): Promise<RoomBrowser> => {
  const room = new RoomBrowser(browsers[role]);
  open.push(room);
  await room.connect();
  return room;
};
const right = rightValues((field) => (field === 'documentId' ? house?.session.boardId : house?.session.id) ?? '');
/** A screen for the whole room is for who facilitates alone; everybody else comes as who they are. */
const asSomebody = { 'session.enter': { screen: false } } as Partial<Record<LiveMessage, object>>;
const rightFor = (name: LiveMessage) => ({
  ...(rightInput(liveMessages[name].input, right) as object),
  ...asSomebody[name],
});
const code = (room: RoomBrowser, name: string, input: unknown): Promise<string> =>
  room.refusal(name as LiveMessage, input as never);

describe.each(roles)('the socket of a %s', (role) => {
  it.each(names)('is answered as it should be at %s', async (name) => {
    const room = await connect(role);
    if (answers[role] === inside) {
      await room.enter(house.session.id);
      await code(room, 'document.open', rightFor('document.open'));
    }
    expect(await code(room, name, rightFor(name))).toBe(answers[role][name]);
  });

  it.each(names)('gets the same named refusal for whatever is wrong at %s', async (name) => {
    const room = await connect(role);
    for (const input of wrongInputs(name))
      expect([input, await code(room, name, input)]).toEqual([input, 'validation-failed']);
    expect(disturbances()).toEqual([]);
  });
});

/** Wrong as a whole, and wrong in each place. */
const wrongInputs = (name: LiveMessage): unknown[] => {
  const whole = rightFor(name);
  const places = placesIn(liveMessages[name].input, right);
  return [
    ...[null, 7, 'x', true, [], [whole], {}, Buffer.from('x'), { ...whole, evil: true }],
    ...[JSON.parse('{"__proto__":{"sessionId":"x"}}'), { ...whole, constructor: {} }],
    ...places.flatMap(({ leaf, with: put }) => wrongValues(leaf).map(put)),
  ];
};
const wrongValues = (leaf: z.ZodType): unknown[] => {
  const shapes = [7.5, 'x', ['x'], { $ne: '' }];
  if (leaf instanceof z.ZodCustom) return [...shapes, null, Buffer.alloc(syncBounds.update + 1)];
  if (leaf instanceof z.ZodRecord)
    return [7, 'x', ['x'], { x: {} }, { x: 'x'.repeat(201) }, { ['x'.repeat(41)]: 1 }, Object.fromEntries(many)];
  return [...shapes, 'x'.repeat(100_000), -1, 2 ** 53];
};
const many = Array.from({ length: 21 }, (_, number) => [`field ${number}`, number]);

describe('whoever does not belong there', () => {
  it.each(strangers)('learns nothing by asking, as a %s', async (role) => {
    const room = await connect(role);
    for (const name of names) await code(room, name, rightFor(name));
    expect(disturbances()).toEqual([]);
    // things happen in the room and on the board; whoever is in there hears of it
    await house.call(sessionRoutes.updateSession, { sessionId: house.session.id, title: 'Oever: later' });
    const note = { id: randomUUID(), text: 'Oever: nieuw', phaseId: house.session.phases[0]!.id };
    const documents = inrol.app.get(Documents);
    await documents.write(house.session.boardId, (doc) => new Board(doc).addNote(note));
    await vi.waitFor(() => expect(disturbances()).toEqual(['session.changed', 'document.update']));
    // an answer that was sent later has arrived: so would the rest have
    await code(room, 'session.leave', rightFor('session.leave'));
    expect(room.bytes).toContain('not-found');
    expect(room.bytes).not.toMatch(new RegExp(`Oever|${house.session.boardId}|${house.admin.accountId}`));
  });

  it('gets no socket as a stranger', async () => {
    await expect(new RoomBrowser(inrol.stranger()).connect()).rejects.toThrow('not-signed-in');
    const ofNobody = inrol.stranger().with(`inrol_session=${'A'.repeat(43)}`);
    await expect(new RoomBrowser(ofNobody).connect()).rejects.toThrow('not-signed-in');
  });
});

describe('a socket that talks nonsense', () => {
  it.each(['', 'error', 'constructor', '__proto__', 'document.', 'session.enter ', 'live.ready', 'session.changed'])(
    'gets not-found for %j',
    async (name) => {
      const room = await connect('foreign member');
      expect(await code(room, name, { sessionId: house.session.id })).toBe('not-found');
      expect(disturbances()).toEqual([]);
    },
  );

  it('gets an answer without a payload, and no harm without a question for one', async () => {
    const room = await connect('member');
    for (const name of names) room.socket.emit(name, rightFor(name), 'no', 'function');
    for (const name of names)
      expect(await room.socket.timeout(5_000).emitWithAck(name)).toMatchObject({
        problem: { code: 'validation-failed' },
      });
  });

  it.each([
    ['half a packet', [event(['session.enter']).subarray(0, 9)]],
    ['an event without a name', [event([]), event({}), event([7]), event(['disconnect']), event(['connect'])]],
    ['bytes that never come', [event(['document.push', { '~': 3 }]), event(['x'])]],
    ['bytes nobody asked for', [Buffer.from([1, 2, 3])]],
    ['very deep payload', [frame(2, `["session.enter",${'['.repeat(60_000)}${']'.repeat(60_000)}]`)]],
    ['a text longer than anybody needs', [event(['session.enter', 'x'.repeat(syncBounds.text)])]],
    ['frames of text', ['40/admin,', '42["session.enter",{}]', '9', 'hello']],
    ['a second handshake', [frame(0, '{}'), frame(0, '{}')]],
    ['a packet of no kind', [frame(9, ''), frame(255, '[]'), Buffer.alloc(0)]],
    ['more than a frame may hold', ['x'.repeat(syncBounds.frame + 1)]],
  ])('with %s harms nobody else', async (_, frames) => {
    const line = await rawLine(browsers.member);
    for (const frame of frames) line.send(frame);
    line.send('3');
    const others = await connect('facilitator');
    expect(await code(others, 'session.enter', rightFor('session.enter'))).toBe('accepted');
    line.close();
    expect(disturbances()).toEqual([]);
  });
});

/** A packet by hand, whatever it says. */
const frame = (type: number, text: string): Buffer => {
  const { length } = Buffer.from(text);
  const announced = [(length & 0x7f) | 0x80, ((length >> 7) & 0x7f) | 0x80, length >> 14];
  return Buffer.concat([Buffer.from([type, 0, ...announced]), Buffer.from(text)]);
};
const event = (data: unknown): Buffer => frame(2, JSON.stringify(data));

/** A socket without a library: any bytes can go over it. */
const rawLine = async (browser: Browser): Promise<WebSocket> => {
  const address = new URL('/socket.io/?EIO=4&transport=websocket', inrol.base.replace('http', 'ws'));
  const headers = { cookie: browser.cookies, origin: browser.base };
  const line = new WebSocket(address, { headers });
  const said = new Promise((resolve) => line.addEventListener('message', resolve, { once: true }));
  await said;
  const joined = new Promise((resolve) => line.addEventListener('message', resolve, { once: true }));
  line.send(frame(0, JSON.stringify({ protocol: protocolVersion })));
  await joined;
  return line;
};
