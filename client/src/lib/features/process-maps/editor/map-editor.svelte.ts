import { getContext, setContext } from 'svelte';
import type { MapStep } from '@inrol/contracts/sync';
import { mapBounds, ProcessMap } from '@inrol/sync-core/shapes';
import { m } from '#lib/i18n';
import type { Notices } from '#lib/ui/layers/notices.svelte.ts';
import { layOut, type MapLayout } from '../layout/layout.ts';
import { readingOrder } from '../layout/reading-order.ts';
import { routeFlows } from '../layout/routes.ts';
import { isWork, sumsOf } from '@inrol/domain/process-maps';
import { MapHistory } from './history.svelte.ts';
import { MapContent } from './map-content.svelte.ts';
import type { MapDocument } from './map-document.ts';
import { MapEdits, type RemovedStep } from './map-edits.ts';
import { Others } from './others.svelte.ts';

/** Drawing how it goes, holding each step against the goal, or all of it as a table. */
export type MapView = 'draw' | 'mark' | 'table';
type Chosen = { readonly kind: 'step' | 'flow'; readonly id: string };

const typedFields: readonly string[] = ['title', 'procedure'];

const fullWords = {
  lanes: m.process_maps_full_lanes,
  steps: m.process_maps_full_steps,
  flows: m.process_maps_full_flows,
};

