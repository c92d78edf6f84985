import type { DialectName } from '../load/dialect.ts';

/** One measured place on a line. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a cost grows with one thing, for each server. */
export interface Curve {
  /** The file's name, without its end. */
  readonly name: string;
  readonly title: string;
  readonly across: string;
  readonly up: string;
  readonly lines: readonly { readonly server: DialectName; readonly points: readonly Point[] }[];
}
