import * as Y from 'yjs';

/** A document of all that these updates hold together. */
export const wholeOf = (updates: readonly Uint8Array[]): Y.Doc => {
  const whole = new Y.Doc();
  for (const update of updates) Y.applyUpdate(whole, update);
  return whole;
};
