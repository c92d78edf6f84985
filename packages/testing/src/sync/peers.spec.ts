import type { PersonKey } from '@inrol/contracts/sync';
import { type DocumentSocket, type Peers, Rooms, uncounted } from '@inrol/sync-core';
import { Board } from '@inrol/sync-core/shapes';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { ManualClock } from './manual-clock.ts';
import { MemoryGrants } from './memory-grants.ts';
import { MemoryLog } from './memory-log.ts';
import { SeededRandom } from './seeded-random.ts';

const random = new SeededRandom(23);
const documentId = random.uuid();
const TAKEN_OVER_AFTER = 7_000;

let clock: ManualClock;
let grants: MemoryGrants;
let here: Process;
let there: Process;

const settle = async (): Promise<void> => {
  for (let turns = 0; turns < 60; turns++) await Promise.resolve();
  clock.finishTurn();
  for (let turns = 0; turns < 60; turns++) await Promise.resolve();
};

/** A server process: rooms of its own, a log that shares its storage with the other, and a wire that is flushed by hand. */
class Process {
  readonly log: MemoryLog;
  readonly rooms: Rooms<PersonKey>;
  /** What it has said to the other and that has not arrived. */
  saying: ((rooms: Rooms<PersonKey>) => void)[] = [];
  readonly shown: Uint8Array[] = [];
  private count = 0;

  constructor(name: string, storage?: MemoryLog) {
    this.log = new MemoryLog({ commitByHand: true, ...(storage && { storage }) });
    const say = (what: (rooms: Rooms<PersonKey>) => void) => void this.saying.push(what);
    const peers: Peers = {
      accepted: (id, update) => {
        const number = ++this.count;
        say((rooms) => rooms.heard(name, id, number, update));
        return number;
      },
      kept: (id, number, position) => say((rooms) => rooms.heardKept(name, id, number, position)),
      presence: (presence) => say((rooms) => rooms.heardPresence(name, presence)),
      entered: (id, clientId) => say((rooms) => rooms.heardEntered(id, clientId)),
    };
    const gate = { over: async () => (person: PersonKey) => ({ access: 'write', person, rules: () => null }) as const };
    this.rooms = new Rooms<PersonKey>({
      ...{ log: this.log, grants, clock, gate, peers, meter: uncounted },
      broadcast: (event, payload) => {
        if (event === 'document.update') this.shown.push((payload as { update: Uint8Array }).update);
      },
    });
  }

  async commit(): Promise<void> {
    this.log.commit();
    await settle();
  }
}

/** Everything the one has said arrives at the other. */
const deliver = async (from: Process, to: Process): Promise<void> => {
  for (const say of from.saying.splice(0)) say(to.rooms);
  await settle();
};

/** Somebody with a page: their own copy of the document. */
class Writer {
  readonly doc = new Y.Doc();
  private readonly person: PersonKey = `account:${random.uuid()}`;
  private socket: DocumentSocket<PersonKey> | null = null;

  async enter(process: Process): Promise<void> {
    const ignore = () => undefined;
    this.socket = { id: random.uuid(), who: this.person, connected: true, join: ignore, leave: ignore, send: ignore };
    const stateVector = Y.encodeStateVector(this.doc);
    const clientId = this.doc.share.size > 0 ? { clientId: this.doc.clientID } : {};
    const opened = await process.rooms.open(this.socket, { documentId, stateVector, ...clientId });
    if (opened.kind === 'refused') throw new Error(opened.code);
    for (const update of opened.value.diff) Y.applyUpdate(this.doc, update);
    this.doc.clientID = opened.value.clientId;
  }

  /** The bytes of what is written. */
  write(text: string): Uint8Array {
    const before = Y.encodeStateVector(this.doc);
    new Board(this.doc).addNote({ id: random.uuid(), text, phaseId: random.uuid() });
    return Y.encodeStateAsUpdate(this.doc, before);
  }

  push(process: Process, update: Uint8Array) {
    const answered = vi.fn<(outcome: unknown) => void>();
    void process.rooms.push(this.socket!, { documentId, update }).then(answered);
    return answered;
  }
}

