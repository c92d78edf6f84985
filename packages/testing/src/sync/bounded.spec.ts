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

describe('what a server holds', () => {
  it('is let go of after a while when nobody looks at it, also a thousand documents', async () => {
    for (let count = 0; count < 1_000; count++) {
      const socket = newcomer();
      await open(document(), socket);
      rooms.leaveAll(socket);
    }
    expect(rooms.figures.documents).toBe(1_000);
    clock.advance(LET_GO_AFTER);
    expect(rooms.figures).toEqual({ documents: 0, rooms: 0, bytes: 0 });
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
