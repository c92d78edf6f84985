import { randomUUID } from 'node:crypto';
import type { Socket as NetworkSocket } from 'node:net';
import { protocolVersion } from '@inrol/contracts/sync';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Refusal } from '../platform/errors/index.ts';
import { LiveMessages, type LiveSocket } from './live-messages.ts';
import { LiveSockets } from './live-sockets.ts';
import type { SyncBrowser } from './test/sync-browser.ts';
import { type SyncPerson, TestSync } from './test/start-sync.ts';

const closedSession = randomUUID();
let sync: TestSync;
let ada: SyncPerson;
const gone: LiveSocket[] = [];
const open: SyncBrowser[] = [];

beforeAll(async () => {
  sync = await TestSync.start();
  ada = sync.person('Ada');
  const messages = sync.get(LiveMessages);
  // as the sessions module does it, in short
  messages.answer('session.leave', async (socket, { sessionId }) => {
    if (sessionId === closedSession) throw new Refusal('session-closed');
    socket.join(`session:${sessionId}`);
    return {};
  });
  messages.onGone((socket) => gone.push(socket));
});
afterEach(() => open.splice(0).forEach((browser) => browser.close()));
afterAll(() => sync.stop());

const browserOf = async (person: SyncPerson): Promise<SyncBrowser> => {
  const browser = sync.browser(person);
  open.push(browser);
  await browser.connect();
  return browser;
};

describe('the socket of a browser', () => {
  it('first says as whom the server knows it', async () => {
    const browser = sync.browser(ada);
    open.push(browser);
    const ready = new Promise((resolve) => browser.socket.once('live.ready', resolve));
    await browser.connect();
    expect(await ready).toEqual({ protocol: protocolVersion, person: `account:${ada.accountId}` });
  });

  it('brings a message to the module that answers it, checked against the contract', async () => {
    const browser = await browserOf(ada);
    expect(await browser.ask('session.leave', { sessionId: randomUUID() })).toEqual({ data: {} });
    const reply = await browser.ask('session.leave', { sessionId: 'x' });
    expect(reply).toMatchObject({
      problem: { code: 'validation-failed', status: 422, errors: [{ path: 'sessionId' }] },
    });
  });

  it('gets a refusal as a problem in the language of the reader', async () => {
    const browser = await browserOf(ada);
    const reply = await browser.ask('session.leave', { sessionId: closedSession });
    expect(reply).toMatchObject({ problem: { code: 'session-closed', detail: expect.stringContaining('afgesloten') } });
  });

  it('hears not-found for what nobody answers, known or unknown', async () => {
    const browser = await browserOf(ada);
    expect(await browser.refusal('session.enter', { sessionId: randomUUID() })).toBe('not-found');
    expect(await browser.refusal('constructor' as never, {} as never)).toBe('not-found');
  });

  it('hears what is said in the rooms it is in, and nothing of other rooms', async () => {
    const [one, two] = [await browserOf(ada), await browserOf(sync.person('Bram'))];
    const sessionId = randomUUID();
    const heard = vi.fn<(payload: unknown) => void>();
    const heardElsewhere = vi.fn<(payload: unknown) => void>();
    one.socket.on('session.outcomes', heard);
    two.socket.on('session.outcomes', heardElsewhere);
    await one.ask('session.leave', { sessionId });
    sync.get(LiveSockets).emitTo(`session:${sessionId}`, 'session.outcomes', { sessionId });
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith({ sessionId }));
    // an answer that was sent later has arrived: so would the event have
    await two.ask('session.leave', { sessionId: randomUUID() });
    expect(heardElsewhere).not.toHaveBeenCalled();
  });

  it('is told to be gone when it is', async () => {
    const browser = await browserOf(ada);
    const { id } = browser.socket;
    browser.close();
    await vi.waitFor(() => expect(gone.map((socket) => socket.id)).toContain(id));
  });

  it('is ended when its reader takes nothing any more, and comes back', async () => {
    const slow = await browserOf(ada);
    const sessionId = randomUUID();
    await slow.ask('session.leave', { sessionId });
    const engine = slow.socket.io.engine as unknown as { transport: { ws: { _socket: NetworkSocket } } };
    const network = engine.transport.ws['_socket'];
    const before = slow.socket.id;
    network.pause();
    const chatty = {
      sessionId,
      people: [],
      leaderGoneSince: null,
      counts: { writing: 0, done: 0 },
      more: 'x'.repeat(100_000),
    };
    const ended = vi.waitFor(() => expect(gone.map(({ id }) => id)).toContain(before), { timeout: 20_000 });
    for (let count = 0; count < 500; count++) {
      sync.get(LiveSockets).emitTo(`session:${sessionId}`, 'session.people', chatty);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await ended;
    network.resume();
    await vi.waitFor(() => expect(slow.socket.connected && slow.socket.id !== before).toBe(true), { timeout: 20_000 });
  });

  it('may ask only so much at once; others go on', async () => {
    const [hasty, calm] = [await browserOf(ada), await browserOf(sync.person('Bram'))];
    const asked = Array.from({ length: 200 }, () => hasty.refusal('session.leave', { sessionId: randomUUID() }));
    expect(await calm.refusal('session.leave', { sessionId: randomUUID() })).toBe('accepted');
    const answers = await Promise.all(asked);
    expect(answers.filter((answer) => answer === 'accepted').length).toBeLessThan(60);
    expect(answers).toContain('too-many-requests');
  });
});

describe('what is no socket of ours', () => {
  it('gets no polling', async () => {
    const polling = `${sync.address}/socket.io/?EIO=4&transport=polling`;
    for (const method of ['GET', 'POST']) {
      const response = await fetch(polling, { method, headers: { origin: sync.address, cookie: ada.cookie } });
      expect(response.status).toBe(400);
    }
  });

  it.each(['https://example.com', 'null', undefined])('is refused with the origin %s', async (origin) => {
    const socket = new WebSocket(`${sync.address.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
      headers: { cookie: ada.cookie, ...(origin && { origin }) },
    });
    const opened = await new Promise((resolve) => {
      socket.addEventListener('open', () => resolve(true));
      socket.addEventListener('error', () => resolve(false));
    });
    expect(opened).toBe(false);
  });

  it('is closed within ten seconds when it does not say who it is', async () => {
    const socket = new WebSocket(`${sync.address.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
      headers: { origin: sync.address },
    });
    const started = performance.now();
    await new Promise((resolve) => socket.addEventListener('close', resolve));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
