import { z } from 'zod';
import { day, id, name, title } from '../bounds.ts';
import { obstacleKind } from '../feedback-loops/shapes.ts';
import { origin } from '../experiments/shapes.ts';
import { route } from '../route.ts';
import { sessionSummary } from '../sessions/shapes.ts';
import { carriedOver, outcome, outcomeKind, report } from './shapes.ts';

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
    summary:
      'Make an experiment, obstacle, practice, agreement or learning question from a note, a group or a step; the id is made by the maker, so that trying again never doubles it',
    input: z.strictObject({
      ...inSession,
      outcomeId: id,
      kind: outcomeKind,
      title,
      origin: origin.omit({ sessionId: true }).strict().nullable(),
      owner: name.nullable().default(null),
      dueOn: day.nullable().default(null),
      /** Of an obstacle. */
      obstacleKind: obstacleKind.default('other'),
      /** An obstacle that is there already, which the team of the session meets too; then none is made. */
      obstacleId: id.nullable().default(null),
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
  reportCsv: route({
    method: 'GET',
    path: `${base}/report.csv`,
    access: 'participant',
    summary: 'Its notes, groups and outcomes for a spreadsheet, a row each',
    input: z.strictObject(inSession),
    output: z.string(),
    produces: 'text/csv',
  }),
};
