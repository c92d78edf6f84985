import type { Ballot } from '@inrol/contracts/sessions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ayse, guest, guestElsewhere, idOf } from '../test/house.ts';
import { after, arrive, at, closed, talk, vote, write } from '../test/sessions.ts';
import { checkBallot, dotsLeft, mayVote, tally, votersIn } from './ballots.ts';

const notes = [70, 71, 72, 73].map(idOf);
const anyBallot: fc.Arbitrary<Ballot> = fc.array(
  fc.record({ targetId: fc.constantFrom(...notes), dots: fc.integer({ min: 1, max: 4 }) }),
  { maxLength: 4 },
);
const anyLimits = fc.record({
  kind: fc.constant('dots' as const),
  perPerson: fc.integer({ min: 1, max: 8 }),
  perNote: fc.integer({ min: 1, max: 5 }),
});
const dotsOn = (ballot: Ballot, targetId: string) =>
  ballot.reduce((total, given) => total + (given.targetId === targetId ? given.dots : 0), 0);
const dotsIn = (ballot: Ballot) => ballot.reduce((total, given) => total + given.dots, 0);

describe('a ballot', () => {
  it('passes exactly when it stays within what each person has and what may go to one note', () => {
    fc.assert(
      fc.property(anyBallot, anyLimits, (ballot, voting) => {
        const within =
          dotsIn(ballot) <= voting.perPerson && notes.every((note) => dotsOn(ballot, note) <= voting.perNote);
        expect(checkBallot({ ...vote, voting }, ballot).allowed).toBe(within);
      }),
    );
  });

  it('may hold everything one has, and everything one note may get', () => {
    const all = [
      { targetId: notes[0]!, dots: 2 },
      { targetId: notes[1]!, dots: 1 },
    ];
    expect(checkBallot(vote, all)).toEqual({ allowed: true });
    expect(checkBallot(vote, [...all, { targetId: notes[2]!, dots: 1 }]).allowed).toBe(false);
    expect(checkBallot(vote, [{ targetId: notes[0]!, dots: 3 }]).allowed).toBe(false);
  });

  it('does not get past the limit by naming one note twice', () => {
    const twice = [1, 1, 1].map((dots) => ({ targetId: notes[0]!, dots }));
    expect(checkBallot(vote, twice)).toEqual({ allowed: false, code: 'too-many-dots' });
  });

  it('does not belong to a phase without a vote', () => {
    expect(checkBallot(write, [])).toEqual({ allowed: false, code: 'not-in-this-phase' });
  });

  it('tells its giver how many dots are left', () => {
    expect(dotsLeft(vote, [])).toBe(3);
    expect(dotsLeft(vote, [{ targetId: notes[0]!, dots: 2 }])).toBe(1);
  });
});

describe('the count', () => {
  it('holds every dot once, most dots first, and no note without dots', () => {
    fc.assert(
      fc.property(fc.array(anyBallot, { maxLength: 10 }), (ballots) => {
        const totals = tally(ballots);
        expect(totals.map(({ dots }) => dots)).toEqual(totals.map(({ dots }) => dots).toSorted((a, b) => b - a));
        for (const note of notes) {
          const given = ballots.reduce((total, ballot) => total + dotsOn(ballot, note), 0);
          expect(totals.filter(({ targetId }) => targetId === note)).toEqual(
            given > 0 ? [{ targetId: note, dots: given }] : [],
          );
        }
      }),
    );
  });

  it('is the same in whatever order the ballots came, so that it tells nothing of who voted when', () => {
    fc.assert(
      fc.property(fc.array(anyBallot, { maxLength: 10 }), (ballots) => {
        expect(tally(ballots.toReversed())).toEqual(tally(ballots));
      }),
    );
  });

  it('does not count an empty ballot as a voter', () => {
    expect(votersIn([[], [{ targetId: notes[0]!, dots: 1 }]])).toBe(1);
  });
});

describe('voting', () => {
  it('is for everyone in the room, from when the vote was reached until its reveal', () => {
    const voting = at(vote.id);
    for (const actor of [ayse, guest]) {
      expect(mayVote(actor, voting, vote.id)).toEqual({ allowed: true });
      expect(mayVote(actor, after(voting, { kind: 'go-to', phaseId: talk.id }), vote.id)).toEqual({ allowed: true });
      expect(mayVote(actor, after(voting, { kind: 'reveal', phaseId: vote.id }), vote.id)).toEqual({
        allowed: false,
        code: 'already-revealed',
      });
    }
  });

  it.each([
    ['before it is reached', ayse, at(arrive.id), vote.id, 'not-in-this-phase'],
    ['in a write phase', ayse, at(write.id), write.id, 'not-in-this-phase'],
    ['as a guest of another session', guestElsewhere, at(vote.id), vote.id, 'guest-of-another-session'],
    ['after the session was closed', ayse, closed, vote.id, 'session-closed'],
    ['in a phase that is not there', ayse, at(vote.id), idOf(999), 'not-found'],
  ])('is refused %s', (_when, actor, session, phaseId, code) => {
    expect(mayVote(actor, session, phaseId)).toEqual({ allowed: false, code });
  });
});
