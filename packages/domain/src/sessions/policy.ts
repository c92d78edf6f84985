/** Who may do what in a session. */
import type { Session, SessionCommand } from '@inrol/contracts/sessions';
import { isAmong, isMember, isMemberOfTeam, type Actor } from '../actor.ts';
import { allOf, allowed, allowIf, refused, type Verdict } from '../verdict.ts';
import { mayWriteInTurn, type SessionInTurn } from './standing.ts';

/** What a policy has to know of a session. */
export type SessionInRoom = Pick<
  Session,
  'id' | 'organisationId' | 'teamId' | 'status' | 'facilitators' | 'rehearsalOf'
>;

/** `none` when it does not exist for the reader. */
export type DocumentAccess = 'none' | 'read' | 'write';

export const facilitates = (actor: Actor, session: Pick<Session, 'facilitators'>): boolean =>
  isAmong(actor, session.facilitators);

/** Any member can facilitate; who makes a session does. */
export const mayMakeSession = (actor: Actor): Verdict => allowIf(isMember(actor), 'not-allowed');

/** Members of the organisation, and guests of this very session; a rehearsal only who holds it, and its stand-ins. */
export const maySeeSession = (actor: Actor, session: SessionInRoom): Verdict => {
  if (actor.organisationId !== session.organisationId) return refused('not-found');
  if (isMember(actor)) return allowIf(session.rehearsalOf === null || facilitates(actor, session), 'not-found');
  return allowIf(actor.sessionId === session.id, 'guest-of-another-session');
};

/** Contribute, vote, and be seen in the room. */
export const mayTakePart = (actor: Actor, session: SessionInRoom): Verdict =>
  allOf(maySeeSession(actor, session), isRunning(session));

/** With the link or the QR code: from the moment the lobby opens until the session is closed. */
export const mayJoin = (session: Pick<Session, 'status'>): Verdict => {
  switch (session.status) {
    case 'draft':
      return refused('session-not-open');
    case 'open':
    case 'running':
      return allowed;
    case 'closed':
      return refused('session-closed');
  }
};

/** The join link lets people in without an account: for those whose session it is. */
export const mayInviteGuests = (actor: Actor, session: SessionInRoom): Verdict =>
  allOf(
    maySeeSession(actor, session),
    allowIf(mayEverLead(actor, session), 'not-your-team'),
    allowIf(session.rehearsalOf === null, 'in-rehearsal'),
  );

/** On a screen for everybody, which is not shown among who is here: nobody else looks on unseen. */
export const mayShowToRoom = (actor: Actor, session: SessionInRoom): Verdict =>
  allOf(maySeeSession(actor, session), allowIf(facilitates(actor, session), 'not-a-facilitator'));

/** Title, question and start. A closed session is history. */
export const mayEditSession = (actor: Actor, session: SessionInRoom): Verdict =>
  allOf(
    maySeeSession(actor, session),
    allowIf(facilitates(actor, session), 'not-a-facilitator'),
    allowIf(session.status !== 'closed', 'session-closed'),
  );

/** By mail: who facilitates asks the team. Whether there is a moment to ask them for, the session says. */
export const mayInviteTeam = (actor: Actor, session: SessionInRoom): Verdict =>
  allOf(mayEditSession(actor, session), allowIf(session.rehearsalOf === null, 'in-rehearsal'));

/** Let it fall altogether: before it begins. What has begun is closed. */
export const mayDropSession = (actor: Actor, session: SessionInRoom): Verdict =>
  allOf(mayInviteTeam(actor, session), allowIf(session.status !== 'running', 'move-not-possible'));

/** Nobody is asked or reminded by mail of a rehearsal, and nothing is left of it. */
const leavesTrace: ReadonlySet<SessionCommand['kind']> = new Set(['close', 'add-facilitator', 'hand-over', 'set-end']);

/** Whether it is this actor's to give a command; whether the command is possible now, the phase engine says. */
export const mayCommand = (actor: Actor, session: SessionInRoom, kind: SessionCommand['kind']): Verdict =>
  allOf(
    maySeeSession(actor, session),
    allowIf(isMember(actor), 'not-allowed'),
    allowIf(session.rehearsalOf === null || !leavesTrace.has(kind), 'in-rehearsal'),
    kind === 'take-over'
      ? allowIf(mayEverLead(actor, session), 'not-your-team')
      : allowIf(facilitates(actor, session), 'not-a-facilitator'),
  );

/** Notes after the reveal and groups: everyone in the room writes, while it is open and as far as it is their turn. */
export const boardAccess = (actor: Actor, session: SessionInRoom & SessionInTurn): DocumentAccess => {
  if (!maySeeSession(actor, session).allowed) return 'none';
  return allOf(mayJoin(session), mayWriteInTurn(actor, session)).allowed ? 'write' : 'read';
};

/** See what was on the board earlier in the session. */
export const mayLookBack = (actor: Actor, session: SessionInRoom): Verdict =>
  allOf(maySeeSession(actor, session), allowIf(facilitates(actor, session), 'not-a-facilitator'));

/** Make the board what it was earlier. The board of a closed session is history. */
export const mayBringBack = (actor: Actor, session: SessionInRoom): Verdict =>
  allOf(mayLookBack(actor, session), mayJoin(session));

/** How long the one who leads has to be away before another member of the team can take over. */
const goneForGood = 30_000;
/** In people's own time nobody waits for who leads: only when they have not come for a day after its end. */
const comesAfterEnd = 24 * 60 * 60_000;

/**
 * Lead from now on: a facilitator at once; somebody has to be able to go on when the facilitator drops, so any member of
 * the team can once the one who leads has been away for a while. `leaderGoneSince`: null while they are in the room.
 */
export const mayTakeOver = (
  actor: Actor,
  session: SessionInRoom & Pick<Session, 'phases' | 'currentPhaseId'>,
  leaderGoneSince: Date | null,
  now: Date,
): Verdict =>
  allOf(
    mayCommand(actor, session, 'take-over'),
    allowIf(
      facilitates(actor, session) || (leaderGoneSince !== null && now >= missedFrom(session, leaderGoneSince)),
      'leader-is-here',
    ),
  );

/** From when on it cannot wait any longer for who leads and is away. */
export const missedFrom = (session: Pick<Session, 'phases' | 'currentPhaseId'>, leaderGoneSince: Date): Date => {
  const endsAt = session.phases.find(({ id }) => id === session.currentPhaseId)?.endsAt;
  const soonest = endsAt ? Date.parse(endsAt) + comesAfterEnd : 0;
  return new Date(Math.max(soonest, leaderGoneSince.getTime() + goneForGood));
};

const mayEverLead = (actor: Actor, session: SessionInRoom): boolean =>
  facilitates(actor, session) || isMemberOfTeam(actor, session.teamId);

/** Things that happen in a phase happen while the session runs. */
export const isRunning = (session: Pick<Session, 'status'>): Verdict => {
  switch (session.status) {
    case 'draft':
      return refused('session-not-open');
    case 'open':
      return refused('session-not-started');
    case 'running':
      return allowed;
    case 'closed':
      return refused('session-closed');
  }
};
