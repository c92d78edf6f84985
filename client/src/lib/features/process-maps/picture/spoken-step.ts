import type { MapStep } from '@inrol/contracts/sync';
import { m } from '#lib/i18n';
import type { MapEditor } from '../editor/map-editor.svelte.ts';
import { contributionWords, kindWords, servesWords } from '../marks/words.ts';
import { isWork } from '@inrol/domain/process-maps';
import { timeInShort } from '../measure/time-words.ts';

/** A step in one sentence, for who hears the picture: number, title, what it is, who does it, its mark and its times. */
export function spokenStep(editor: MapEditor, step: MapStep): string {
  const parts = [
    `${editor.numberOf(step.id)}. ${editor.titleOf(step)}`,
    step.kind === 'step' ? '' : kindWords[step.kind](),
    editor.laneTitleOf(step),
  ];
  if (isWork(step)) {
    parts.push(contributionWords[step.contribution ?? 'unmarked']());
    if (step.serves) parts.push(servesWords[step.serves]());
    if (step.minutesWaiting) parts.push(`${m.process_maps_waiting()} ${timeInShort(step.minutesWaiting, 'waiting')}`);
    if (step.minutesWorking) parts.push(`${m.process_maps_working()} ${timeInShort(step.minutesWorking, 'working')}`);
  }
  return parts.filter(Boolean).join(', ');
}
