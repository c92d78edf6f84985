/** socket.io's kinds of packet; its two for binary data are not among them: bytes travel in the same frame here. */
export const PacketType = { connect: 0, disconnect: 1, event: 2, ack: 3, connectError: 4 } as const;
export type PacketType = (typeof PacketType)[keyof typeof PacketType];

/** What socket.io hands to its parser, and gets from it. */
export interface Packet {
  readonly type: PacketType;
  /** One namespace only, which is therefore not sent. */
  readonly nsp: string;
  /** Ties an acknowledgement to its event. */
  readonly id?: number;
  readonly data?: unknown;
}

/** The bytes are no packet. Whoever sent them is not spoken with any further. */
export class MalformedPacket extends Error {}

/** Stands in the text of a packet for the byte array with that number: `{"~": 0}`. */
export const PLACEHOLDER = '~';

export const NAMESPACE = '/';
