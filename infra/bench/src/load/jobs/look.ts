import { decodeStateVector, encodeStateVectorFromUpdate, mergeUpdates } from 'yjs';
import { atOnce } from '../at-once.ts';
import type { Place } from '../place.ts';
import { nobody } from '../dialect.ts';
import { dialects } from '../dialects/index.ts';
import type { Target } from '../target.ts';

export interface LookJob {
  readonly places: readonly Place[];
}

/** What is in all these documents together: of each writer the Yjs clock up to which it is there. */
export const look = async (target: Target, { places }: LookJob): Promise<Map<number, number>> => {
  const vectors = await atOnce(places, 16, async ({ documentId, guests }) => {
    const visit = await dialects[target.name]({ port: target.port, documentId, cookie: guests[0]!.cookie }, nobody);
    visit.close();
    return decodeStateVector(encodeStateVectorFromUpdate(mergeUpdates([...visit.content])));
  });
  return new Map(vectors.flatMap((vector) => [...vector]));
};
