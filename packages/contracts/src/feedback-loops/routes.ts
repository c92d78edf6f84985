import { z } from 'zod';
import { id, requiredText, text, title } from '../bounds.ts';
import { route } from '../route.ts';
import { answerKind, obstacle, obstacleKind, obstacleSummary } from './shapes.ts';

const inOrganisation = { organisationId: id };
const onObstacle = { ...inOrganisation, obstacleId: id };
const base = '/api/organisations/:organisationId/obstacles' as const;

export const feedbackLoopRoutes = {
  obstacles: route({
    method: 'GET',
    path: base,
    access: 'member',
    summary: 'Obstacles; with `waitsWith` the ledger of one team, oldest first',
    input: z.strictObject({
      ...inOrganisation,
      trackId: id.optional(),
      raisedBy: id.optional(),
      waitsWith: id.optional(),
    }),
    output: z.array(obstacleSummary),
  }),
  /** Asked with POST, so that half a sentence of somebody stands in no address and no access log. */
  likelyTwins: route({
    method: 'POST',
    path: `${base}/likely-twins`,
    access: 'member',
    summary: 'Open obstacles that may well be the same as what somebody is writing, the most alike first',
    input: z.strictObject({ ...inOrganisation, title }),
    output: z.array(obstacleSummary).max(3),
  }),
  raiseObstacle: route({
    method: 'POST',
    path: base,
    access: 'member',
    summary: 'Raise an obstacle for your team; it waits with the team you answer to',
    input: z.strictObject({
      ...inOrganisation,
      title,
      description: text.default(''),
      kind: obstacleKind,
      inTheWayOf: text.default(''),
      teamId: id,
      trackId: id.nullable(),
      withMyName: z.boolean().default(false),
    }),
    output: obstacle,
  }),
  obstacle: route({
    method: 'GET',
    path: `${base}/:obstacleId`,
    access: 'member',
    summary: 'An obstacle with every stay, wait and answer',
    input: z.strictObject(onObstacle),
    output: obstacle,
  }),
  recur: route({
    method: 'POST',
    path: `${base}/:obstacleId/recurrences`,
    access: 'member',
    summary: 'Say that your team meets it too',
    input: z.strictObject({
      ...onObstacle,
      teamId: id,
      text: text.default(''),
    }),
    output: obstacle,
  }),
  answerObstacle: route({
    method: 'POST',
    path: `${base}/:obstacleId/answer`,
    access: 'member',
    summary:
      'Answer an obstacle that waits with your team: removed, passed up, kept with a reason, or a talk, for which it makes a session',
    input: z.strictObject({
      ...onObstacle,
      /** The stay that is answered, so that nobody answers one that has moved on. */
      stayId: id,
      kind: answerKind,
      text: requiredText,
    }),
    output: obstacle,
  }),
  judgeAnswer: route({
    method: 'POST',
    path: `${base}/:obstacleId/verdict`,
    access: 'member',
    summary: 'The raising team confirms that it works now, and once more after a month; or opens it again',
    input: z.strictObject({
      ...onObstacle,
      confirmed: z.boolean(),
      text: text.default(''),
    }),
    output: obstacle,
  }),
};
