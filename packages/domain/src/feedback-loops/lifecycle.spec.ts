import { stay as stayShape, type AnswerKind } from '@inrol/contracts/feedback-loops';
import { describe, expect, it } from 'vitest';
import {
  admin,
  ayse,
  board,
  director,
  idOf,
  later,
  management,
  manager,
  noon,
  north,
  northLead,
  sam,
  tom,
} from '../test/house.ts';
import { dueOn, isOverdue } from './answer-term.ts';
import { answerObstacle, judgeAnswer, meetToo, raise, type Occasion } from './lifecycle.ts';
import { mayAnswerObstacle } from './policy.ts';
import { openStay, whereIs, type ObstaclesWay } from './whereabouts.ts';

const occasion = (number: number): Occasion => ({
  now: later(number * 60),
  answerDays: 14,
  newStayId: idOf(300 + number),
});
const raised = raise(north, occasion(0));

const done = (result: ReturnType<typeof answerObstacle>): ObstaclesWay => {
  if (!result.ok) throw new Error(result.code);
  return result.obstacle;
};
const answer = (kind: AnswerKind, number: number, text = 'Omdat het zo is') => ({
  stayId: idOf(300 + number),
  kind,
  text,
  newTalkId: idOf(900),
});
const passedUp = done(answerObstacle(raised, answer('passed-up', 0), manager, management, occasion(1)));
const removed = done(answerObstacle(passedUp, answer('removed', 1), director, board, occasion(2)));

describe('an obstacle', () => {
  it('waits with the team that the raising team answers to', () => {
    expect(openStay(raised)).toMatchObject({ teamId: management.id, since: noon.toISOString(), dueOn: '2026-03-28' });
    expect(stayShape.parse(openStay(raised))).toEqual(openStay(raised));
  });

  it('of a team at the top waits with that team itself', () => {
    const atTheTop = raise(board, occasion(0));
    expect(openStay(atTheTop)?.teamId).toBe(board.id);
    expect(whereIs(done(answerObstacle(atTheTop, answer('kept', 0), director, board, occasion(1)))).at).toBe(
      'returned',
    );
  });

  it('climbs when it is passed up, with the answer kept beside the stay it ended', () => {
    expect(passedUp.stays.map(({ teamId }) => teamId)).toEqual([management.id, board.id]);
    expect(passedUp.stays[0]?.answer).toEqual({
      kind: 'passed-up',
      text: 'Omdat het zo is',
      by: 'Marga',
      at: later(60).toISOString(),
      talkId: null,
    });
    expect(openStay(passedUp)?.teamId).toBe(board.id);
  });

  it('does not climb beyond the top', () => {
    expect(answerObstacle(passedUp, answer('passed-up', 1), director, board, occasion(2))).toEqual({
      ok: false,
      code: 'nobody-above',
    });
  });

  it.each(['removed', 'kept', 'talk'] as const)('comes back when it is %s', (kind) => {
    const back = done(answerObstacle(raised, answer(kind, 0), manager, management, occasion(1)));
    expect(whereIs(back)).toMatchObject({ at: 'returned', answer: { kind } });
    expect(openStay(back)).toBeNull();
  });

  it('is talked about in a session of its own; no other answer has one', () => {
    const talked = done(answerObstacle(raised, answer('talk', 0), manager, management, occasion(1)));
    expect(talked.stays[0]?.answer?.talkId).toBe(idOf(900));
    expect(removed.stays.map((stay) => stay.answer?.talkId)).toEqual([null, null]);
  });

  it('is answered with words', () => {
    expect(answerObstacle(raised, answer('kept', 0, '  '), manager, management, occasion(1))).toEqual({
      ok: false,
      code: 'reason-missing',
    });
  });

  it.each([
    ['the team that raised it', ayse],
    ['the lead of the team that raised it', northLead],
    ['a lead above where it waits', director],
    ['a facilitator', sam],
    ['an admin', admin],
  ])('is not answered by %s', (_who, actor) => {
    expect(answerObstacle(raised, answer('removed', 0), actor, management, occasion(1))).toEqual({
      ok: false,
      code: 'not-lead-of-answering-team',
    });
  });

  it('tells who had it before that it has moved on', () => {
    expect(mayAnswerObstacle(manager, passedUp)).toEqual({ allowed: false, code: 'waits-elsewhere' });
  });

  it('is not answered twice: who comes second hears that somebody was ahead', () => {
    for (const obstacle of [passedUp, removed]) {
      expect(answerObstacle(obstacle, answer('removed', 0), director, board, occasion(3))).toEqual({
        ok: false,
        code: 'changed-meanwhile',
      });
    }
  });

  it('is not answered for a stay it never had, nor when it waits with nobody', () => {
    expect(answerObstacle(passedUp, answer('removed', 9), director, board, occasion(3))).toEqual({
      ok: false,
      code: 'waits-elsewhere',
    });
    expect(answerObstacle(removed, answer('removed', 9), director, board, occasion(3))).toEqual({
      ok: false,
      code: 'move-not-possible',
    });
  });

  it('is met by others too, until it is history', () => {
    const confirmed = done(judgeAnswer(removed, { confirmed: true, text: '' }, ayse, occasion(3)));
    for (const obstacle of [raised, passedUp, removed]) expect(meetToo(obstacle)).toEqual({ ok: true, obstacle });
    expect(meetToo(confirmed)).toEqual({ ok: false, code: 'move-not-possible' });
  });
});

