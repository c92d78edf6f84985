import type { TextOrder } from './text-order.ts';

/**
 * What stands under one key of a top-level map: a note, a group, a step. Known without reading the document: who wrote it,
 * whether it is still there, and how long its live texts are.
 */
export class Entry {
  /** The name of the top-level map; null of what was found in none. */
  readonly root: string;
  readonly key: string | null;
  /** The client id it was written under. */
  readonly writer: number;
  /** False once it was taken away, or another took its place. */
  live = true;
  /** Of its live text; few entries have more than one. */
  private field: string | null = null;
  private length = 0;
  private others: Map<string, number> | null = null;
  private orders: Map<string, TextOrder> | null = null;
  private order: TextOrder | null = null;

  constructor(root: string, key: string | null, writer: number) {
    this.root = root;
    this.key = key;
    this.writer = writer;
  }

  /** In UTF-16 code units, without what was deleted. */
  lengthOf(field: string): number {
    return field === this.field ? this.length : (this.others?.get(field) ?? 0);
  }

  orderOf(field: string): TextOrder | undefined {
    return (field === this.field ? this.order : this.orders?.get(field)) ?? undefined;
  }

  keepOrder(field: string, order: TextOrder): void {
    this.field ??= field;
    if (field === this.field) this.order = order;
    else (this.orders ??= new Map()).set(field, order);
  }

  grow(field: string, by: number): void {
    this.field ??= field;
    if (field === this.field) this.length += by;
    else (this.others ??= new Map()).set(field, this.lengthOf(field) + by);
  }
}

/**
 * Where something stands: `0` is an entry itself, `1` a field of it, `2` within the live text of that field, or deeper.
 * Without an entry it is in nothing: what it hung on is gone, and so is it.
 */
export interface Place {
  readonly entry: Entry | null;
  readonly level: 0 | 1 | 2;
  readonly field: string | null;
}

export const nowhere: Place = { entry: null, level: 0, field: null };
