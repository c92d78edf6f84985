import type { TimeWorth } from '@inrol/contracts/sessions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ayse, guest, guestElsewhere } from '../test/house.ts';
import { after, at, closed, running, talk } from '../test/sessions.ts';
import { mayGetRight, shownTimeWorth, takesTimeWorth, withAnswer } from './time-worth.ts';

const none: TimeWorth = { counts: [0, 0, 0, 0, 0], sentences: [] };
const roundingOff = {
  ...at(talk.id),
  phases: at(talk.id).phases.map((phase) => (phase.id === talk.id ? { ...phase, kind: 'check-out' as const } : phase)),
};

describe('whether it was worth the time', () => {
  it('is asked of everyone in the room where they round off, until the session is closed', () => {
    for (const actor of [ayse, guest]) expect(mayGetRight(actor, roundingOff)).toEqual({ allowed: true });
    expect(mayGetRight(guestElsewhere, roundingOff).allowed).toBe(false);
    expect(takesTimeWorth(roundingOff)).toEqual({ allowed: true });
    expect(takesTimeWorth(after(roundingOff, { kind: 'close' }))).toEqual({ allowed: false, code: 'session-closed' });
  });

  it('is not asked before, nor where nobody rounds off', () => {
    expect(mayGetRight(ayse, running)).toEqual({ allowed: false, code: 'time-worth-closed' });
    expect(takesTimeWorth(at(talk.id))).toEqual({ allowed: false, code: 'time-worth-closed' });
    expect(takesTimeWorth(closed).allowed).toBe(false);
  });

  it('adds up to the same in whatever order the answers came', () => {
    const answer = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom('', 'Ja', 'Te lang', 'Goed'));
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 12 }), (answers) => {
        const together = (given: typeof answers) =>
          given.reduce((all, [worth, sentence]) => withAnswer(all, worth, sentence), none);
        expect(together(answers.toReversed())).toEqual(together(answers));
        expect(together(answers).counts.reduce((total, count) => total + count, 0)).toBe(answers.length);
        expect(shownTimeWorth(together(answers)) === null).toBe(answers.length < 5);
      }),
    );
  });
});
