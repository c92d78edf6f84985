import { createServer } from 'node:http';
import type { AddressInfo, Socket as NetworkSocket } from 'node:net';
import { Server, type Socket as ServerSocket } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { frameOnce } from './frame-once.ts';
import { nodePacketParser } from './node-packet-parser.ts';
import { writeDirectly } from './write-directly.ts';

const EVENTS = 4_000;
const http = createServer();
const server = new Server(http, { transports: ['websocket'], parser: nodePacketParser, perMessageDeflate: false });
let address: string;
let here: ServerSocket;
let browser: Socket;

beforeAll(async () => {
  frameOnce(server.sockets.adapter);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});
beforeEach(async () => {
  const connected = new Promise<ServerSocket>((resolve) => server.once('connection', resolve));
  browser = io(address, { transports: ['websocket'], forceNew: true, parser: nodePacketParser });
  here = await connected;
  writeDirectly(here);
  await vi.waitFor(() => expect(browser.connected).toBe(true));
});
afterEach(() => browser.disconnect());
afterAll(() => server.close());

/** The browser's end of the network. */
const networkOf = ({ io: manager }: Socket): NetworkSocket =>
  (manager.engine.transport as unknown as { ws: { _socket: NetworkSocket } }).ws['_socket'];
const waiting = (): readonly unknown[] => here.conn['writeBuffer'] as never;

describe('frames that are written directly', () => {
  it('arrive in order with all others, to one, to a room and as answers, small and large', async () => {
    const heard: unknown[] = [];
    browser.onAny((name: string, value: Uint8Array) => heard.push(`${name} ${value[0]} ${value.length}`));
    here.on('ask', (value: Uint8Array, answer: (value: unknown) => void) => {
      here.emit('own', Uint8Array.of(1));
      server.emit('all', new Uint8Array(200_000).fill(2));
      here.emit('own', new Uint8Array(20_000).fill(3));
      server.emit('all', Uint8Array.of(4));
      answer(value);
    });
    const answer: unknown = await browser.timeout(5_000).emitWithAck('ask', Uint8Array.of(9));
    expect([...(answer as Uint8Array)]).toEqual([9]);
    expect(heard).toEqual(['own 1 1', 'all 2 200000', 'own 3 20000', 'all 4 1']);
  });

  it('ask nothing of engine.io while the network takes them', async () => {
    const flushed = vi.fn<() => void>();
    here.conn.on('flush', flushed);
    const heard = new Promise((resolve) => browser.once('all', resolve));
    server.emit('all', Uint8Array.of(1));
    await heard;
    expect(flushed).not.toHaveBeenCalled();
  });

  it('wait where they are counted while a reader takes none, and come in order when it does', async () => {
    const heard: number[] = [];
    browser.on('all', (bytes: Uint8Array) => heard.push(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)));
    networkOf(browser).pause();
    for (let count = 0; count < EVENTS; count++) {
      const bytes = new Uint8Array(4_000);
      new DataView(bytes.buffer).setUint32(0, count);
      server.emit('all', bytes);
      if (count % 100 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    expect(waiting().length).toBeGreaterThan(EVENTS / 4);
    networkOf(browser).resume();
    await vi.waitFor(() => expect(heard).toHaveLength(EVENTS), 10_000);
    expect(heard).toEqual(heard.toSorted((one, other) => one - other));
    expect(waiting()).toHaveLength(0);
  });

  it('are let go of once the connection is gone', async () => {
    const gone = new Promise((resolve) => here.once('disconnect', resolve));
    browser.disconnect();
    await gone;
    expect(() => here.emit('own', Uint8Array.of(1))).not.toThrow();
  });
});
