import { z } from 'zod';
import { id, moment, name, requiredText, text, title } from '../bounds.ts';

export const procedureKind = z.enum(['law', 'policy', 'protocol', 'form', 'habit']);
export type ProcedureKind = z.infer<typeof procedureKind>;

/** Whose it is to change. */
export const procedureChanger = z.enum(['team', 'organisation', 'municipality', 'national']);
export type ProcedureChanger = z.infer<typeof procedureChanger>;

export const procedureStatus = z.enum(['in-force', 'questioned', 'adapted', 'scrapped', 'kept']);
export type ProcedureStatus = z.infer<typeof procedureStatus>;

export const procedureDecisionKind = z.enum(['adapted', 'scrapped', 'kept']);
export type ProcedureDecisionKind = z.infer<typeof procedureDecisionKind>;

/** What made a team question it: a step of a map, or an obstacle. */
export const questionSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('step'), processMapId: id, stepId: id }),
  z.strictObject({ kind: z.literal('obstacle'), obstacleId: id }),
]);
export type QuestionSource = z.infer<typeof questionSource>;

/** The question comes from a team, never from a person. */
export const procedureQuestion = z.object({
  id,
  teamId: id,
  text: requiredText,
  source: questionSource.nullable(),
  /** What the source was called when the question was asked. */
  sourceTitle: z.string(),
  at: moment,
});
export type ProcedureQuestion = z.infer<typeof procedureQuestion>;

export const procedureDecision = z.object({
  id,
  kind: procedureDecisionKind,
  reason: requiredText,
  /** What becomes different in the work. */
  effect: text,
  practiceIds: z.array(id),
  by: name,
  at: moment,
});
export type ProcedureDecision = z.infer<typeof procedureDecision>;

export const procedureSummary = z.object({
  id,
  title,
  kind: procedureKind,
  purpose: text,
  changer: procedureChanger,
  /** The team that wrote it down; where it is a team's to change, that team's. */
  teamId: id,
  status: procedureStatus,
  /** How many teams asked since the last decision. */
  askedBy: z.int(),
  lastDecision: procedureDecision.nullable(),
  createdAt: moment,
});
export type ProcedureSummary = z.infer<typeof procedureSummary>;

export const procedure = procedureSummary.omit({ lastDecision: true, askedBy: true }).extend({
  /** Oldest first. */
  questions: z.array(procedureQuestion),
  decisions: z.array(procedureDecision),
});
export type Procedure = z.infer<typeof procedure>;

const stepsAtAMoment = z.object({
  steps: z.array(z.object({ id, title: z.string() })),
  /** In minutes, of these steps together. */
  waiting: z.int(),
  working: z.int(),
});

/** The steps of one map that go by a procedure: as it is drawn now, and as it was kept last before the decision. */
export const followingSteps = z.object({
  processMapId: id,
  title,
  now: stepsAtAMoment,
  before: stepsAtAMoment.extend({ versionId: id, version: name }).nullable(),
});
export type FollowingSteps = z.infer<typeof followingSteps>;
