import type { Ballot, Session, SessionCommand } from '@inrol/contracts/sessions';
import { isMember, type Actor, type MemberActor } from '../actor.ts';
import { changed, unchanged, type Changed } from '../verdict.ts';
import { arrange } from './arrange.ts';
import { commandGroups } from './form-groups.ts';
import { addFacilitator, handOver, removeFacilitator, takeOver } from './facilitation.ts';
import { hold } from './held-back.ts';
import { close, open, reopen, start } from './lifecycle.ts';
import { editPhase, goTo } from './phases.ts';
import { setEnd } from './own-time.ts';
import { mayCommand } from './policy.ts';
import { propose, putAwayProposal, revealProposal } from './proposals.ts';
import { reveal } from './reveal.ts';
import { changeTimer } from './timer.ts';
import { giveRole, goToTurn, takeRoleAway, type Person } from './turns.ts';
import { setVoting } from './voting.ts';

/** What a command needs to know beside the session itself. */
export interface AtHand {
  /** Whom the command names; null when they do not belong here. */
  readonly person: Person | null;
  /** Since when the one who leads is not in the room; null while they are, or as far as anybody can tell. */
  readonly leaderGoneSince: Date | null;
  /** Whether somebody wrote in the phase that the command takes out, or whose promise it changes. */
  readonly written: boolean;
  /** Whether the note that the command names waits for its reveal, or was held back from it. */
  readonly waits: boolean;
  /** Everybody in the room. */
  readonly present: readonly Person[];
  /** Ids for the parts of a phase that is copied, for groups and their boards. */
  readonly newId: () => string;
  /** At least 0, less than 1: who comes into which group. */
  readonly random: () => number;
}

/**
 * The session after a command, one revision further, or the reason why it stays as it is.
 * `ballots`: those of the phase or the proposal that the command reveals; none for every other command.
 */
export const applyCommand = (
  session: Session,
  command: SessionCommand,
  actor: Actor,
  now: Date,
  ballots: readonly Ballot[],
  atHand: AtHand,
): Changed<{ session: Session }> => {
  const verdict = mayCommand(actor, session, command.kind);
  if (!verdict.allowed) return unchanged(verdict.code);
  if (!isMember(actor)) return unchanged('not-allowed');
  const result = obey(session, command, actor, now, ballots, atHand);
  return result.ok ? changed({ session: { ...result.session, revision: session.revision + 1 } }) : result;
};

const obey = (
  session: Session,
  command: SessionCommand,
  actor: MemberActor,
  now: Date,
  ballots: readonly Ballot[],
  atHand: AtHand,
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
    case 'write-early':
    case 'read-first':
    case 'hold-back':
    case 'let-go':
      return hold(session, command, atHand);
    case 'start-timer':
    case 'pause-timer':
    case 'resume-timer':
    case 'extend-timer':
    case 'stop-timer':
      return changeTimer(session, command, now);
    case 'take-over':
      return takeOver(session, actor, atHand.leaderGoneSince, now);
    case 'hand-over':
      return handOver(session, atHand.person);
    case 'add-facilitator':
      return addFacilitator(session, atHand.person);
    case 'remove-facilitator':
      return removeFacilitator(session, command.accountId);
    case 'edit-phase':
      return editPhase(session, command, atHand.written);
    case 'set-end':
      return setEnd(session, command, now);
    case 'move-phase':
    case 'skip-phase':
    case 'add-phase':
    case 'copy-phase':
    case 'remove-phase':
      return arrange(session, command, atHand);
    case 'go-to-turn':
      return goToTurn(session, command.turnId);
    case 'give-role':
      return giveRole(session, command, atHand.person);
    case 'take-role-away':
      return takeRoleAway(session, command.person);
    case 'form-groups':
    case 'place-in-group':
    case 'merge-groups':
    case 'send-apart':
    case 'tell-groups':
    case 'call-back':
      return commandGroups(session, command, now, atHand);
    case 'set-voting':
      return setVoting(session, command.phaseId, command.voting);
    case 'propose':
      return propose(session, command, atHand.newId);
    case 'reveal-proposal':
      return revealProposal(session, command, ballots);
    case 'put-away-proposal':
      return putAwayProposal(session, command);
    case 'close':
      return close(session, now);
    case 'reopen':
      return reopen(session);
  }
};
