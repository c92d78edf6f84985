/** Asking people for a session by mail, and dropping one that has not begun. */
import { z } from 'zod';
import { done, id, name } from '../bounds.ts';
import { route } from '../route.ts';

const inSession = { organisationId: id, sessionId: id };
const base = '/api/organisations/:organisationId/sessions/:sessionId' as const;

/** Who is asked for a session: its team, and who facilitates. */
export const sessionInvitations = z.object({
  /** Whether this Inrol sends mail at all. */
  mails: z.boolean(),
  /** How many sessions of its series are to come and have a moment, this one among them; 1 where it is by itself. */
  ahead: z.int().min(0),
  people: z.array(z.object({ accountId: id, name, invited: z.boolean() })),
});
export type SessionInvitations = z.infer<typeof sessionInvitations>;

export const invitationRoutes = {
  sessionInvitations: route({
    method: 'GET',
    path: `${base}/invitations`,
    access: 'member',
    summary: 'Who was invited to the session by mail, and who would be',
    input: z.strictObject(inSession),
    output: sessionInvitations,
  }),
  inviteToSession: route({
    method: 'POST',
    path: `${base}/invitations`,
    access: 'member',
    summary: 'Mail an invitation, with something for the calendar, to those of the team who have none yet',
    input: z.strictObject({
      ...inSession,
      /** For all of its series that are to come, in one mail. */
      series: z.boolean().default(false),
    }),
    output: sessionInvitations,
  }),
  dropSession: route({
    method: 'DELETE',
    path: base,
    access: 'member',
    summary: 'Drop a session that has not begun and in which nobody wrote; who was invited is told',
    input: z.strictObject(inSession),
    output: done,
  }),
};
