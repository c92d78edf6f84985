import { atOnce } from '../at-once.ts';
import type { Place } from '../place.ts';
import { nobody } from '../dialect.ts';
import { dialects } from '../dialects/index.ts';
import type { Target } from '../target.ts';

export interface StayJob {
  readonly places: readonly Place[];
  /** In each. */
  readonly clients: number;
}

/** Enters, and stays without doing anything until the load generator is ended. Answers how many came in. */
export const stay = async (target: Target, { places, clients }: StayJob): Promise<number> => {
  const doors = places.flatMap(({ documentId, guests }) =>
    guests.slice(0, clients).map(({ cookie }) => ({ port: target.port, documentId, cookie })),
  );
  const visits = await atOnce(doors, 32, (door) => dialects[target.name](door, nobody));
  for (const visit of visits) visit.deafen();
  return visits.length;
};
