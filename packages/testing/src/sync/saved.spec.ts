import { syncBounds } from '@inrol/contracts/sync';
import { Board } from '@inrol/sync-core/shapes';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { SeededRandom } from './seeded-random.ts';
import { SyncWorld, type WorldClient } from './sync-world.ts';

declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

/** `INROL_FUZZ_SEED=17` repeats one run. */
const seed = Number(process.env.INROL_FUZZ_SEED ?? 1);
const CUTS = 1_000;

const random = new SeededRandom(seed);
let world: SyncWorld;
let ada: WorldClient;

const write = ({ replica }: WorldClient, text: string): void =>
  new Board(replica.doc).addNote({ id: random.uuid(), text, phaseId: random.uuid() });
const textsOf = ({ replica }: WorldClient): string[] => new Board(replica.doc).toJSON().notes.map(({ text }) => text);
const kept = async (): Promise<Y.Doc> => {
  const doc = new Y.Doc();
  for (const update of (await world.log.load(world.documentId))!.updates) Y.applyUpdate(doc, update);
  return doc;
};
const keptTexts = async (): Promise<string[]> => new Board(await kept()).toJSON().notes.map(({ text }) => text);

const enter = async (client: WorldClient): Promise<void> => {
  await client.replica.start();
  await client.connect();
  await world.flush();
};

beforeEach(async () => {
  world = new SyncWorld(random.uuid());
  ada = world.addClient(`account:${random.uuid()}`);
  await enter(ada);
});

describe('the word "saved"', () => {
  it(`never lies over ${CUTS} cuts at any moment (seed ${seed})`, { timeout: 120_000 }, async () => {
    let said = 0;
    /** Whoever says it has everything that this page wrote on the server's disk; and what is not there is on the device. */
    const isTrue = async (): Promise<void> => {
      const { doc, status } = ada.replica;
      if (status.kind === 'saved') {
        said++;
        expect(Y.getState((await kept()).store, doc.clientID)).toBe(Y.getState(doc.store, doc.clientID));
      } else if (status.kind === 'saving' || ('unsaved' in status && status.unsaved)) {
        expect(ada.outbox.size).toBeGreaterThan(0);
      }
    };
    for (let cut = 0; cut < CUTS; cut++) {
      world = new SyncWorld(random.uuid());
      ada = world.addClient(`account:${random.uuid()}`);
      await enter(ada);
      const steps = [
        () => write(ada, `${cut}`),
        () => ada.pair?.flushToServer(),
        () => world.clock.finishTurn(),
        () => world.log.commit(),
        () => ada.pair?.flushToClient(),
        () => world.clock.advance(random.below(3_000)),
      ];
      for (let count = random.below(24); count > 0; count--) {
        random.pick(steps)();
        await world.settle();
        await isTrue();
      }
      const end = random.below(3);
      if (end === 0) world.crash();
      else if (end === 1) await ada.reload();
      else ada.disconnect();
      await isTrue();
      const texts = textsOf(ada);
      await ada.connect();
      for (let patience = 0; ada.replica.status.kind !== 'saved' && patience < 20; patience++) {
        await world.flush();
        world.clock.advance(1_000);
        await isTrue();
      }
      expect(ada.replica.status.kind).toBe('saved');
      expect(await keptTexts()).toEqual(textsOf(ada));
      expect(await keptTexts()).toEqual(expect.arrayContaining(texts));
    }
    expect(said).toBeGreaterThan(CUTS);
  });

  it('is not said for two days without a connection; five thousand changes then come in pieces', async () => {
    ada.disconnect();
    const text = 'x'.repeat(150);
    for (let count = 0; count < 5_000; count++) ada.replica.doc.getMap('notes').set(`${count}`, text);
    await world.settle();
    expect(ada.replica.status).toEqual({ kind: 'offline', unsaved: true, kept: true });
    world.clock.advance(2 * 24 * 3_600_000);
    await ada.reload();
    expect(ada.replica.status.kind).not.toBe('saved');

    const pushes = vi.spyOn(world.rooms, 'push');
    await ada.connect();
    await world.flush();
    expect(ada.replica.status.kind).toBe('saved');
    expect(pushes.mock.calls.length).toBeGreaterThan(1);
    for (const [, { update }] of pushes.mock.calls) expect(update.byteLength).toBeLessThanOrEqual(syncBounds.update);
    expect((await kept()).getMap('notes').size).toBe(5_000);
    expect(ada.outbox.size).toBe(0);
  });

  it('is taken back when a laptop woke up on a line that is dead, and nothing of before or after is lost', async () => {
    write(ada, 'voor het dichtklappen');
    ada.pair!.silent = true;
    world.clock.advance(8 * 3_600_000);
    write(ada, 'na het openklappen');
    world.clock.advance(2_600);
    await world.settle();
    expect(ada.replica.status).toEqual({ kind: 'offline', unsaved: true, kept: true });
    // the heartbeat notices
    ada.disconnect();
    await ada.connect();
    await world.flush();
    expect(ada.replica.status.kind).toBe('saved');
    expect(await keptTexts()).toEqual(['voor het dichtklappen', 'na het openklappen']);
  });
});

