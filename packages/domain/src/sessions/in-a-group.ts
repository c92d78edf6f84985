/** What people do in a small group, and who sees its board. */
import {
  mostChosen,
  type Breakout,
  type BreakoutGroup,
  type GroupTimerMove,
  type Session,
} from '@inrol/contracts/sessions';
import { personKeyOf, type Actor } from '../actor.ts';
import { allOf, allowed, allowIf, changed, refused, unchanged, type Changed, type Verdict } from '../verdict.ts';
import type { RightsOnBoard } from './board.ts';
import { apartNow, groupOf, groupWithId, isIn, withBreakout, withGroup } from './breakouts.ts';
import { placeInGroup, withPlace } from './form-groups.ts';
import { smallest } from './group-sizes.ts';
import { facilitates, maySeeSession, mayTakePart, type DocumentAccess, type SessionInRoom } from './policy.ts';
import { mayWriteInTurn, standingOf, type SessionInTurn } from './standing.ts';
import { nextTimer, type TimerCommand } from './timer.ts';

type SessionInGroups = SessionInRoom & SessionInTurn & Pick<Session, 'breakouts'>;

/** Write on the board of a group: who is in it, as long as the groups are apart. */
export const mayWriteInGroup = (actor: Actor, session: SessionInGroups, group: BreakoutGroup): Verdict =>
  allOf(
    mayTakePart(actor, session),
    allowIf(isIn(group, personKeyOf(actor)), 'not-your-group'),
    allowIf(apartNow(session)?.groups.some(({ id }) => id === group.id) ?? false, 'not-apart'),
    mayWriteInTurn(actor, session),
  );

/** Those in it, and who facilitates; for anybody else it does not exist. */
export const groupBoardAccess = (actor: Actor, session: SessionInGroups, group: BreakoutGroup): DocumentAccess => {
  if (mayWriteInGroup(actor, session, group).allowed) return 'write';
  const sees = facilitates(actor, session) || isIn(group, personKeyOf(actor));
  return sees && maySeeSession(actor, session).allowed ? 'read' : 'none';
};

/** Notes with one's own name, in the phase of the group. */
export const rightsInGroup = (actor: Actor, phaseId: string): RightsOnBoard => ({
  refusal: null,
  notes: new Map([[phaseId, personKeyOf(actor)]]),
  groups: new Set(),
});

/** Where people choose, before the groups go apart; and at any time for who has no place yet. */
export const mayChooseGroup = (actor: Actor, session: SessionInGroups, groupId: string): Verdict => {
  const there = groupWithId(session, groupId);
  if (!there || there.breakout.phaseId !== session.currentPhaseId)
    return allOf(mayTakePart(actor, session), refused('not-found'));
  const { breakout, group } = there;
  const own = groupOf(breakout, personKeyOf(actor));
  return allOf(
    mayTakePart(actor, session),
    allowIf(breakout.stage !== 'back', 'not-apart'),
    allowIf(!isAway(actor, session), 'not-your-turn'),
    own && !(breakout.way === 'chosen' && breakout.stage === 'forming') ? refused('groups-not-chosen') : allowed,
    allowIf(breakout.way === 'chosen' || breakout.stage === 'apart', 'groups-not-chosen'),
    allowIf(own?.id === group.id || hasRoom(breakout, group), 'group-full'),
  );
};

/** One more than its size, so that nobody is left over; and always where all are that full. */
const hasRoom = ({ size, groups }: Breakout, group: BreakoutGroup): boolean =>
  group.people.length <= size || group.people.length === smallest(groups)?.people.length;

export const chooseGroup = (session: Session, actor: Actor, groupId: string): Changed<{ session: Session }> => {
  const verdict = mayChooseGroup(actor, session, groupId);
  if (!verdict.allowed) return unchanged(verdict.code);
  const person = { key: personKeyOf(actor), name: actor.name };
  const placed = placeInGroup(groupWithId(session, groupId)!.breakout, groupId, person);
  return placed.ok ? further(session, placed.breakout) : placed;
};

/** At a distance in this turn: they hear what the groups bring back, and are in none. */
const isAway = (actor: Actor, session: SessionInGroups): boolean =>
  standingOf(session, personKeyOf(actor))?.part === 'away';

/** Whether somebody who comes in gets a place by themselves: the groups are apart, and it was not theirs to choose one. */
export const needsPlace = (actor: Actor, session: SessionInGroups): boolean => {
  const breakout = apartNow(session);
  if (!breakout || breakout.way === 'chosen' || facilitates(actor, session) || isAway(actor, session)) return false;
  return !groupOf(breakout, personKeyOf(actor));
};

export const withLatecomer = (session: Session, actor: Actor): Session => {
  const breakout = apartNow(session);
  if (!breakout || !needsPlace(actor, session)) return session;
  const placed = withPlace(breakout, { key: personKeyOf(actor), name: actor.name });
  return { ...withBreakout(session, placed), revision: session.revision + 1 };
};

/** Have a note come back to everyone, or no longer. That the note is there, the caller knows. */
export const chooseForAll = (
  session: Session,
  actor: Actor,
  { groupId, noteId, chosen }: { readonly groupId: string; readonly noteId: string; readonly chosen: boolean },
): Changed<{ session: Session }> => {
  const there = groupWithId(session, groupId);
  if (!there) return unchanged('not-found');
  const verdict = mayWriteInGroup(actor, session, there.group);
  if (!verdict.allowed) return unchanged(verdict.code);
  const others = there.group.chosen.filter((id) => id !== noteId);
  if (chosen && others.length >= mostChosen) return unchanged('too-many-chosen');
  const group = { ...there.group, chosen: chosen ? [...others, noteId] : others };
  return further(session, withGroup(there.breakout, group));
};

/** The timer of a group: who is in it, and who facilitates. */
export const mayTimeGroup = (actor: Actor, session: SessionInGroups, group: BreakoutGroup): Verdict =>
  allOf(
    mayTakePart(actor, session),
    allowIf(facilitates(actor, session) || isIn(group, personKeyOf(actor)), 'not-your-group'),
    allowIf(apartNow(session)?.groups.some(({ id }) => id === group.id) ?? false, 'not-apart'),
  );

export const timeGroup = (
  session: Session,
  actor: Actor,
  { groupId, move, seconds }: { readonly groupId: string; readonly move: GroupTimerMove; readonly seconds: number },
  now: Date,
): Changed<{ session: Session }> => {
  const there = groupWithId(session, groupId);
  if (!there) return unchanged('not-found');
  const verdict = mayTimeGroup(actor, session, there.group);
  if (!verdict.allowed) return unchanged(verdict.code);
  const timer = nextTimer(there.group.timer, timerCommand(move, seconds), now);
  return timer
    ? further(session, withGroup(there.breakout, { ...there.group, timer }))
    : unchanged('move-not-possible');
};

const timerCommand = (move: GroupTimerMove, seconds: number): TimerCommand => {
  switch (move) {
    case 'start':
    case 'extend':
      return { kind: `${move}-timer`, seconds };
    case 'pause':
    case 'resume':
    case 'stop':
      return { kind: `${move}-timer` };
  }
};

const further = (session: Session, breakout: Breakout): Changed<{ session: Session }> =>
  changed({ session: { ...withBreakout(session, breakout), revision: session.revision + 1 } });
