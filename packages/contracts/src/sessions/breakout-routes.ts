import { z } from 'zod';
import { id } from '../bounds.ts';
import { route } from '../route.ts';
import { session } from './shapes.ts';

const inSession = { organisationId: id, sessionId: id };
const base = '/api/organisations/:organisationId/sessions/:sessionId' as const;

/** What somebody does with a timer; `start` and `extend` need the seconds. */
export const groupTimerMove = z.enum(['start', 'extend', 'pause', 'resume', 'stop']);
export type GroupTimerMove = z.infer<typeof groupTimerMove>;

/** What people in small groups do themselves. */
export const breakoutRoutes = {
  chooseGroup: route({
    method: 'PUT',
    path: `${base}/own/group`,
    access: 'participant',
    summary: 'Go to a small group, where people choose theirs or where you have none yet',
    input: z.strictObject({ ...inSession, groupId: id }),
    output: session,
  }),
  chooseForAll: route({
    method: 'PUT',
    path: `${base}/groups/:groupId/chosen/:noteId`,
    access: 'participant',
    summary: 'Have a note of your small group come back to everyone, or no longer',
    input: z.strictObject({ ...inSession, groupId: id, noteId: id, chosen: z.boolean() }),
    output: session,
  }),
  timeGroup: route({
    method: 'PUT',
    path: `${base}/groups/:groupId/timer`,
    access: 'participant',
    summary: 'Set the timer of a small group: who is in it, and who facilitates',
    input: z.strictObject({
      ...inSession,
      groupId: id,
      move: groupTimerMove,
      seconds: z.int().min(10).max(3_600).default(60),
    }),
    output: session,
  }),
};
