import * as parser from 'socket.io-parser';
import type { Dialect } from '../dialect.ts';
import { SocketIoLink } from '../socket-io-link.ts';

/** The bare relay of socket.io, with the parser that socket.io brings. */
export const bareSocketIo: Dialect = async ({ port, documentId }, listener) => {
  const { promise, resolve } = Promise.withResolvers<Buffer>();
  const onEvent = (name: string, payload: unknown) => {
    if (name === 'update') listener.update(payload as Buffer);
    else resolve(payload as Buffer);
  };
  const link = await SocketIoLink.open({ port, parser, auth: { documentId }, onEvent });
  const content = await promise;
  const { socket } = link;
  socket.onEnd = () => listener.ended();
  return {
    content: content.length > 0 ? [content] : [],
    clientId: null,
    refused: 0,
    get bytes() {
      return socket.bytes;
    },
    push: (update) => link.emit('update', update),
    deafen: () => socket.deafen(),
    close: () => socket.close(),
  };
};
