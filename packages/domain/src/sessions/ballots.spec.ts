import type { DotsGiven, SessionVoting, VoteAnswer } from '@inrol/contracts/sessions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ayse, guest, guestElsewhere, idOf } from '../test/house.ts';
import { after, arrive, at, closed, talk, vote, write } from '../test/sessions.ts';
import { checkBallot, dotsLeft, mayVote } from './ballots.ts';
import { answersTo, asksReason, setVoting, votingFromMethod, votingOfMethod } from './voting.ts';

const notes = [70, 71, 72, 73].map(idOf);
const anyBallot: fc.Arbitrary<DotsGiven> = fc.array(
  fc.record({ targetId: fc.constantFrom(...notes), dots: fc.integer({ min: 1, max: 4 }) }),
  { maxLength: 4 },
);
const anyLimits = fc.record({
  kind: fc.constant('dots' as const),
  perPerson: fc.integer({ min: 1, max: 8 }),
  perNote: fc.integer({ min: 1, max: 5 }),
});
const dotsOn = (ballot: DotsGiven, targetId: string) =>
  ballot.reduce((total, given) => total + (given.targetId === targetId ? given.dots : 0), 0);
const dotsIn = (ballot: DotsGiven) => ballot.reduce((total, given) => total + given.dots, 0);

describe('a ballot', () => {
  it('passes exactly when it stays within what each person has and what may go to one note', () => {
    fc.assert(
      fc.property(anyBallot, anyLimits, (ballot, voting) => {
        const within =
          dotsIn(ballot) <= voting.perPerson && notes.every((note) => dotsOn(ballot, note) <= voting.perNote);
        expect(checkBallot(voting, ballot).allowed).toBe(within);
      }),
    );
  });

  it('may hold everything one has, and everything one note may get', () => {
    const all = [
      { targetId: notes[0]!, dots: 2 },
      { targetId: notes[1]!, dots: 1 },
    ];
    expect(checkBallot(vote.voting, all)).toEqual({ allowed: true });
    expect(checkBallot(vote.voting, [...all, { targetId: notes[2]!, dots: 1 }]).allowed).toBe(false);
    expect(checkBallot(vote.voting, [{ targetId: notes[0]!, dots: 3 }]).allowed).toBe(false);
  });

  it('does not get past the limit by naming one note twice', () => {
    const twice = [1, 1, 1].map((dots) => ({ targetId: notes[0]!, dots }));
    expect(checkBallot(vote.voting, twice)).toEqual({ allowed: false, code: 'too-many-dots' });
  });

  it('does not belong to a phase without a vote', () => {
    expect(checkBallot(write.voting, [])).toEqual({ allowed: false, code: 'not-in-this-phase' });
  });

  it('tells its giver how many dots are left', () => {
    expect(dotsLeft(vote.voting, [])).toBe(3);
    expect(dotsLeft(vote.voting, [{ targetId: notes[0]!, dots: 2 }])).toBe(1);
  });
});

const consent: SessionVoting = { kind: 'consent', proposal: 'We bellen eerst' };
const fist: SessionVoting = { kind: 'fist', proposal: 'We bellen eerst' };
const dilemma: SessionVoting = { kind: 'dilemma', a: 'Melden', b: 'Eerst praten' };

describe('an answer', () => {
  const every: readonly VoteAnswer[] = [...answersTo(consent), ...answersTo(fist), ...answersTo(dilemma)];

  it('belongs to one kind of vote, and comes with a reason where one is asked', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(consent, fist, dilemma),
        fc.constantFrom(...every),
        fc.constantFrom('', 'Daarom'),
        (voting, answer, reason) => {
          const fits = answersTo(voting).includes(answer) && (reason !== '' || !asksReason(answer));
          expect(checkBallot(voting, { answer, reason }).allowed).toBe(fits);
        },
      ),
    );
  });

  it('without a reason is asked for one', () => {
    expect(checkBallot(consent, { answer: 'object', reason: '' })).toEqual({ allowed: false, code: 'reason-needed' });
    expect(checkBallot(dilemma, { answer: 'a', reason: '' })).toEqual({ allowed: false, code: 'reason-needed' });
  });

  it('is no dots, and dots are no answer', () => {
    expect(checkBallot(consent, []).allowed).toBe(false);
    expect(checkBallot({ kind: 'choice' }, { answer: 'agree', reason: '' }).allowed).toBe(false);
  });

  it('in a choice is one thing', () => {
    const one = { targetId: notes[0]!, dots: 1 };
    expect(checkBallot({ kind: 'choice' }, [one])).toEqual({ allowed: true });
    expect(checkBallot({ kind: 'choice' }, [one, { ...one, targetId: notes[1]! }]).allowed).toBe(false);
  });
});

describe('the words of a vote', () => {
  it.each(['consent', 'fist', 'dilemma'] as const)('are still to be written where %s comes from a method', (kind) => {
    const voting = votingFromMethod({ kind })!;
    expect(votingOfMethod(voting)).toEqual({ kind });
    const waiting = setVoting(at(vote.id), vote.id, voting);
    expect(waiting.ok && mayVote(ayse, waiting.session, vote.id)).toEqual({
      allowed: false,
      code: 'nothing-to-vote-on',
    });
  });

  it('are written until the result is shown', () => {
    const worded = after(at(vote.id), { kind: 'set-voting', phaseId: vote.id, voting: dilemma });
    expect(worded.phases.find(({ id }) => id === vote.id)?.voting).toEqual(dilemma);
    expect(mayVote(ayse, worded, vote.id)).toEqual({ allowed: true });
    const shown = after(worded, { kind: 'reveal', phaseId: vote.id });
    expect(setVoting(shown, vote.id, fist)).toEqual({ ok: false, code: 'already-revealed' });
  });

  it.each([
    ['of a phase without a vote', at(vote.id), write.id, 'not-in-this-phase'],
    ['of a phase that is not there', at(vote.id), idOf(999), 'not-found'],
    ['of a closed session', closed, vote.id, 'session-closed'],
  ])('%s are not changed', (_which, session, phaseId, code) => {
    expect(setVoting(session, phaseId, fist)).toEqual({ ok: false, code });
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
        code: 'vote-closed',
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
