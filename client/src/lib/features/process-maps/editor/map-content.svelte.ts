import type { MapFlow, MapLane, MapStep } from '@inrol/contracts/sync';
import { ProcessMap } from '@inrol/sync-core/shapes';
import type { Doc } from 'yjs';
import type { PlacedStep } from '../layout/layout.ts';

/** What a live map holds now. Things that did not change stay the same objects, so that only what changed is drawn anew. */
export class MapContent {
  readonly #doc: Doc;
  readonly #map: ProcessMap;
  #lanes = $state.raw<readonly MapLane[]>([]);
  #steps = $state.raw<readonly MapStep[]>([]);
  #flows = $state.raw<readonly MapFlow[]>([]);
  #placed = $state.raw<readonly PlacedStep[]>([]);
  readonly #byId = $derived(new Map(this.#steps.map((step) => [step.id, step])));
  #reading: ReturnType<typeof setTimeout> | undefined;

  constructor(doc: Doc) {
    this.#doc = doc;
    this.#map = new ProcessMap(doc);
    doc.on('afterTransaction', this.#changed);
    this.#read();
  }

  get lanes(): readonly MapLane[] {
    return this.#lanes;
  }

  get steps(): readonly MapStep[] {
    return this.#steps;
  }

  get flows(): readonly MapFlow[] {
    return this.#flows;
  }

  /** Where the steps lie, and nothing else of them: the same list as long as nobody moves one. */
  get placed(): readonly PlacedStep[] {
    return this.#placed;
  }

  get empty(): boolean {
    return this.#lanes.length === 0 && this.#steps.length === 0;
  }

  step(id: string): MapStep | null {
    return this.#byId.get(id) ?? null;
  }

  lane(id: string | null): MapLane | null {
    return this.#lanes.find((lane) => lane.id === id) ?? null;
  }

  flowsOf(stepId: string): MapFlow[] {
    return this.#flows.filter(({ from, to }) => from === stepId || to === stepId);
  }

  stop(): void {
    clearTimeout(this.#reading);
    this.#doc.off('afterTransaction', this.#changed);
  }

  /** Own changes show at once; those of others may come in by the dozen and are read together. */
  #changed = ({ local }: { local: boolean }): void => {
    if (local) return this.#read();
    this.#reading ??= setTimeout(() => this.#read());
  };

  #read(): void {
    clearTimeout(this.#reading);
    this.#reading = undefined;
    const { lanes, steps, flows } = this.#map.toJSON();
    this.#lanes = kept(this.#lanes, lanes);
    this.#steps = kept(this.#steps, steps);
    this.#flows = kept(this.#flows, flows);
    this.#placed = kept(
      this.#placed,
      steps.map(({ id, laneId, x, y }) => ({ id, laneId, x, y })),
    );
  }
}

/** `now`, with the objects of `before` for what is as it was; all of `before` where nothing changed. */
function kept<Thing extends { readonly id: string }>(
  before: readonly Thing[],
  now: readonly Thing[],
): readonly Thing[] {
  const known = new Map(before.map((thing) => [thing.id, thing]));
  const merged = now.map((thing) => {
    const old = known.get(thing.id);
    return old && same(old, thing) ? old : thing;
  });
  return merged.length === before.length && merged.every((thing, at) => thing === before[at]) ? before : merged;
}

const same = <Thing extends object>(a: Thing, b: Thing): boolean =>
  (Object.keys(a) as (keyof Thing)[]).every((field) => a[field] === b[field]);
