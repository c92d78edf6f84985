import { bounds } from '@inrol/contracts';
import { shapeBounds, type MapFlow, type MapLane, type MapStep, type ProcessMapContent } from '@inrol/contracts/sync';
import type { ModdleElement } from 'bpmn-moddle';
import { marksFrom, type Marks } from '../marks.ts';
import type { Collection } from './collect.ts';
import type { Diagram } from './diagram.ts';
import { isA, markOf, nameOf, ownIdOf, textOf } from './element.ts';
import type { Node } from './graph.ts';
import { kindOf, timeOf } from './kind.ts';
import type { LaneDraft } from './lanes.ts';
import type { LeftList } from './left-behind.ts';
import { placesOf } from './places.ts';

interface Makings {
  readonly collection: Collection;
  readonly diagram: Diagram;
  readonly left: LeftList;
  readonly newId: () => string;
}

/** A map out of what was collected; `placed` is false where the file does not say where things are drawn. */
export function compose({ collection, diagram, left, newId }: Makings): {
  content: ProcessMapContent;
  placed: boolean;
} {
  const { graph, notes } = collection;
  const ids = new Ids(newId);
  const cut = (words: string, max: number): string => {
    if (words.length <= max) return words;
    left.add('cut', words);
    return `${words
      .slice(0, max - 1)
      .toWellFormed()
      .replace(/\uFFFD$/, '')}…`;
  };
  const lanes = inOrder(collection.lanes, diagram);
  const laneIds = new Map(lanes.map((lane) => [lane, ids.of(lane.element, 'lane')]));
  const stepIds = new Map([...graph.nodes].map((node) => [node, ids.of(node.element, 'step')]));
  const places = placesOf(collection, diagram);
  const inside = new Set(collection.opened.flatMap(({ inner }) => inner));
  const steps = [...graph.nodes].map((node): MapStep => {
    const lane = collection.laneOf.get(node);
    const marks = marksOf(node, inside);
    return {
      ...marks,
      ...(places?.get(node) ?? { x: 0, y: 0 }),
      id: stepIds.get(node)!,
      laneId: (lane && laneIds.get(lane)) ?? null,
      title: cut(nameOf(node.element), bounds.title),
      procedure: cut(marks.procedure, bounds.title),
      note: cut((notes.get(node) ?? []).join('\n\n'), bounds.text),
    };
  });
  const flows = graph.edges.map((edge): MapFlow => ({
    id: edge.element ? ids.of(edge.element, 'flow') : newId(),
    from: stepIds.get(edge.from)!,
    to: stepIds.get(edge.to)!,
    label: cut(edge.label, bounds.name),
  }));
  return {
    content: { lanes: lanes.map((lane, at) => laneOf(lane, laneIds.get(lane)!, at, cut)), steps, flows },
    placed: places !== null,
  };
}

/** Our own marks where it has them; otherwise what its kind tells. */
function marksOf(node: Node, inside: ReadonlySet<Node>): Marks {
  const own = markOf(node.element);
  if (own) return marksFrom((name) => textOf(own, name) || undefined);
  const kind = isA(node.element, 'FlowNode') ? kindOf(node.element) : 'step';
  return {
    // the begin or end of a part is a step of the whole
    kind: inside.has(node) && (kind === 'start' || kind === 'end') ? 'step' : kind,
    contribution: null,
    serves: null,
    minutesWorking: null,
    minutesWaiting: timeOf(node.element)?.minutes ?? null,
    procedure: '',
    x: 0,
    y: 0,
  };
}

const laneOf = (lane: LaneDraft, id: string, at: number, cut: (words: string, max: number) => string): MapLane => ({
  id,
  title: cut(lane.title, bounds.title),
  order: String(at).padStart(String(shapeBounds.lanes).length + 1, '0'),
});

/** As they are drawn from above to below; as they are written where that is not known. */
function inOrder(lanes: readonly LaneDraft[], diagram: Diagram): LaneDraft[] {
  const tops = new Map(lanes.map((lane) => [lane, diagram.boxOf(lane.element)?.y]));
  if ([...tops.values()].includes(undefined)) return [...lanes];
  return lanes.toSorted((one, other) => tops.get(one)! - tops.get(other)! || Number(one.rest) - Number(other.rest));
}

/** Ids of our own export stay, each once; everything else gets a new one. */
class Ids {
  private readonly taken = new Set<string>();
  private readonly newId: () => string;

  constructor(newId: () => string) {
    this.newId = newId;
  }

  of(element: ModdleElement, kind: 'lane' | 'step' | 'flow'): string {
    const own = ownIdOf(element, kind);
    const id = own !== null && !this.taken.has(kind + own) ? own : this.newId();
    this.taken.add(kind + id);
    return id;
  }
}
