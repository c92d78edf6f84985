import type { MapStep } from '@inrol/contracts/sync';
import type { KeptStep, StepAspect } from '@inrol/domain/process-maps';
import { m } from '#lib/i18n';
import { contributionWords, kindWords, servedWords } from '../marks/words.ts';
import { timeInFull } from '../measure/time-words.ts';

export const aspectWords: Record<StepAspect, () => string> = {
  title: m.process_maps_aspect_title,
  lane: m.process_maps_lane,
  kind: m.process_maps_kind,
  contribution: m.process_maps_mark,
  serves: m.process_maps_serves,
  waiting: m.process_maps_waiting_time,
  working: m.process_maps_working_time,
  procedure: m.process_maps_aspect_procedure,
};

/** The title of a step, as everything calls it. */
export const titleOf = ({ title }: Pick<MapStep, 'title'>): string => title.trim() || m.process_maps_untitled();

/** How an aspect of a step was, and is, in words; `laneTitle` knows the lanes of both maps. */
export function aspectChange(
  { before, after }: KeptStep,
  aspect: StepAspect,
  laneTitle: (id: string | null) => string,
): { readonly before: string; readonly after: string } {
  const said = (step: MapStep): string => {
    switch (aspect) {
      case 'title':
        return titleOf(step);
      case 'lane':
        return laneTitle(step.laneId);
      case 'kind':
        return kindWords[step.kind]();
      case 'contribution':
        return contributionWords[step.contribution ?? 'unmarked']();
      case 'serves':
        return step.serves ? servedWords[step.serves]() : '–';
      case 'waiting':
        return timeInFull(step.minutesWaiting ?? 0, 'waiting');
      case 'working':
        return timeInFull(step.minutesWorking ?? 0, 'working');
      case 'procedure':
        return step.procedure.trim() || '–';
    }
  };
  return { before: said(before), after: said(after) };
}
