import type { Socket as NetworkSocket } from 'node:net';
import type { Socket } from 'socket.io';
import { type FrameOptions, webSocketFrame } from './web-socket-frame.ts';

interface EngineSocket {
  readonly readyState: string;
  readonly writeBuffer: readonly unknown[];
  readonly request: { readonly socket: NetworkSocket };
}

type Write = (encoded: readonly [Uint8Array], options: FrameOptions) => void;

/**
 * Lets a connection write its frames to the network itself, as long as the network takes them: engine.io asks eight
 * functions and two events about each. What a slow network does not take goes the usual way, where it is counted.
 */
export const writeDirectly = ({ client, conn }: Pick<Socket, 'client' | 'conn'>): void => {
  const engine = conn as unknown as EngineSocket;
  const network = engine.request.socket;
  const queue = (client['writeToEngine'] as Write).bind(client);
  const write: Write = (encoded, options) => {
    const isFree = engine.readyState === 'open' && engine.writeBuffer.length === 0;
    if (!isFree || network.writableNeedDrain || !network.writable) return queue(encoded, options);
    for (const part of options.wsPreEncodedFrame ?? webSocketFrame(encoded[0])) network.write(part);
  };
  Object.defineProperty(client, 'writeToEngine', { value: write });
};
