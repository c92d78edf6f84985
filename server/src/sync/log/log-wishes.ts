/** What the log asks of the worker, apart from any transaction. Neither ever fails: what is asked in vain is asked again. */
export interface LogWishes {
  /** Much was written since the last snapshot, or a snapshot is damaged. */
  compaction(documentId: string): void;
  /** Something was written. */
  moment(documentId: string): void;
}
