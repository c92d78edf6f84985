/** How a server is talked to. */
export type DialectName = 'bare-ws' | 'bare-socket-io' | 'hocuspocus' | 'inrol';

/** A place in a document. */
export interface Door {
  readonly port: number;
  readonly documentId: string;
  /** Of a guest in the session; null where a server knows nobody. */
  readonly cookie: string | null;
  /** Every update is pushed by itself at once, also where a page would merge those that wait into one. */
  readonly unmerged?: boolean;
}

export interface Listener {
  /** Somebody else's update. */
  update(bytes: Uint8Array): void;
  /** So many of the oldest pushes that were not acknowledged yet now are. */
  acknowledged(pushes: number): void;
  /** The connection is gone. */
  ended(): void;
}

/** Somebody in a document. */
export interface Visit {
  /** What was in the document, to be applied in this order. */
  readonly content: readonly Uint8Array[];
  /** To write under; null where anyone may write under any. */
  readonly clientId: number | null;
  /** Bytes of messages that came in. */
  readonly bytes: number;
  /** Pushes that the server refused, and that were tried again. */
  readonly refused: number;
  push(update: Uint8Array): void;
  /** From now on what comes in is counted and not looked at. */
  deafen(): void;
  close(): void;
}

/** Enters a document; resolves when its content is there. */
export type Dialect = (door: Door, listener: Listener) => Promise<Visit>;

/** For those who only look on. */
export const nobody: Listener = { update: () => undefined, acknowledged: () => undefined, ended: () => undefined };
