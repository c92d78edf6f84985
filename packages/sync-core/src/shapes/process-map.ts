import type { MapFlow, MapLane, MapStep, ProcessMapContent } from '@inrol/contracts/sync';
import * as Y from 'yjs';
import { choiceOf, entriesOf, type Entry, entry, idOf, numberOf, rewrite, textOf } from './fields.ts';
import { byOrder, orderAfter, orderBetween } from './order.ts';
import { mapBounds, mapChoices } from './map-bounds.ts';

/** What can be said of a step at once; `note` has its own live text. */
export type StepFields = Omit<MapStep, 'id' | 'note'>;
export type NewStep = Pick<MapStep, 'id' | 'x' | 'y' | 'title' | 'kind'> & Partial<StepFields>;

/** A process map: lanes, steps, flows. A typed view on a Yjs document, for server and browser both. */
export class ProcessMap {
  readonly doc: Y.Doc;
  private readonly lanes: Y.Map<unknown>;
  private readonly steps: Y.Map<unknown>;
  private readonly flows: Y.Map<unknown>;

  constructor(doc: Y.Doc) {
    this.doc = doc;
    this.lanes = doc.getMap('lanes');
    this.steps = doc.getMap('steps');
    this.flows = doc.getMap('flows');
  }

  addLane(id: string, title: string): void {
    this.lanes.set(id, entry({ title, order: orderAfter(this.readLanes()) }));
  }

  renameLane(id: string, title: string): void {
    entryIn(this.lanes, id)?.set('title', title);
  }

  /** Puts a lane right behind another one, or first with null. */
  placeLane(id: string, behind: string | null): void {
    const others = this.readLanes().filter((lane) => lane.id !== id);
    const at = behind === null ? 0 : others.findIndex((lane) => lane.id === behind) + 1;
    entryIn(this.lanes, id)?.set('order', orderBetween(others[at - 1]?.order ?? null, others[at]?.order ?? null));
  }

  /** Takes a lane away; its steps stay, without a lane. */
  removeLane(id: string): void {
    this.lanes.delete(id);
  }

  addStep({ id, ...fields }: NewStep): void {
    const unsaid = {
      laneId: null,
      contribution: null,
      serves: null,
      minutesWorking: null,
      minutesWaiting: null,
      procedure: '',
    };
    this.steps.set(id, entry({ ...unsaid, ...fields, note: new Y.Text() }));
  }

  /** Changes the fields that are given, and no others. */
  changeStep(id: string, fields: Partial<StepFields>): void {
    const step = entryIn(this.steps, id);
    if (!step) return;
    this.doc.transact(() => {
      for (const [field, value] of Object.entries(fields)) if (step.get(field) !== value) step.set(field, value);
    });
  }

  /** The live text of a step's remarks, to bind an editor to; null where there is no such step. */
  noteOf(stepId: string): Y.Text | null {
    const note = entryIn(this.steps, stepId)?.get('note');
    return note instanceof Y.Text ? note : null;
  }

  rewriteNote(stepId: string, text: string): void {
    const note = this.noteOf(stepId);
    if (note) this.doc.transact(() => rewrite(note, text));
  }

  /** Takes a step away, with the flows from and to it. */
  removeStep(id: string): void {
    this.doc.transact(() => {
      for (const flow of this.readFlows()) if (flow.from === id || flow.to === id) this.flows.delete(flow.id);
      this.steps.delete(id);
    });
  }

  addFlow({ id, from, to, label }: MapFlow): void {
    this.flows.set(id, entry({ from, to, label }));
  }

  labelFlow(id: string, label: string): void {
    entryIn(this.flows, id)?.set('label', label);
  }

  removeFlow(id: string): void {
    this.flows.delete(id);
  }

  /**
   * Adds everything that another map holds, with its ids. `write` runs each part as one change: a part of a large map is
   * small enough for one message.
   */
  fill({ lanes, steps, flows }: ProcessMapContent, write: (part: () => void) => void): void {
    write(() => {
      for (const { id, title } of lanes) this.addLane(id, title);
    });
    for (const some of inParts(steps, 40)) {
      write(() => {
        for (const { note, ...step } of some) {
          this.addStep(step);
          this.rewriteNote(step.id, note);
        }
      });
    }
    for (const some of inParts(flows, 500)) write(() => some.forEach((flow) => this.addFlow(flow)));
  }

  /** Everything as plain values that fit the contract. What does not fit is left out or cut off. */
  toJSON(): ProcessMapContent {
    const lanes = this.readLanes();
    const steps = this.readSteps(new Set(lanes.map(({ id }) => id)));
    const known = new Set(steps.map(({ id }) => id));
    return { lanes, steps, flows: this.readFlows().filter(({ from, to }) => known.has(from) && known.has(to)) };
  }

  private readLanes(): MapLane[] {
    return entriesOf(this.lanes, mapBounds.lanes)
      .map(([id, lane]) => ({
        id,
        title: textOf(lane, 'title', mapBounds.title),
        order: textOf(lane, 'order', mapBounds.order),
      }))
      .sort(byOrder);
  }

  private readSteps(lanes: ReadonlySet<string>): MapStep[] {
    return entriesOf(this.steps, mapBounds.steps).map(([id, step]) => {
      const laneId = idOf(step, 'laneId');
      return {
        id,
        laneId: laneId && lanes.has(laneId) ? laneId : null,
        x: numberOf(step, 'x', -mapBounds.far, mapBounds.far) ?? 0,
        y: numberOf(step, 'y', -mapBounds.far, mapBounds.far) ?? 0,
        title: textOf(step, 'title', mapBounds.title),
        kind: choiceOf(step, 'kind', mapChoices.kind) ?? 'step',
        contribution: choiceOf(step, 'contribution', mapChoices.contribution),
        serves: choiceOf(step, 'serves', mapChoices.serves),
        minutesWorking: minutesOf(step, 'minutesWorking'),
        minutesWaiting: minutesOf(step, 'minutesWaiting'),
        procedure: textOf(step, 'procedure', mapBounds.title),
        note: textOf(step, 'note', mapBounds.note),
      };
    });
  }

  private readFlows(): MapFlow[] {
    return entriesOf(this.flows, mapBounds.flows).flatMap(([id, flow]) => {
      const from = idOf(flow, 'from');
      const to = idOf(flow, 'to');
      return from && to ? { id, from, to, label: textOf(flow, 'label', mapBounds.label) } : [];
    });
  }
}

const inParts = <Thing>(things: readonly Thing[], most: number): Thing[][] =>
  Array.from({ length: Math.ceil(things.length / most) }, (_, at) => things.slice(at * most, (at + 1) * most));

const entryIn = (map: Y.Map<unknown>, id: string): Entry | null => {
  const found = map.get(id);
  return found instanceof Y.Map ? found : null;
};

const minutesOf = (step: Entry, field: string): number | null => {
  const minutes = numberOf(step, field, 0, mapBounds.minutes);
  return minutes === null ? null : Math.round(minutes);
};
