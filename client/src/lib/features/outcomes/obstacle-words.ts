import type { NewOutcome } from './outcomes-state.svelte.ts';
import { m } from '#lib/i18n';

type ObstacleKind = NonNullable<NewOutcome['obstacleKind']>;

export const obstacleKindName: Record<ObstacleKind, () => string> = {
  rule: m.outcomes_obstacle_rule,
  money: m.outcomes_obstacle_money,
  boundary: m.outcomes_obstacle_boundary,
  interest: m.outcomes_obstacle_interest,
  uncertainty: m.outcomes_obstacle_uncertainty,
  habit: m.outcomes_obstacle_habit,
  other: m.outcomes_obstacle_other,
};

/** `other` comes last, and is what it is until somebody says more. */
export const obstacleKinds = Object.keys(obstacleKindName) as ObstacleKind[];
