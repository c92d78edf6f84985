import type { PersonKey } from '@inrol/contracts/sync';
import type { ClientGrants } from '@inrol/sync-core';

/** Client ids without a database: one after the other. */
export class MemoryGrants implements ClientGrants {
  private readonly granted = new Map<string, Set<number>>();
  private last = 100;

  async grant(documentId: string, person: PersonKey | 'server'): Promise<number> {
    this.of(documentId, person).add(++this.last);
    return this.last;
  }

  async grantedTo(documentId: string, person: PersonKey): Promise<ReadonlySet<number>> {
    return this.of(documentId, person);
  }

  private of(documentId: string, person: string): Set<number> {
    const key = `${documentId} ${person}`;
    const known = this.granted.get(key) ?? new Set<number>();
    this.granted.set(key, known);
    return known;
  }
}
