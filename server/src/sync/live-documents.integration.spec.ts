import { randomUUID } from 'node:crypto';
import { Board } from '@inrol/sync-core/shapes';
import { Client } from 'pg';
import { io } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { compactDocument } from './log/compaction.ts';
import { logPool } from './log/index.ts';
import { LiveSockets } from './live-sockets.ts';
import type { SyncBrowser } from './test/sync-browser.ts';
import { type SyncPerson, TestSync } from './test/start-sync.ts';

let sync: TestSync;
let ada: SyncPerson;
let bram: SyncPerson;
const open: SyncBrowser[] = [];

beforeAll(async () => {
  sync = await TestSync.start();
  ada = sync.person('Ada');
  bram = sync.person('Bram');
});
afterEach(() => open.splice(0).forEach((browser) => browser.close()));
afterAll(() => sync.stop());

const browserOf = async (person: SyncPerson): Promise<SyncBrowser> => {
  const browser = sync.browser(person);
  open.push(browser);
  await browser.connect();
  return browser;
};

/** A document of somebody with client id `clientId`, and the update that its first note makes. */
const written = (clientId: number, text = 'hallo') => {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  new Board(doc).addNote({ id: randomUUID(), text, phaseId: randomUUID() });
  return { doc, update: Y.encodeStateAsUpdate(doc) };
};

const query = async <Row>(sql: string, ...values: unknown[]): Promise<Row[]> => {
  const client = new Client({ connectionString: sync.database.url });
  await client.connect();
  const { rows } = await client.query(sql, values);
  await client.end();
  return rows as Row[];
};

const onDisk = async (documentId: string): Promise<number> => {
  const [row] = await query<{ count: string }>(
    'SELECT count(*) FROM document_updates WHERE document_id = $1',
    documentId,
  );
  return Number(row!.count);
};

