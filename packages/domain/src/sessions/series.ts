/** A series: sessions that are prepared together from the first, and are each a session of its own from then on. */
import { mostInSeries, type Session } from '@inrol/contracts/sessions';
import type { Actor } from '../actor.ts';
import { allOf, allowIf, type Verdict } from '../verdict.ts';
import { afresh } from './arrange.ts';
import { mayEditSession, type SessionInRoom } from './policy.ts';
import { timerOff } from './timer.ts';

const FURTHEST_MS = 3 * 366 * 24 * 60 * 60_000;

/** Who facilitates plans more of the same; nothing comes after a rehearsal. */
export const mayPlanSeries = (actor: Actor, session: SessionInRoom): Verdict =>
  allOf(mayEditSession(actor, session), allowIf(session.rehearsalOf === null, 'in-rehearsal'));

/** Whether these moments can be added. `there`: when the sessions are that the series has, where that is known. */
export const checkSeriesMoments = (there: readonly (string | null)[], fresh: readonly string[], now: Date): Verdict => {
  const all = [...there, ...fresh].filter((moment) => moment !== null).map((moment) => Date.parse(moment));
  const ahead = fresh.map((moment) => Date.parse(moment) - now.getTime());
  return allOf(
    allowIf(there.length + fresh.length <= mostInSeries, 'series-too-long'),
    allowIf(
      new Set(all).size === all.length && ahead.every((time) => time > 0 && time <= FURTHEST_MS),
      'series-moments-not-possible',
    ),
  );
};

/** The same course, question and map at another moment, in which nobody was yet. Who facilitates is the same. */
export const nextInSeries = (
  session: Session,
  made: { readonly id: string; readonly boardId: string; readonly seriesId: string; readonly startsAt: string },
  now: Date,
  newId: () => string,
): Session => ({
  ...session,
  ...made,
  status: 'draft',
  phases: session.phases.map((phase) => ({ ...afresh(phase, newId(), newId), skipped: phase.skipped })),
  roles: session.roles.map((role) => ({ ...role, people: [] })),
  currentPhaseId: null,
  currentTurnId: null,
  timer: timerOff,
  breakouts: [],
  revision: 0,
  closedAt: null,
  createdAt: now.toISOString(),
});
