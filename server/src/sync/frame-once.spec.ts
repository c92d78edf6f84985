import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { frameOnce } from './frame-once.ts';
import { nodePacketParser } from './node-packet-parser.ts';

const http = createServer();
const server = new Server(http, { transports: ['websocket'], parser: nodePacketParser, perMessageDeflate: false });
const browsers: Socket[] = [];

beforeAll(async () => {
  frameOnce(server.sockets.adapter);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  for (let count = 0; count < 5; count++) {
    const socket = io(address, { transports: ['websocket'], forceNew: true, parser: nodePacketParser });
    browsers.push(socket);
    await new Promise<void>((resolve) => socket.once('connect', resolve));
  }
});
afterAll(async () => {
  for (const browser of browsers) browser.disconnect();
  await server.close();
});

describe('a broadcast', () => {
  it.each([1, 125, 126, 65_535, 65_536, 300_000])(
    'of %i bytes is one frame that every socket reads',
    async (length) => {
      const update = new Uint8Array(length).map((_, at) => at);
      const heard = browsers.map((browser) => new Promise<Uint8Array>((resolve) => browser.once('news', resolve)));
      const sends = browsers.map(() => vi.fn<(frames: readonly Uint8Array[]) => void>());
      [...server.sockets.sockets.values()].forEach((socket, at) => {
        socket.conn.once('flush', (packets: { options: { wsPreEncodedFrame: readonly Uint8Array[] } }[]) =>
          sends[at]!(packets[0]!.options.wsPreEncodedFrame),
        );
      });
      server.emit('news', update);
      for (const bytes of await Promise.all(heard)) expect(Buffer.compare(bytes, update)).toBe(0);
      const frames = new Set(sends.map(({ mock }) => mock.calls[0]![0][0]));
      expect(frames.size).toBe(1);
    },
  );
});
