import { syncBounds } from '@inrol/contracts/sync';
import { Board } from '@inrol/sync-core/shapes';
import { wordsKeptBack } from '@inrol/sync-core/words';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SeededRandom } from './seeded-random.ts';
import { SyncWorld, type WorldClient } from './sync-world.ts';

const random = new SeededRandom(12);
let world: SyncWorld;
let ada: WorldClient;

const write = (client: WorldClient, text: string): void =>
  new Board(client.replica.doc).addNote({ id: random.uuid(), text, phaseId: random.uuid() });

beforeEach(async () => {
  world = new SyncWorld(random.uuid());
  ada = world.addClient(`account:${random.uuid()}`);
  await ada.replica.start();
});

describe('what is written', () => {
  it('may only be written once the document is here', async () => {
    expect(ada.replica.status.kind).toBe('opening');
    expect(ada.replica.access).toBe('none');
    await ada.connect();
    await world.flush();
    expect(ada.replica.access).toBe('write');
  });

  it('goes out one push at a time; what is written meanwhile goes together in the next', async () => {
    await ada.connect();
    await world.flush();
    const pushes = vi.spyOn(world.rooms, 'push');
    for (const text of ['een', 'twee', 'drie', 'vier']) write(ada, text);
    await world.flush();
    expect(pushes).toHaveBeenCalledTimes(2);
    expect(ada.replica.status.kind).toBe('saved');
  });

  it('stays on the device until it is acknowledged, and no longer', async () => {
    await ada.connect();
    await world.flush();
    write(ada, 'nog niet zeker');
    await world.settle();
    expect(ada.outbox.size).toBe(1);
    await world.flush();
    expect(ada.outbox.size).toBe(0);
  });

  it('is called offline when no acknowledgement comes, within three seconds', async () => {
    await ada.connect();
    await world.flush();
    write(ada, 'in de tunnel');
    expect(ada.replica.status.kind).toBe('saving');
    await world.settle();
    world.clock.advance(2_600);
    expect(ada.replica.status).toEqual({ kind: 'offline', unsaved: true, kept: true });
    await world.flush();
    expect(ada.replica.status.kind).toBe('saved');
  });

  it('is said not to be kept where the device forbids that', async () => {
    vi.spyOn(ada.outbox, 'add').mockRejectedValue(new Error('storage is forbidden'));
    await ada.connect();
    await world.flush();
    ada.disconnect();
    write(ada, 'alleen hier');
    await world.settle();
    expect(ada.replica.status).toEqual({ kind: 'offline', unsaved: true, kept: false, deviceRefuses: true });
  });

  it('is split over pushes where it does not fit into one', async () => {
    await ada.connect();
    await world.flush();
    ada.disconnect();
    const size = syncBounds.update / 4;
    for (let count = 0; count < 10; count++) ada.replica.doc.getMap('notes').set(`${count}`, 'x'.repeat(size));
    await ada.connect();
    await world.flush();
    expect(ada.replica.status.kind).toBe('saved');
  });

  it('says by name when the server will never take it, and can be given up', async () => {
    await ada.connect();
    await world.flush();
    ada.replica.doc.getMap('notes').set('large', 'x'.repeat(syncBounds.update + 1));
    await world.flush();
    expect(ada.replica.status).toEqual({ kind: 'refused', code: 'too-large', unsaved: true, kept: true });
    expect(ada.replica.access).toBe('none');
    await ada.replica.discard();
    expect(ada.replica.status).toEqual({ kind: 'refused', code: 'too-large', unsaved: false, kept: true });
    expect(ada.outbox.size).toBe(0);
  });

  it('comes back on screen in the next page, and is pushed under the id it was written with', async () => {
    await ada.connect();
    await world.flush();
    const { clientID } = ada.replica.doc;
    ada.disconnect();
    write(ada, 'voor het herladen');
    await world.settle();
    await ada.reload();
    await ada.connect();
    await world.flush();
    expect(new Board(ada.replica.doc).toJSON().notes).toMatchObject([{ text: 'voor het herladen' }]);
    expect(ada.replica.doc.clientID).not.toBe(clientID);
    expect([...ada.replica.doc.store.clients.keys()]).toEqual([clientID]);
    expect(ada.replica.status.kind).toBe('saved');
  });
});

