import type { StepKind } from '@inrol/contracts/sync';
import type { ModdleElement } from 'bpmn-moddle';
import { minutesOf } from '../duration.ts';
import { childOf, childrenOf, isA, textOf } from './element.ts';

/** What an element of BPMN is on a map: one moves on, one chooses, one waits. */
export function kindOf(element: ModdleElement): StepKind {
  if (isA(element, 'StartEvent')) return 'start';
  if (isA(element, 'EndEvent')) return 'end';
  if (isA(element, 'Gateway')) return 'decision';
  if (isA(element, 'IntermediateCatchEvent', 'ReceiveTask')) return 'waiting';
  if (isA(element, 'BoundaryEvent') && timerOf(element)) return 'waiting';
  return 'step';
}

const timerOf = (element: ModdleElement): ModdleElement | null =>
  childrenOf(element, 'eventDefinitions').find((definition) => isA(definition, 'TimerEventDefinition')) ?? null;

/** What a timer waits for: so many minutes, or words that are no duration. Null without a timer. */
export function timeOf(element: ModdleElement): { readonly minutes: number | null; readonly words: string } | null {
  const timer = timerOf(element);
  if (!timer) return null;
  const said = ['timeDuration', 'timeDate', 'timeCycle'].map((name) => {
    const expression = childOf(timer, name);
    return { name, words: expression ? textOf(expression, 'body').trim() : '' };
  });
  const { name, words } = said.find((entry) => entry.words !== '') ?? { name: '', words: '' };
  return { minutes: name === 'timeDuration' ? minutesOf(words) : null, words };
}

/** Whether a split takes all its ways at once: a map knows only a choice. */
export const goesAllWays = (element: ModdleElement): boolean => isA(element, 'ParallelGateway', 'InclusiveGateway');

/** Kinds of task and event that a map does not tell apart: by whom or what, and on which sign. */
export const hasOwnKind = (element: ModdleElement): 'task-kind' | 'event-kind' | null => {
  if (isA(element, 'Task', 'CallActivity') && element.$type !== 'bpmn:Task') return 'task-kind';
  const signs = childrenOf(element, 'eventDefinitions').filter((sign) => !isA(sign, 'TimerEventDefinition'));
  return isA(element, 'Event') && signs.length > 0 ? 'event-kind' : null;
};
