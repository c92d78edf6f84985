import type { LearningQuestion } from '@inrol/contracts/change-tracks';
import { describe, expect, it } from 'vitest';
import { admin, ayse, guest, later, noon, north, sam, south, tom, workOfNorth } from '../test/house.ts';
import { afterSession, asksForOwnSession, moveQuestion, reword, wordingNow } from './learning-question.ts';
import { mayKeepLearningAgenda } from './policy.ts';

const question: Pick<LearningQuestion, 'wordings' | 'status' | 'sessionsOpen'> = {
  wordings: [{ text: 'Waarom bellen we niet eerst?', at: noon.toISOString() }],
  status: 'open',
  sessionsOpen: 0,
};

describe('a learning question', () => {
  it('keeps its old wordings beside the new', () => {
    const result = reword(question, 'Wat maakt bellen spannend?', later(60));
    expect(result.ok && result.question.wordings).toEqual([
      question.wordings[0],
      { text: 'Wat maakt bellen spannend?', at: later(60).toISOString() },
    ]);
    expect(result.ok && wordingNow(result.question)).toBe('Wat maakt bellen spannend?');
  });

  it('does not become a new wording by the same words, and is not reworded once closed', () => {
    expect(reword(question, 'Waarom bellen we niet eerst?', later(60))).toEqual({ ok: true, question });
    expect(reword({ ...question, status: 'closed' }, 'Anders', noon)).toEqual({ ok: false, code: 'move-not-possible' });
  });

  it('is closed and opened again', () => {
    const closed = moveQuestion(question, 'closed');
    expect(closed).toMatchObject({ ok: true, question: { status: 'closed' } });
    expect(closed.ok && moveQuestion(closed.question, 'open')).toMatchObject({
      ok: true,
      question: { status: 'open' },
    });
    expect(moveQuestion(question, 'open')).toEqual({ ok: false, code: 'move-not-possible' });
  });

  it('asks for a session of its own when it stayed open over three', () => {
    const flags = [];
    for (let now = question; now.sessionsOpen < 4; now = afterSession(now)) {
      flags.push(asksForOwnSession(now));
    }
    expect(flags).toEqual([false, false, false, true]);
  });

  it('that is closed counts no sessions and asks for none', () => {
    const closed = { ...question, status: 'closed' as const, sessionsOpen: 5 };
    expect(afterSession(closed)).toEqual(closed);
    expect(asksForOwnSession(closed)).toBe(false);
  });

  it('is on the agenda of those whose work it is about', () => {
    const works = [workOfNorth, { team: south, facilitators: [] }];
    expect([ayse, tom, sam].map((actor) => mayKeepLearningAgenda(actor, works).allowed)).toEqual([true, true, true]);
    expect(mayKeepLearningAgenda(tom, [{ team: north, facilitators: [] }])).toEqual({
      allowed: false,
      code: 'not-your-team',
    });
    expect(mayKeepLearningAgenda(admin, works)).toEqual({ allowed: false, code: 'not-your-team' });
    expect(mayKeepLearningAgenda(guest, works)).toEqual({ allowed: false, code: 'not-allowed' });
  });
});
