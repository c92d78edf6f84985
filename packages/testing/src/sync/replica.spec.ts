import { syncBounds } from '@inrol/contracts/sync';
import { Board } from '@inrol/sync-core/shapes';
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
    ada.replica.discard();
    await world.settle();
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
