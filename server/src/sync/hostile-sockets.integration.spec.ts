import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { Board } from '@inrol/sync-core/shapes';
import { editBoard, mutatedBytes, SeededRandom } from '@inrol/testing/sync';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { DocumentRooms } from './document-rooms.ts';
import type { SyncBrowser } from './test/sync-browser.ts';
import { type SyncPerson, TestSync } from './test/start-sync.ts';

const seed = Number(process.env['INROL_FUZZ_SEED'] ?? 1);
const nothingKnown = new Uint8Array([0]);
let sync: TestSync;
let mallory: SyncPerson;
let ada: SyncPerson;
const open: SyncBrowser[] = [];

beforeAll(async () => {
  sync = await TestSync.start();
  mallory = sync.person('Mallory');
  ada = sync.person('Ada');
});
afterEach(() => open.splice(0).forEach((browser) => browser.close()));
afterAll(() => sync.stop());

const browserOf = async (person: SyncPerson): Promise<SyncBrowser> => {
  const browser = sync.browser(person);
  open.push(browser);
  await browser.connect();
  return browser;
};
/** In a document, and under which client id. */
const inside = async (person: SyncPerson, documentId: string) => {
  const browser = await browserOf(person);
  const reply = await browser.ask('document.open', { documentId, stateVector: nothingKnown });
  if ('problem' in reply) throw new Error(reply.problem.code);
  return { browser, clientId: reply.data.clientId };
};
const held = (documentId: string): Promise<Uint8Array> =>
  sync.documents.read(documentId, (doc) => Y.encodeStateAsUpdate(doc));
const positionOf = async (documentId: string): Promise<number> => {
  const { browser } = await inside(ada, documentId);
  const reply = await browser.ask('document.open', { documentId, stateVector: nothingKnown });
  if ('problem' in reply) throw new Error(reply.problem.code);
  return reply.data.position;
};
/** A note, typed letter by letter: its updates. */
const typed = (letters: number, clientId: number): Uint8Array[] => {
  const doc = Object.assign(new Y.Doc(), { clientID: clientId });
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const board = new Board(doc);
  const id = randomUUID();
  board.addNote({ id, text: '', phaseId: randomUUID() });
  for (let at = 0; at < letters; at++) board.textOf(id)!.insert(at, 'x');
  return updates;
};
/** Somebody else at work: how long each thing they do takes, in milliseconds, while `work` goes on. */
const meanwhile = async (person: SyncPerson, work: Promise<unknown>): Promise<number[]> => {
  const documentId = await sync.board();
  const { browser, clientId } = await inside(person, documentId);
  const took: number[] = [];
  let busy = true;
  void work.finally(() => (busy = false));
  for (const update of typed(800, clientId)) {
    if (!busy) break;
    const started = performance.now();
    expect(await browser.refusal('document.push', { documentId, update })).toBe('accepted');
    took.push(performance.now() - started);
  }
  await work;
  return took.toSorted((one, other) => one - other);
};
const p95 = (took: readonly number[]): number => took[Math.floor(took.length * 0.95)] ?? 0;

describe('somebody who sends what was mutated', () => {
  it(`leaves no trace where it is refused, and gets an answer to each of 3,000 (seed ${seed})`, async () => {
    const random = new SeededRandom(seed);
    const became = { refused: 0, accepted: 0 };
    for (let round = 0; round < 6; round++) {
      const documentId = await sync.board();
      const editing = {
        phaseId: random.uuid(),
        groupPhaseId: random.uuid(),
        author: 'guest:70000000-0000-4000-8000-000000000007' as const,
      };
      await sync.documents.write(documentId, (doc) => {
        for (let count = 0; count < 8; count++) editBoard(random, doc, { ...editing, own: new Set([doc.clientID]) });
      });
      const { browser, clientId } = await inside(mallory, documentId);
      const adas = await (await browserOf(ada)).open(documentId);
      const before = await held(documentId);
      let accepted = 0;
      const mutants = Array.from({ length: 500 }, () => {
        const doc = new Y.Doc();
        Y.applyUpdate(doc, before);
        doc.clientID = clientId;
        const known = Y.encodeStateVector(doc);
        doc.transact(() => editBoard(random, doc, { ...editing, own: new Set([clientId]) }));
        return mutatedBytes(random, Y.encodeStateAsUpdate(doc, known));
      });
      const answers = await Promise.all(
        mutants.map(async (update) => {
          const answer = await browser.refusal('document.push', { documentId, update });
          if (answer === 'accepted') accepted++;
          return answer;
        }),
      );
      for (const answer of answers) {
        expect(['internal-error', 'too-many-requests', 'unavailable']).not.toContain(answer);
        became[answer === 'accepted' ? 'accepted' : 'refused']++;
      }
      // what others see is what the server holds and what the log has, and nothing of it waits inside Yjs
      const now = new Y.Doc();
      Y.applyUpdate(now, await held(documentId));
      await vi.waitFor(() => expect(Y.encodeStateVector(adas.replica.doc)).toEqual(Y.encodeStateVector(now)));
      expect(adas.board.toJSON()).toEqual(new Board(now).toJSON());
      expect(adas.replica.doc.store.pendingStructs).toBeNull();
      expect(await positionOf(documentId)).toBeLessThanOrEqual(accepted + 1);
    }
    expect(became.refused).toBeGreaterThan(500);
    expect(became.accepted).toBeGreaterThan(0);
  });
});

