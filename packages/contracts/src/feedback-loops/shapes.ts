import { z } from 'zod';
import { day, id, moment, name, requiredText, text, title } from '../bounds.ts';
import { origin } from '../experiments/shapes.ts';

export const obstacleKind = z.enum(['rule', 'money', 'boundary', 'interest', 'uncertainty', 'habit', 'other']);
export type ObstacleKind = z.infer<typeof obstacleKind>;

/** `with`: it waits with the team of its last stay. `returned`: the answer is back with those who raised it. */
export const obstacleStatus = z.enum(['raised', 'with', 'returned', 'confirmed']);
export type ObstacleStatus = z.infer<typeof obstacleStatus>;

/** `talk`: first they talk about it with the team that raised it, in a session that the answer makes. */
export const answerKind = z.enum(['removed', 'passed-up', 'kept', 'talk']);
export type AnswerKind = z.infer<typeof answerKind>;

export const answer = z.object({
  kind: answerKind,
  text: requiredText,
  by: name,
  at: moment,
  /** The session in which it is talked about. */
  talkId: id.nullable(),
});
export type Answer = z.infer<typeof answer>;

/** One stay of an obstacle with a team that has to answer. */
export const stay = z.object({
  id,
  teamId: id,
  since: moment,
  dueOn: day,
  answer: answer.nullable(),
});
export type Stay = z.infer<typeof stay>;

/** What the raising team said of an answer that came back. */
export const verdict = z.object({ confirmed: z.boolean(), text, at: moment });

/** `sessionId`: in which the team met it. */
export const recurrence = z.object({ id, teamId: id, text, at: moment, sessionId: id.nullable() });

export const obstacleSummary = z.object({
  id,
  title,
  kind: obstacleKind,
  /** What it is in the way of. */
  inTheWayOf: text,
  status: obstacleStatus,
  raisedByTeamId: id,
  trackId: id.nullable(),
  /** Where it waits now; null when it waits with nobody. */
  waitsWithTeamId: id.nullable(),
  waitsSince: moment.nullable(),
  dueOn: day.nullable(),
  recurrences: z.int(),
  /** Different teams that met it, the one that raised it included. */
  metByTeams: z.int().min(1),
  /** The last answer that was given, and by which team. */
  lastAnswer: z.object({ kind: answerKind, teamId: id, at: moment }).nullable(),
  /** Confirmed, and from this day on the raising team is asked once more; null where that was done, or is not due. */
  askAgainOn: day.nullable(),
  createdAt: moment,
});
export type ObstacleSummary = z.infer<typeof obstacleSummary>;

export const obstacle = obstacleSummary.omit({ recurrences: true, metByTeams: true, lastAnswer: true }).extend({
  description: text,
  /** Only where the person who raised it wanted their name with it. */
  raisedByName: z.string().nullable(),
  stays: z.array(stay),
  verdicts: z.array(verdict),
  recurrences: z.array(recurrence),
  origin: origin.nullable(),
});
export type Obstacle = z.infer<typeof obstacle>;
