/** Peer: a bare socket.io relay, as its documentation shows it, over WebSocket only. Nothing is checked, nothing is kept. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { content } from './kept-content.ts';

const http = createServer();
const server = new Server(http, { transports: ['websocket'], serveClient: false });
server.on('connection', (socket) => {
  const { documentId } = socket.handshake.auth as { documentId: string };
  void socket.join(documentId);
  socket.emit('content', content(documentId));
  socket.on('update', (update: Buffer) => socket.to(documentId).emit('update', update));
});
http.listen(0, '127.0.0.1', () => process.send!({ port: (http.address() as AddressInfo).port }));
