import type { PersonKey } from '@inrol/contracts/sync';
import type { Outbox, OutboxEntry } from '@inrol/sync-core/replica';

interface Kept {
  readonly person: PersonKey;
  readonly documentId: string;
  readonly update: Uint8Array;
  /** Not there where nothing was ever refused. */
  readonly aside?: boolean;
}

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('inrol', 1);
    opening.addEventListener('upgradeneeded', () => {
      const outbox = opening.result.createObjectStore('outbox', { autoIncrement: true });
      outbox.createIndex('document', ['person', 'documentId']);
      outbox.createIndex('person', 'person');
    });
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error));
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
    const { keys, kept } = await this.transact('readonly', (store) => {
      const index = store.index('document');
      const range = [this.person, documentId];
      return { keys: index.getAllKeys(range), kept: index.getAll(range) as IDBRequest<Kept[]> };
    });
    // both come in the order of their keys
    return kept.result.map(({ update, aside = false }, at) => ({ key: keys.result[at] as number, update, aside }));
  }

  async add(documentId: string, update: Uint8Array): Promise<number> {
    const kept: Kept = { person: this.person, documentId, update };
    const { result } = await this.transact('readwrite', (store) => store.add(kept));
    return result as number;
  }

  async remove(keys: readonly number[]): Promise<void> {
    await this.transact('readwrite', (store) => keys.forEach((key) => store.delete(key)));
  }

  async setAside(keys: readonly number[], aside: boolean): Promise<void> {
    await this.transact('readwrite', (store) =>
      keys.forEach((key) => {
        const getting = store.get(key) as IDBRequest<Kept | undefined>;
        getting.addEventListener('success', () => {
          if (getting.result) store.put({ ...getting.result, aside }, key);
        });
      }),
    );
  }

  /** Documents in which something of this person was left that is still to be pushed. */
  async documents(): Promise<readonly string[]> {
    const { result } = await this.transact(
      'readonly',
      (store) => store.index('person').getAll(this.person) as IDBRequest<Kept[]>,
    );
    return [...new Set(result.filter(({ aside }) => !aside).map(({ documentId }) => documentId))];
  }

  async close(): Promise<void> {
    (await this.database).close();
  }

  /** Asks what `ask` asks in one transaction, and gives its requests back once that is whole. */
  private async transact<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => T): Promise<T> {
    const transaction = (await this.database).transaction('outbox', mode);
    const asked = ask(transaction.objectStore('outbox'));
    await new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () => reject(transaction.error));
    });
    return asked;
  }
}
