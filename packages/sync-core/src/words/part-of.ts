import * as Y from 'yjs';
import { wholeOf } from './whole-of.ts';

/** Says of one update after the other whether everything in it is part of what these updates hold together. */
export const partOf = (updates: readonly Uint8Array[]): ((update: Uint8Array) => boolean) => {
  const whole = wholeOf(updates);
  let changed = false;
  whole.on('update', () => (changed = true));
  return (update) => {
    changed = false;
    Y.applyUpdate(whole, update);
    return !changed && whole.store.pendingStructs === null && whole.store.pendingDs === null;
  };
};
