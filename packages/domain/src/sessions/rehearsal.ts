/** A dry run: one facilitator goes through a session alone, with stand-ins in the place of people, and nothing is left of it. */
import type { Session } from '@inrol/contracts/sessions';
import type { Actor, MemberActor } from '../actor.ts';
import { allOf, allowIf, type Verdict } from '../verdict.ts';
import { afresh } from './arrange.ts';
import { facilitates, maySeeSession, type SessionInRoom } from './policy.ts';
import { timerOff } from './timer.ts';
import type { Person } from './turns.ts';

/** Who facilitates rehearses, before the session begins. */
export const mayRehearse = (actor: Actor, session: SessionInRoom): Verdict =>
  allOf(
    maySeeSession(actor, session),
    allowIf(facilitates(actor, session), 'not-a-facilitator'),
    allowIf(session.rehearsalOf === null, 'in-rehearsal'),
    allowIf(session.status === 'draft' || session.status === 'open', 'move-not-possible'),
  );

/** Only a rehearsal ends this way. */
export const mayEndRehearsal = (actor: Actor, session: SessionInRoom): Verdict =>
  allOf(maySeeSession(actor, session), allowIf(session.rehearsalOf !== null, 'move-not-possible'));

/**
 * A session beside the real one, which stays as it is. It has no map to draw in, because what is drawn stays. The first
 * stand-ins have the roles that are for one.
 */
export const rehearsalFrom = (
  session: Session,
  { accountId, name }: MemberActor,
  made: { readonly id: string; readonly boardId: string; readonly standIns: readonly Person[] },
  now: Date,
  newId: () => string,
): Session => {
  const free = [...made.standIns];
  return {
    ...session,
    id: made.id,
    boardId: made.boardId,
    rehearsalOf: session.id,
    seriesId: null,
    status: 'open',
    phases: session.phases.map((phase) => ({ ...afresh(phase, newId(), newId), skipped: phase.skipped })),
    roles: session.roles.map((role) => ({ ...role, people: role.take === 'one' ? free.splice(0, 1) : [] })),
    currentPhaseId: null,
    currentTurnId: null,
    timer: timerOff,
    breakouts: [],
    facilitators: [{ accountId, name }],
    processMapId: null,
    processMapDocumentId: null,
    revision: 0,
    createdAt: now.toISOString(),
  };
};
