import { Board } from '@inrol/sync-core/shapes';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { SeededRandom } from './seeded-random.ts';
import type { Fate } from './socket-pair.ts';
import { SyncWorld, type WorldClient } from './sync-world.ts';

declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

/** `INROL_FUZZ_SEED=17` repeats one run; `INROL_FUZZ_RUNS=1000` tries more of them. */
const first = Number(process.env.INROL_FUZZ_SEED ?? 1);
const runs = process.env.INROL_FUZZ_SEED ? 1 : Number(process.env.INROL_FUZZ_RUNS ?? 250);
const CLIENTS = 5;
const STEPS = 250;
const HEALS_WITHIN = 5_000;

const fateOf = (random: SeededRandom): Fate => {
  const chance = random.next();
  if (chance < 0.05) return 'lost';
  if (chance < 0.1) return 'twice';
  return chance < 0.15 ? 'late' : 'arrives';
};

const edit = (random: SeededRandom, { replica }: WorldClient): void => {
  if (replica.access !== 'write') return;
  const board = new Board(replica.doc);
  const { notes, groups } = board.toJSON();
  const words = random.uuid().slice(0, 1 + random.below(8));
  const act = random.below(6);
  if (act <= 1 || notes.length === 0) {
    board.addNote({ id: random.uuid(), text: words, phaseId: random.uuid() });
  } else if (act === 2) board.removeNote(random.pick(notes).id);
  else if (act === 3)
    board.addGroup({ id: random.uuid(), title: words, phaseId: random.uuid() }, [random.pick(notes).id]);
  else if (act === 4 && groups.length > 0) board.moveNoteToGroup(random.pick(notes).id, random.pick(groups).id);
  else board.rewriteNote(random.pick(notes).id, `${random.pick(notes).text}${words}`);
};

const onDisk = async ({ log, documentId }: SyncWorld): Promise<Y.Doc> => {
  const doc = new Y.Doc();
  for (const update of (await log.load(documentId))!.updates) Y.applyUpdate(doc, update);
  return doc;
};

/** Whoever says "saved" has everything on the server's disk that this page wrote. */
const nobodyLies = async (world: SyncWorld): Promise<void> => {
  const kept = await onDisk(world);
  for (const { replica } of world.clients) {
    if (replica.status.kind !== 'saved') continue;
    const { clientID } = replica.doc;
    const written = Y.getState(replica.doc.store, clientID);
    expect(Y.getState(kept.store, clientID)).toBeGreaterThanOrEqual(written);
  }
};

/** The right to write ends, or comes back. */
const turn = (world: SyncWorld, { person }: WorldClient): void => {
  const before = world.access;
  const now = before(person) === 'write' ? 'read' : 'write';
  world.access = (asked) => (asked === person ? now : before(asked));
  void world.rooms.reconsider(world.documentId);
};

const step = async (random: SeededRandom, world: SyncWorld): Promise<void> => {
  const client = random.pick(world.clients);
  const chance = random.next();
  if (chance < 0.4) edit(random, client);
  else if (chance < 0.6) client.pair?.flushToServer();
  else if (chance < 0.8) client.pair?.flushToClient();
  else if (chance < 0.86) world.clock.finishTurn();
  else if (chance < 0.91) world.log.commit();
  else if (chance < 0.95) world.clock.advance(random.below(800));
  else if (chance < 0.955 && client.pair) client.pair.silent = !client.pair.silent;
  else if (chance < 0.968) client.disconnect();
  else if (chance < 0.985) await client.connect();
  else if (chance < 0.991) await client.reload();
  else if (chance < 0.994) await world.log.compact(world.documentId);
  else if (chance < 0.996) world.crash();
  else if (chance < 0.998) turn(world, client);
  else client.replica.sendAgain();
  await world.settle();
};

const heal = async (world: SyncWorld): Promise<number> => {
  world.fate = () => 'arrives';
  world.access = () => 'write';
  await world.rooms.reconsider(world.documentId);
  // both ends of a line that fell silent notice by their heartbeat
  for (const client of world.clients) if (client.pair?.silent) client.disconnect();
  for (const client of world.clients) await client.connect();
  const { clock } = world;
  const healedAt = clock.now();
  const whole = () => {
    const [one, ...others] = world.clients.map(({ replica }) => JSON.stringify(new Board(replica.doc).toJSON()));
    return (
      others.every((other) => other === one) && world.clients.every(({ replica }) => replica.status.kind === 'saved')
    );
  };
  for (await world.flush(); !whole() && clock.now() - healedAt < 60_000; await world.flush()) {
    // whose words came after the right to write had ended begins anew, finds them, and sends them again
    for (const client of world.clients) if (client.replica.status.kind === 'refused') await client.reload();
    for (const { replica } of world.clients) replica.sendAgain();
    clock.advance(100);
  }
  return clock.now() - healedAt;
};

describe('clients of one document', () => {
  for (let seed = first; seed < first + runs; seed++) {
    it(`agree after lost, doubled and late frames, silent lines, cuts, reloads, ended rights and a killed server (seed ${seed})`, async () => {
      const random = new SeededRandom(seed);
      const world = new SyncWorld(random.uuid());
      for (let count = 0; count < CLIENTS; count++) {
        const client = world.addClient(`account:${random.uuid()}`);
        await client.replica.start();
        await client.connect();
      }
      await world.flush();
      world.fate = () => fateOf(random);
      for (let count = 0; count < STEPS; count++) {
        await step(random, world);
        if (count % 10 === 0) await nobodyLies(world);
      }
      expect(await heal(world)).toBeLessThan(HEALS_WITHIN);
      const kept = await onDisk(world);
      // nothing that anybody wrote is lost, also where it was refused at first
      expect(new Board(kept).toJSON()).toEqual(new Board(world.written).toJSON());
      for (const { replica, outbox } of world.clients) {
        expect(new Board(replica.doc).toJSON()).toEqual(new Board(kept).toJSON());
        expect(Y.encodeStateVector(replica.doc)).toHaveLength(Y.encodeStateVector(kept).length);
        expect(outbox.size).toBe(0);
      }
    });
  }
});