/** A map on this page: what it holds, where that is drawn, what is chosen, and what can be done. */
export class MapEditor {
  readonly content: MapContent;
  readonly edits: MapEdits;
  readonly history: MapHistory;
  readonly others: Others;
  readonly #document: MapDocument;
  readonly #notices: Notices;
  // a letter in a title changes one step: what follows from places alone is not worked out anew
  readonly #layout = $derived.by(() => layOut(this.content.lanes, this.content.placed));
  readonly #routes = $derived.by(() => routeFlows(this.#layout, this.content.flows));
  readonly #order = $derived.by(() => readingOrder(this.#layout));
  readonly #inOrder = $derived.by(() => this.#order.flatMap((id) => this.content.step(id) ?? []));
  readonly #numbers = $derived.by(() => new Map(this.#order.map((id, at) => [id, at + 1])));
  readonly #sums = $derived.by(() => sumsOf(this.content.steps));
  readonly #longestWait = $derived.by(() => this.#sums.longestWait);
  readonly #begun = $derived.by(() => {
    const { contributes, neutral, hinders } = this.#sums.contributions;
    return contributes + neutral + hinders > 0;
  });
  #view = $state<MapView>('draw');
  #chosen = $state.raw<Chosen | null>(null);
  #typing = $state<string | null>(null);
  #details = $state(false);
  #typed = false;
  readonly #wide: () => boolean;

  /** `wide`: whether there is room for details beside the picture. */
  constructor(document: MapDocument, notices: Notices, { view, wide }: { view: MapView; wide: () => boolean }) {
    this.#document = document;
    this.#notices = notices;
    this.#view = view;
    this.#wide = wide;
    this.content = new MapContent(document.doc);
    this.history = new MapHistory(document.doc);
    this.others = new Others(document);
    this.edits = new MapEdits({
      map: new ProcessMap(document.doc),
      content: this.content,
      layout: () => this.#layout,
      change: (run) => this.history.change(run, this.#typed),
      continue: (run) => this.history.change(run, true),
      onfull: (what) => notices.warn(fullWords[what]({ count: mapBounds[what] })),
    });
  }

  get editable(): boolean {
    return this.#document.access === 'write';
  }

  get saving(): MapDocument['saving'] {
    return this.#document.saving;
  }

  get layout(): MapLayout {
    return this.#layout;
  }

  /** The corners of the line of each flow. */
  get routes(): ReturnType<typeof routeFlows> {
    return this.#routes;
  }

  /** The id of the step with which reading begins. */
  get firstStep(): string | null {
    return this.#order[0] ?? null;
  }

  get inOrder(): readonly MapStep[] {
    return this.#inOrder;
  }

  get sums(): ReturnType<typeof sumsOf> {
    return this.#sums;
  }

  /** Somebody began to mark: from now on it shows which steps are still open. */
  get marking(): boolean {
    return this.#view === 'mark' || this.#begun;
  }

  /** Of all steps, in minutes. */
  get longestWait(): number {
    return this.#longestWait;
  }

  get view(): MapView {
    return this.#view;
  }

  get chosen(): Chosen | null {
    return this.#chosen;
  }

  get chosenStep(): MapStep | null {
    return this.#chosen?.kind === 'step' ? this.content.step(this.#chosen.id) : null;
  }

  /** Everything about what is chosen is shown: always beside a drawing, elsewhere when asked for. */
  get details(): boolean {
    return this.#chosen !== null && (this.#details || (this.#view === 'draw' && this.#wide()));
  }

  /** The step whose title is typed on the picture. */
  get typing(): string | null {
    return this.#typing;
  }

  /** The place of a step in reading order, from 1. */
  numberOf(stepId: string): number {
    return this.#numbers.get(stepId) ?? 0;
  }

  titleOf(step: Pick<MapStep, 'title'> | null): string {
    return step?.title.trim() || m.process_maps_untitled();
  }

  /** Who does a step, in words. */
  laneTitleOf({ laneId }: Pick<MapStep, 'laneId'>): string {
    const lane = this.content.lane(laneId);
    return lane ? lane.title.trim() || m.process_maps_untitled_lane() : m.process_maps_no_lane();
  }

  show(view: MapView): void {
    this.#view = view;
    this.#typing = null;
    this.#details = false;
  }

  choose(chosen: Chosen | null): void {
    this.#chosen = chosen;
    if (this.#typing !== chosen?.id) this.#typing = null;
    if (!chosen) this.#details = false;
  }

  openDetails(stepId: string): void {
    this.chooseStep(stepId);
    this.#details = true;
  }

  closeDetails(): void {
    if (this.#view === 'draw' && this.#wide()) this.choose(null);
    else this.#details = false;
  }

  chooseStep(id: string): void {
    this.choose({ kind: 'step', id });
  }

  /** Chooses a step and types its title on the picture. */
  type(stepId: string): void {
    if (!this.editable) return;
    this.chooseStep(stepId);
    this.#typing = stepId;
  }

  stopTyping(): void {
    this.#typing = null;
  }

  /** Stops typing a title that nothing was typed in yet; a step that was made just for it is a slip of the finger. */
  leaveTitle(): void {
    const id = this.#typing;
    this.#typing = null;
    if (id !== null && this.content.step(id)?.title === '') this.removeUntitled(id);
  }

  /** Adds the step that comes after the chosen one, or after the last, and begins its title. */
  addNext(): void {
    const after = this.chosenStep ?? this.#inOrder.at(-1);
    if (after) this.begin(this.edits.addAfter(after.id));
  }

  /** Begins the title of a step that was just made. */
  begin(stepId: string | null): void {
    if (stepId === null) return;
    this.chooseStep(stepId);
    if (this.#view === 'draw') this.#typing = stepId;
    else this.#details = true;
  }

  /** Changes while somebody types are undone together. */
  keep(stepId: string, fields: Parameters<MapEdits['changeStep']>[1]): void {
    this.#typed = Object.keys(fields).every((field) => typedFields.includes(field));
    this.edits.changeStep(stepId, fields);
    this.#typed = false;
  }

  keepNote(stepId: string, text: string): void {
    this.#typed = true;
    this.edits.rewriteNote(stepId, text);
    this.#typed = false;
  }

  mark(stepId: string, contribution: MapStep['contribution']): void {
    const step = this.content.step(stepId);
    if (step && isWork(step))
      this.keep(stepId, { contribution: step.contribution === contribution ? null : contribution });
  }

  serve(stepId: string, serves: MapStep['serves']): void {
    const step = this.content.step(stepId);
    if (step && isWork(step)) this.keep(stepId, { serves: step.serves === serves ? null : serves });
  }

  /** The first step without a mark, looking on from the chosen one. */
  nextOpen(): MapStep | null {
    const at = this.#chosen ? this.#inOrder.findIndex(({ id }) => id === this.#chosen?.id) : -1;
    const onward = [...this.#inOrder.slice(at + 1), ...this.#inOrder.slice(0, at + 1)];
    return onward.find((step) => isWork(step) && step.contribution === null) ?? null;
  }

  removeStep(id: string): void {
    const next = this.content.flows.find(({ to }) => to === id)?.from ?? null;
    const removed = this.edits.removeStep(id);
    if (!removed) return;
    this.choose(next === null ? null : { kind: 'step', id: next });
    this.#tellGone(m.process_maps_step_gone({ title: this.titleOf(removed.step) }), removed);
  }

  /** Takes away a step that was made and never got a title, without a word. */
  removeUntitled(id: string): void {
    const before = this.content.flows.find(({ to }) => to === id)?.from ?? null;
    this.edits.removeStep(id);
    this.choose(before === null ? null : { kind: 'step', id: before });
  }

  removeLane(id: string): void {
    const removed = this.edits.removeLane(id);
    if (!removed) return;
    const back = () => this.edits.putLaneBack(removed);
    const words = m.process_maps_lane_gone({ title: removed.title || m.process_maps_untitled_lane() });
    this.#notices.tell(words, { label: m.process_maps_put_back(), run: back });
  }

  removeFlow(id: string): void {
    const removed = this.edits.removeFlow(id);
    if (!removed) return;
    this.choose({ kind: 'step', id: removed.from });
    const back = () => this.edits.putFlowBack(removed);
    this.#notices.tell(m.process_maps_flow_gone(), { label: m.process_maps_put_back(), run: back });
  }

  undo(): void {
    this.history.undo();
    this.#letGoOfGone();
  }

  redo(): void {
    this.history.redo();
    this.#letGoOfGone();
  }

  /** Somebody else took away what is chosen here; `last` is what it was. */
  takenAway(last: RemovedStep): void {
    this.choose(null);
    this.#tellGone(m.process_maps_step_taken_away({ title: this.titleOf(last.step) }), last);
  }

  stop(): void {
    this.content.stop();
    this.history.stop();
  }

  #letGoOfGone(): void {
    if (this.#chosen?.kind === 'step' && !this.chosenStep) this.choose(null);
  }

  #tellGone(words: string, removed: RemovedStep): void {
    const back = () => {
      this.edits.putStepBack(removed);
      this.chooseStep(removed.step.id);
    };
    this.#notices.tell(words, { label: m.process_maps_put_back(), run: back });
  }
}

const key = Symbol('map editor');
export const setMapEditor = (editor: MapEditor): MapEditor => setContext(key, editor);
export const useMapEditor = (): MapEditor => getContext(key);