describe('a live document', () => {
  it('shows everyone what the others write, and saves it', async () => {
    const documentId = await sync.board();
    const [adas, brams] = [
      await (await browserOf(ada)).open(documentId),
      await (await browserOf(bram)).open(documentId),
    ];
    adas.write('wachttijd');
    await brams.shows('wachttijd');
    brams.write('dubbel werk');
    await adas.shows('wachttijd', 'dubbel werk');
    await Promise.all([adas.saved(), brams.saved()]);
    expect(await onDisk(documentId)).toBe(2);
  });

  it('is still there when the server was started again, and takes in what was written meanwhile', async () => {
    const documentId = await sync.board();
    const adas = await (await browserOf(ada)).open(documentId);
    adas.write('voor');
    await adas.saved();
    await sync.halt();
    adas.write('tijdens');
    await adas.is('offline');
    await sync.serve();
    await adas.saved();
    const brams = await (await browserOf(bram)).open(documentId);
    await brams.shows('voor', 'tijdens');
  });

  it('is not acknowledged while the log cannot write, reaches the others all the same, and is saved when it can', async () => {
    const documentId = await sync.board();
    const [adas, brams] = [
      await (await browserOf(ada)).open(documentId),
      await (await browserOf(bram)).open(documentId),
    ];
    const lock = new Client({ connectionString: sync.database.url });
    await lock.connect();
    await lock.query('BEGIN; LOCK TABLE document_updates IN ACCESS EXCLUSIVE MODE');
    adas.write('nog niet op schijf');
    await brams.shows('nog niet op schijf');
    await adas.is('offline');
    expect(adas.replica.status).toEqual({ kind: 'offline', unsaved: true, kept: true });
    // the connection breaks with the insert on its way
    await lock.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'inrol-log'`);
    expect(adas.replica.status.kind).toBe('offline');
    await lock.query('ROLLBACK');
    await lock.end();
    await adas.saved();
    expect(await onDisk(documentId)).toBeGreaterThan(0);
    expect(await sync.documents.read(documentId, (doc) => new Board(doc).toJSON().notes.length)).toBe(1);
  });

  it('is pushed from the device by the next page when the first one was closed before it was saved', async () => {
    const documentId = await sync.board();
    const browser = await browserOf(ada);
    const before = await browser.open(documentId);
    browser.socket.disconnect();
    before.write('geschreven in de trein');
    await vi.waitFor(() => expect(browser.outbox.size).toBe(1));
    before.replica.stop();
    await browser.connect();
    const after = await browser.open(documentId);
    await after.shows('geschreven in de trein');
    await after.saved();
    expect(browser.outbox.size).toBe(0);
  });

  it('is written by the server in one go, shuffled notes under an id of its own', async () => {
    const documentId = await sync.board();
    const adas = await (await browserOf(ada)).open(documentId);
    const notes = ['een', 'twee', 'drie'].map((text) => ({ id: randomUUID(), text, phaseId: randomUUID() }));
    await sync.documents.write(documentId, (doc) => new Board(doc).addNotes(notes));
    await adas.shows('een', 'twee', 'drie');
    expect(await onDisk(documentId)).toBe(1);
    const [row] = await query<{ clients: string }>(
      `SELECT count(*) AS clients FROM document_clients WHERE document_id = $1 AND person = 'server'`,
      documentId,
    );
    expect(row!.clients).toBe('1');
  });

  it('tells where others are, and that they left', async () => {
    const documentId = await sync.board();
    const [one, two] = [await browserOf(ada), await browserOf(bram)];
    const adas = await one.open(documentId);
    adas.replica.setPresence({ x: 10, y: 20 });
    const brams = await two.open(documentId);
    const seen = () => brams.replica.presence.map(({ person, state }) => ({ person, state }));
    await vi.waitFor(() => expect(seen()).toEqual([{ person: `account:${ada.accountId}`, state: { x: 10, y: 20 } }]));
    one.close();
    await vi.waitFor(() => expect(seen()).toEqual([]));
  });

  it('is the same for everyone after its log was compacted', async () => {
    const documentId = await sync.board();
    const adas = await (await browserOf(ada)).open(documentId);
    for (let count = 0; count < 30; count++) {
      adas.write(`briefje ${count}`);
      if (count % 10 === 0) await adas.saved();
    }
    await adas.saved();
    const pool = logPool(sync.database.url, () => undefined);
    await compactDocument(pool, documentId);
    adas.write('na de eerste');
    await adas.saved();
    await compactDocument(pool, documentId);
    await pool.end();
    expect(await onDisk(documentId)).toBe(1);
    await sync.halt();
    await sync.serve();
    adas.write('na de tweede');
    await adas.saved();
    const brams = await (await browserOf(bram)).open(documentId);
    expect(brams.texts).toEqual(adas.texts);
    expect(brams.texts).toHaveLength(32);
  });
});

describe('the door', () => {
  const emptyVector = new Uint8Array([0]);

  it('refuses a page of another website', async () => {
    const browser = sync.browser(ada, 'https://example.com');
    open.push(browser);
    await expect(browser.connect()).rejects.toThrow('websocket error');
  });

  it('names why it refuses who is not signed in, and an old page', async () => {
    const stranger = sync.browser({ cookie: '' });
    open.push(stranger);
    await expect(stranger.connect()).rejects.toThrow('not-signed-in');
    const old = sync.browser(ada);
    open.push(old);
    old.socket.auth = { protocol: 0 };
    await expect(old.connect()).rejects.toThrow('page-outdated');
  });

  it('tells a page of the first version why it is refused, in the protocol of that page', async () => {
    const old = io(sync.address, {
      ...{ transports: ['websocket'], auth: { protocol: 1 }, reconnection: false },
      extraHeaders: { cookie: ada.cookie, origin: sync.address, 'accept-language': 'nl' },
    });
    const error = await new Promise<Error & { data?: unknown }>((resolve) => old.once('connect_error', resolve));
    expect(error.message).toBe('page-outdated');
    expect(error.data).toMatchObject({ code: 'page-outdated', detail: expect.stringContaining('pagina') });
    await vi.waitFor(() => expect(old.io.engine.readyState).toBe('closed'));
  });

  it('does not say whether a document of another organisation exists', async () => {
    const documentId = await sync.board();
    const browser = await browserOf(sync.person('Vreemd', randomUUID()));
    expect(await browser.refusal('document.open', { documentId, stateVector: emptyVector })).toBe('not-found');
    const nowhere = { documentId: randomUUID(), stateVector: emptyVector };
    expect(await browser.refusal('document.open', nowhere)).toBe('not-found');
  });

  it('refuses a push into a document that was not opened, and input of a wrong shape', async () => {
    const documentId = await sync.board();
    const browser = await browserOf(ada);
    expect(await browser.refusal('document.push', { documentId, update: written(7).update })).toBe('document-not-open');
    expect(await browser.refusal('document.open', { documentId, stateVector: 'x' } as never)).toBe('validation-failed');
    const extra = { documentId, stateVector: emptyVector, admin: true };
    expect(await browser.refusal('document.open', extra as never)).toBe('validation-failed');
  });

  it('closes a socket over which too large a frame comes', async () => {
    const browser = await browserOf(ada);
    const closed = new Promise((resolve) => browser.socket.once('disconnect', resolve));
    browser.socket.emit('document.push', { documentId: randomUUID(), update: new Uint8Array(1_100_000) });
    await closed;
  });

  it('ends the sockets of somebody who signed out', async () => {
    const person = sync.person('Cato');
    const browser = await browserOf(person);
    sync.signOut(person);
    const refused = new Promise<Error>((resolve) => browser.socket.once('connect_error', resolve));
    sync.get(LiveSockets).disconnect(`account:${person.accountId}`);
    expect((await refused).message).toBe('not-signed-in');
  });
});

describe('the guard', () => {
  const opened = async (documentId: string, person = ada) => {
    const browser = await browserOf(person);
    const reply = await browser.ask('document.open', { documentId, stateVector: new Uint8Array([0]) });
    if ('problem' in reply) throw new Error(reply.problem.code);
    return { browser, clientId: reply.data.clientId };
  };

  it('refuses writing under the id of somebody else, and the other goes on writing', async () => {
    const documentId = await sync.board();
    const victim = await opened(documentId, bram);
    const spoofer = await opened(documentId);
    const spoofed = { documentId, update: written(victim.clientId, 'namens een ander').update };
    expect(await spoofer.browser.refusal('document.push', spoofed)).toBe('client-id-not-granted');
    const own = { documentId, update: written(victim.clientId, 'zelf').update };
    expect(await victim.browser.refusal('document.push', own)).toBe('accepted');
    expect(
      await sync.documents.read(documentId, (doc) => new Board(doc).toJSON().notes.map(({ text }) => text)),
    ).toEqual(['zelf']);
  });

  it('stores nothing of an update with a gap, and takes it when the gap is filled', async () => {
    const documentId = await sync.board();
    const { browser, clientId } = await opened(documentId);
    const { doc, update: first } = written(clientId);
    const before = Y.encodeStateVector(doc);
    new Board(doc).addNote({ id: randomUUID(), text: 'later', phaseId: randomUUID() });
    const second = Y.encodeStateAsUpdate(doc, before);
    expect(await browser.refusal('document.push', { documentId, update: second })).toBe('document-gap');
    expect(await onDisk(documentId)).toBe(0);
    expect(await browser.refusal('document.push', { documentId, update: first })).toBe('accepted');
    expect(await browser.refusal('document.push', { documentId, update: second })).toBe('accepted');
    expect(await onDisk(documentId)).toBe(2);
  });

  it('stores what it knows already only once', async () => {
    const documentId = await sync.board();
    const { browser, clientId } = await opened(documentId);
    const { update } = written(clientId);
    for (let times = 0; times < 3; times++) await browser.ask('document.push', { documentId, update });
    expect(await onDisk(documentId)).toBe(1);
  });

  it('refuses the V2 update that ends an unguarded process, and what is no update at all', async () => {
    const documentId = await sync.board();
    const { browser, clientId } = await opened(documentId);
    const { doc } = written(clientId);
    const attempts = [
      Y.encodeStateAsUpdateV2(doc),
      new Uint8Array([1, 255, 255, 255, 255, 15, 1, 0]),
      new Uint8Array(0),
    ];
    for (const update of attempts) {
      expect(await browser.refusal('document.push', { documentId, update })).toBe('update-malformed');
    }
    expect(await onDisk(documentId)).toBe(0);
  });

  it('refuses what is written outside the shape of a board', async () => {
    const documentId = await sync.board();
    const { browser, clientId } = await opened(documentId);
    const doc = new Y.Doc();
    doc.clientID = clientId;
    doc.getMap('elsewhere').set('a', 1);
    const update = Y.encodeStateAsUpdate(doc);
    expect(await browser.refusal('document.push', { documentId, update })).toBe('update-out-of-shape');
  });

  it('lets a reader read, and takes a right away from who is inside', async () => {
    const documentId = await sync.board();
    const adas = await (await browserOf(ada)).open(documentId);
    const reader = await (await browserOf(bram)).open(documentId);
    sync.allow(bram, documentId, 'read');
    await sync.documents.recheck(documentId);
    await vi.waitFor(() => expect(reader.replica.access).toBe('read'), 10_000);
    adas.write('te lezen');
    await reader.shows('te lezen');
    reader.write('mag niet meer');
    await reader.is('refused');
    expect(reader.replica.status).toMatchObject({ code: 'document-read-only', unsaved: true });
    sync.allow(bram, documentId, 'none');
    await sync.documents.recheck(documentId);
    sync.allow(ada, documentId, 'none');
    await sync.documents.recheck(documentId);
    await adas.is('closed');
    expect(adas.texts).toEqual(['te lezen']);
  });

  it('calls a document unavailable, never empty, when its log is damaged', async () => {
    const documentId = await sync.board();
    const adas = await (await browserOf(ada)).open(documentId);
    for (const text of ['een', 'twee']) {
      adas.write(text);
      await adas.saved();
    }
    await sync.halt();
    await query('DELETE FROM document_updates WHERE document_id = $1 AND position = 1', documentId);
    await sync.serve();
    const browser = await browserOf(bram);
    expect(await browser.refusal('document.open', { documentId, stateVector: new Uint8Array([0]) })).toBe(
      'unavailable',
    );
    await expect(sync.documents.read(documentId, () => 'empty')).rejects.toThrow('unavailable');
  });
});
