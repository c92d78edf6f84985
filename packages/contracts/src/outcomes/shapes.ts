import { z } from 'zod';
import { day, id, locale, moment, name, text, title } from '../bounds.ts';
import { origin } from '../experiments/shapes.ts';
import { mapVersion } from '../process-maps/shapes.ts';
import { sessionSummary } from '../sessions/shapes.ts';
import { authorKey, boardContent, processMapContent } from '../sync/shapes.ts';
import { sessionPhase } from '../sessions/method.ts';
import { noteReactions } from '../sessions/reactions.ts';
import { timeWorth } from '../sessions/time-worth.ts';

export const outcomeKind = z.enum(['experiment', 'obstacle', 'practice', 'agreement', 'learning-question']);
export type OutcomeKind = z.infer<typeof outcomeKind>;

export const outcome = z.object({
  id,
  kind: outcomeKind,
  title,
  /** The experiment, obstacle, practice or question it became; null for an agreement, which lives here. */
  targetId: id.nullable(),
  origin: origin.nullable(),
  owner: z.string().nullable(),
  dueOn: day.nullable(),
  /** Of an agreement: whether it was kept. */
  kept: z.boolean().nullable(),
  createdAt: moment,
});
export type Outcome = z.infer<typeof outcome>;

/** Something the last session left, and how it stands now. */
export const carriedOver = z.object({
  kind: outcomeKind,
  id,
  /** The session that left it. */
  sessionId: id,
  /** The day of that session, where it is not the last one but an earlier one of the same series. */
  since: day.nullable(),
  title,
  /** The state of its own lifecycle, e.g. `running` or `returned`; `open`, `kept` or `dropped` of an agreement. */
  state: z.string(),
  /** A learning, an answer, the newest wording. */
  detail: z.string(),
  owner: z.string().nullable(),
  dueOn: day.nullable(),
});
export type CarriedOver = z.infer<typeof carriedOver>;

export const report = z.object({
  session: sessionSummary.extend({
    question: text,
    language: locale,
    teamName: name,
    trackTitle: z.string().nullable(),
  }),
  facilitators: z.array(name),
  /** Members who were there, by name, and how many guests. */
  present: z.array(name),
  guests: z.int(),
  phases: z.array(sessionPhase),
  board: boardContent,
  /** What those are called under whom notes stand. */
  authors: z.array(z.object({ key: authorKey, name })),
  /** `earlier`: what was kept of the map before the session closed, where it differs. */
  processMap: z.object({ title, content: processMapContent, earlier: mapVersion.nullable() }).nullable(),
  outcomes: z.array(outcome),
  /** How many reactions notes got; only of notes that got any. */
  reactions: z.array(noteReactions),
  /** Null where it was not asked, or where fewer answered than can be shown. */
  timeWorth: timeWorth.nullable(),
});
export type Report = z.infer<typeof report>;
