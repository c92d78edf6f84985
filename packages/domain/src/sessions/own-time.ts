/** Phases that people do in their own time, until a moment. Nothing happens by itself then: who facilitates goes on. */
import type { Session, SessionCommand, SessionPhase } from '@inrol/contracts/sessions';
import { changed, unchanged, type Changed } from '../verdict.ts';
import { currentPhase, phaseOf, withPhase } from './phases.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
const FURTHEST_MS = 366 * DAY_MS;

/** A moment to come, within a year; null lets people do it together again. */
export const setEnd = (
  session: Session,
  { phaseId, endsAt, reminds }: Extract<SessionCommand, { kind: 'set-end' }>,
  now: Date,
): Changed<{ session: Session }> => {
  if (session.status === 'closed') return unchanged('session-closed');
  const phase = phaseOf(session, phaseId);
  if (!phase) return unchanged('not-found');
  const ahead = endsAt === null ? null : Date.parse(endsAt) - now.getTime();
  if (ahead !== null && (ahead <= 0 || ahead > FURTHEST_MS)) return unchanged('end-not-possible');
  return changed({ session: withPhase(session, { ...phase, endsAt, reminds: endsAt !== null && reminds }) });
};

/** Until when people take part in their own time where the session is now; null while they do it together. */
export const openUntil = (session: Pick<Session, 'status' | 'phases' | 'currentPhaseId'>): string | null =>
  session.status === 'running' ? (currentPhase(session)?.endsAt ?? null) : null;

/** Whether there is something to do in it for everyone now: it is where the session is, or it is written in beforehand. */
export const isForEveryoneNow = (
  session: Pick<Session, 'status' | 'phases' | 'currentPhaseId'>,
  phase: SessionPhase,
): boolean => {
  if (phase.revealed) return false;
  switch (session.status) {
    case 'running':
      return currentPhase(session)?.id === phase.id;
    case 'open':
      return phase.writesEarly;
    case 'draft':
    case 'closed':
      return false;
  }
};

/**
 * When everyone is reminded of a phase: a day before its end, on Friday where that would be in the weekend. Null where
 * that is less than an hour away: who has just heard of it needs no reminder. `timeZone`: where the weekend is looked up.
 */
export const remindAt = (endsAt: Date, now: Date, timeZone: string): Date | null => {
  const weekday = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone });
  let at = endsAt.getTime() - DAY_MS;
  while (weekday.format(at).startsWith('S')) at -= DAY_MS;
  return at - now.getTime() >= HOUR_MS ? new Date(at) : null;
};
