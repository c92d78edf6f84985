import type { ProcessMapContent } from '@inrol/contracts/sync';
import { isWork } from '@inrol/domain/process-maps';
import { m } from '#lib/i18n';
import { layOut } from '../layout/layout.ts';
import { readingOrder } from '../layout/reading-order.ts';
import { contributionWords, kindWords, servedWords } from '../marks/words.ts';

/** A map as rows, a step each, in the order in which the picture is read; times in minutes. */
export function mapRows({ lanes, steps, flows }: ProcessMapContent): (string | number)[][] {
  const order = readingOrder(layOut(lanes, steps));
  const numbers = new Map(order.map((id, at) => [id, at + 1]));
  const stepOf = new Map(steps.map((step) => [step.id, step]));
  const laneOf = new Map(lanes.map(({ id, title }) => [id, title]));
  const next = (id: string): string =>
    flows
      .filter(({ from }) => from === id)
      .map(({ to, label }) => [label && `${label}:`, `${numbers.get(to)}. ${stepOf.get(to)?.title ?? ''}`])
      .map((words) => words.filter(Boolean).join(' '))
      .join(' | ');
  const head = [
    m.process_maps_number(),
    m.process_maps_step(),
    m.process_maps_kind(),
    m.process_maps_lane(),
    m.process_maps_mark(),
    m.process_maps_serves(),
    m.process_maps_csv_minutes({ time: m.process_maps_waiting_time() }),
    m.process_maps_csv_minutes({ time: m.process_maps_working_time() }),
    m.process_maps_procedure(),
    m.process_maps_note(),
    m.process_maps_goes_to(),
  ];
  const rows = order.map((id) => {
    const step = stepOf.get(id)!;
    return [
      numbers.get(id)!,
      step.title,
      kindWords[step.kind](),
      (step.laneId && laneOf.get(step.laneId)) ?? '',
      isWork(step) ? contributionWords[step.contribution ?? 'unmarked']() : '',
      step.serves ? servedWords[step.serves]() : '',
      step.minutesWaiting ?? '',
      step.minutesWorking ?? '',
      step.procedure,
      step.note,
      next(id),
    ];
  });
  return [head, ...rows];
}