describe('what comes just after the right to write has ended', () => {
  const texts = ({ replica }: WorldClient): string[] => new Board(replica.doc).toJSON().notes.map(({ text }) => text);
  const mayWrite = async (may: boolean): Promise<void> => {
    world.access = () => (may ? 'write' : 'read');
    await world.rooms.reconsider(world.documentId);
  };

  beforeEach(async () => {
    await ada.connect();
    await world.flush();
    write(ada, 'op tijd');
    await world.flush();
    write(ada, 'net te laat');
    await mayWrite(false);
    await world.flush();
  });

  it('is refused, and stays on the device', async () => {
    expect(ada.replica.status).toEqual({ kind: 'refused', code: 'document-read-only', unsaved: true, kept: true });
    expect(wordsKeptBack(ada.replica)).toEqual(['net te laat']);
    expect(ada.outbox.size).toBe(1);
  });

  it('is there in every next page, beside what the others see, and is not called saved', async () => {
    for (let page = 0; page < 3; page++) {
      await ada.reload();
      await world.flush();
      expect(texts(ada)).toEqual(['op tijd']);
      expect(ada.replica.status).toEqual({ kind: 'aside', unsaved: true, kept: true });
      expect(wordsKeptBack(ada.replica)).toEqual(['net te laat']);
    }
    ada.replica.sendAgain();
    await world.flush();
    expect(ada.replica.status.kind).toBe('aside');
  });

  it('is sent again when the right is back and its writer says so, with what was written before and after', async () => {
    await ada.reload();
    await world.flush();
    await mayWrite(true);
    await world.flush();
    write(ada, 'daarna');
    await world.flush();
    expect(texts(ada)).toEqual(['op tijd', 'daarna']);
    ada.replica.sendAgain();
    await world.flush();
    expect(ada.replica.status.kind).toBe('saved');
    expect(ada.outbox.size).toBe(0);
    const bram = world.addClient(`account:${random.uuid()}`);
    await bram.replica.start();
    await bram.connect();
    await world.flush();
    expect(texts(bram).toSorted()).toEqual(['daarna', 'net te laat', 'op tijd']);
  });

  it('is kept once more where it is refused once more', async () => {
    await ada.reload();
    await mayWrite(true);
    await world.flush();
    ada.replica.sendAgain();
    await mayWrite(false);
    await world.flush();
    expect(ada.replica.status).toMatchObject({ kind: 'refused', unsaved: true, kept: true });
    await ada.reload();
    await world.flush();
    expect(wordsKeptBack(ada.replica)).toEqual(['net te laat']);
  });

  it('is gone when its writer lets it go, and not before', async () => {
    await ada.reload();
    await world.flush();
    await ada.replica.discard();
    expect(ada.replica.status.kind).toBe('saved');
    expect(ada.outbox.size).toBe(0);
  });

  it('is let go of where the server had it all along', async () => {
    await mayWrite(true);
    await ada.reload();
    await world.flush();
    ada.replica.sendAgain();
    ada.pair!.flushToServer();
    await world.settle();
    world.log.commit();
    // the answer is lost, and the right ends before it is pushed once more
    ada.disconnect();
    await mayWrite(false);
    await ada.connect();
    await world.flush();
    expect(ada.replica.status.kind).toBe('refused');
    await ada.reload();
    await world.flush();
    expect(texts(ada).toSorted()).toEqual(['net te laat', 'op tijd']);
    await vi.waitFor(() => expect(ada.replica.status.kind).toBe('saved'));
    await vi.waitFor(() => expect(ada.outbox.size).toBe(0));
  });

  it('is not let go of where the server has it, but not on disk', async () => {
    await mayWrite(true);
    await ada.reload();
    await world.flush();
    ada.replica.sendAgain();
    ada.pair!.flushToServer();
    await world.settle();
    await mayWrite(false);
    await ada.reload();
    ada.pair!.flushToServer();
    await world.settle();
    ada.pair!.flushToClient();
    await world.settle();
    expect(texts(ada).toSorted()).toEqual(['net te laat', 'op tijd']);
    expect(ada.replica.status.kind).toBe('aside');
    world.crash();
    await ada.reload();
    await ada.connect();
    await world.flush();
    expect(texts(ada)).toEqual(['op tijd']);
    expect(wordsKeptBack(ada.replica)).toEqual(['net te laat']);
  });

  it('is set aside where it was written without a connection and may only be read now', async () => {
    await mayWrite(true);
    await ada.reload();
    await world.flush();
    ada.disconnect();
    write(ada, 'onderweg');
    await world.settle();
    await mayWrite(false);
    await ada.reload();
    await ada.connect();
    await world.flush();
    expect(texts(ada)).toEqual(['op tijd']);
    expect(ada.replica.status.kind).toBe('aside');
    expect(wordsKeptBack(ada.replica)).toEqual(['net te laat', 'onderweg']);
  });
});
