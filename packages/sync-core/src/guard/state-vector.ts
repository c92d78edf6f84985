import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding';
import { ByteReader, Unreadable } from './byte-reader.ts';
import { CLOCK_MAX } from './skip-content.ts';

/** For each client id how many clock ticks of it are there. */
export type StateVector = ReadonlyMap<number, number>;

/** Reads a state vector of unknown making; null where it makes no sense. */
export const readStateVector = (bytes: Uint8Array): StateVector | null => {
  const reader = new ByteReader(bytes);
  const vector = new Map<number, number>();
  try {
    for (let left = reader.count(); left > 0; left--) {
      vector.set(reader.uint(0xffff_ffff), reader.uint(CLOCK_MAX));
    }
    return reader.left === 0 ? vector : null;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
};

export const encodeStateVector = (vector: StateVector): Uint8Array => {
  const encoder = createEncoder();
  writeVarUint(encoder, vector.size);
  for (const [client, clock] of vector) {
    writeVarUint(encoder, client);
    writeVarUint(encoder, clock);
  }
  return toUint8Array(encoder);
};
