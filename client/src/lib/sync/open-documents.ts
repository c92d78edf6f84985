import type { DocumentEvent, DocumentPayload } from '@inrol/contracts/sync';
import { type DocumentLink, type Outbox, Replica } from '@inrol/sync-core/replica';
import { browserClock } from './browser-clock.ts';
import type { DeviceOutbox } from './device-outbox.ts';
import { OpenDocument } from './open-document.svelte.ts';

interface Held {
  readonly replica: Replica;
  readonly views: Set<OpenDocument>;
}

/** The documents this page has open: one replica each, however many components look at it. */
export class OpenDocuments {
  readonly #link: DocumentLink;
  readonly #held = new Map<string, Held>();
  #outbox: DeviceOutbox | null = null;

  constructor(link: DocumentLink) {
    this.#link = link;
  }

  /** Something would be lost if the page were closed now. */
  get losesWork(): boolean {
    return [...this.#held.values()].some(({ replica: { status } }) => {
      if (status.kind === 'saving') return true;
      return 'unsaved' in status && status.unsaved && !('kept' in status && status.kept);
    });
  }

  open(documentId: string): OpenDocument {
    const held = this.#held.get(documentId) ?? this.#hold(documentId);
    const view: OpenDocument = new OpenDocument(held.replica, () => {
      held.views.delete(view);
      if (held.views.size === 0) held.replica.setPresence(null);
      this.#letGo(held);
    });
    held.views.add(view);
    return view;
  }

  /** There is a connection, and it is known whose. The first time, everything that was left on this device is pushed. */
  connected(outbox: DeviceOutbox): void {
    const first = this.#outbox === null;
    this.#outbox = outbox;
    for (const { replica } of this.#held.values()) {
      if (first) void replica.start();
      else replica.connected();
    }
    if (first) void this.#pushLeftovers(outbox);
  }

  disconnected(): void {
    for (const { replica } of this.#held.values()) replica.disconnected();
  }

  receive<Name extends DocumentEvent>(name: Name, payload: DocumentPayload<Name>): void {
    this.#held.get(payload.documentId)?.replica.receive(name, payload);
  }

  stop(): void {
    for (const { replica } of this.#held.values()) replica.stop();
    this.#held.clear();
  }

  #hold(documentId: string): Held {
    const views = new Set<OpenDocument>();
    const onChange = () => {
      for (const view of views) view.refresh();
      this.#letGo(held);
    };
    const outbox: Outbox = {
      load: (id) => this.#known().load(id),
      add: (id, update) => this.#known().add(id, update),
      remove: (keys) => this.#known().remove(keys),
      setAside: (keys, aside) => this.#known().setAside(keys, aside),
    };
    const replica = new Replica(documentId, { link: this.#link, outbox, clock: browserClock, onChange });
    const held: Held = { replica, views };
    this.#held.set(documentId, held);
    if (this.#outbox) void replica.start();
    return held;
  }

  #known(): DeviceOutbox {
    if (!this.#outbox) throw new Error('a document was used before it was known whose it is');
    return this.#outbox;
  }

  /** Ends a replica that nobody looks at, once it has nothing to save. */
  #letGo({ replica, views }: Held): void {
    if (views.size > 0 || this.#held.get(replica.documentId)?.replica !== replica) return;
    const { kind } = replica.status;
    if (kind === 'saving' || kind === 'offline' || kind === 'opening') return;
    this.#held.delete(replica.documentId);
    replica.stop();
  }

  async #pushLeftovers(outbox: DeviceOutbox): Promise<void> {
    const documents = await outbox.documents().catch(() => []);
    // opening is enough: a replica takes over what is left, pushes it, and goes
    for (const documentId of documents) if (!this.#held.has(documentId)) this.#hold(documentId);
  }
}
