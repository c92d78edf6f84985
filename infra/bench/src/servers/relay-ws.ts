/** Peer: a bare ws relay. What one sends, the others in the room get; nothing is checked, nothing is kept. */
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { content } from './kept-content.ts';

const rooms = new Map<string, Set<WebSocket>>();
const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
server.on('connection', (socket, request) => {
  const documentId = request.url!.slice(1);
  const room = rooms.get(documentId) ?? new Set();
  rooms.set(documentId, room.add(socket));
  socket.send(content(documentId));
  socket.on('message', (update) => {
    for (const other of room) if (other !== socket) other.send(update as Buffer, { binary: true });
  });
  socket.on('close', () => room.delete(socket));
});
server.on('listening', () => process.send!({ port: (server.address() as AddressInfo).port }));
