import type { Outbox, OutboxEntry } from '@inrol/sync-core/replica';

/** What a browser keeps of unacknowledged work; lives on when the page is gone. */
export class MemoryOutbox implements Outbox {
  private readonly entries: (OutboxEntry & { readonly documentId: string })[] = [];
  private last = 0;

  get size(): number {
    return this.entries.length;
  }

  async load(documentId: string): Promise<readonly OutboxEntry[]> {
    return this.entries.filter((entry) => entry.documentId === documentId);
  }

  async add(documentId: string, update: Uint8Array): Promise<number> {
    this.entries.push({ documentId, update, key: ++this.last, aside: false });
    return this.last;
  }

  async remove(keys: readonly number[]): Promise<void> {
    for (const key of keys) {
      const at = this.entries.findIndex((entry) => entry.key === key);
      if (at >= 0) this.entries.splice(at, 1);
    }
  }

  async setAside(keys: readonly number[], aside: boolean): Promise<void> {
    for (const [at, entry] of this.entries.entries())
      if (keys.includes(entry.key)) this.entries[at] = { ...entry, aside };
  }
}
