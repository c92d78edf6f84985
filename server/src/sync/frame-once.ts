import type { Namespace } from 'socket.io';
import { type FrameOptions, webSocketFrame } from './web-socket-frame.ts';

/**
 * Lets an adapter of socket.io make the frame of a broadcast once for all sockets. Its own does so for a packet of text
 * only; ours are binary.
 */
export const frameOnce = (adapter: Namespace['adapter']): void => {
  const { encoder } = adapter as unknown as { encoder: { encode(packet: unknown): readonly Uint8Array[] } };
  const encode = (packet: unknown, options: FrameOptions) => {
    const encoded = encoder.encode(packet);
    options.wsPreEncodedFrame = webSocketFrame(encoded);
    return encoded.slice(-1);
  };
  Object.defineProperty(adapter, '_encode', { value: encode });
};
