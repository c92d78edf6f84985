import type { MapFlow, MapStep, ProcessMapContent } from '@inrol/contracts/sync';
import { mapBounds, type ProcessMap, type StepFields } from '@inrol/sync-core/shapes';
import { newId } from '#lib/api/new-id.ts';
import type { Cell, MapLayout } from '../layout/layout.ts';
import { cellBeside, fieldsOf, freeCell, stepAt, type Direction } from '../layout/places.ts';
import { columnOpened } from '../layout/open-column.ts';
import type { MapContent } from './map-content.svelte.ts';

/** A step that was taken away, with the flows that went with it. */
export interface RemovedStep {
  readonly step: MapStep;
  readonly flows: readonly MapFlow[];
}

export interface RemovedLane {
  readonly id: string;
  readonly title: string;
  /** The lane above it. */
  readonly behind: string | null;
}

interface Surroundings {
  readonly map: ProcessMap;
  readonly content: MapContent;
  /** The layout as it is at the moment of asking. */
  readonly layout: () => MapLayout;
  /** Runs a change as one thing that can be undone. */
  readonly change: (run: () => void) => void;
  /** Runs a change as a part of the one just before it. */
  readonly continue: (run: () => void) => void;
  /** Told when there is no room for more. */
  readonly onfull: (what: 'lanes' | 'steps' | 'flows') => void;
}

/** Everything that can be done to a map, each as one change. What is not there any more is passed over. */
export class MapEdits {
  readonly #at: Surroundings;

  constructor(surroundings: Surroundings) {
    this.#at = surroundings;
  }

