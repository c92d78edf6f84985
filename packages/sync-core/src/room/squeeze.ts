import { encodeStateAsUpdate } from 'yjs';
import { DocumentContent } from './content.ts';

/**
 * One update that holds what all of these hold. Through a Yjs document, which lets go of the content of what was deleted:
 * merging keeps it. Throws `DocumentUnavailable` where the updates make no whole document.
 */
export const squeeze = (updates: readonly Uint8Array[]): Uint8Array => {
  const doc = new DocumentContent(updates).toDoc();
  try {
    return encodeStateAsUpdate(doc);
  } finally {
    doc.destroy();
  }
};
