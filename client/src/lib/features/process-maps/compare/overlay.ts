import { fateOf, type MapComparison, type StepFate } from '@inrol/domain/process-maps';
import type { MapFlow, MapLane, MapStep } from '@inrol/contracts/sync';
import type { Figure } from '../figure/figure.ts';

/** Things that fell away have ids of their own: the other map may use the same ones for something else. */
const gone = (id: string): string => `${id}-before`;

/**
 * Two maps as one picture: everything where it is now, and what fell away where it was. `remarkOf` says in a few words what
 * changed of a step.
 */
export function overlay({ lanes, steps, flows }: MapComparison, remarkOf: (fate: StepFate) => string): Figure {
  const laneNow = new Map(lanes.map(({ before, after }) => [before?.id, after?.id ?? (before && gone(before.id))]));
  const stepNow = new Map(
    steps.flatMap((fate) => {
      if (fate.kind === 'kept') return [[fate.before.id, fate.after.id]];
      return fate.kind === 'dropped' ? [[fate.step.id, gone(fate.step.id)]] : [];
    }),
  );
  const droppedStep = (step: MapStep): MapStep => ({
    ...step,
    id: gone(step.id),
    laneId: step.laneId && (laneNow.get(step.laneId) ?? null),
  });
  const droppedFlow = (flow: MapFlow): MapFlow => ({
    ...flow,
    id: gone(flow.id),
    from: stepNow.get(flow.from) ?? flow.from,
    to: stepNow.get(flow.to) ?? flow.to,
  });
  return {
    lanes: laneOrder(lanes),
    steps: steps.map((fate) => ({
      step: fate.kind === 'kept' ? fate.after : fate.kind === 'new' ? fate.step : droppedStep(fate.step),
      fate: fateOf(fate),
      remark: remarkOf(fate),
      waitedBefore: fate.kind === 'kept' && fate.changes.includes('waiting') ? (fate.before.minutesWaiting ?? 0) : null,
    })),
    flows: flows.map(({ kind, before, after }) => ({
      flow: after ?? droppedFlow(before!),
      fate: kind === 'kept' ? 'same' : kind === 'relabelled' ? 'changed' : kind,
    })),
  };
}

/** As they lie now; one that fell away comes under the lane that it lay under. */
function laneOrder(lanes: MapComparison['lanes']): Figure['lanes'] {
  const before = lanes.flatMap((fate) => (fate.before ? [{ ...fate, before: fate.before }] : [])).sort(byOrder);
  const shown: { lane: MapLane; fate: Figure['lanes'][number]['fate'] }[] = lanes
    .flatMap(({ kind, after }) => (after ? [{ lane: after, kind }] : []))
    .sort((one, other) => (one.lane.order < other.lane.order ? -1 : 1))
    .map(({ lane, kind }) => ({ lane, fate: kind === 'new' ? 'new' : kind === 'renamed' ? 'changed' : 'same' }));
  for (const [at, { kind, before: lane }] of before.entries()) {
    if (kind !== 'dropped') continue;
    const above = before[at - 1];
    const aboveId = above && (above.after?.id ?? gone(above.before.id));
    const place = shown.findIndex((entry) => entry.lane.id === aboveId) + 1;
    shown.splice(place, 0, { lane: { ...lane, id: gone(lane.id) }, fate: 'dropped' });
  }
  return shown;
}

const byOrder = (a: { readonly before: MapLane }, b: { readonly before: MapLane }): number =>
  a.before.order < b.before.order ? -1 : 1;