  /** The very first lane and step; gives the id of the step. */
  begin(laneTitle: string, stepTitle: string): string {
    const [laneId, stepId] = [newId(), newId()];
    this.#at.change(() => {
      this.#at.map.addLane(laneId, laneTitle);
      this.#at.map.addStep({ id: stepId, laneId, x: 0, y: 0, title: stepTitle, kind: 'start' });
    });
    return stepId;
  }

  /** Everything that was read from a file, into a map that holds nothing. */
  fill(content: ProcessMapContent): void {
    this.#at.map.fill(content, (part) => this.#at.continue(part));
  }

  addLane(title: string): string | null {
    if (!this.#roomFor('lanes')) return null;
    const id = newId();
    this.#at.change(() => this.#at.map.addLane(id, title));
    return id;
  }

  renameLane(id: string, title: string): void {
    this.#at.change(() => this.#at.map.renameLane(id, title));
  }

  moveLane(id: string, direction: 'up' | 'down'): void {
    const { lanes } = this.#at.content;
    const at = lanes.findIndex((lane) => lane.id === id);
    const behind = direction === 'up' ? lanes[at - 2] : lanes[at + 1];
    if (at < 0 || (direction === 'up' ? at === 0 : !behind)) return;
    this.#at.change(() => this.#at.map.placeLane(id, behind?.id ?? null));
  }

  removeLane(id: string): RemovedLane | null {
    const { lanes } = this.#at.content;
    const at = lanes.findIndex((lane) => lane.id === id);
    const lane = lanes[at];
    if (!lane) return null;
    this.#at.change(() => this.#at.map.removeLane(id));
    return { id, title: lane.title, behind: lanes[at - 1]?.id ?? null };
  }

  putLaneBack({ id, title, behind }: RemovedLane): void {
    this.#at.change(() => {
      this.#at.map.addLane(id, title);
      this.#at.map.placeLane(id, behind);
    });
  }

  /** A new step on or under a cell, reached from another one where that is given. */
  addStep(cell: Cell, from: string | null = null, fields: Partial<StepFields> = {}): string | null {
    if (!this.#roomFor('steps')) return null;
    const id = newId();
    const layout = this.#at.layout();
    const place = fieldsOf(layout, freeCell(layout, cell));
    this.#at.change(() => {
      this.#at.map.addStep({ id, title: '', kind: 'step', ...place, ...fields });
      if (from) this.#at.map.addFlow({ id: newId(), from, to: id, label: '' });
    });
    return id;
  }

  /** The next step, right of this one and reached from it. */
  addAfter(stepId: string): string | null {
    const cell = this.#at.layout().cells.get(stepId);
    return cell ? this.addStep({ ...cell, column: cell.column + 1 }, stepId) : null;
  }

  /** A step before this one; what led to this one leads to it. */
  addBefore(stepId: string): string | null {
    const cell = this.#at.layout().cells.get(stepId);
    if (!cell || !this.#roomFor('steps')) return null;
    const arriving = this.#at.content.flows.filter(({ to }) => to === stepId);
    return this.#insert(cell, (id) => {
      for (const flow of arriving) this.#redirect(flow, { to: id });
      this.#at.map.addFlow({ id: newId(), from: id, to: stepId, label: '' });
    });
  }

  /** A step on the way of a flow. */
  addBetween(flowId: string): string | null {
    const flow = this.#at.content.flows.find(({ id }) => id === flowId);
    const from = flow && this.#at.layout().cells.get(flow.from);
    if (!flow || !from || !this.#roomFor('steps')) return null;
    return this.#insert({ ...from, column: from.column + 1 }, (id) => {
      this.#redirect(flow, { to: id });
      this.#at.map.addFlow({ id: newId(), from: id, to: flow.to, label: '' });
    });
  }

  changeStep(id: string, fields: Partial<StepFields>): void {
    this.#at.change(() => this.#at.map.changeStep(id, fields));
  }

  rewriteNote(id: string, text: string): void {
    this.#at.change(() => this.#at.map.rewriteNote(id, text));
  }

  /** Puts a step on a cell, or under it where another one lies. */
  moveStep(id: string, cell: Cell): void {
    const layout = this.#at.layout();
    this.changeStep(id, fieldsOf(layout, freeCell(layout, cell, id)));
  }

  /** One place in a direction; a step that lies there changes places with it. */
  moveStepBy(id: string, direction: Direction): void {
    const layout = this.#at.layout();
    const here = layout.cells.get(id);
    const there = here && cellBeside(layout, here, direction);
    if (!here || !there) return;
    const other = stepAt(layout, there);
    this.#at.change(() => {
      this.#at.map.changeStep(id, fieldsOf(layout, there));
      if (other) this.#at.map.changeStep(other, fieldsOf(layout, here));
    });
  }

  /** Into another lane, in the same column. */
  moveStepToLane(id: string, laneId: string | null): void {
    const cell = this.#at.layout().cells.get(id);
    if (cell) this.moveStep(id, { laneId, column: cell.column, row: 0 });
  }

  /** Takes a step away, with its flows. */
  removeStep(id: string): RemovedStep | null {
    const step = this.#at.content.step(id);
    if (!step) return null;
    const flows = this.#at.content.flowsOf(id);
    this.#at.change(() => this.#at.map.removeStep(id));
    return { step, flows };
  }

  putStepBack({ step: { note, ...step }, flows }: RemovedStep): void {
    this.#at.change(() => {
      this.#at.map.addStep(step);
      this.#at.map.rewriteNote(step.id, note);
      for (const flow of flows) this.#at.map.addFlow(flow);
    });
  }

  mayConnect(from: string, to: string): boolean {
    return from !== to && !this.#at.content.flows.some((flow) => flow.from === from && flow.to === to);
  }

  connect(from: string, to: string): void {
    if (!this.mayConnect(from, to) || !this.#roomFor('flows')) return;
    this.#at.change(() => this.#at.map.addFlow({ id: newId(), from, to, label: '' }));
  }

  labelFlow(id: string, label: string): void {
    this.#at.change(() => this.#at.map.labelFlow(id, label));
  }

  removeFlow(id: string): MapFlow | null {
    const flow = this.#at.content.flows.find((flow) => flow.id === id);
    if (flow) this.#at.change(() => this.#at.map.removeFlow(id));
    return flow ?? null;
  }

  putFlowBack(flow: MapFlow): void {
    this.#at.change(() => this.#at.map.addFlow(flow));
  }

  /** A new step on a cell; where that is taken, everything from its column on goes one to the right. */
  #insert(cell: Cell, tie: (id: string) => void): string {
    const id = newId();
    const layout = this.#at.layout();
    const taken = stepAt(layout, cell) !== null;
    this.#at.change(() => {
      if (taken) for (const [other, x] of columnOpened(layout, cell.column)) this.#at.map.changeStep(other, { x });
      this.#at.map.addStep({ id, title: '', kind: 'step', ...fieldsOf(layout, cell) });
      tie(id);
    });
    return id;
  }

  /** The same flow, from or to another step. A flow cannot change its ends, so it is drawn anew. */
  #redirect({ id, from, to, label }: MapFlow, ends: { from?: string; to?: string }): void {
    this.#at.map.removeFlow(id);
    this.#at.map.addFlow({ id: newId(), from: ends.from ?? from, to: ends.to ?? to, label });
  }

  #roomFor(what: 'lanes' | 'steps' | 'flows'): boolean {
    const room = this.#at.content[what].length < mapBounds[what];
    if (!room) this.#at.onfull(what);
    return room;
  }
}
