import { Board } from '@inrol/sync-core/shapes';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { SeededRandom } from './seeded-random.ts';
import { SyncWorld, type WorldClient } from './sync-world.ts';

const random = new SeededRandom(11);
let world: SyncWorld;
let ada: WorldClient;
let bram: WorldClient;

const enter = async (): Promise<WorldClient> => {
  const client = world.addClient(`account:${random.uuid()}`);
  await client.replica.start();
  await client.connect();
  await world.flush();
  return client;
};

const boardOf = ({ replica }: WorldClient): Board => new Board(replica.doc);
const write = (client: WorldClient, text: string): void =>
  boardOf(client).addNote({ id: random.uuid(), text, phaseId: random.uuid() });
const texts = (client: WorldClient): string[] =>
  boardOf(client)
    .toJSON()
    .notes.map(({ text }) => text);
const updates = () => world.broadcasts.filter(({ name }) => name === 'document.update');

/** What is written reaches the server, and what that sends reaches everyone; the disk stands still. */
const travel = async (): Promise<void> => {
  for (const { pair } of world.clients) pair?.flushToServer();
  await world.settle();
  world.clock.finishTurn();
  await world.settle();
  for (const { pair } of world.clients) pair?.flushToClient();
  await world.settle();
};

beforeEach(async () => {
  world = new SyncWorld(random.uuid());
  ada = await enter();
  bram = await enter();
});

describe('an update', () => {
  it('reaches the others before it is on disk, and is acknowledged after', async () => {
    write(ada, 'wachttijd');
    await travel();
    expect(texts(bram)).toEqual(['wachttijd']);
    expect(ada.replica.status.kind).toBe('saving');
    world.log.commit();
    await world.settle();
    await travel();
    expect(ada.replica.status.kind).toBe('saved');
  });

  it('does not come back to its only writer', async () => {
    write(ada, 'wachttijd');
    await world.flush();
    expect(updates()).toEqual([{ name: 'document.update', except: ada.pair!.socket.id }]);
  });

  it('goes out in one frame with all others of its turn', async () => {
    write(ada, 'van Ada');
    write(bram, 'van Bram');
    await world.flush();
    expect(updates()).toEqual([{ name: 'document.update', except: undefined }]);
    expect(texts(ada).toSorted()).toEqual(['van Ada', 'van Bram']);
    expect(texts(bram)).toEqual(texts(ada));
  });

  it('is noticed when its frame got lost, also the last one, and asked for within two seconds', async () => {
    world.fate = () => 'lost';
    write(ada, 'verloren');
    world.fate = () => 'arrives';
    ada.pair!.flushToServer();
    await world.settle();
    world.clock.finishTurn();
    world.fate = () => 'lost';
    bram.pair!.flushToClient();
    world.fate = () => 'arrives';
    await world.flush();
    expect(texts(bram)).toEqual([]);
    for (let passed = 0; passed < 2_000; passed += 100) {
      world.clock.advance(100);
      await world.flush();
    }
    expect(texts(bram)).toEqual(['verloren']);
  });

  it('is there within two seconds where one in twenty of all frames gets lost', async () => {
    let lost = 0;
    const longest = { wait: 0 };
    const sent = new Map<string, number>();
    const look = () => {
      for (const text of texts(bram)) {
        longest.wait = Math.max(longest.wait, world.clock.now() - (sent.get(text) ?? world.clock.now()));
        sent.delete(text);
      }
    };
    for (let number = 0; number < 500; number++) {
      sent.set(`${number}`, world.clock.now());
      write(ada, `${number}`);
      ada.pair!.flushToServer();
      await world.settle();
      world.clock.finishTurn();
      world.fate = () => {
        if (random.next() >= 0.05) return 'arrives';
        lost++;
        return 'lost';
      };
      bram.pair!.flushToClient();
      world.fate = () => 'arrives';
      look();
      world.clock.advance(random.below(150));
      await world.flush();
      look();
    }
    for (let passed = 0; passed < 2_000; passed += 100) {
      world.clock.advance(100);
      await world.flush();
      look();
    }
    expect(lost).toBeGreaterThan(10);
    expect([...sent.keys()]).toEqual([]);
    expect(longest.wait).toBeLessThan(2_000);
  });

  it('is refused by name while too much waits for the disk, and taken later', async () => {
    world.log.full = true;
    write(ada, 'te vroeg');
    await world.flush();
    expect(ada.replica.status).toEqual({ kind: 'offline', unsaved: true, kept: true });
    expect(texts(bram)).toEqual([]);
    world.log.full = false;
    world.clock.advance(600);
    await world.flush();
    expect(ada.replica.status.kind).toBe('saved');
    expect(texts(bram)).toEqual(['te vroeg']);
  });

  it('that comes twice is stored once, and acknowledged the second time no earlier than the first', async () => {
    const append = vi.spyOn(world.log, 'append');
    write(ada, 'twee keer gestuurd');
    const update = Y.encodeStateAsUpdate(ada.replica.doc);
    const { socket } = ada.pair!;
    const pushes = [1, 2].map(() => world.rooms.push(socket, { documentId: world.documentId, update }));
    const answered = vi.fn<() => void>();
    for (const push of pushes) void push.then(answered);
    await travel();
    expect(answered).not.toHaveBeenCalled();
    world.log.commit();
    await world.settle();
    expect(answered).toHaveBeenCalledTimes(2);
    expect(append).toHaveBeenCalledTimes(1);
  });

  it('that can never be kept sends everyone back to what the log holds', async () => {
    write(ada, 'bewaard');
    await world.flush();
    write(ada, 'nooit op schijf');
    await travel();
    world.log.fail();
    await world.settle();
    await travel();
    expect(ada.replica.status).toMatchObject({ kind: 'offline', unsaved: true });
    world.clock.advance(600);
    await world.flush();
    expect(ada.replica.status.kind).toBe('saved');
    expect(await world.rooms.read(world.documentId, (doc) => new Board(doc).toJSON().notes.length)).toBe(2);
  });
});

