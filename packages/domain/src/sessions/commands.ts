import type { Ballot, Session, SessionCommand } from '@inrol/contracts/sessions';
import { isMember, type Actor, type MemberActor } from '../actor.ts';
import { changed, unchanged, type Changed } from '../verdict.ts';
import { takeOver } from './facilitation.ts';
import { close, open, reopen, start } from './lifecycle.ts';
import { editPhase, goTo } from './phases.ts';
import { mayCommand } from './policy.ts';
import { reveal } from './reveal.ts';
import { changeTimer } from './timer.ts';

/**
 * The session after a command, one revision further, or the reason why it stays as it is.
 * `ballots`: those of the phase that the command reveals; none for every other command.
 */
export const applyCommand = (
  session: Session,
  command: SessionCommand,
  actor: Actor,
  now: Date,
  ballots: readonly Ballot[],
): Changed<{ session: Session }> => {
  const verdict = mayCommand(actor, session, command.kind);
  if (!verdict.allowed) return unchanged(verdict.code);
  if (!isMember(actor)) return unchanged('not-allowed');
  const result = obey(session, command, actor, now, ballots);
  return result.ok ? changed({ session: { ...result.session, revision: session.revision + 1 } }) : result;
};

const obey = (
  session: Session,
  command: SessionCommand,
  actor: MemberActor,
  now: Date,
  ballots: readonly Ballot[],
): Changed<{ session: Session }> => {
  switch (command.kind) {
    case 'open':
      return open(session);
    case 'start':
      return start(session);
    case 'go-to':
      return goTo(session, command.phaseId);
    case 'reveal':
      return reveal(session, command.phaseId, ballots);
    case 'start-timer':
    case 'pause-timer':
    case 'resume-timer':
    case 'extend-timer':
    case 'stop-timer':
      return changeTimer(session, command, now);
    case 'take-over':
      return takeOver(session, actor);
    case 'edit-phase':
      return editPhase(session, command);
    case 'close':
      return close(session, now);
    case 'reopen':
      return reopen(session);
  }
};
