import type { MapFlow, MapLane, MapStep, ProcessMapContent } from '@inrol/contracts/sync';
import { match, type Matched } from './match.ts';
import { changedPlaces } from './changed-places.ts';
import { sumsOf, type MapSums } from './sums.ts';

/** What can be said of a step, and can become different. Remarks are no part of how the work goes. */
export type StepAspect = 'title' | 'lane' | 'kind' | 'contribution' | 'serves' | 'waiting' | 'working' | 'procedure';

/** What became of a step. `moved`: before or after other steps than it was. */
export type StepFate =
  | { readonly kind: 'dropped' | 'new'; readonly step: MapStep }
  | {
      readonly kind: 'kept';
      readonly before: MapStep;
      readonly after: MapStep;
      readonly changes: readonly StepAspect[];
      readonly moved: 'earlier' | 'later' | null;
    };
export type KeptStep = Extract<StepFate, { kind: 'kept' }>;

export interface LaneFate {
  readonly kind: 'dropped' | 'new' | 'renamed' | 'kept';
  readonly before: MapLane | null;
  readonly after: MapLane | null;
}

export interface FlowFate {
  readonly kind: 'dropped' | 'new' | 'relabelled' | 'kept';
  readonly before: MapFlow | null;
  readonly after: MapFlow | null;
}

/** Two maps of the same work, laid over each other. */
export interface MapComparison {
  readonly steps: readonly StepFate[];
  readonly lanes: readonly LaneFate[];
  readonly flows: readonly FlowFate[];
  readonly sums: { readonly before: MapSums; readonly after: MapSums };
}

/** What is different in `after`. What is the same thing in both is told by ids first, then by likeness; see `match`. */
export function compareMaps(before: ProcessMapContent, after: ProcessMapContent): MapComparison {
  const matched = match(before, after);
  return {
    steps: stepFates(before, after, matched),
    lanes: laneFates(before.lanes, after.lanes, matched),
    flows: flowFates(before.flows, after.flows, matched),
    sums: { before: sumsOf(before.steps), after: sumsOf(after.steps) },
  };
}

/** What a fate is at a glance: what changed in itself comes before where it stands. */
export const fateOf = (fate: StepFate): 'dropped' | 'new' | 'changed' | 'moved' | 'same' => {
  if (fate.kind !== 'kept') return fate.kind;
  if (fate.changes.length > 0) return 'changed';
  return fate.moved ? 'moved' : 'same';
};

/** Whether anything at all is different. */
export const isSame = ({ steps, lanes, flows }: MapComparison): boolean =>
  steps.every((fate) => fateOf(fate) === 'same') && [...lanes, ...flows].every(({ kind }) => kind === 'kept');

function stepFates(before: ProcessMapContent, after: ProcessMapContent, matched: Matched): StepFate[] {
  const known = new Map(after.steps.map((step) => [step.id, step]));
  const arrived = new Set(matched.steps.values());
  const pairs = before.steps.flatMap((step) => {
    const counterpart = known.get(matched.steps.get(step.id) ?? '');
    return counterpart ? { from: step, to: counterpart, before: step.x, after: counterpart.x } : [];
  });
  const moved = changedPlaces(pairs);
  const kept = pairs.map((pair): StepFate => {
    const changes = changesOf(pair.from, pair.to, matched);
    return { kind: 'kept', before: pair.from, after: pair.to, changes, moved: moved.get(pair) ?? null };
  });
  return [
    ...kept,
    ...before.steps.filter(({ id }) => !matched.steps.has(id)).map((step): StepFate => ({ kind: 'dropped', step })),
    ...after.steps.filter(({ id }) => !arrived.has(id)).map((step): StepFate => ({ kind: 'new', step })),
  ];
}

function changesOf(before: MapStep, after: MapStep, { lanes }: Matched): StepAspect[] {
  const laneBefore = before.laneId === null ? null : lanes.get(before.laneId);
  const different: Record<StepAspect, boolean> = {
    title: before.title.trim() !== after.title.trim(),
    lane: laneBefore !== after.laneId,
    kind: before.kind !== after.kind,
    contribution: before.contribution !== after.contribution,
    serves: before.serves !== after.serves,
    waiting: (before.minutesWaiting ?? 0) !== (after.minutesWaiting ?? 0),
    working: (before.minutesWorking ?? 0) !== (after.minutesWorking ?? 0),
    procedure: before.procedure.trim() !== after.procedure.trim(),
  };
  return (Object.keys(different) as StepAspect[]).filter((aspect) => different[aspect]);
}

function laneFates(before: readonly MapLane[], after: readonly MapLane[], { lanes }: Matched): LaneFate[] {
  const known = new Map(after.map((lane) => [lane.id, lane]));
  const arrived = new Set(lanes.values());
  return [
    ...before.map((lane): LaneFate => {
      const counterpart = known.get(lanes.get(lane.id) ?? '');
      if (!counterpart) return { kind: 'dropped', before: lane, after: null };
      const same = lane.title.trim() === counterpart.title.trim();
      return { kind: same ? 'kept' : 'renamed', before: lane, after: counterpart };
    }),
    ...after.filter(({ id }) => !arrived.has(id)).map((lane): LaneFate => ({ kind: 'new', before: null, after: lane })),
  ];
}

/** A flow is the same when it runs between the same steps; of several of these, one with the same words first. */
function flowFates(before: readonly MapFlow[], after: readonly MapFlow[], { steps }: Matched): FlowFate[] {
  const between = Map.groupBy(after, ({ from, to }) => `${from}>${to}`);
  const take = ({ from, to, label }: MapFlow, alsoOtherwise: boolean): MapFlow | null => {
    const candidates = between.get(`${steps.get(from)}>${steps.get(to)}`) ?? [];
    const at = candidates.findIndex((flow) => alsoOtherwise || flow.label.trim() === label.trim());
    return at < 0 ? null : candidates.splice(at, 1)[0]!;
  };
  const kept = new Map(before.map((flow) => [flow, take(flow, false)]));
  const fates = before.map((flow): FlowFate => {
    const same = kept.get(flow);
    if (same) return { kind: 'kept', before: flow, after: same };
    const relabelled = take(flow, true);
    return { kind: relabelled ? 'relabelled' : 'dropped', before: flow, after: relabelled };
  });
  const left = [...between.values()].flat();
  return [...fates, ...left.map((flow): FlowFate => ({ kind: 'new', before: null, after: flow }))];
}