describe('a room', () => {
  it('is let go when nobody has been in it for a while, and is the same when somebody comes back', async () => {
    write(ada, 'blijft');
    await world.flush();
    ada.disconnect();
    bram.disconnect();
    world.clock.advance(30_000);
    expect(world.rooms.figures.documents).toBe(1);
    world.clock.advance(60_000);
    expect(world.rooms.figures.documents).toBe(0);
    const cato = await enter();
    expect(texts(cato)).toEqual(['blijft']);
  });

  it('is not let go while something waits for the disk', async () => {
    write(ada, 'onderweg');
    await travel();
    ada.disconnect();
    bram.disconnect();
    world.clock.advance(120_000);
    expect(world.rooms.figures.documents).toBe(1);
    world.log.commit();
    await world.settle();
    world.clock.advance(120_000);
    expect(world.rooms.figures.documents).toBe(0);
  });

  it('is unavailable, never empty, while its log cannot be read; then it opens by itself', async () => {
    write(ada, 'er is meer');
    await world.flush();
    world.crash();
    world.log.unreadable = true;
    const cato = await enter();
    expect(cato.replica.status.kind).toBe('opening');
    expect(cato.replica.access).toBe('none');
    world.log.unreadable = false;
    world.clock.advance(600);
    await world.flush();
    expect(texts(cato)).toEqual(['er is meer']);
    expect(cato.replica.access).toBe('write');
  });

  it('takes the document from an old connection of the same page', async () => {
    const [, clientId] = [ada.pair!, ada.replica.doc.clientID];
    const second = world.pairFor(ada);
    const opened = await world.rooms.open(second.socket, {
      documentId: world.documentId,
      stateVector: new Uint8Array([0]),
      clientId,
    });
    expect(opened).toMatchObject({ kind: 'done', value: { clientId } });
    await travel();
    expect(ada.replica.status).toMatchObject({ kind: 'closed', reason: 'replaced', unsaved: false });
  });

  it('gives every page a client id of its own, and the same one again after a lost connection', async () => {
    const before = ada.replica.doc.clientID;
    expect(bram.replica.doc.clientID).not.toBe(before);
    ada.disconnect();
    await ada.connect();
    await world.flush();
    expect(ada.replica.doc.clientID).toBe(before);
    await ada.reload();
    await world.flush();
    expect(ada.replica.doc.clientID).not.toBe(before);
  });

  it('gives nobody the client id of somebody else', async () => {
    const victim = bram.replica.doc.clientID;
    const pair = world.pairFor(ada);
    const input = { documentId: world.documentId, stateVector: new Uint8Array([0]), clientId: victim };
    const opened = await world.rooms.open(pair.socket, input);
    expect(opened.kind === 'done' && opened.value.clientId).not.toBe(victim);
  });

  it('refuses who may not see it, and turns a writer into a reader and out of the room', async () => {
    world.access = () => 'none';
    const stranger = await enter();
    expect(stranger.replica.status).toMatchObject({ kind: 'refused', code: 'not-found' });
    world.access = (person) => (person === bram.person ? 'read' : 'write');
    await world.rooms.reconsider(world.documentId);
    await travel();
    expect(bram.replica.access).toBe('read');
    world.access = (person) => (person === bram.person ? 'none' : 'write');
    await world.rooms.reconsider(world.documentId);
    await travel();
    expect(bram.replica.status).toMatchObject({ kind: 'closed', reason: 'access-ended' });
    write(ada, 'onder ons');
    await world.flush();
    expect(texts(bram)).toEqual([]);
  });
});

