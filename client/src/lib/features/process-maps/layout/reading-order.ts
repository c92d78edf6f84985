import type { MapStep } from '@inrol/contracts/sync';
import type { MapLayout } from './layout.ts';

/** The steps in the order in which the picture is read: column by column, and in each from the upper lane down. */
export function inReadingOrder(layout: MapLayout, steps: readonly MapStep[]): MapStep[] {
  const placeOf = (id: string) => layout.places.get(id) ?? { x: 0, y: 0 };
  return [...steps].sort((a, b) => {
    const [one, other] = [placeOf(a.id), placeOf(b.id)];
    return one.x - other.x || one.y - other.y || (a.id < b.id ? -1 : 1);
  });
}
