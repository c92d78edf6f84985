import type { Session } from '@inrol/contracts/sessions';
import { describe, expect, it } from 'vitest';
import { later, noon } from '../test/house.ts';
import { after, running, write } from '../test/sessions.ts';
import { changeTimer, secondsLeft, type TimerCommand } from './timer.ts';

const change = (session: Session, command: TimerCommand, seconds: number): Session => {
  const result = changeTimer(session, command, later(seconds));
  if (!result.ok) throw new Error(result.code);
  return result.session;
};
const started = change(running, { kind: 'start-timer', seconds: 300 }, 0);

describe('the timer', () => {
  it('counts down for everyone from the same moment and stays at nothing', () => {
    expect(secondsLeft(running.timer, noon)).toBeNull();
    expect(secondsLeft(started.timer, later(100))).toBe(200);
    expect(secondsLeft(started.timer, later(400))).toBe(0);
  });

  it('stands still while it is paused', () => {
    const paused = change(started, { kind: 'pause-timer' }, 100);
    expect(secondsLeft(paused.timer, later(9_000))).toBe(200);
    const resumed = change(paused, { kind: 'resume-timer' }, 9_000);
    expect(secondsLeft(resumed.timer, later(9_050))).toBe(150);
  });

  it('gives more time: on top of what is left, or from now when time was up', () => {
    expect(secondsLeft(change(started, { kind: 'extend-timer', seconds: 60 }, 100).timer, later(100))).toBe(260);
    expect(secondsLeft(change(started, { kind: 'extend-timer', seconds: 60 }, 900).timer, later(900))).toBe(60);
    const paused = change(started, { kind: 'pause-timer' }, 100);
    expect(secondsLeft(change(paused, { kind: 'extend-timer', seconds: 60 }, 200).timer, later(200))).toBe(260);
  });

  it('belongs to its phase: another phase begins without it, and a word changed in the phase leaves it running', () => {
    expect(after(started, { kind: 'go-to', phaseId: write.id }).timer).toEqual({ kind: 'off' });
    expect(after(started, { kind: 'edit-phase', phaseId: write.id, title: 'Nu' }).timer).toEqual(started.timer);
  });

  it.each<[TimerCommand, Session]>([
    [{ kind: 'pause-timer' }, running],
    [{ kind: 'resume-timer' }, started],
    [{ kind: 'extend-timer', seconds: 60 }, running],
  ])('refuses %o where it does not fit', (command, session) => {
    expect(changeTimer(session, command, noon)).toEqual({ ok: false, code: 'move-not-possible' });
  });
});
