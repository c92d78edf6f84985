import type { Namespace } from 'socket.io';

interface FrameOptions {
  wsPreEncodedFrame?: readonly Uint8Array[];
}

/** A message as a WebSocket frame (RFC 6455, 5.2): binary, whole, and unmasked as everything from a server. */
export const webSocketFrame = (message: Uint8Array): Buffer => {
  const { length } = message;
  const start = length < 126 ? 2 : length < 0x1_0000 ? 4 : 10;
  const frame = Buffer.allocUnsafe(start + length);
  frame[0] = 0x82;
  if (start === 2) frame[1] = length;
  else if (start === 4) frame.writeUInt16BE(length, frame.writeUInt8(126, 1));
  else frame.writeBigUInt64BE(BigInt(length), frame.writeUInt8(127, 1));
  frame.set(message, start);
  return frame;
};

/**
 * Lets an adapter of socket.io make the frame of a broadcast once for all sockets. Its own does so for a packet of text
 * only; ours are binary.
 */
export const frameOnce = (adapter: Namespace['adapter']): void => {
  const { encoder } = adapter as unknown as { encoder: { encode(packet: unknown): [Uint8Array] } };
  const encode = (packet: unknown, options: FrameOptions) => {
    const encoded = encoder.encode(packet);
    options.wsPreEncodedFrame = [webSocketFrame(encoded[0])];
    return encoded;
  };
  Object.defineProperty(adapter, '_encode', { value: encode });
};
