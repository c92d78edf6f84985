import type { MapFlow, ProcessMapContent } from '@inrol/contracts/sync';
import { compareMaps, fateOf, type MapComparison, type StepFate } from '@inrol/domain/process-maps';
import { formatList, m } from '#lib/i18n';
import type { Fate, Figure } from '../figure/figure.ts';
import { layOut } from '../layout/layout.ts';
import { readingOrder } from '../layout/reading-order.ts';
import { overlay } from './overlay.ts';
import { aspectChange, aspectWords, titleOf } from './words.ts';

/** One step of two maps laid over each other, as a row. */
export interface ComparedRow {
  readonly id: string;
  readonly fate: Fate;
  readonly title: string;
  readonly lane: string;
  readonly changes: readonly { readonly what: string; readonly before: string; readonly after: string }[];
  /** Before or after other steps than it was. */
  readonly moved: string;
}

/** A lane or a flow that is not what it was. */
export interface ComparedLine {
  readonly id: string;
  readonly fate: Exclude<Fate, 'same'>;
  readonly words: string;
}

/** Two maps laid over each other, as a picture and as words. */
export interface Compared {
  readonly comparison: MapComparison;
  readonly figure: Figure;
  /** In the order in which the picture is read. */
  readonly rows: readonly ComparedRow[];
  readonly lanes: readonly ComparedLine[];
  readonly flows: readonly ComparedLine[];
}

export function compared(before: ProcessMapContent, after: ProcessMapContent): Compared {
  const comparison = compareMaps(before, after);
  const figure = overlay(comparison, remarkOf);
  const laneTitles = new Map([...before.lanes, ...after.lanes].map(({ id, title }) => [id, title]));
  const laneTitle = (id: string | null) =>
    id === null ? m.process_maps_no_lane() : laneTitles.get(id)?.trim() || m.process_maps_untitled_lane();
  const order = readingOrder(
    layOut(
      figure.lanes.map(({ lane }) => lane),
      figure.steps.map(({ step }) => step),
    ),
  );
  // the figure has the same steps in the same order
  const fates = new Map(figure.steps.map(({ step }, at) => [step.id, comparison.steps[at]!]));
  const rows = order.map((id) => rowOf(id, fates.get(id)!, laneTitle));
  return { comparison, figure, rows, lanes: laneLines(comparison), flows: flowLines(comparison, before, after) };
}

const movedWords = {
  earlier: m.process_maps_moved_earlier,
  later: m.process_maps_moved_later,
};

function rowOf(id: string, fate: StepFate, laneTitle: (id: string | null) => string): ComparedRow {
  const step = fate.kind === 'kept' ? fate.after : fate.step;
  return {
    id,
    fate: fateOf(fate),
    title: titleOf(step),
    lane: laneTitle(step.laneId),
    changes:
      fate.kind === 'kept'
        ? fate.changes.map((aspect) => ({ what: aspectWords[aspect](), ...aspectChange(fate, aspect, laneTitle) }))
        : [],
    moved: fate.kind === 'kept' && fate.moved ? movedWords[fate.moved]() : '',
  };
}

/** In a few words, for the picture; what waits longer or shorter is shown where the waiting is. */
function remarkOf(fate: StepFate): string {
  if (fate.kind !== 'kept') return '';
  const what = fate.changes.map((aspect) => aspectWords[aspect]().toLowerCase());
  if (what.length > 0) return m.process_maps_other({ what: formatList(what) });
  return fate.moved ? movedWords[fate.moved]() : '';
}

const laneLines = ({ lanes }: MapComparison): ComparedLine[] =>
  lanes.flatMap(({ kind, before, after }): ComparedLine[] => {
    const title = (after ?? before)!.title.trim() || m.process_maps_untitled_lane();
    const id = `${before?.id} ${after?.id}`;
    if (kind === 'kept') return [];
    if (kind !== 'renamed') return [{ id, fate: kind, words: title }];
    const words = m.process_maps_from_to({
      before: before!.title.trim() || m.process_maps_untitled_lane(),
      after: title,
    });
    return [{ id, fate: 'changed', words }];
  });

function flowLines({ flows }: MapComparison, before: ProcessMapContent, after: ProcessMapContent): ComparedLine[] {
  const wordsOf = ({ from, to, label }: MapFlow, { steps }: ProcessMapContent): string => {
    const title = (id: string) => titleOf(steps.find((step) => step.id === id) ?? { title: '' });
    const words = m.process_maps_flow_between({ from: title(from), to: title(to) });
    return label.trim() ? `${words} (${label.trim()})` : words;
  };
  return flows.flatMap((fate): ComparedLine[] => {
    const id = `${fate.before?.id} ${fate.after?.id}`;
    switch (fate.kind) {
      case 'kept':
        return [];
      case 'dropped':
        return [{ id, fate: 'dropped', words: wordsOf(fate.before!, before) }];
      case 'new':
        return [{ id, fate: 'new', words: wordsOf(fate.after!, after) }];
      case 'relabelled': {
        const labels = { before: fate.before!.label.trim() || '–', after: fate.after!.label.trim() || '–' };
        const words = wordsOf({ ...fate.after!, label: '' }, after);
        return [{ id, fate: 'changed', words: `${words}: ${m.process_maps_from_to(labels)}` }];
      }
    }
  });
}
