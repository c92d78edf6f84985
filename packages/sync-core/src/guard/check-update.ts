import type { InspectedUpdate, UpdateSection } from './inspect-update.ts';
import type { StateVector } from './state-vector.ts';

/**
 * - `passes`: may be applied as it is
 * - `overlaps`: passes, after what is known already is cut off
 * - anything else: the code of the refusal
 */
export type Check = 'passes' | 'overlaps' | 'client-id-not-granted' | 'document-gap';

const has = (known: StateVector, client: number, clock: number): boolean => clock < (known.get(client) ?? 0);

/** How far a section can be applied when `known` is there: its end, or the clock of the first struct that hangs in the air. */
const reach = ({ to, needs }: UpdateSection, known: StateVector): number => {
  for (let at = 0; at < needs.length; at += 3) {
    if (!has(known, needs[at + 1]!, needs[at + 2]!)) return needs[at]!;
  }
  return to;
};

/** Whether every struct finds what it hangs on, in the document or in the update; sections may lean on each other. */
const reachesAll = (sections: readonly UpdateSection[], document: StateVector): boolean => {
  if (sections.every((section) => reach(section, document) === section.to)) return true;
  const known = new Map(document);
  let waiting = sections;
  while (waiting.length > 0) {
    const before = waiting.map(({ client }) => known.get(client) ?? 0).join();
    waiting = waiting.filter((section) => {
      const end = reach(section, known);
      known.set(section.client, Math.max(end, known.get(section.client) ?? 0));
      return end < section.to;
    });
    if (waiting.length > 0 && before === waiting.map(({ client }) => known.get(client) ?? 0).join()) return false;
  }
  return true;
};

/**
 * Whether an update may enter a document: written only under client ids that were granted to its writer, and leaning
 * only on what is there. What leans on something unknown would wait inside the document, unseen and without a bound.
 */
export const checkUpdate = (
  { sections, deletes }: InspectedUpdate,
  document: StateVector,
  granted: (client: number) => boolean,
): Check => {
  let overlaps = false;
  for (const { client, from } of sections) {
    if (!granted(client)) return 'client-id-not-granted';
    const known = document.get(client) ?? 0;
    if (from > known) return 'document-gap';
    if (from < known) overlaps = true;
  }
  if (!reachesAll(sections, document)) return 'document-gap';
  for (const { client, to } of deletes) {
    const written = sections.find((section) => section.client === client)?.to ?? 0;
    if (to > Math.max(written, document.get(client) ?? 0)) return 'document-gap';
  }
  return overlaps ? 'overlaps' : 'passes';
};
