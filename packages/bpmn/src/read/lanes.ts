import type { ModdleElement } from 'bpmn-moddle';
import type { Box, Diagram } from './diagram.ts';
import { middleOf } from './diagram.ts';
import { childOf, childrenOf, markOf, nameOf } from './element.ts';

/** A lane in the making: an element of the file, and what it is called on a map. */
export interface LaneDraft {
  readonly element: ModdleElement;
  readonly title: string;
  /** A pool that has lanes of its own: for what stands in none of them. */
  readonly rest: boolean;
}

/** The lanes of a pool or process, nested ones by the names of those around them. */
export class PoolLanes {
  readonly drafts: LaneDraft[] = [];
  private readonly laneOf = new Map<ModdleElement, LaneDraft>();

  /** `pool`: the participant, where there is one. `prefix`: its name comes before that of each lane. */
  constructor(process: ModdleElement, pool: ModdleElement | null, prefix: string) {
    for (const lane of lanesIn(process)) this.take(lane, prefix);
    if (pool && (this.drafts.length === 0 || nameOf(pool) !== '')) {
      this.drafts.push({ element: pool, title: nameOf(pool), rest: this.drafts.length > 0 });
    }
  }

  /** By what the file says, or else by where it is drawn. Null: in none. */
  of(element: ModdleElement, diagram: Diagram): LaneDraft | null {
    const said = this.laneOf.get(element);
    if (said || markOf(element)) return said ?? null; // in a file of our own, what is in no lane is in none
    const box = diagram.boxOf(element);
    const around = box && this.drafts.filter(({ element: lane, rest }) => !rest && surrounds(diagram.boxOf(lane), box));
    return around?.at(-1) ?? this.drafts.find(({ rest }) => rest) ?? (this.only ? this.drafts[0]! : null);
  }

  /** A pool without lanes is one. */
  private get only(): boolean {
    return this.drafts.length === 1 && this.laneOf.size === 0;
  }

  private take(lane: ModdleElement, prefix: string): void {
    const title = [prefix, nameOf(lane)].filter((words) => words !== '').join(' – ');
    const draft = { element: lane, title, rest: false };
    const inner = childOf(lane, 'childLaneSet');
    const lanes = inner ? childrenOf(inner, 'lanes') : [];
    for (const step of childrenOf(lane, 'flowNodeRef')) this.laneOf.set(step, draft);
    // what a lane within this one holds too is of that one
    for (const child of lanes) this.take(child, title);
    const holds = childrenOf(lane, 'flowNodeRef').some((step) => this.laneOf.get(step) === draft);
    if (lanes.length === 0 || holds) this.drafts.push(draft);
  }
}

const lanesIn = (process: ModdleElement): ModdleElement[] =>
  childrenOf(process, 'laneSets').flatMap((set) => childrenOf(set, 'lanes'));

const surrounds = (outer: Box | null, inner: Box): boolean => {
  if (!outer) return false;
  const { x, y } = middleOf(inner);
  return x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height;
};
