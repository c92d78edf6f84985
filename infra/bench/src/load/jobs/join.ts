import { applyUpdate, Doc } from 'yjs';
import type { Place } from '../place.ts';
import { nobody } from '../dialect.ts';
import { dialects } from '../dialects/index.ts';
import type { Target } from '../target.ts';

export interface JoinJob {
  readonly place: Place;
  readonly clients: number;
}

/** Seconds until so many who come at once, each over a connection of its own, all have the document's bytes. */
export const join = async (target: Target, { place, clients }: JoinJob): Promise<number> => {
  const dialect = dialects[target.name];
  const start = performance.now();
  const visits = await Promise.all(
    place.guests
      .slice(0, clients)
      .map(({ cookie }) => dialect({ port: target.port, documentId: place.documentId, cookie }, nobody)),
  );
  const seconds = (performance.now() - start) / 1000;
  const doc = new Doc();
  for (const update of visits.at(-1)!.content) applyUpdate(doc, update);
  if (doc.getMap('notes').size === 0) throw new Error(`${target.name}: the document was empty`);
  for (const visit of visits) visit.close();
  return seconds;
};
