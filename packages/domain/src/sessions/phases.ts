/** Where a session is. Nothing locks: any phase can be gone to, at any time, as often as needed. */
import type { Session, SessionCommand, SessionPhase } from '@inrol/contracts/sessions';
import { changed, unchanged, type Changed } from '../verdict.ts';
import { allBack } from './breakouts.ts';
import { timerOff } from './timer.ts';

export const phaseOf = (session: Pick<Session, 'phases'>, phaseId: string): SessionPhase | undefined =>
  session.phases.find((phase) => phase.id === phaseId);

/** Before the start there is none. */
export const currentPhase = (session: Pick<Session, 'phases' | 'currentPhaseId'>): SessionPhase | undefined =>
  session.phases.find((phase) => phase.id === session.currentPhaseId);

/** The one after the current that is not skipped; before the start the first; at the end none. */
export const nextPhase = (session: Pick<Session, 'phases' | 'currentPhaseId'>): SessionPhase | undefined =>
  session.phases.slice(indexOfCurrent(session) + 1).find(({ skipped }) => !skipped);

export const previousPhase = (session: Pick<Session, 'phases' | 'currentPhaseId'>): SessionPhase | undefined =>
  session.phases.slice(0, Math.max(0, indexOfCurrent(session))).findLast(({ skipped }) => !skipped);

const indexOfCurrent = (session: Pick<Session, 'phases' | 'currentPhaseId'>): number =>
  session.phases.findIndex((phase) => phase.id === session.currentPhaseId);

/**
 * The session in that phase, at its first turn. A timer and small
 * groups belong to the phase they were made for: they end when another begins.
 */
export const inPhase = (session: Session, phase: SessionPhase): Session => {
  const stays = session.currentPhaseId === phase.id;
  return {
    ...withPhase(session, { ...phase, visited: true, skipped: false }),
    currentPhaseId: phase.id,
    currentTurnId: stays ? session.currentTurnId : (phase.turns[0]?.id ?? null),
    timer: stays ? session.timer : timerOff,
    breakouts: stays ? session.breakouts : allBack(session.breakouts),
  };
};

export const goTo = (session: Session, phaseId: string): Changed<{ session: Session }> => {
  const phase = phaseOf(session, phaseId);
  if (!phase) return unchanged('not-found');
  switch (session.status) {
    case 'draft':
      return unchanged('session-not-open');
    case 'open':
    case 'running':
      return changed({ session: { ...inPhase(session, phase), status: 'running' } });
    case 'closed':
      return unchanged('session-closed');
  }
};

/** `written`: whether somebody wrote in it. What they were told about who sees it stays as it was. */
export const editPhase = (
  session: Session,
  { phaseId, title, prompt, minutes, visibility }: Extract<SessionCommand, { kind: 'edit-phase' }>,
  written: boolean,
): Changed<{ session: Session }> => {
  const phase = phaseOf(session, phaseId);
  if (!phase) return unchanged('not-found');
  if (session.status === 'closed') return unchanged('session-closed');
  if (visibility !== undefined && visibility !== phase.visibility) {
    if (phase.visibility === null || phase.turns.length > 0) return unchanged('move-not-possible');
    if (written || phase.revealed) return unchanged('already-written');
  }
  const edited = {
    ...phase,
    title: title ?? phase.title,
    prompt: prompt ?? phase.prompt,
    minutes: minutes ?? phase.minutes,
    visibility: visibility ?? phase.visibility,
    ...(visibility === 'named' && { writesEarly: false, readFirst: false }),
  };
  return changed({ session: withPhase(session, edited) });
};

/** The session with this phase in place of the one with the same id. */
export const withPhase = (session: Session, phase: SessionPhase): Session => ({
  ...session,
  phases: session.phases.map((other) => (other.id === phase.id ? phase : other)),
});
