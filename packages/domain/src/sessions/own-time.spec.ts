import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { later, noon, sam } from '../test/house.ts';
import { after, anonymous, at, closed, lobby, nothing, running, write } from '../test/sessions.ts';
import { applyCommand } from './commands.ts';
import { isForEveryoneNow, openUntil, remindAt } from './own-time.ts';
import { phaseOf } from './phases.ts';

const day = 24 * 3_600;
const set = (seconds: number, session = running) => {
  const command = { kind: 'set-end', phaseId: write.id, endsAt: later(seconds).toISOString(), reminds: true } as const;
  return applyCommand(session, command, sam, noon, [], nothing);
};

describe('a phase in people’s own time', () => {
  it('lasts until a moment that is to come, within a year, and can be done together again', () => {
    for (const seconds of [0, -1, 367 * day]) expect(set(seconds)).toEqual({ ok: false, code: 'end-not-possible' });
    expect(set(day, closed)).toEqual({ ok: false, code: 'session-closed' });
    const result = set(2 * day);
    if (!result.ok) throw new Error(result.code);
    expect(phaseOf(result.session, write.id)).toMatchObject({ endsAt: later(2 * day).toISOString(), reminds: true });
    const together = after(result.session, { kind: 'set-end', phaseId: write.id, endsAt: null, reminds: true });
    expect(phaseOf(together, write.id)).toMatchObject({ endsAt: null, reminds: false });
  });

  it('is not there in a rehearsal, and not in a copy', () => {
    expect(set(day, { ...running, rehearsalOf: running.id })).toEqual({ ok: false, code: 'in-rehearsal' });
    const result = set(day);
    if (!result.ok) throw new Error(result.code);
    const newPhaseId = crypto.randomUUID();
    const copied = after(result.session, { kind: 'copy-phase', phaseId: write.id, newPhaseId, to: 9 });
    expect(phaseOf(copied, newPhaseId)).toMatchObject({ endsAt: null, reminds: false });
  });

  it('is open until then as long as the session is there', () => {
    const endsAt = later(day).toISOString();
    const ahead = after(running, { kind: 'set-end', phaseId: write.id, endsAt, reminds: true });
    expect(openUntil(ahead)).toBeNull();
    const there = after(ahead, { kind: 'go-to', phaseId: write.id });
    expect(openUntil(there)).toBe(endsAt);
    expect(openUntil(after(there, { kind: 'close' }))).toBeNull();
  });

  it('is for everyone while the session is there, or where it is written in beforehand, and not after its reveal', () => {
    const is = (session: typeof running, id = write.id) => isForEveryoneNow(session, phaseOf(session, id)!);
    expect([is(at(write.id)), is(at(write.id), anonymous.id), is(lobby), is(closed)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(is(after(lobby, { kind: 'write-early', phaseId: write.id, early: true }))).toBe(true);
    expect(is(after(at(write.id), { kind: 'reveal', phaseId: write.id }))).toBe(false);
  });
});

describe('the reminder', () => {
  it('comes a day before, never in the weekend, and not to who has just heard of it', () => {
    const amsterdam = (iso: string) => remindAt(new Date(iso), noon, 'Europe/Amsterdam')?.toISOString() ?? null;
    expect(amsterdam('2026-03-19T16:00:00Z')).toBe('2026-03-18T16:00:00.000Z');
    expect(amsterdam('2026-03-23T16:00:00Z')).toBe('2026-03-20T16:00:00.000Z');
    expect(amsterdam('2026-03-15T12:59:00Z')).toBeNull();
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 * day }),
        fc.constantFrom('Europe/Amsterdam', 'UTC'),
        (ahead, timeZone) => {
          const endsAt = later(ahead);
          const reminder = remindAt(endsAt, noon, timeZone);
          if (reminder === null) {
            expect(ahead).toBeLessThan(3 * day + 3_600);
            return;
          }
          const weekday = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone }).format(reminder);
          expect(['Sat', 'Sun']).not.toContain(weekday);
          const before = (endsAt.getTime() - reminder.getTime()) / 1_000;
          expect([day, 2 * day, 3 * day]).toContain(before);
          expect(reminder.getTime() - noon.getTime()).toBeGreaterThanOrEqual(3_600_000);
        },
      ),
    );
  });
});
