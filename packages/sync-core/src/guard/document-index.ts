import { type Change, holdsNothing } from './change.ts';
import type { Entry } from './entry.ts';
import { contentKind } from './skip-content.ts';
import { type Stretch, Stretches } from './stretches.ts';

/**
 * Where everything stands that was ever written in a document, without what it says: for each client id the places of its
 * clock ticks. Small beside the document, as what is typed on in one place is one stretch; a deletion is looked up, and an
 * update placed, without a Yjs document.
 */
export class DocumentIndex {
  private readonly clients = new Map<number, Stretches>();
  private readonly entries = new Map<string, Map<string, Entry>>();
  private readonly names = new Map<string, string>();

  /** How many clock ticks of a client id are there. */
  clockOf(client: number): number {
    return this.clients.get(client)?.end ?? 0;
  }

  /** Undefined where nothing was written yet. */
  at(client: number, clock: number): Stretch | undefined {
    return this.clients.get(client)?.at(clock);
  }

  of(client: number): Stretches | undefined {
    return this.clients.get(client);
  }

  /** What stands under a key now. */
  entry(root: string, key: string | null): Entry | undefined {
    return key === null ? undefined : this.entries.get(root)?.get(key);
  }

  /** How many entries stand in a top-level map. */
  count(root: string): number {
    return this.entries.get(root)?.size ?? 0;
  }

  /** The same string for the same name, so that it is held once. */
  name(name: string): string {
    const known = this.names.get(name);
    if (known !== undefined) return known;
    this.names.set(name, name);
    return name;
  }

  apply({ fresh, writes, taken }: Change): void {
    for (const [client, stretches] of fresh) {
      const known = this.clients.get(client);
      if (known) for (const stretch of stretches.all) known.add(stretch);
      else this.clients.set(client, stretches);
    }
    for (const write of writes) {
      if (write.level === 0) this.put(write.entry, holdsNothing(write));
      else if (write.level === 2 && write.kind === contentKind.text) write.entry.grow(write.field ?? '', write.length);
    }
    for (const [client, pieces] of taken) {
      this.clients.get(client)?.takeAway(pieces);
      for (const { stretch, from, to } of pieces) {
        const { entry, level, field } = stretch;
        if (entry && level === 0) this.end(entry);
        else if (entry && level === 2) entry.grow(field ?? '', from - to);
      }
    }
  }

  private put(entry: Entry, nothing: boolean): void {
    const { root, key } = entry;
    if (key === null) return;
    const inRoot = this.entries.get(root) ?? new Map<string, Entry>();
    this.entries.set(root, inRoot);
    const before = inRoot.get(key);
    if (before) before.live = false;
    entry.live = !nothing;
    if (nothing) inRoot.delete(key);
    else inRoot.set(key, entry);
  }

  private end(entry: Entry): void {
    entry.live = false;
    const inRoot = this.entries.get(entry.root);
    if (entry.key !== null && inRoot?.get(entry.key) === entry) inRoot.delete(entry.key);
  }
}
