import type { Contribution, MapStep, Serves, StepKind } from '@inrol/contracts/sync';

/** Begin and end are moments, not work: they have no mark, serve nobody, take no time. */
export const isWork = ({ kind }: { readonly kind: StepKind }): boolean => kind !== 'start' && kind !== 'end';

export interface MapSums {
  readonly contributions: Readonly<Record<Contribution | 'unmarked', number>>;
  readonly served: Readonly<Record<Serves, number>>;
  /** In minutes, over all steps together. */
  readonly waiting: number;
  readonly working: number;
  readonly longestWait: number;
}

/** What the steps of a map come to together. Minutes are added up as if every step is always taken, once. */
export function sumsOf(steps: readonly MapStep[]): MapSums {
  const contributions = { contributes: 0, neutral: 0, hinders: 0, unmarked: 0 };
  const served = { client: 0, organisation: 0, system: 0 };
  let [waiting, working, longestWait] = [0, 0, 0];
  for (const step of steps.filter(isWork)) {
    contributions[step.contribution ?? 'unmarked']++;
    if (step.serves) served[step.serves]++;
    waiting += step.minutesWaiting ?? 0;
    working += step.minutesWorking ?? 0;
    longestWait = Math.max(longestWait, step.minutesWaiting ?? 0);
  }
  return { contributions, served, waiting, working, longestWait };
}

/** The share of the steps with work in them that contribute to the goal, 0 to 1; null where nothing was marked. */
export function shareThatContributes({ contributions }: MapSums): number | null {
  const { contributes, neutral, hinders, unmarked } = contributions;
  const marked = contributes + neutral + hinders;
  return marked === 0 ? null : contributes / (marked + unmarked);
}