describe('presence', () => {
  const seen = ({ replica }: WorldClient) => replica.presence.map(({ person, state }) => ({ person, state }));

  it('is told to those who are here and those who come, and ends with the connection', async () => {
    ada.replica.setPresence({ x: 1 });
    await world.flush();
    const cato = await enter();
    expect([seen(bram), seen(cato)]).toEqual([1, 2].map(() => [{ person: ada.person, state: { x: 1 } }]));
    ada.disconnect();
    await world.flush();
    expect([seen(bram), seen(cato)]).toEqual([[], []]);
  });

  it('keeps one place a socket, and at most twenty changes a second', async () => {
    for (let count = 0; count < 1_000; count++) {
      world.rooms.setPresence(ada.pair!.socket, world.documentId, { count });
    }
    expect(world.broadcasts.filter(({ name }) => name === 'document.presence')).toHaveLength(20);
    await world.flush();
    expect(seen(bram)).toHaveLength(1);
  });
});

describe('the server as a writer', () => {
  it('writes in one transaction, under one id of its own, and everyone sees it', async () => {
    const notes = ['een', 'twee'].map((text) => ({ id: random.uuid(), text, phaseId: random.uuid() }));
    const writing = world.rooms.write(world.documentId, (doc) => new Board(doc).addNotes(notes));
    await world.flush();
    expect(await writing).toBe(1);
    expect(texts(ada)).toEqual(['een', 'twee']);
    const again = world.rooms.write(world.documentId, (doc) => new Board(doc).removeNote(notes[0]!.id));
    await world.flush();
    expect(await again).toBe(2);
    expect(texts(bram)).toEqual(['twee']);
  });
});

describe('a refusal that goes by rights', () => {
  const push = async (client: WorldClient): Promise<void> => {
    write(client, 'net op tijd');
    await world.flush();
  };

  it('is not final where the rights changed before this server heard of it', async () => {
    world.access = () => 'read';
    await world.rooms.reconsider(world.documentId);
    await world.flush();
    world.access = () => 'write';
    await push(bram);
    expect(bram.replica.status.kind).toBe('saved');
    expect(texts(ada)).toEqual(['net op tijd']);
  });

  it('is asked about once a second at most, however often somebody is refused', async () => {
    world.access = () => 'read';
    await world.rooms.reconsider(world.documentId);
    const asked = vi.fn<(person: string) => 'read'>(() => 'read');
    world.access = asked;
    const doc = Object.assign(new Y.Doc(), { clientID: bram.replica.doc.clientID });
    new Board(doc).addNote({ id: random.uuid(), text: 'en nog eens', phaseId: random.uuid() });
    const input = { documentId: world.documentId, update: Y.encodeStateAsUpdate(doc) };
    for (let times = 0; times < 50; times++) {
      expect(await world.rooms.push(bram.pair!.socket, input)).toEqual({ kind: 'refused', code: 'document-read-only' });
    }
    expect(asked).toHaveBeenCalledTimes(1);
  });
});
