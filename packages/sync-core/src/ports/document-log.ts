/** A document as the log holds it. */
export interface StoredDocument {
  /** Applied in this order they give the document; the first may be a snapshot of many. */
  readonly updates: readonly Uint8Array[];
  /** The position of the last of them; 0 of a document that nothing was written in. */
  readonly position: number;
}

/** The log cannot answer, or what it holds is damaged. Never to be taken for an empty document. */
export class DocumentUnavailable extends Error {}

/** Where documents are kept. The only truth about them; nothing is acknowledged that it does not have on disk. */
export interface DocumentLog {
  /** True while so much waits to be written that nothing more should be accepted. */
  readonly full: boolean;
  /** The document, or null where there is none with that id. Rejects with `DocumentUnavailable`. */
  load(documentId: string): Promise<StoredDocument | null>;
  /** How far the log of each of these documents reaches; of those it has. */
  positions(documentIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /**
   * Adds an update that the guard let through. Resolves with its position once it is on disk; updates of one document
   * keep their order. Waits as long as storage is away. Rejects with `DocumentUnavailable` where it can never be kept.
   */
  append(documentId: string, update: Uint8Array): Promise<number>;
  /**
   * Writes a snapshot of a document and lets go of updates that an earlier snapshot holds already: never of any that no
   * snapshot holds, and the newest snapshot always has a predecessor or the whole log to be made again from.
   */
  compact(documentId: string): Promise<void>;
  /** Everybody has left the document: a good moment to make it quick to load, should much have been written. */
  left(documentId: string): void;
}
