import { z } from 'zod';
import { day, id, moment, name, requiredText, text, title } from '../bounds.ts';

export const experimentStatus = z.enum(['idea', 'planned', 'running', 'evaluating', 'decided']);
export type ExperimentStatus = z.infer<typeof experimentStatus>;

export const decisionKind = z.enum(['adopt', 'adapt', 'stop']);
export type DecisionKind = z.infer<typeof decisionKind>;

export const observation = z.object({
  id,
  on: day,
  text: requiredText,
  by: name,
  at: moment,
});
export type Observation = z.infer<typeof observation>;

export const decision = z.object({
  kind: decisionKind,
  learning: requiredText,
  at: moment,
});
export type Decision = z.infer<typeof decision>;

/** Where something came from in a session. */
export const origin = z.object({
  sessionId: id,
  kind: z.enum(['note', 'group', 'step']),
  itemId: id,
  text,
});
export type Origin = z.infer<typeof origin>;

/** What has to be filled in before an experiment can start. */
export const experimentPlan = z.object({
  /** What we expect to see. */
  expectation: text,
  /** What we do differently. */
  change: text,
  /** For whom and where. */
  forWhom: text,
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  /** The boundary at which we stop. */
  boundary: text,
  goalId: id.nullable(),
});
export type ExperimentPlan = z.infer<typeof experimentPlan>;

export const experimentSummary = z.object({
  id,
  /** The question it tries to answer. */
  title,
  teamId: id,
  trackId: id.nullable(),
  status: experimentStatus,
  decision: decisionKind.nullable(),
  /** What was learned, from when it is decided. */
  learning: z.string().nullable(),
  /** The practice it made, or was proposed to. */
  practiceId: id.nullable(),
  iteration: z.int().min(1),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  createdAt: moment,
});
export type ExperimentSummary = z.infer<typeof experimentSummary>;

export const experiment = experimentSummary.omit({ decision: true, learning: true }).extend({
  ...experimentPlan.shape,
  decision: decision.nullable(),
  observations: z.array(observation),
  /** Earlier and later iterations, oldest first, this one included. */
  lineage: z.array(
    z.object({
      id,
      iteration: z.int(),
      status: experimentStatus,
      learning: z.string().nullable(),
    }),
  ),
  origin: origin.nullable(),
});
export type Experiment = z.infer<typeof experiment>;
