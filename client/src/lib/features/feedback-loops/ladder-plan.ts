/**
 * Where everything stands in the drawing of an obstacle's way. Worked out along time (`along`) and up the ladder
 * (`across`, 0 at the foot); the drawing turns that to the right or down the page.
 */
import { layer as layers, type Layer, type Team } from '@inrol/contracts/organisations';
import type { Leg } from './legs.ts';

export interface Rung {
  readonly teamId: string;
  readonly name: string;
  readonly across: number;
}

export interface Band {
  readonly layer: Layer;
  readonly from: number;
  readonly to: number;
  readonly rungs: readonly Rung[];
}

export interface DrawnLeg {
  readonly leg: Leg;
  readonly across: number;
  readonly from: number;
  readonly to: number;
  /** Where the term ended, when that was before the end of the leg. */
  readonly due: number | null;
}

export interface LadderPlan {
  /** From the foot up: execution, management, board. */
  readonly bands: readonly Band[];
  readonly legs: readonly DrawnLeg[];
  /** Where the line begins, with those who raised it. */
  readonly start: { readonly along: number; readonly across: number };
  readonly length: number;
  readonly breadth: number;
}

export interface Room {
  /** Pixels for the whole way, at least; it grows when there are many legs. */
  readonly length: number;
  /** Height of a rung, and of a band in which the obstacle never was. */
  readonly rung: number;
  readonly empty: number;
  /** The least a leg needs to be seen and named. */
  readonly least: number;
  /** What a climb from one rung to another takes. */
  readonly climb: number;
}

/** Three weeks fill the room; what waits shorter leaves some of it for what is to come. */
const WHOLE = 21 * 86_400_000;
const END_OF_DAY = 'T23:59:59.999Z';

export const ladderPlan = (
  legs: readonly Leg[],
  raisedByTeamId: string,
  teams: readonly Pick<Team, 'id' | 'name' | 'layer'>[],
  now: string,
  room: Room,
): LadderPlan => {
  const bands = bandsOf([raisedByTeamId, ...legs.map(({ teamId }) => teamId)], teams, room);
  const across = new Map(bands.flatMap(({ rungs }) => rungs.map((rung) => [rung.teamId, rung.across])));
  const acrossOf = (teamId: string) => across.get(teamId) ?? 0;
  const lengths = lengthsOf(legs, now, room);
  let along = 0;
  const drawn = legs.map((leg, index): DrawnLeg => {
    const from = along + room.climb;
    const to = from + lengths[index]!;
    along = to;
    return { leg, across: acrossOf(leg.teamId), from, to, due: dueOf(leg, now, from, to) };
  });
  return {
    bands,
    legs: drawn,
    start: { along: 0, across: acrossOf(raisedByTeamId) },
    length: along,
    breadth: bands.at(-1)!.to,
  };
};

/** The teams it was with, each on a rung in the band of its layer, in order of first appearance. */
const bandsOf = (
  teamIds: readonly string[],
  teams: readonly Pick<Team, 'id' | 'name' | 'layer'>[],
  { rung, empty }: Room,
): Band[] => {
  const onTheWay = [...new Set(teamIds)].flatMap((id) => teams.find((team) => team.id === id) ?? []);
  let foot = 0;
  return layers.options.map((layer) => {
    const here = onTheWay.filter((team) => team.layer === layer);
    const from = foot;
    const size = Math.max(empty, here.length * rung);
    foot += size;
    const step = size / Math.max(1, here.length);
    const rungs = here.map(({ id, name }, index) => ({ teamId: id, name, across: from + step * (index + 0.5) }));
    return { layer, from, to: foot, rungs };
  });
};

/** As long as its wait, and never too short to be seen. */
const lengthsOf = (legs: readonly Leg[], now: string, { length, least, climb }: Room): number[] => {
  const waits = legs.map(({ from, until }) => Math.max(0, Date.parse(until ?? now) - Date.parse(from)));
  const all = Math.max(
    WHOLE,
    waits.reduce((sum, wait) => sum + wait, 0),
  );
  const free = Math.max(0, length - legs.length * (least + climb));
  return waits.map((wait) => least + (free * wait) / all);
};

const dueOf = (leg: Leg, now: string, from: number, to: number): number | null => {
  if (leg.kind === 'back') return null;
  const [start, end, due] = [leg.from, leg.until ?? now, leg.stay.dueOn + END_OF_DAY].map(Date.parse) as [
    number,
    number,
    number,
  ];
  return due < end ? from + ((to - from) * Math.max(0, due - start)) / (end - start) : null;
};
