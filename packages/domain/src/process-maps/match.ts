import type { MapLane, MapStep, ProcessMapContent } from '@inrol/contracts/sync';
import { Likeness } from './likeness.ts';

/** What of one map is the same thing in another: ids of the first, each with its counterpart in the second. */
export interface Matched {
  readonly lanes: ReadonlyMap<string, string>;
  readonly steps: ReadonlyMap<string, string>;
}

/** Maps that share ids grew from one another: there, other words are mostly another step. */
const enough = { grown: 0.85, anew: 0.6 };
/** In another lane it takes more to be the same step. */
const elsewhere = 0.9;

/** Ids first; then, for what was drawn or read in anew, how alike the titles are and whether the lane is the same. */
export function match(from: ProcessMapContent, to: ProcessMapContent): Matched {
  const likeness = new Likeness();
  const lanes = matchAll<MapLane>(from.lanes, to.lanes, (a, b) => Number(likeness.between(a.title, b.title) === 1));
  const known = new Set(to.steps.map(({ id }) => id));
  const least = from.steps.some(({ id }) => known.has(id)) ? enough.grown : enough.anew;
  const steps = matchAll<MapStep>(from.steps, to.steps, (a, b) => {
    const together = (a.laneId === null ? null : (lanes.get(a.laneId) ?? '')) === b.laneId;
    if (a.title.trim() === '' || b.title.trim() === '')
      return Number(together && a.title === b.title && a.kind === b.kind);
    const alike = likeness.between(a.title, b.title);
    return alike >= (together ? least : Math.max(least, elsewhere)) ? alike + Number(together) : 0;
  });
  return { lanes, steps };
}

/** Pairs what has the same id, then the rest by how alike it is, the most alike first. No likeness (0) is no pair. */
function matchAll<Thing extends { readonly id: string }>(
  from: readonly Thing[],
  to: readonly Thing[],
  alike: (a: Thing, b: Thing) => number,
): Map<string, string> {
  const there = new Set(to.map(({ id }) => id));
  const pairs = new Map(from.filter(({ id }) => there.has(id)).map(({ id }) => [id, id]));
  const left = to.filter(({ id }) => !pairs.has(id));
  const candidates: { from: string; to: string; score: number }[] = [];
  for (const a of from) {
    if (pairs.has(a.id)) continue;
    for (const b of left) {
      const score = alike(a, b);
      if (score > 0) candidates.push({ from: a.id, to: b.id, score });
    }
  }
  candidates.sort((one, other) => other.score - one.score || (nameOf(one) < nameOf(other) ? -1 : 1));
  const taken = new Set<string>();
  for (const candidate of candidates) {
    if (pairs.has(candidate.from) || taken.has(candidate.to)) continue;
    pairs.set(candidate.from, candidate.to);
    taken.add(candidate.to);
  }
  return pairs;
}

/** The same for a pair, whichever of the two maps comes first. */
const nameOf = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  from < to ? from + to : to + from;
