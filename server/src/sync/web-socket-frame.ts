/** What engine.io takes along with a message, so that it need not make the frame again. */
export interface FrameOptions {
  wsPreEncodedFrame?: readonly Uint8Array[];
}

/** Up to here a copy is cheaper than a second piece for the network. */
export const COPIED = 16 * 1024;

/**
 * A message, in one piece or two, as a WebSocket frame (RFC 6455, 5.2), in the pieces in which to send it: binary, whole,
 * and unmasked as everything from a server.
 */
export const webSocketFrame = (message: readonly Uint8Array[]): readonly Uint8Array[] => {
  const [first, second] = message as readonly [Uint8Array, Uint8Array?];
  const length = first.length + (second?.length ?? 0);
  const start = length < 126 ? 2 : length < 0x1_0000 ? 4 : 10;
  const apart = !second && first.length > COPIED ? first : second;
  const frame = Buffer.allocUnsafe(apart === first ? start : start + first.length);
  frame[0] = 0x82;
  if (start === 2) frame[1] = length;
  else if (start === 4) frame.writeUInt16BE(length, frame.writeUInt8(126, 1));
  else frame.writeBigUInt64BE(BigInt(length), frame.writeUInt8(127, 1));
  if (apart !== first) frame.set(first, start);
  return apart ? [frame, apart] : [frame];
};
