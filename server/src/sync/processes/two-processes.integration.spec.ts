import { randomUUID } from 'node:crypto';
import { Board } from '@inrol/sync-core/shapes';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { redisProgram, TestRedis } from '../../test/redis.ts';
import { LiveMessages } from '../live-messages.ts';
import { LiveSockets } from '../live-sockets.ts';
import type { BrowserBoard, SyncBrowser } from '../test/sync-browser.ts';
import { type SyncPerson, TestSync } from '../test/start-sync.ts';

/** How long a browser may wait for what happens in another process. */
const SOON = { timeout: 10_000 };

if (!redisProgram) console.warn('Two processes are not tried: this machine has no redis-server and no valkey-server.');

describe.skipIf(!redisProgram)('two server processes', () => {
  let redis: TestRedis;
  let one: TestSync;
  let other: TestSync;
  let ada: SyncPerson;
  let bram: SyncPerson;
  const open: SyncBrowser[] = [];

  beforeAll(async () => {
    redis = await TestRedis.start();
    one = await TestSync.start(redis.url);
    other = await one.beside();
    ada = one.person('Ada');
    bram = one.person('Bram');
    for (const sync of [one, other]) {
      sync.get(LiveMessages).answer('session.leave', async (socket, { sessionId }) => {
        socket.join(`session:${sessionId}`);
        return {};
      });
    }
  });
  afterEach(() => open.splice(0).forEach((browser) => browser.close()));
  afterAll(async () => {
    await other?.halt();
    await one?.stop();
    await redis?.kill();
  });

  const browserAt = async (sync: TestSync, person: SyncPerson): Promise<SyncBrowser> => {
    const browser = sync.browser(person);
    open.push(browser);
    await browser.connect();
    return browser;
  };
  /** Ada at the one, Bram at the other, both with the same board open. */
  const bothIn = async (documentId: string): Promise<[BrowserBoard, BrowserBoard]> => [
    await (await browserAt(one, ada)).open(documentId),
    await (await browserAt(other, bram)).open(documentId),
  ];
  const textsOf = (sync: TestSync, documentId: string): Promise<string[]> =>
    sync.documents.read(documentId, (doc) => new Board(doc).toJSON().notes.map(({ text }) => text));

  it('show each what is written at the other, and count positions as one', async () => {
    const documentId = await one.board();
    const [adas, brams] = await bothIn(documentId);
    for (let count = 0; count < 20; count++) {
      adas.write(`van Ada ${count}`);
      brams.write(`van Bram ${count}`);
    }
    await vi.waitFor(() => expect([adas.texts.length, brams.texts.length]).toEqual([40, 40]), SOON);
    await Promise.all([adas.saved(), brams.saved()]);
    expect(brams.texts).toEqual(adas.texts);
    expect(await textsOf(one, documentId)).toEqual(adas.texts);
    expect(await textsOf(other, documentId)).toEqual(adas.texts);
  });

  it('read what the other has just acknowledged', async () => {
    const documentId = await one.board();
    const adas = await (await browserAt(one, ada)).open(documentId);
    expect(await textsOf(other, documentId)).toEqual([]);
    for (let count = 0; count < 10; count++) {
      adas.write(`briefje ${count}`);
      await adas.saved();
      expect(await textsOf(other, documentId)).toHaveLength(count + 1);
    }
  });

  it('show where people are at the other, until they leave', async () => {
    const documentId = await one.board();
    const [adas, brams] = await bothIn(documentId);
    const seen = ({ replica }: BrowserBoard) => replica.presence.map(({ person, state }) => ({ person, state }));
    const adaThere = [{ person: `account:${ada.accountId}`, state: { x: 3 } }];
    adas.replica.setPresence({ x: 3 });
    await vi.waitFor(() => expect(seen(brams)).toEqual(adaThere), SOON);
    const late = await (await browserAt(other, one.person('Cato'))).open(documentId);
    expect(seen(late)).toEqual(adaThere);
    open[0]!.close();
    await vi.waitFor(() => expect([seen(brams), seen(late)]).toEqual([[], []]), SOON);
  });

  it('take a document away from both when a right ends', async () => {
    const documentId = await one.board();
    const [adas, brams] = await bothIn(documentId);
    one.allow(bram, documentId, 'none');
    await one.documents.recheck(documentId);
    await brams.is('closed');
    expect(adas.replica.access).toBe('write');
  });

  it('end the sockets of a person at both, and tell a room at both', async () => {
    const sessionId = randomUUID();
    const cato = one.person('Cato');
    const there = [await browserAt(one, cato), await browserAt(other, cato)];
    const heard = there.map((browser) => new Promise((resolve) => browser.socket.once('session.outcomes', resolve)));
    for (const browser of there) await browser.ask('session.leave', { sessionId });
    one.get(LiveSockets).emitTo(`session:${sessionId}`, 'session.outcomes', { sessionId });
    expect(await Promise.all(heard)).toEqual([{ sessionId }, { sessionId }]);
    one.signOut(cato);
    const refused = there.map(
      (browser) => new Promise<Error>((resolve) => browser.socket.once('connect_error', resolve)),
    );
    other.get(LiveSockets).disconnect(`account:${cato.accountId}`);
    expect((await Promise.all(refused)).map(({ message }) => message)).toEqual(['not-signed-in', 'not-signed-in']);
  });

  it('know a browser that moved from the one to the other', async () => {
    const documentId = await one.board();
    const stateVector = new Uint8Array([0]);
    const before = await browserAt(one, ada);
    const first = await before.ask('document.open', { documentId, stateVector });
    if ('problem' in first) throw new Error(first.problem.code);
    const { clientId } = first.data;
    const closed = new Promise((resolve) => before.socket.once('document.closed', resolve));
    const after = await browserAt(other, ada);
    expect(await after.ask('document.open', { documentId, stateVector, clientId })).toMatchObject({
      data: { clientId },
    });
    expect(await closed).toEqual({ documentId, reason: 'replaced' });
  });

  it('go on while Redis is away, each shows what the other has on disk, and hear each other again after', async () => {
    const documentId = await one.board();
    const [adas, brams] = await bothIn(documentId);
    await redis.kill();
    adas.write('zonder Redis');
    await adas.saved();
    await brams.shows('zonder Redis');
    const told = new Promise((resolve) => open[0]!.socket.once('live.ready', resolve));
    await redis.serve();
    await told;
    brams.write('weer met Redis');
    await adas.shows('zonder Redis', 'weer met Redis');
    await brams.saved();
  });

  it('lose nothing when one of them ends, and let go of whoever was there', async () => {
    const documentId = await one.board();
    const [adas, brams] = await bothIn(documentId);
    brams.replica.setPresence({ x: 1 });
    await vi.waitFor(() => expect(adas.replica.presence).toHaveLength(1), SOON);
    brams.write('nog net');
    await brams.saved();
    await other.halt();
    await adas.shows('nog net');
    await vi.waitFor(() => expect(adas.replica.presence).toEqual([]), SOON);
    await other.serve();
  });
});
