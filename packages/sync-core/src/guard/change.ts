import { createDecoder, readAny, readVarUint } from 'lib0/decoding';
import type { Entry, Place } from './entry.ts';
import { contentKind } from './skip-content.ts';
import type { Stretches, Taken } from './stretches.ts';
import type { Insertion } from './text-order.ts';

/** Something new in an entry. What hangs on something that is gone has no effect, and is not told. */
export interface Write extends Place {
  readonly entry: Entry;
  /** See `contentKind`. */
  readonly kind: number;
  /** In clock ticks: for a text, its length. */
  readonly length: number;
  /** Where in the bytes of the update its content begins. */
  readonly at: number;
  /** Stands under a key, where that was told. */
  readonly keyed: boolean;
}

export interface TextInsertion extends Insertion {
  readonly entry: Entry;
  readonly field: string;
}

/** Something that goes; what was gone already is not told. */
export interface Removal extends Place {
  /** The client id under which it was written. */
  readonly writer: number;
  readonly length: number;
}

/** What an update does to a document: only what is new in it, and where. */
export interface Change {
  readonly bytes: Uint8Array;
  readonly writes: readonly Write[];
  readonly removals: readonly Removal[];
  /** What is written within live texts, in an order in which each finds what it stands beside. */
  readonly insertions: readonly TextInsertion[];
  /** For the index, when the update is accepted. */
  readonly fresh: ReadonlyMap<number, Stretches>;
  readonly taken: ReadonlyMap<number, readonly Taken[]>;
}

/** Changes nothing that is not so already. */
export const isEmpty = ({ fresh, taken }: Change): boolean => fresh.size === 0 && taken.size === 0;

/** Takes the place of, or takes away, without holding anything itself. */
export const holdsNothing = ({ kind }: Pick<Write, 'kind'>): boolean =>
  kind === contentKind.deleted || kind === contentKind.collected;

/** The plain values of a write; none where it holds something else. */
export const valuesOf = ({ bytes }: Change, { kind, at }: Write): unknown[] => {
  if (kind !== contentKind.any) return [];
  const decoder = createDecoder(at === 0 ? bytes : bytes.subarray(at));
  return Array.from({ length: readVarUint(decoder) }, (): unknown => readAny(decoder));
};

/** The kinds of type that shapes are made of, by the number that Yjs writes for them. */
export const typeKind = { map: 1, text: 2 } as const;

/** The kind of type a write opens; null where it holds something else. */
export const typeOf = ({ bytes }: Change, { kind, at }: Write): number | null =>
  kind === contentKind.type ? bytes[at]! : null;
