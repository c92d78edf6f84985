import type { Socket as NetworkSocket } from 'node:net';
import type { Socket } from 'socket.io';
import { type FrameOptions, webSocketFrame } from './web-socket-frame.ts';

interface EngineSocket {
  readonly readyState: string;
  readonly writeBuffer: readonly unknown[];
  readonly request: { readonly socket: NetworkSocket };
}

type Write = (encoded: readonly Uint8Array[], options: FrameOptions) => void;

/**
 * Lets a connection write its frames to the network itself, as long as the network takes them: engine.io asks eight
 * functions and two events about each. What a slow network does not take goes the usual way, where it is counted. A frame in
 * pieces, of which many get the large one, is not copied together either way.
 */
export const writeDirectly = ({ client, conn }: Pick<Socket, 'client' | 'conn'>): void => {
  const engine = conn as unknown as EngineSocket;
  const network = engine.request.socket;
  const queue = (client['writeToEngine'] as Write).bind(client);
  const write: Write = (encoded, options) => {
    const frame = options.wsPreEncodedFrame ?? webSocketFrame(encoded);
    const isFree = engine.readyState === 'open' && engine.writeBuffer.length === 0;
    // engine.io takes one message, and sends the frame where there is one
    if (!isFree || network.writableNeedDrain || !network.writable)
      return queue(encoded.slice(-1), { ...options, wsPreEncodedFrame: frame });
    if (frame.length === 1) return void network.write(frame[0]!);
    network.cork();
    for (const part of frame) network.write(part);
    network.uncork();
  };
  Object.defineProperty(client, 'writeToEngine', { value: write });
};