const textsIn = (updates: readonly Uint8Array[]): string[] => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return new Board(doc).toJSON().notes.map(({ text }) => text);
};
const onDisk = async (): Promise<string[]> => textsIn((await there.log.load(documentId))!.updates);

let ada: Writer;
let bram: Writer;
beforeEach(async () => {
  clock = new ManualClock();
  grants = new MemoryGrants();
  here = new Process('here');
  there = new Process('there', here.log);
  here.log.create(documentId);
  ada = new Writer();
  bram = new Writer();
  await ada.enter(here);
  await bram.enter(there);
});

describe('an update that another process accepted', () => {
  it('is shown at once, and not written twice when that process says it is on disk', async () => {
    ada.push(here, ada.write('hallo'));
    await settle();
    await deliver(here, there);
    expect(textsIn(there.shown)).toEqual(['hallo']);
    await here.commit();
    await deliver(here, there);
    clock.advance(TAKEN_OVER_AFTER);
    await there.commit();
    expect((await there.log.load(documentId))!.position).toBe(1);
  });

  it('is not called saved when its writer comes over and pushes it again, before it is on disk', async () => {
    const update = ada.write('bijna verloren');
    ada.push(here, update);
    await settle();
    await deliver(here, there);
    here.log.crash();
    await ada.enter(there);
    const answered = ada.push(there, update);
    await settle();
    expect(answered).not.toHaveBeenCalled();
    await there.commit();
    expect(answered).toHaveBeenCalledWith(expect.objectContaining({ kind: 'done' }));
    expect(await onDisk()).toEqual(['bijna verloren']);
  });

  it('is written by the one that showed it when the one that accepted it says no more', async () => {
    ada.push(here, ada.write('nalatenschap'));
    await settle();
    await deliver(here, there);
    here.log.crash();
    clock.advance(TAKEN_OVER_AFTER);
    await there.commit();
    expect(await onDisk()).toEqual(['nalatenschap']);
  });

  it('is on disk before what leans on it is called saved', async () => {
    const update = ada.write('eerst');
    ada.push(here, update);
    await settle();
    await deliver(here, there);
    here.log.crash();
    Y.applyUpdate(bram.doc, update);
    const board = new Board(bram.doc);
    const before = Y.encodeStateVector(bram.doc);
    board.rewriteNote(board.toJSON().notes[0]!.id, 'eerst en meer');
    const answered = bram.push(there, Y.encodeStateAsUpdate(bram.doc, before));
    await settle();
    await there.commit();
    expect(answered).toHaveBeenCalledWith(expect.objectContaining({ kind: 'done' }));
    expect(await onDisk()).toEqual(['eerst en meer']);
  });

  it('is read from the log where it was not heard of', async () => {
    ada.push(here, ada.write('ongehoord'));
    await settle();
    here.saying = [];
    await here.commit();
    await deliver(here, there);
    expect(there.shown).toEqual([]);
    clock.advance(600);
    await settle();
    expect(textsIn(there.shown)).toEqual(['ongehoord']);
  });

  it('is read from the log where what came before it was not heard of', async () => {
    ada.push(here, ada.write('een'));
    await settle();
    here.saying = [];
    await here.commit();
    here.saying = [];
    ada.push(here, ada.write('twee'));
    await settle();
    await deliver(here, there);
    await here.commit();
    clock.advance(600);
    await settle();
    expect(textsIn(there.shown).toSorted()).toEqual(['een', 'twee']);
  });

  it('counts also while the document is still loading', async () => {
    const late = new Process('late', here.log);
    const cato = new Writer();
    ada.push(here, ada.write('tijdens het laden'));
    await settle();
    const load = vi.spyOn(late.log, 'load');
    const entering = cato.enter(late);
    for (let turns = 0; turns < 60 && load.mock.calls.length === 0; turns++) await Promise.resolve();
    for (const say of here.saying.splice(0)) say(late.rooms);
    await entering;
    await settle();
    expect(textsIn([...late.shown, Y.encodeStateAsUpdate(cato.doc)])).toEqual(['tijdens het laden']);
  });
});
