/** What a facilitator does with small groups: make them, send them apart, talk to all of them, call everybody back. */
import type { Breakout, BreakoutGroup, Session, SessionCommand } from '@inrol/contracts/sessions';
import { mostChosen } from '@inrol/contracts/sessions';
import { changed, unchanged, type Changed } from '../verdict.ts';
import { apartNow, breakoutOf, called, groupOf, isIn, withBreakout, withGroup } from './breakouts.ts';
import { groupCount, putTogether, shareOut, smallest } from './group-sizes.ts';
import { currentPhase, phaseOf, withPhase } from './phases.ts';
import { isRunning } from './policy.ts';
import { shuffle } from './shuffle.ts';
import { standingOf } from './standing.ts';
import { endsIn, timerOff } from './timer.ts';
import type { Person } from './turns.ts';

type GroupKind = 'form-groups' | 'place-in-group' | 'merge-groups' | 'send-apart' | 'tell-groups' | 'call-back';
export type GroupCommand = Extract<SessionCommand, { kind: GroupKind }>;
type Command<Kind extends GroupKind> = Extract<SessionCommand, { kind: Kind }>;

/** What these commands need to know beside the session. */
export interface AtHandForGroups {
  /** Everybody in the room. */
  readonly present: readonly Person[];
  readonly person: Person | null;
  readonly newId: () => string;
  /** At least 0, less than 1. */
  readonly random: () => number;
}

const word = { nl: 'Groepje', en: 'Group' } as const;

/** Groups belong to the phase where the room is. */
export const commandGroups = (
  session: Session,
  command: GroupCommand,
  now: Date,
  atHand: AtHandForGroups,
): Changed<{ session: Session }> => {
  const running = isRunning(session);
  if (!running.allowed) return unchanged(running.code);
  if (!phaseOf(session, command.phaseId)) return unchanged('not-found');
  if (command.phaseId !== session.currentPhaseId) return unchanged('not-in-this-phase');
  if (command.kind === 'form-groups') return formGroups(session, command, atHand);
  const breakout = breakoutOf(session, command.phaseId);
  if (!breakout) return unchanged('not-found');
  const result = obey(session, breakout, command, now, atHand);
  return result.ok ? changed({ session: withBreakout(session, result.breakout) }) : result;
};

const obey = (
  session: Session,
  breakout: Breakout,
  command: Exclude<GroupCommand, { kind: 'form-groups' }>,
  now: Date,
  atHand: AtHandForGroups,
): Changed<{ breakout: Breakout }> => {
  switch (command.kind) {
    case 'place-in-group':
      return atHand.person ? placeInGroup(breakout, command.groupId, atHand.person) : unchanged('not-found');
    case 'merge-groups':
      return mergeGroups(breakout, command);
    case 'send-apart':
      return sendApart(breakout, command, taking(session, atHand.present), now);
    case 'tell-groups':
      return breakout.stage === 'back'
        ? unchanged('not-apart')
        : changed({ breakout: { ...breakout, message: command.message } });
    case 'call-back':
      return apartNow(session) ? changed({ breakout: called(breakout) }) : unchanged('not-apart');
  }
};

/** Those who are put in groups: not who facilitates, and nobody who is at a distance in this turn. */
const taking = (session: Session, present: readonly Person[]): Person[] =>
  present.filter(
    ({ key }) =>
      !session.facilitators.some(({ accountId }) => key === `account:${accountId}`) &&
      standingOf(session, key)?.part !== 'away',
  );

const formGroups = (
  session: Session,
  { phaseId, size, way }: Command<'form-groups'>,
  { present, newId, random }: AtHandForGroups,
): Changed<{ session: Session }> => {
  const phase = currentPhase(session)!;
  const earlier = breakoutOf(session, phaseId);
  if (earlier && earlier.stage !== 'forming') return unchanged('groups-in-use');
  const people = taking(session, present);
  const shares = sharesFor(session, way, size, people, random);
  if (shares.length === 0) return unchanged(way === 'merged' ? 'no-groups-before' : 'nobody-to-group');
  const groups = shares.map((share, index): BreakoutGroup => ({
    id: newId(),
    name: `${word[session.language]} ${index + 1}`,
    boardId: newId(),
    people: [...share.people],
    timer: timerOff,
    chosen: [],
    madeOf: share.madeOf,
  }));
  const breakout: Breakout = { phaseId, size, way, stage: 'forming', message: '', groups };
  return changed({ session: withBreakout(withPhase(session, { ...phase, groups: { size } }), breakout) });
};

interface Share {
  readonly people: readonly Person[];
  readonly madeOf: string[];
}

