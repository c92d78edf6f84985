/** Who may do what with the outcomes of a session. */
import type { Actor } from '../actor.ts';
import { maySeeSession, type SessionInRoom } from '../sessions/policy.ts';
import { mayShareInWork, type TeamWork } from '../team-work.ts';
import { allOf, allowed, allowIf, refused, type Verdict } from '../verdict.ts';

/**
 * An experiment, obstacle, practice, agreement or learning question from a note, a group or a step. Also after the
 * session was closed: what was said then stays as it was, and this adds to it.
 */
export const mayMakeOutcome = (actor: Actor, session: SessionInRoom, work: TeamWork): Verdict =>
  allOf(maySeeSession(actor, session), isReal(session), mayShareInWork(actor, work), hasBegun(session));

export const mayJudgeAgreement = (actor: Actor, session: SessionInRoom, work: TeamWork): Verdict =>
  allOf(maySeeSession(actor, session), isReal(session), mayShareInWork(actor, work));

/** Everyone who could be there reads it once the session is closed. */
export const mayReadReport = (actor: Actor, session: SessionInRoom): Verdict =>
  allOf(maySeeSession(actor, session), allowIf(session.status === 'closed', 'move-not-possible'));

const isReal = (session: SessionInRoom): Verdict => allowIf(session.rehearsalOf === null, 'in-rehearsal');

const hasBegun = (session: SessionInRoom): Verdict => {
  switch (session.status) {
    case 'draft':
      return refused('session-not-open');
    case 'open':
      return refused('session-not-started');
    case 'running':
    case 'closed':
      return allowed;
  }
};