describe('two pages of one person in one browser', () => {
  let second: WorldClient;
  beforeEach(async () => {
    second = world.addClient(ada.person, ada.outbox);
    await enter(second);
  });

  it('write under ids of their own, and see each other', async () => {
    write(ada, 'links');
    write(second, 'rechts');
    await world.flush();
    expect(ada.replica.doc.clientID).not.toBe(second.replica.doc.clientID);
    expect(textsOf(ada).toSorted()).toEqual(['links', 'rechts']);
    expect(textsOf(second).toSorted()).toEqual(['links', 'rechts']);
    expect(ada.outbox.size).toBe(0);
  });

  it('bring back what both wrote, where only one of them is opened again', async () => {
    ada.disconnect();
    second.disconnect();
    write(ada, 'links');
    write(second, 'rechts');
    await world.settle();
    ada.replica.stop();
    await second.reload();
    await second.connect();
    await world.flush();
    expect(second.replica.status.kind).toBe('saved');
    expect((await keptTexts()).toSorted()).toEqual(['links', 'rechts']);
    expect(ada.outbox.size).toBe(0);
  });

  it('store it once, where a page that is opened takes over what the other is about to push', async () => {
    ada.disconnect();
    write(ada, 'onderweg');
    await world.settle();
    await second.reload();
    await ada.connect();
    await world.flush();
    expect(await keptTexts()).toEqual(['onderweg']);
    expect([ada, second].map(({ replica }) => replica.status.kind)).toEqual(['saved', 'saved']);
    expect(textsOf(second)).toEqual(['onderweg']);
  });
});

describe('a document that cannot be loaded', () => {
  it('is never an editable blank, over a hundred errors, and takes no writes', async () => {
    write(ada, 'er is meer');
    await world.flush();
    world.crash();
    world.log.unreadable = true;
    const append = vi.spyOn(world.log, 'append');
    for (let error = 0; error < 100; error++) {
      const bram = world.addClient(`account:${random.uuid()}`);
      await enter(bram);
      expect(bram.replica.status.kind).toBe('opening');
      expect(bram.replica.access).toBe('none');
      const { socket } = bram.pair!;
      const update = Y.encodeStateAsUpdate(ada.replica.doc);
      const pushed = await world.rooms.push(socket, { documentId: world.documentId, update });
      expect(pushed).toMatchObject({ kind: 'refused' });
    }
    expect(append).not.toHaveBeenCalled();
    world.log.unreadable = false;
    world.clock.advance(20_000);
    await world.flush();
    expect(textsOf(world.clients.at(-1)!)).toEqual(['er is meer']);
  });
});