describe('2,000 updates with a gap', () => {
  it('cost less than 100 ms of CPU together, and nothing of them is stored', async () => {
    const documentId = await sync.board();
    const { browser, clientId } = await inside(mallory, documentId);
    const updates = typed(2_000, clientId).slice(1);
    const before = await held(documentId);
    const { rooms } = sync.get(DocumentRooms);
    const seat = { id: browser.socket.id! } as Parameters<typeof rooms.push>[0];
    let fastest = Infinity;
    // three times, as the first warms up; what passes through the socket is the sender's cost as much as ours
    for (let times = 0; times < 3; times++) {
      const started = process.cpuUsage();
      for (const update of updates)
        expect(await rooms.push(seat, { documentId, update })).toMatchObject({ code: 'document-gap' });
      const { user, system } = process.cpuUsage(started);
      fastest = Math.min(fastest, (user + system) / 1_000);
    }
    expect(fastest).toBeLessThan(100);
    for (const update of updates.slice(0, 400)) {
      expect(await browser.refusal('document.push', { documentId, update })).toBe('document-gap');
    }
    expect(await held(documentId)).toEqual(before);
    expect(await positionOf(documentId)).toBe(0);
  });
});

describe('a reader who writes', () => {
  it('is refused each time, and those who may write notice nothing', async () => {
    const documentId = await sync.board();
    sync.allow(mallory, documentId, 'read');
    const writer = await inside(ada, documentId);
    const reader = await inside(mallory, documentId);
    const answers = await Promise.all(
      typed(300, reader.clientId).map((update) => reader.browser.refusal('document.push', { documentId, update })),
    );
    expect(new Set(answers)).toEqual(new Set(['document-read-only']));
    const [update] = typed(1, writer.clientId);
    expect(await writer.browser.refusal('document.push', { documentId, update: update! })).toBe('accepted');
    expect(await sync.documents.read(documentId, (doc) => new Board(doc).toJSON().notes)).toHaveLength(1);
  });
});

describe('100,000 fake presences', () => {
  it('leave one at most, and nearly none of them reaches anybody', async () => {
    const documentId = await sync.board();
    const fake = await inside(mallory, documentId);
    const bystander = await inside(ada, documentId);
    const heard = vi.fn<(payload: unknown) => void>();
    bystander.browser.socket.on('document.presence', heard);
    for (let sent = 0; sent < 100_000; sent++) {
      fake.browser.socket.emit('document.presence', { documentId, state: { x: sent, who: `fake ${sent % 1_000}` } });
      // let the network have its turn
      if (sent % 1_000 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    await fake.browser.refusal('document.open', { documentId, stateVector: nothingKnown });
    const reply = await bystander.browser.ask('document.open', { documentId, stateVector: nothingKnown });
    if ('problem' in reply) throw new Error(reply.problem.code);
    expect(reply.data.presence).toHaveLength(1);
    expect(reply.data.presence[0]).toMatchObject({ clientId: fake.clientId, person: `account:${mallory.accountId}` });
    expect(heard.mock.calls.length).toBeLessThan(1_000);
  });
});

describe('1,000 opens a second over one socket', () => {
  it('are refused beyond what one page needs, and others wait less than 200 ms', async () => {
    const documentId = await sync.board();
    const hasty = await browserOf(mallory);
    const flood = async () => {
      const answers: Promise<string>[] = [];
      for (let tenth = 0; tenth < 20; tenth++) {
        const input = { documentId, stateVector: nothingKnown };
        answers.push(...Array.from({ length: 100 }, () => hasty.refusal('document.open', input)));
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return Promise.all(answers);
    };
    const work = flood();
    const took = await meanwhile(ada, work);
    const answers = await work;
    expect(answers.filter((answer) => answer === 'accepted').length).toBeLessThan(200);
    expect(answers.filter((answer) => answer === 'too-many-requests').length).toBeGreaterThan(1_500);
    expect(took.length).toBeGreaterThan(20);
    expect(p95(took)).toBeLessThan(200);
  });
});

describe('1,000 sockets that do not say who they are', () => {
  const upgrade = (port: number): string =>
    [
      'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
      `Host: 127.0.0.1:${port}`,
      `Origin: ${sync.address}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      `Sec-WebSocket-Key: ${Buffer.from(randomUUID().slice(0, 16)).toString('base64')}`,
      '\r\n',
    ].join('\r\n');

  it('are gone within ten seconds, and people get in meanwhile', async () => {
    const port = Number(new URL(sync.address).port);
    const sockets: Socket[] = [];
    const upgraded: Promise<void>[] = [];
    const gone: Promise<void>[] = [];
    for (let count = 0; count < 1_000; count++) {
      const socket = connect(port, '127.0.0.1', () => socket.write(upgrade(port)));
      sockets.push(socket);
      upgraded.push(new Promise((resolve) => socket.once('data', (data) => data.includes('101') && resolve())));
      gone.push(new Promise((resolve) => socket.once('close', () => resolve())));
      socket.on('error', () => undefined);
    }
    await Promise.all(upgraded);
    const started = performance.now();
    const { browser } = await inside(ada, await sync.board());
    expect(browser.socket.connected).toBe(true);
    await Promise.all(gone);
    expect(performance.now() - started).toBeLessThan(10_000);
    sockets.forEach((socket) => socket.destroy());
  });
});

describe('a message of 4,000 wrong values', () => {
  it('is refused without looking at each of them', async () => {
    const documentId = await sync.board();
    const { browser } = await inside(mallory, documentId);
    const state = Object.fromEntries(Array.from({ length: 4_000 }, (_, number) => [`f${number}`, []]));
    let fastest = Infinity;
    for (let times = 0; times < 3; times++) {
      const started = performance.now();
      expect(await browser.refusal('document.presence', { documentId, state: state as never })).toBe(
        'validation-failed',
      );
      fastest = Math.min(fastest, performance.now() - started);
    }
    // each value described takes a hundred milliseconds and more
    expect(fastest).toBeLessThan(50);
    expect(await browser.refusal('document.close', new Uint8Array(700_000) as never)).toBe('validation-failed');
  });
});