const sharesFor = (
  session: Session,
  way: Breakout['way'],
  size: number,
  people: readonly Person[],
  random: () => number,
): Share[] => {
  switch (way) {
    case 'random': {
      if (people.length === 0) return [];
      const shares = shareOut(shuffle(people, random), groupCount(people.length, size));
      return shares.map((share) => ({ people: share, madeOf: [] }));
    }
    case 'chosen':
      // at least two, so that there is something to choose
      return Array.from({ length: Math.max(2, groupCount(people.length, size)) }, () => ({ people: [], madeOf: [] }));
    case 'merged':
      return mergedShares(groupsBefore(session), size, people);
  }
};

const mergedShares = (before: readonly BreakoutGroup[], size: number, people: readonly Person[]): Share[] => {
  const total = before.reduce((sum, group) => sum + group.people.length, 0);
  const shares = putTogether(before, groupCount(total, size)).map((some) => ({
    people: some.flatMap((group) => group.people),
    madeOf: some.map(({ id }) => id),
  }));
  const late = people.filter(({ key }) => !before.some((group) => isIn(group, key)));
  for (const person of late) {
    const share = smallest(shares);
    if (share) share.people.push(person);
  }
  return shares;
};

/** Of the phase before this one that last had groups with people in them. */
export const groupsBefore = (
  session: Pick<Session, 'phases' | 'currentPhaseId' | 'breakouts'>,
): readonly BreakoutGroup[] => {
  const at = session.phases.findIndex(({ id }) => id === session.currentPhaseId);
  const used = ({ id }: { readonly id: string }) => {
    const breakout = breakoutOf(session, id);
    return breakout !== undefined && breakout.stage !== 'forming';
  };
  const phase = session.phases.slice(0, Math.max(0, at)).findLast(used);
  return (phase && breakoutOf(session, phase.id)?.groups.filter((group) => group.people.length > 0)) ?? [];
};

/** One place a person; with null none. */
export const placeInGroup = (
  breakout: Breakout,
  groupId: string | null,
  person: Person,
): Changed<{ breakout: Breakout }> => {
  if (groupId !== null && !breakout.groups.some(({ id }) => id === groupId)) return unchanged('not-found');
  const groups = breakout.groups.map((group) => {
    const others = group.people.filter(({ key }) => key !== person.key);
    return { ...group, people: group.id === groupId ? [...others, person] : others };
  });
  return changed({ breakout: { ...breakout, groups } });
};

const mergeGroups = (
  breakout: Breakout,
  { groupId, intoGroupId }: Command<'merge-groups'>,
): Changed<{ breakout: Breakout }> => {
  const [from, into] = [groupId, intoGroupId].map((id) => breakout.groups.find((group) => group.id === id));
  if (!from || !into || from === into) return unchanged('not-found');
  return changed({ breakout: merged(breakout, from, into) });
};

const merged = (breakout: Breakout, from: BreakoutGroup, into: BreakoutGroup): Breakout => {
  const both = {
    ...into,
    people: [...into.people, ...from.people],
    chosen: [...new Set([...into.chosen, ...from.chosen])].slice(0, mostChosen),
    madeOf: [...into.madeOf, ...from.madeOf, from.id],
  };
  const rest = { ...breakout, groups: breakout.groups.filter(({ id }) => id !== from.id) };
  return withGroup(rest, both);
};

const sendApart = (
  breakout: Breakout,
  { seconds }: Command<'send-apart'>,
  people: readonly Person[],
  now: Date,
): Changed<{ breakout: Breakout }> => {
  const placed = people.reduce(withPlace, breakout);
  const together = breakout.stage === 'forming' ? nobodyAlone(placed) : placed;
  if (!together.groups.some((group) => group.people.length > 0)) return unchanged('nobody-to-group');
  const timer = seconds === null ? timerOff : endsIn(seconds, now);
  const groups = together.groups.map((group) => ({ ...group, timer }));
  return changed({ breakout: { ...together, stage: 'apart', groups } });
};

/** With the smallest group, for who has none. */
export const withPlace = (breakout: Breakout, person: Person): Breakout => {
  const group = smallest(breakout.groups);
  if (!group || groupOf(breakout, person.key)) return breakout;
  return withGroup(breakout, { ...group, people: [...group.people, person] });
};

/** Empty groups fall away, and who would be alone joins the smallest of the others. */
const nobodyAlone = (breakout: Breakout): Breakout => {
  const groups = breakout.groups.filter(({ people }) => people.length > 0);
  const alone = groups.find(({ people }) => people.length === 1);
  const other = alone && smallest(groups.filter((group) => group !== alone));
  return other ? nobodyAlone(merged({ ...breakout, groups }, alone, other)) : { ...breakout, groups };
};
