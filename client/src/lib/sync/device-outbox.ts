import type { PersonKey } from '@inrol/contracts/sync';
import type { Outbox, OutboxEntry } from '@inrol/sync-core/replica';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

interface Kept {
  readonly person: PersonKey;
  readonly documentId: string;
  readonly update: Uint8Array;
}

interface Tables extends DBSchema {
  outbox: { key: number; value: Kept; indexes: { document: [string, string]; person: string } };
}

const open = (): Promise<IDBPDatabase<Tables>> =>
  openDB<Tables>('inrol', 1, {
    upgrade(database) {
      const outbox = database.createObjectStore('outbox', { autoIncrement: true });
      outbox.createIndex('document', ['person', 'documentId']);
      outbox.createIndex('person', 'person');
    },
  });

/**
 * Unacknowledged work in IndexedDB, for one person: somebody else who signs in at the same browser neither sees nor
 * pushes it. Everything rejects where the browser forbids storage.
 */
export class DeviceOutbox implements Outbox {
  readonly person: PersonKey;
  private readonly database = open();

  constructor(person: PersonKey) {
    this.person = person;
    // each use of it meets the failure again, and answers for it
    this.database.catch(() => undefined);
  }

  async load(documentId: string): Promise<readonly OutboxEntry[]> {
    const index = (await this.database).transaction('outbox').store.index('document');
    const entries: OutboxEntry[] = [];
    for await (const cursor of index.iterate(IDBKeyRange.only([this.person, documentId]))) {
      entries.push({ key: cursor.primaryKey, update: cursor.value.update });
    }
    return entries;
  }

  async add(documentId: string, update: Uint8Array): Promise<number> {
    return (await this.database).add('outbox', { person: this.person, documentId, update });
  }

  async remove(keys: readonly number[]): Promise<void> {
    const { store, done } = (await this.database).transaction('outbox', 'readwrite');
    await Promise.all([...keys.map((key) => store.delete(key)), done]);
  }

  /** Documents in which something of this person was left unsaved. */
  async documents(): Promise<readonly string[]> {
    const kept = await (await this.database).getAllFromIndex('outbox', 'person', this.person);
    return [...new Set(kept.map(({ documentId }) => documentId))];
  }

  async close(): Promise<void> {
    (await this.database).close();
  }
}
