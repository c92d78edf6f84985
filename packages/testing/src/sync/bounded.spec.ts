import { type PersonKey, syncBounds } from '@inrol/contracts/sync';
import { alone, type DocumentSocket, type Outcome, Rooms, uncounted } from '@inrol/sync-core';
import { Board } from '@inrol/sync-core/shapes';
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ManualClock } from './manual-clock.ts';
import { MemoryGrants } from './memory-grants.ts';
import { MemoryLog } from './memory-log.ts';
import { SeededRandom } from './seeded-random.ts';

const random = new SeededRandom(31);
const LET_GO_AFTER = 120_000;
const MEGABYTE = 1024 * 1024;
// these packages know nothing of Node, and run on it here
const { process } = globalThis as unknown as { process: { memoryUsage(): { heapUsed: number } } };
const heapUsed = (): number => process.memoryUsage().heapUsed;

let clock: ManualClock;
let log: MemoryLog;
let rooms: Rooms<PersonKey>;
beforeEach(() => {
  clock = new ManualClock();
  log = new MemoryLog();
  const gate = { over: async () => (person: PersonKey) => ({ access: 'write', person, rules: () => null }) as const };
  const grants = new MemoryGrants();
  rooms = new Rooms<PersonKey>({
    ...{ log, grants, clock, gate, peers: alone, meter: uncounted, broadcast: () => undefined },
  });
});

const ignore = () => undefined;
const newcomer = (): DocumentSocket<PersonKey> => ({
  ...{ id: random.uuid(), who: `account:${random.uuid()}`, connected: true, join: ignore, leave: ignore, send: ignore },
});
const open = (documentId: string, socket = newcomer()) =>
  rooms.open(socket, { documentId, stateVector: new Uint8Array([0]) });
const codeOf = (outcome: Outcome<unknown>): string => (outcome.kind === 'refused' ? outcome.code : outcome.kind);
const document = (): string => {
  const id = random.uuid();
  log.create(id);
  return id;
};
/** A document of about so many bytes. */
const large = async (bytes: number): Promise<string> => {
  const id = document();
  const doc = new Y.Doc();
  new Board(doc).addNote({ id: random.uuid(), text: 'x'.repeat(bytes), phaseId: random.uuid() });
  await log.append(id, Y.encodeStateAsUpdate(doc));
  return id;
};

describe('a room', () => {
  it('takes a thousand, says by name that it is full, and has a place again when somebody leaves', async () => {
    const documentId = document();
    const people = Array.from({ length: syncBounds.room }, newcomer);
    for (const socket of people) expect(codeOf(await open(documentId, socket))).toBe('done');
    expect(codeOf(await open(documentId))).toBe('room-full');
    // who is inside may ask again for what was missed
    expect(codeOf(await open(documentId, people[7]))).toBe('done');
    rooms.leave(people[0]!, documentId);
    expect(codeOf(await open(documentId))).toBe('done');
  });
});

describe('a socket', () => {
  it('has twenty documents open at most, is told so by name, and has a place again when it closes one', async () => {
    const socket = newcomer();
    const documents = Array.from({ length: syncBounds.documentsPerSocket }, document);
    const opened = await Promise.all(documents.map((documentId) => open(documentId, socket)));
    expect(new Set(opened.map(codeOf))).toEqual(new Set(['done']));
    const more = document();
    expect(codeOf(await open(more, socket))).toBe('too-many-documents');
    // what is open already may be asked for again
    expect(codeOf(await open(documents[3]!, socket))).toBe('done');
    rooms.leave(socket, documents[3]!);
    expect(codeOf(await open(more, socket))).toBe('done');
    rooms.leaveAll(socket);
    expect(rooms.figures.rooms).toBe(0);
  });

  it('gets no more by opening them all at once', async () => {
    const socket = newcomer();
    const twice = Array.from({ length: 2 * syncBounds.documentsPerSocket }, document);
    const opened = await Promise.all(twice.map((documentId) => open(documentId, socket)));
    expect(opened.filter((outcome) => codeOf(outcome) === 'done')).toHaveLength(syncBounds.documentsPerSocket);
    expect(rooms.figures.rooms).toBe(syncBounds.documentsPerSocket);
  });
});

describe('what a server holds', () => {
  it('is little for 10,000 documents that somebody has open and nobody writes in, and nothing when they leave', async () => {
    const people: DocumentSocket<PersonKey>[] = [];
    const before = heapUsed();
    for (let count = 0; count < 10_000; count++) {
      const socket = newcomer();
      people.push(socket);
      await open(document(), socket);
    }
    expect(rooms.figures).toMatchObject({ documents: 10_000, rooms: 10_000 });
    // with what waits to be collected, and with the log and the grants in memory: an upper bound of 10 kB each
    expect(heapUsed() - before).toBeLessThan(100 * MEGABYTE);
    for (const socket of people) rooms.leaveAll(socket);
    clock.advance(LET_GO_AFTER);
    expect(rooms.figures).toEqual({ documents: 0, rooms: 0, bytes: 0 });
  });

  it('is a document of 20 MB once, however many come: they get the bytes that are kept', async () => {
    const documentId = await large(syncBounds.document - 100_000);
    const [first, second] = [await open(documentId), await open(documentId)];
    if (first.kind === 'refused' || second.kind === 'refused') throw new Error('refused');
    expect(first.value.diff).toHaveLength(1);
    expect(second.value.diff[0]).toBe(first.value.diff[0]);
    expect(rooms.figures.bytes).toBeLessThanOrEqual(syncBounds.document);
  });

  it('stays within its bound: what nobody looks at goes first, and more than fits is refused', async () => {
    const most = syncBounds.loadedBytes;
    Object.assign(syncBounds, { loadedBytes: 2 * MEGABYTE });
    try {
      const [first, second, third, fourth] = [
        await large(MEGABYTE),
        await large(1.2 * MEGABYTE),
        await large(1.2 * MEGABYTE),
        await large(MEGABYTE),
      ];
      const passer = newcomer();
      expect(codeOf(await open(first, passer))).toBe('done');
      rooms.leaveAll(passer);
      expect(codeOf(await open(second))).toBe('done');
      expect(codeOf(await open(third))).toBe('done');
      expect(rooms.figures.documents).toBe(2);
      expect(codeOf(await open(fourth))).toBe('unavailable');
      expect(codeOf(await open(second))).toBe('done');
    } finally {
      Object.assign(syncBounds, { loadedBytes: most });
    }
  });

  it('refuses by name what makes a document larger than it may be', async () => {
    const documentId = await large(syncBounds.document - 1_000);
    const writer = newcomer();
    const opened = await open(documentId, writer);
    if (opened.kind === 'refused') throw new Error(opened.code);
    const doc = new Y.Doc();
    doc.clientID = opened.value.clientId;
    new Board(doc).addNote({ id: random.uuid(), text: 'x'.repeat(2_000), phaseId: random.uuid() });
    const update = Y.encodeStateAsUpdate(doc);
    expect(codeOf(await rooms.push(writer, { documentId, update }))).toBe('document-full');
  });
});