describe('the verdict on an answer', () => {
  const works = { confirmed: true, text: '' };
  const doesNot = { confirmed: false, text: 'Het formulier is terug' };
  const confirmed = done(judgeAnswer(removed, works, ayse, occasion(3)));
  const days = (count: number) => ({ ...occasion(4), now: new Date(later(180).getTime() + count * 86_400_000) });

  it('confirms, and is asked again after thirty days; then the loop is closed', () => {
    expect(whereIs(confirmed)).toEqual({ at: 'confirmed', askAgainOn: '2026-04-13' });
    expect(judgeAnswer(confirmed, works, ayse, days(29))).toEqual({ ok: false, code: 'move-not-possible' });
    const again = done(judgeAnswer(confirmed, works, ayse, days(30)));
    expect(whereIs(again)).toEqual({ at: 'confirmed', askAgainOn: null });
    expect(again.verdicts).toHaveLength(2);
    for (const more of [works, doesNot])
      expect(judgeAnswer(again, more, ayse, days(60))).toEqual({ ok: false, code: 'move-not-possible' });
  });

  it('is not asked again for what stays with a reason that the team takes', () => {
    const kept = done(answerObstacle(raised, answer('kept', 0), manager, management, occasion(1)));
    expect(judgeAnswer(kept, works, ayse, occasion(2))).toMatchObject({ obstacle: { askAgainOn: null } });
  });

  it('is taken back when it turns out not to work, at once or after the thirty days', () => {
    for (const count of [1, 30, 200]) {
      const reopened = done(judgeAnswer(confirmed, doesNot, ayse, days(count)));
      expect(openStay(reopened)).toMatchObject({ teamId: board.id, answer: null });
      expect(reopened).toMatchObject({ askAgainOn: null, verdicts: [works, doesNot] });
    }
    expect(judgeAnswer(confirmed, { ...doesNot, text: ' ' }, ayse, days(30))).toMatchObject({ code: 'reason-missing' });
    expect(judgeAnswer(confirmed, doesNot, tom, days(30))).toMatchObject({ code: 'only-raising-team' });
  });

  it('reopens with a reason; then it waits again with the team that answered last', () => {
    const reopened = done(
      judgeAnswer(removed, { confirmed: false, text: 'Het formulier is er nog' }, ayse, occasion(3)),
    );
    expect(openStay(reopened)).toMatchObject({ teamId: board.id, dueOn: '2026-03-28', answer: null });
    expect(reopened.verdicts).toEqual([
      { confirmed: false, text: 'Het formulier is er nog', at: later(180).toISOString() },
    ]);
    expect(judgeAnswer(removed, { confirmed: false, text: '' }, ayse, occasion(3))).toEqual({
      ok: false,
      code: 'reason-missing',
    });
  });

  it.each([
    ['the team that answered', director],
    ['another team', tom],
    ['a facilitator', sam],
    ['an admin', admin],
  ])('is not for %s', (_who, actor) => {
    expect(judgeAnswer(removed, { confirmed: true, text: '' }, actor, occasion(3))).toEqual({
      ok: false,
      code: 'only-raising-team',
    });
  });

  it('waits for an answer', () => {
    expect(judgeAnswer(raised, { confirmed: true, text: '' }, ayse, occasion(1))).toEqual({
      ok: false,
      code: 'move-not-possible',
    });
  });
});

describe('the term', () => {
  it('counts calendar days, over months and leap days', () => {
    expect(dueOn(new Date('2028-02-20T23:30:00Z'), 14)).toBe('2028-03-05');
    expect(dueOn(new Date('2026-12-31T00:00:00Z'), 1)).toBe('2027-01-01');
  });

  it('is over the day after, and not for what was answered', () => {
    const stay = raised.stays[0]!;
    expect(isOverdue(stay, '2026-03-28')).toBe(false);
    expect(isOverdue(stay, '2026-03-29')).toBe(true);
    expect(isOverdue(passedUp.stays[0]!, '2027-01-01')).toBe(false);
  });
});
