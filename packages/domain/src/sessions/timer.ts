/** The timer of the current phase. It counts for everyone from one moment, and nothing happens by itself when it ends. */
import type { Session, SessionCommand, Timer } from '@inrol/contracts/sessions';
import { changed, unchanged, type Changed } from '../verdict.ts';
import { isRunning } from './policy.ts';

export type TimerCommand = Extract<SessionCommand, { kind: `${string}-timer` }>;

export const timerOff: Timer = { kind: 'off' };

/** Whole seconds that are left; 0 when it has run out, null when there is no timer. */
export const secondsLeft = (timer: Timer, now: Date): number | null => {
  switch (timer.kind) {
    case 'off':
      return null;
    case 'running':
      return Math.max(0, Math.ceil((Date.parse(timer.endsAt) - now.getTime()) / 1000));
    case 'paused':
      return timer.secondsLeft;
  }
};

export const changeTimer = (session: Session, command: TimerCommand, now: Date): Changed<{ session: Session }> => {
  const running = isRunning(session);
  if (!running.allowed) return unchanged(running.code);
  const timer = nextTimer(session.timer, command, now);
  return timer ? changed({ session: { ...session, timer } }) : unchanged('move-not-possible');
};

/** Runs for so long from now. */
export const endsIn = (seconds: number, now: Date): Timer => ({
  kind: 'running',
  endsAt: new Date(now.getTime() + seconds * 1000).toISOString(),
});

/** Null where the command does not fit the timer as it is. */
export const nextTimer = (timer: Timer, command: TimerCommand, now: Date): Timer | null => {
  switch (command.kind) {
    case 'start-timer':
      return endsIn(command.seconds, now);
    case 'stop-timer':
      return timerOff;
    case 'pause-timer':
      return timer.kind === 'running' ? { kind: 'paused', secondsLeft: secondsLeft(timer, now) ?? 0 } : null;
    case 'resume-timer':
      return timer.kind === 'paused' ? endsIn(timer.secondsLeft, now) : null;
    case 'extend-timer':
      return extended(timer, command.seconds, now);
  }
};

/** More time counts from now when the time was up already. */
const extended = (timer: Timer, seconds: number, now: Date): Timer | null => {
  switch (timer.kind) {
    case 'off':
      return null;
    case 'paused':
      return { kind: 'paused', secondsLeft: timer.secondsLeft + seconds };
    case 'running':
      return endsIn(Math.max(0, (Date.parse(timer.endsAt) - now.getTime()) / 1000) + seconds, now);
  }
};
