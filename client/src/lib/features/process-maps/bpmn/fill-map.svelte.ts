import type { ProcessMapContent } from '@inrol/contracts/sync';
import { ProcessMap } from '@inrol/sync-core/shapes';
import { Live } from '#lib/sync/index.ts';

const patience = 15_000;

/**
 * Draws a content on a map that was just started. False where that is not saved yet; then it is kept on this device where it
 * can be, and saved as soon as the map is opened.
 */
export async function fillMap(documentId: string, content: ProcessMapContent): Promise<boolean> {
  const live = new Live();
  const document = live.openDocument(documentId);
  try {
    if (!(await until(() => document.access === 'write'))) return false;
    new ProcessMap(document.doc).fill(content, (part) => document.doc.transact(part));
    return await until(() => document.saving === 'saved');
  } finally {
    document.close();
    live.close();
  }
}

/** Waits until something is so; false when it is not after a while. */
async function until(isSo: () => boolean): Promise<boolean> {
  let stop = () => {};
  const done = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), patience);
    stop = $effect.root(() => {
      $effect(() => {
        if (isSo()) resolve(true);
      });
    });
  });
  return done.finally(stop);
}
