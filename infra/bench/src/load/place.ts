/** Somebody who may enter a document. */
export interface Guest {
  /** Under which their notes stand. */
  readonly key: string;
  /** null where a server knows nobody. */
  readonly cookie: string | null;
}

/** A board, and the guests of its session. */
export interface Place {
  readonly documentId: string;
  /** The phase in which notes are written now. */
  readonly phaseId: string;
  readonly guests: readonly Guest[];
}
