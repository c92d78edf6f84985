import type { MapFlow, MapStep } from '@inrol/contracts/sync';
import type { Edge, Node } from '@xyflow/svelte';
import { slip, type MapLayout, type Point } from '../layout/layout.ts';

export type StepNodeType = Node<{ step: MapStep }, 'step'>;
/** Without corners while one of its ends is dragged. */
export type FlowEdgeType = Edge<{ corners: readonly Point[] | null; label: string }, 'flow'>;

interface Shown {
  readonly layout: MapLayout;
  readonly draggable: boolean;
  /** The one step that is reached with Tab; from it one walks on with the arrow keys. */
  readonly entry: string | null;
  readonly spokenAs: string;
}

/** The steps as the canvas takes them. What did not change stays the same object, and what is dragged stays where it is. */
export function stepNodes(before: readonly StepNodeType[], steps: readonly MapStep[], shown: Shown): StepNodeType[] {
  const known = new Map(before.map((node) => [node.id, node]));
  return steps.map((step) => {
    const old = known.get(step.id);
    const position = old?.dragging ? old.position : (shown.layout.places.get(step.id) ?? { x: 0, y: 0 });
    const tabindex = step.id === shown.entry ? 0 : -1;
    const unchanged =
      old?.data.step === step &&
      old.position.x === position.x &&
      old.position.y === position.y &&
      old.draggable === shown.draggable &&
      old.domAttributes?.tabindex === tabindex &&
      old.domAttributes['aria-roledescription'] === shown.spokenAs;
    if (unchanged) return old;
    return {
      ...old,
      id: step.id,
      type: 'step',
      position,
      data: { step },
      draggable: shown.draggable,
      width: slip.width,
      height: slip.height,
      domAttributes: { tabindex, 'aria-labelledby': `spoken-${step.id}`, 'aria-roledescription': shown.spokenAs },
    };
  });
}

/** The flows as the canvas takes them, unchanged ones as the same objects. */
export function flowEdges(
  before: readonly FlowEdgeType[],
  flows: readonly MapFlow[],
  routes: ReadonlyMap<string, readonly Point[]>,
  dragged: string | null,
): FlowEdgeType[] {
  const known = new Map(before.map((edge) => [edge.id, edge]));
  return flows.map(({ id, from, to, label }) => {
    const old = known.get(id);
    const corners = dragged !== null && (from === dragged || to === dragged) ? null : (routes.get(id) ?? null);
    if (old?.data?.label === label && sameWay(old.data.corners, corners)) return old;
    return {
      id,
      type: 'flow',
      source: from,
      target: to,
      data: { corners, label },
      ariaRole: 'presentation',
      focusable: false,
      domAttributes: { 'aria-label': null, 'aria-roledescription': null },
    };
  });
}

const sameWay = (a: readonly Point[] | null, b: readonly Point[] | null): boolean =>
  a === b || (a?.length === b?.length && !!a?.every(({ x, y }, at) => b?.[at]?.x === x && b[at].y === y));
