/** What a session yields, what became of it at the next one, and the report of a closed session. */
import { z } from 'zod';
import { day, id, moment, name, text, title } from '../bounds.ts';
import { obstacleKind } from '../feedback-loops/shapes.ts';
import { origin } from '../experiments/shapes.ts';
import { route } from '../route.ts';
import { sessionSummary } from '../sessions/shapes.ts';
import { boardContent, processMapContent } from '../sync/shapes.ts';
import { sessionPhase } from '../sessions/method.ts';

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
    teamName: name,
    trackTitle: z.string().nullable(),
  }),
  facilitators: z.array(name),
  /** Members who were there, by name, and how many guests. */
  present: z.array(name),
  guests: z.int(),
  phases: z.array(sessionPhase),
  board: boardContent,
  processMap: z.object({ title, content: processMapContent }).nullable(),
  outcomes: z.array(outcome),
});
export type Report = z.infer<typeof report>;

const inSession = { organisationId: id, sessionId: id };
const base = '/api/organisations/:organisationId/sessions/:sessionId' as const;

export const outcomeRoutes = {
  outcomes: route({
    method: 'GET',
    path: `${base}/outcomes`,
    access: 'participant',
    summary: 'What this session yielded so far',
    input: z.strictObject(inSession),
    output: z.array(outcome),
  }),
  createOutcome: route({
    method: 'POST',
    path: `${base}/outcomes`,
    access: 'member',
    summary: 'Make an experiment, obstacle, practice, agreement or learning question from a note, a group or a step',
    input: z.strictObject({
      ...inSession,
      kind: outcomeKind,
      title,
      origin: origin.omit({ sessionId: true }).strict().nullable(),
      owner: name.nullable().default(null),
      dueOn: day.nullable().default(null),
      /** Of an obstacle. */
      obstacleKind: obstacleKind.default('other'),
    }),
    output: outcome,
  }),
  judgeAgreement: route({
    method: 'POST',
    path: `${base}/outcomes/:outcomeId/kept`,
    access: 'member',
    summary: 'Say whether an agreement was kept',
    input: z.strictObject({
      ...inSession,
      outcomeId: id,
      kept: z.boolean().nullable(),
    }),
    output: outcome,
  }),
  carryOver: route({
    method: 'GET',
    path: `${base}/carry-over`,
    access: 'participant',
    summary: 'What became of what the last session of this team or track left',
    input: z.strictObject(inSession),
    output: z.object({
      from: sessionSummary.nullable(),
      items: z.array(carriedOver),
    }),
  }),
  report: route({
    method: 'GET',
    path: `${base}/report`,
    access: 'participant',
    summary: 'The report of a closed session',
    input: z.strictObject(inSession),
    output: report,
  }),
  reportMarkdown: route({
    method: 'GET',
    path: `${base}/report.md`,
    access: 'participant',
    summary: 'The same as Markdown',
    input: z.strictObject(inSession),
    output: z.string(),
    produces: 'text/markdown',
  }),
};
