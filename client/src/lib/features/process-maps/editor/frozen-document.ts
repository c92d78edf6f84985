import type { ProcessMapContent } from '@inrol/contracts/sync';
import { ProcessMap } from '@inrol/sync-core/shapes';
import { Doc } from 'yjs';
import type { MapDocument } from './map-document.ts';

/** A map as it was at some moment, as a document that nobody can change. */
export function frozenDocument(content: ProcessMapContent): MapDocument {
  const doc = new Doc();
  doc.transact(() => new ProcessMap(doc).fill(content, (part) => part()));
  return { doc, access: 'read', saving: null, presence: [], setPresence: () => undefined };
}
