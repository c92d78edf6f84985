import type { EventEmitter } from 'node:events';
import type { IncomingHttpHeaders } from 'node:http';
import type { Problem } from '@inrol/contracts/errors';

interface Connection extends EventEmitter {
  readonly request: { readonly headers: IncomingHttpHeaders };
  send(message: string): void;
}

/** socket.io's number for a connection that is refused, in its protocol of text. */
const CONNECT_ERROR = 4;

/**
 * Answers a page of the first version, which spoke in frames of text that our parser does not read: it is told why it is
 * refused, in its own protocol, before the connection closes.
 */
export const refusePagesOfText = (engine: EventEmitter, why: (headers: IncomingHttpHeaders) => Problem): void => {
  // before socket.io's own listener, which closes the connection at the first frame it cannot read
  engine.prependListener('connection', (connection: Connection) => {
    connection.once('data', (first: unknown) => {
      if (typeof first !== 'string') return;
      const data = why(connection.request.headers);
      connection.send(`${CONNECT_ERROR}${JSON.stringify({ message: data.code, data })}`);
    });
  });
};
