import type { DocumentAccess, DocumentPresence, PresenceState } from '@inrol/contracts/sync';
import type { Replica, ReplicaStatus } from '@inrol/sync-core/replica';
import type { Doc } from 'yjs';
import type { Saving } from '#lib/ui/marks/saving.ts';

/** A live document in a component: what it holds, what may be done with it, and whether all of it is saved. */
export class OpenDocument {
  readonly documentId: string;
  readonly #replica: Replica;
  readonly #release: () => void;
  #status = $state.raw<ReplicaStatus>({ kind: 'opening' });
  #access = $state.raw<DocumentAccess | 'none'>('none');
  #presence = $state.raw<readonly DocumentPresence[]>([]);
  #keptBack = $state.raw<readonly Uint8Array[]>([]);

  /** `release` is called once, when nobody needs it any more. */
  constructor(replica: Replica, release: () => void) {
    this.documentId = replica.documentId;
    this.#replica = replica;
    this.#release = release;
    this.refresh();
  }

  get doc(): Doc {
    return this.#replica.doc;
  }

  get status(): ReplicaStatus {
    return this.#status;
  }

  /** What may be done with `doc` now: `none` until it is here, and after it was taken away. */
  get access(): DocumentAccess | 'none' {
    return this.#access;
  }

  /** Where the others are. */
  get presence(): readonly DocumentPresence[] {
    return this.#presence;
  }

  /**
   * `saved` only when everything written here is on the server's disk; `unsaved` while it is kept on this device, `unkept`
   * where this page is all there is. Null while it is not here yet.
   */
  get saving(): Saving | null {
    const status = this.#status;
    switch (status.kind) {
      case 'opening':
        return null;
      case 'saved':
      case 'saving':
        return status.kind;
      case 'aside':
      case 'offline':
      case 'refused':
      case 'closed':
        return !status.unsaved ? 'saved' : status.deviceRefuses ? 'unkept' : 'unsaved';
    }
  }

  /** Whether what was written under this client id is of the person who uses this page. */
  isOwn(clientId: number): boolean {
    return this.#replica.isOwn(clientId);
  }

  setPresence(state: PresenceState | null): void {
    this.#replica.setPresence(state);
  }

  /** What the server did not take, as updates; `wordsKeptBack` reads from it what somebody wrote. */
  get keptBack(): readonly Uint8Array[] {
    return this.#keptBack;
  }

  /** What it held when it was opened, where something lies beside it that leans on this. */
  get openedWith(): readonly Uint8Array[] {
    return this.#replica.openedWith;
  }

  /** Sends once more what the server did not take. */
  sendAgain(): void {
    this.#replica.sendAgain();
  }

  /** Gives up what was written here and cannot be saved; resolves when it is gone from this device too. */
  discard(): Promise<void> {
    return this.#replica.discard();
  }

  /** Lets go of it; what is not saved yet is still pushed. */
  close(): void {
    this.#release();
  }

  /** Takes over how the replica stands; called after each change of it. */
  refresh(): void {
    this.#status = this.#replica.status;
    this.#access = this.#replica.access;
    this.#presence = this.#replica.presence;
    const { keptBack } = this.#replica;
    if (keptBack.length > 0 || this.#keptBack.length > 0) this.#keptBack = keptBack;
  }
}
