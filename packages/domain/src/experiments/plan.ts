/** What is written down before an experiment starts, so that afterwards people can say what they learned. */
import type { ExperimentPlan } from '@inrol/contracts/experiments';
import { allOf, allowIf, type Verdict } from '../verdict.ts';

/** Of an idea: nothing written down yet. */
export const emptyPlan: ExperimentPlan = {
  expectation: '',
  change: '',
  forWhom: '',
  startsOn: null,
  endsOn: null,
  boundary: '',
  goalId: null,
};

/** The parts a plan cannot start without. */
export const neededBeforeStart = ['expectation', 'change', 'startsOn', 'endsOn', 'boundary'] as const;

export type NeededBeforeStart = (typeof neededBeforeStart)[number];

/** What still has to be filled in. */
export const missingIn = (plan: ExperimentPlan): NeededBeforeStart[] =>
  neededBeforeStart.filter((part) => (plan[part] ?? '').trim() === '');

/** A period ends on the day it starts, or later. */
export const checkPeriod = ({ startsOn, endsOn }: Pick<ExperimentPlan, 'startsOn' | 'endsOn'>): Verdict =>
  allowIf(startsOn === null || endsOn === null || startsOn <= endsOn, 'period-reversed');

export const checkPlan = (plan: ExperimentPlan): Verdict =>
  allOf(allowIf(missingIn(plan).length === 0, 'plan-incomplete'), checkPeriod(plan));
