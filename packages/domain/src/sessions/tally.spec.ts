import type { AnswerGiven, DotsGiven, SessionVoting } from '@inrol/contracts/sessions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf } from '../test/house.ts';
import { answersIn, resultOf, tally, votersIn } from './tally.ts';
import { answersTo } from './voting.ts';

const notes = [70, 71, 72, 73].map(idOf);
const anyDots: fc.Arbitrary<DotsGiven> = fc.array(
  fc.record({ targetId: fc.constantFrom(...notes), dots: fc.integer({ min: 1, max: 4 }) }),
  { maxLength: 4 },
);
const dotsOn = (dots: DotsGiven, targetId: string) =>
  dots.reduce((total, given) => total + (given.targetId === targetId ? given.dots : 0), 0);

const consent: SessionVoting = { kind: 'consent', proposal: 'We bellen eerst' };
const anyAnswers: fc.Arbitrary<AnswerGiven[]> = fc.array(
  fc.record({
    answer: fc.constantFrom(...answersTo(consent)),
    reason: fc.constantFrom('', 'Te duur', 'Te snel', 'Het past niet'),
  }),
  { maxLength: 12 },
);

describe('the count of dots', () => {
  it('holds every dot once, most dots first, and no note without dots', () => {
    fc.assert(
      fc.property(fc.array(anyDots, { maxLength: 10 }), (ballots) => {
        const totals = tally(ballots);
        expect(totals.map(({ dots }) => dots)).toEqual(totals.map(({ dots }) => dots).toSorted((a, b) => b - a));
        for (const note of notes) {
          const given = ballots.reduce((total, dots) => total + dotsOn(dots, note), 0);
          expect(totals.filter(({ targetId }) => targetId === note)).toEqual(
            given > 0 ? [{ targetId: note, dots: given }] : [],
          );
        }
      }),
    );
  });

  it('is the same in whatever order the ballots came, so that it tells nothing of who voted when', () => {
    fc.assert(
      fc.property(fc.array(anyDots, { maxLength: 10 }), (ballots) => {
        expect(tally(ballots.toReversed())).toEqual(tally(ballots));
      }),
    );
  });

  it('does not count an empty ballot as a voter', () => {
    expect(votersIn([[], [{ targetId: notes[0]!, dots: 1 }]])).toBe(1);
  });
});

describe('the count of answers', () => {
  it('holds everybody once, and every answer that could be given', () => {
    fc.assert(
      fc.property(anyAnswers, (ballots) => {
        const { counts, reasons } = answersIn(consent, ballots);
        expect(counts.map(({ answer }) => answer)).toEqual(answersTo(consent));
        expect(counts.reduce((total, { people }) => total + people, 0)).toBe(ballots.length);
        expect(reasons).toHaveLength(ballots.filter(({ reason }) => reason !== '').length);
      }),
    );
  });

  it('is the same in whatever order they came, the reasons too', () => {
    fc.assert(
      fc.property(
        anyAnswers.chain((ballots) =>
          fc.tuple(
            fc.constant(ballots),
            fc.shuffledSubarray(ballots, { minLength: ballots.length, maxLength: ballots.length }),
          ),
        ),
        ([ballots, shuffled]) => {
          expect(resultOf(consent, shuffled)).toEqual(resultOf(consent, ballots));
        },
      ),
    );
  });

  it('is a count of answers or a count of dots, never both', () => {
    expect(resultOf(consent, [{ answer: 'agree', reason: '' }])).toMatchObject({ tally: null, voters: 1 });
    expect(resultOf({ kind: 'choice' }, [[{ targetId: notes[0]!, dots: 1 }]])).toEqual({
      tally: [{ targetId: notes[0], dots: 1 }],
      answers: null,
      voters: 1,
    });
  });
});
