import type { DocumentPayload, DocumentPresence } from '@inrol/contracts/sync';

/** Where people are who have a document open over another process. */
export class Elsewhere {
  private readonly present = new Map<
    string,
    Map<number, { readonly from: string; readonly presence: DocumentPresence }>
  >();

  in(documentId: string): DocumentPresence[] {
    return [...(this.present.get(documentId)?.values() ?? [])].map(({ presence }) => presence);
  }

  heard(from: string, { documentId, clientId, person, state }: DocumentPayload<'document.presence'>): void {
    const present = this.present.get(documentId) ?? new Map<number, { from: string; presence: DocumentPresence }>();
    if (state) this.present.set(documentId, present.set(clientId, { from, presence: { clientId, person, state } }));
    else if (present.get(clientId)?.from === from) present.delete(clientId);
    if (present.size === 0) this.present.delete(documentId);
  }

  /** A process is gone, and with it everyone who was there; answers what is to be told of them. */
  gone(from: string): DocumentPayload<'document.presence'>[] {
    const left: DocumentPayload<'document.presence'>[] = [];
    for (const [documentId, present] of this.present) {
      for (const { from: there, presence } of present.values()) {
        if (there === from) left.push({ documentId, ...presence, state: null });
      }
    }
    for (const payload of left) this.heard(from, payload);
    return left;
  }
}
