/** Draft, open, running, closed, and running again after a reopening. */
import type { Session } from '@inrol/contracts/sessions';
import { changed, unchanged, type Changed } from '../verdict.ts';
import { allBack } from './breakouts.ts';
import { currentPhase, inPhase, nextPhase } from './phases.ts';
import { timerOff } from './timer.ts';

export const open = (session: Session): Changed<{ session: Session }> => {
  switch (session.status) {
    case 'draft':
      return changed({ session: { ...session, status: 'open' } });
    case 'open':
    case 'running':
      return unchanged('move-not-possible');
    case 'closed':
      return unchanged('session-closed');
  }
};

export const start = (session: Session): Changed<{ session: Session }> => {
  switch (session.status) {
    case 'draft':
      return unchanged('session-not-open');
    case 'open':
      return running(session);
    case 'running':
      return unchanged('move-not-possible');
    case 'closed':
      return unchanged('session-closed');
  }
};

const ended = { status: 'closed', timer: timerOff } as const;

/** A lobby to which nobody came can be closed as well. */
export const close = (session: Session, now: Date): Changed<{ session: Session }> => {
  switch (session.status) {
    case 'draft':
      return unchanged('session-not-open');
    case 'open':
    case 'running':
      return changed({
        session: { ...session, ...ended, closedAt: now.toISOString(), breakouts: allBack(session.breakouts) },
      });
    case 'closed':
      return unchanged('session-closed');
  }
};

export const reopen = (session: Session): Changed<{ session: Session }> =>
  session.status === 'closed' ? running({ ...session, closedAt: null }) : unchanged('move-not-possible');

const running = (session: Session): Changed<{ session: Session }> => {
  const phase = currentPhase(session) ?? nextPhase(session) ?? session.phases[0];
  return phase
    ? changed({ session: { ...inPhase(session, phase), status: 'running' } })
    : unchanged('move-not-possible');
};
