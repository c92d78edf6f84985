import { type DocumentLog, DocumentUnavailable, type StoredDocument, squeeze } from '@inrol/sync-core';

interface Kept {
  snapshot: { bytes: Uint8Array; position: number } | null;
  readonly updates: { bytes: Uint8Array; position: number }[];
  position: number;
}

interface Waiting {
  readonly documentId: string;
  readonly bytes: Uint8Array;
  readonly resolve: (position: number) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The log without a database. With `commitByHand` nothing is on disk before `commit`, and a `crash` loses what waits, as
 * a killed server does.
 */
export class MemoryLog implements DocumentLog {
  full = false;
  /** As when storage is away, or what it holds is damaged. */
  unreadable = false;
  private readonly documents: Map<string, Kept>;
  private waiting: Waiting[] = [];
  private readonly commitByHand: boolean;

  /** `storage`: another process writes to the same one. */
  constructor({ commitByHand = false, storage }: { commitByHand?: boolean; storage?: MemoryLog } = {}) {
    this.commitByHand = commitByHand;
    this.documents = storage?.documents ?? new Map<string, Kept>();
  }

  create(documentId: string): void {
    this.documents.set(documentId, { snapshot: null, updates: [], position: 0 });
  }

  async load(documentId: string): Promise<StoredDocument | null> {
    if (this.unreadable) throw new DocumentUnavailable('the log cannot be read');
    const kept = this.documents.get(documentId);
    if (!kept) return null;
    const tail = kept.updates.filter(({ position }) => position > (kept.snapshot?.position ?? 0));
    const updates = [...(kept.snapshot ? [kept.snapshot] : []), ...tail].map(({ bytes }) => bytes);
    return { updates, position: kept.position };
  }

  async positions(documentIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (this.unreadable) throw new DocumentUnavailable('the log cannot be read');
    return new Map(
      documentIds.flatMap((id) => {
        const kept = this.documents.get(id);
        return kept ? [[id, kept.position] as const] : [];
      }),
    );
  }

  append(documentId: string, bytes: Uint8Array): Promise<number> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ documentId, bytes, resolve, reject });
      if (!this.commitByHand) this.commit();
    });
  }

  /** Writes what waits to disk, and tells so. */
  commit(): void {
    for (const { documentId, bytes, resolve, reject } of this.waiting.splice(0)) {
      const kept = this.documents.get(documentId);
      if (!kept) {
        reject(new DocumentUnavailable('there is no document with this id'));
        continue;
      }
      kept.updates.push({ bytes, position: ++kept.position });
      resolve(kept.position);
    }
  }

  /** Can never keep what waits. */
  fail(): void {
    for (const { reject } of this.waiting.splice(0)) reject(new DocumentUnavailable('the update cannot be kept'));
  }

  /** Loses what is not on disk; nobody is told. */
  crash(): void {
    this.waiting = [];
  }

  left(): void {
    // is as quick to load as it gets
  }

  async compact(documentId: string): Promise<void> {
    const kept = this.documents.get(documentId);
    if (!kept) return;
    const { updates, position } = (await this.load(documentId))!;
    const before = kept.snapshot?.position ?? 0;
    if (position === before) return;
    kept.snapshot = { bytes: squeeze(updates), position };
    kept.updates.splice(
      0,
      kept.updates.findIndex((update) => update.position > before),
    );
  }
}
