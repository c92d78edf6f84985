/** Where a step stands in the order of work, before and after. */
export interface Placing {
  readonly before: number;
  readonly after: number;
}

/**
 * Which of these changed places with the others, and to which side: all that do not belong to the longest row that kept its
 * order. A step that only moved up because another came before it did not change places.
 */
export function changedPlaces<Thing extends Placing>(things: readonly Thing[]): Map<Thing, 'earlier' | 'later'> {
  const sorted = [...things].sort((a, b) => a.before - b.before || a.after - b.after);
  // patience sorting: `ends[n]` is the last of the best row of n + 1 found so far
  const ends: Thing[] = [];
  const previous = new Map<Thing, Thing | undefined>();
  for (const thing of sorted) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]!.after <= thing.after) low = middle + 1;
      else high = middle;
    }
    previous.set(thing, ends[low - 1]);
    ends[low] = thing;
  }
  const row = new Set<Thing>();
  for (let last = ends.at(-1); last; last = previous.get(last)) row.add(last);
  const ahead = (thing: Thing, when: 'before' | 'after') =>
    [...row].filter((other) => other[when] < thing[when]).length;
  const moved = things.filter((thing) => !row.has(thing));
  return new Map(moved.map((thing) => [thing, ahead(thing, 'after') < ahead(thing, 'before') ? 'earlier' : 'later']));
}
