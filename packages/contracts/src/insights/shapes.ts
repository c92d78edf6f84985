import { z } from 'zod';
import { day, id, moment, title } from '../bounds.ts';
import { obstacleSummary } from '../feedback-loops/shapes.ts';
import { experimentSummary } from '../experiments/shapes.ts';
import { procedureSummary } from '../procedures/shapes.ts';
import { sessionInList, sessionSummary } from '../sessions/shapes.ts';

export const happeningKind = z.enum([
  'track-started',
  'cohort-joined',
  'session-planned',
  'session-held',
  'map-frozen',
  'experiment-started',
  'experiment-decided',
  'obstacle-raised',
  'obstacle-answered',
  'obstacle-confirmed',
  'obstacle-reopened',
  'practice-written',
  'practice-changed',
  'rolled-in',
  'question-asked',
]);
export type HappeningKind = z.infer<typeof happeningKind>;

/** One moment in a track. Teams, never persons. */
export const happening = z.object({
  at: moment,
  kind: happeningKind,
  /** The thing it is about; with `kind` it gives the page that shows it. */
  subjectId: id,
  title,
  teamId: id.nullable(),
  /** How it went, in the words of its own lifecycle: the kind of an answer or a decision, the state of a roll-in. */
  state: z.string().optional(),
  /** A learning, an answer, a newer wording: a few words more, or empty. */
  detail: z.string(),
});
export type Happening = z.infer<typeof happening>;

export const home = z.object({
  /** Obstacles that wait for an answer of a team you lead. */
  toAnswer: z.array(obstacleSummary),
  /** Answers that came back to your teams. */
  toConfirm: z.array(obstacleSummary),
  /** Solved a month ago, and your teams are asked whether it still works. */
  toConfirmAgain: z.array(obstacleSummary),
  /** Experiments of your teams whose period has ended. */
  toEvaluate: z.array(experimentSummary),
  /** Procedures that were questioned and are yours to decide on. */
  toDecide: z.array(procedureSummary),
  coverAsked: z.array(z.object({ trackId: id, title, what: z.string() })),
  nextSessions: z.array(sessionInList),
  lastSession: sessionSummary.nullable(),
  agreements: z.array(
    z.object({
      sessionId: id,
      outcomeId: id,
      title,
      owner: z.string().nullable(),
      dueOn: day.nullable(),
    }),
  ),
});
export type Home = z.infer<typeof home>;
