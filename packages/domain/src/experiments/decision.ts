/** The decision on an experiment, and what comes of it. Each needs a learning, also when a team stops. */
import type { Decision, DecisionKind, Experiment } from '@inrol/contracts/experiments';
import { changed, unchanged, type Changed } from '../verdict.ts';

type Decidable = Pick<
  Experiment,
  | 'id'
  | 'title'
  | 'teamId'
  | 'trackId'
  | 'status'
  | 'iteration'
  | 'expectation'
  | 'change'
  | 'forWhom'
  | 'boundary'
  | 'goalId'
>;

/** The start of a practice: what was tried is its core, what was learned opens its story. */
export interface PracticeSeed {
  readonly title: string;
  readonly core: string;
  readonly story: string;
  readonly goalId: string | null;
  readonly teamId: string;
  readonly trackId: string | null;
  readonly originExperimentId: string;
}

/** The next iteration: the same question and plan, with a period still to choose. */
export type NextIteration = Omit<Decidable, 'id' | 'status'> & {
  readonly status: 'idea';
  readonly startsOn: null;
  readonly endsOn: null;
  readonly previousId: string;
};

export type WhatFollows =
  | { readonly kind: 'new-practice'; readonly seed: PracticeSeed }
  | { readonly kind: 'proposal'; readonly practiceId: string; readonly seed: PracticeSeed }
  | { readonly kind: 'next-iteration'; readonly experiment: NextIteration }
  | { readonly kind: 'nothing' };

/** `practiceId`: with `adopt`, the practice it is proposed to instead of making a new one. */
export const decide = (
  experiment: Decidable,
  choice: { readonly kind: DecisionKind; readonly learning: string; readonly practiceId: string | null },
  now: Date,
): Changed<{ decision: Decision; follows: WhatFollows }> => {
  if (experiment.status !== 'evaluating') return unchanged('move-not-possible');
  const learning = choice.learning.trim();
  if (learning === '') return unchanged('learning-missing');
  return changed({
    decision: { kind: choice.kind, learning, at: now.toISOString() },
    follows: whatFollows(experiment, choice.kind, learning, choice.practiceId),
  });
};

const whatFollows = (
  experiment: Decidable,
  kind: DecisionKind,
  learning: string,
  practiceId: string | null,
): WhatFollows => {
  switch (kind) {
    case 'adopt': {
      const seed = practiceSeed(experiment, learning);
      return practiceId === null ? { kind: 'new-practice', seed } : { kind: 'proposal', practiceId, seed };
    }
    case 'adapt':
      return { kind: 'next-iteration', experiment: nextIteration(experiment) };
    case 'stop':
      return { kind: 'nothing' };
  }
};

const practiceSeed = ({ id, title, change, goalId, teamId, trackId }: Decidable, learning: string): PracticeSeed => ({
  title,
  core: change,
  story: learning,
  goalId,
  teamId,
  trackId,
  originExperimentId: id,
});

const nextIteration = (experiment: Decidable): NextIteration => ({
  title: experiment.title,
  teamId: experiment.teamId,
  trackId: experiment.trackId,
  expectation: experiment.expectation,
  change: experiment.change,
  forWhom: experiment.forWhom,
  boundary: experiment.boundary,
  goalId: experiment.goalId,
  iteration: experiment.iteration + 1,
  status: 'idea',
  startsOn: null,
  endsOn: null,
  previousId: experiment.id,
});
