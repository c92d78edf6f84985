import type { ProcessMapContent } from '@inrol/contracts/sync';
import { ProcessMap } from '@inrol/sync-core/shapes';
import { Doc } from 'yjs';
import type { MapDocument } from './map-document.ts';

/** A map as it was at some moment, as a document that nobody can change. */
export function frozenDocument({ lanes, steps, flows }: ProcessMapContent): MapDocument {
  const doc = new Doc();
  const map = new ProcessMap(doc);
  doc.transact(() => {
    for (const { id, title } of lanes) map.addLane(id, title);
    for (const { note, ...step } of steps) {
      map.addStep(step);
      map.rewriteNote(step.id, note);
    }
    for (const flow of flows) map.addFlow(flow);
  });
  return { doc, access: 'read', saving: null, presence: [], setPresence: () => undefined };
}
