import type { Server } from 'socket.io';

/** How long a line that was ended may take to say goodbye. Who says nothing would hold on to it for half a minute. */
const GOODBYE_WITHIN = 1_000;

/** Cuts lines that were ended here and do not go. */
export const endForGood = (engine: Server['engine']): void => {
  engine.on('connection', (line: { once(name: 'close', run: () => void): void; transport: object }) => {
    const { transport } = line as { transport: { socket?: { terminate(): void } } };
    line.once('close', () => setTimeout(() => transport.socket?.terminate(), GOODBYE_WITHIN).unref());
  });
};
