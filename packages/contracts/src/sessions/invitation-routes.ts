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
    input: z.strictObject(inSession),
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
