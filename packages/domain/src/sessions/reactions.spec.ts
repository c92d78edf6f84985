import { reactionKind } from '@inrol/contracts/sessions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ayse, guest, guestElsewhere } from '../test/house.ts';
import { after, at, closed, running, talk } from '../test/sessions.ts';
import { countMarks, hasReactions, mayGetReactionRight, noMarks, takesReactions, withMark } from './reactions.ts';

describe('reactions under a note', () => {
  it('are for everyone in the session, as long as it runs', () => {
    for (const actor of [ayse, guest]) expect(mayGetReactionRight(actor, running)).toEqual({ allowed: true });
    expect(mayGetReactionRight(guestElsewhere, running).allowed).toBe(false);
    expect(takesReactions(at(talk.id))).toEqual({ allowed: true });
    expect(takesReactions(after(at(talk.id), { kind: 'close' }))).toEqual({ allowed: false, code: 'session-closed' });
    expect(takesReactions(closed).allowed).toBe(false);
  });

  it('rest where people speak in turn', () => {
    const turn = { id: 'a', key: 'a', title: '', prompt: '', minutes: null, speaks: null, writes: [], away: [] };
    const inTurns = at(talk.id);
    const phases = inTurns.phases.map((phase) => (phase.id === talk.id ? { ...phase, turns: [turn as never] } : phase));
    expect(takesReactions({ ...inTurns, phases })).toEqual({ allowed: false, code: 'reactions-rest' });
  });

  it('count each mark once a kind, in whatever order they came', () => {
    const step = fc.tuple(fc.constantFrom(...reactionKind.options), fc.constantFrom('a', 'b', 'c'), fc.boolean());
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const last = new Map(steps.map(([kind, mark, given]) => [`${kind} ${mark}`, given]));
        const marks = steps.reduce((all, [kind, mark, given]) => withMark(all, kind, mark, given), noMarks);
        const counts = countMarks(marks);
        const total = reactionKind.options.reduce((sum, kind) => sum + counts[kind], 0);
        expect(total).toBe([...last.values()].filter(Boolean).length);
        expect(hasReactions({ counts })).toBe(total > 0);
        for (const kind of reactionKind.options) expect(marks[kind]).toEqual(marks[kind].toSorted());
      }),
    );
  });
});
