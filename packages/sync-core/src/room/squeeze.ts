import { encodeStateAsUpdate } from 'yjs';
import { DocumentUnavailable } from '../ports/document-log.ts';
import { DocumentContent } from './content.ts';

/**
 * One update that holds what all of these hold. Through a Yjs document, which lets go of the content of what was deleted:
 * merging keeps it. Throws `DocumentUnavailable` where the updates make no whole document.
 */
export const squeeze = (updates: readonly Uint8Array[]): Uint8Array => {
  const doc = new DocumentContent(updates).toDoc();
  try {
    // what waits inside Yjs for something else would be lost in its encoding
    if (doc.store.pendingStructs || doc.store.pendingDs) throw new DocumentUnavailable('a part of it is missing');
    return encodeStateAsUpdate(doc);
  } finally {
    doc.destroy();
  }
};
