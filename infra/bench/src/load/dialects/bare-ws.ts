import { LoadSocket } from '../web-socket.ts';
import type { Dialect } from '../dialect.ts';

/** The bare relay: the first message is what it keeps of the document, every other one an update. */
export const bareWs: Dialect = async ({ port, documentId }, listener) => {
  const socket = await LoadSocket.open({ port, path: `/${documentId}` });
  const content = await new Promise<Buffer>((resolve) => {
    socket.onMessage = (first) => {
      socket.onMessage = (payload) => listener.update(payload);
      resolve(first);
    };
  });
  socket.onEnd = () => listener.ended();
  return {
    content: content.length > 0 ? [content] : [],
    clientId: null,
    refused: 0,
    get bytes() {
      return socket.bytes;
    },
    push: (update) => socket.send(update),
    deafen: () => socket.deafen(),
    close: () => socket.close(),
  };
};
