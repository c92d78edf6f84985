import type { LiveInput, LiveOutput, Reply } from '@inrol/contracts/sync';

type Asked = 'document.open' | 'document.push';
type Told = 'document.presence' | 'document.close';

/** The connection to the server, as a replica sees it. */
export interface DocumentLink {
  readonly connected: boolean;
  /** Sends and waits; null where no answer came in time or the connection was lost. */
  ask<Name extends Asked>(
    name: Name,
    input: LiveInput<Name>,
    answer: (reply: Reply<LiveOutput<Name>> | null) => void,
  ): void;
  /** Sends, and does not mind whether it arrives. */
  tell<Name extends Told>(name: Name, input: LiveInput<Name>): void;
}

export interface OutboxEntry {
  readonly key: number;
  readonly update: Uint8Array;
  /** The server did not take it; it is not pushed again before its writer says so. */
  readonly aside: boolean;
}

/** Keeps what was written and not yet acknowledged on this device, for the person who wrote it. */
export interface Outbox {
  load(documentId: string): Promise<readonly OutboxEntry[]>;
  /** Resolves with a key once it is kept. */
  add(documentId: string, update: Uint8Array): Promise<number>;
  remove(keys: readonly number[]): Promise<void>;
  /** Keeps these, but no longer to be pushed by themselves; or, with false, to be pushed again. */
  setAside(keys: readonly number[], aside: boolean): Promise<void>;
}
