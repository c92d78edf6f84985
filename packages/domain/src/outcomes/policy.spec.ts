import { describe, expect, it } from 'vitest';
import { admin, ayse, foreigner, guest, guestElsewhere, sam, tom, workOfNorth } from '../test/house.ts';
import { closed, draft, lobby, running } from '../test/sessions.ts';
import { mayJudgeAgreement, mayMakeOutcome, mayReadReport } from './policy.ts';

const refused = (code: string) => ({ allowed: false, code });

describe('an outcome', () => {
  it('is made from when the session runs, and added after it was closed', () => {
    expect([draft, lobby, running, closed].map((session) => mayMakeOutcome(ayse, session, workOfNorth))).toEqual([
      refused('session-not-open'),
      refused('session-not-started'),
      { allowed: true },
      { allowed: true },
    ]);
  });

  it.each([
    ['a guest', guest, 'not-allowed'],
    ['another team', tom, 'not-your-team'],
    ['an admin', admin, 'not-your-team'],
    ['another organisation', foreigner, 'not-found'],
  ])('is not made nor judged by %s', (_who, actor, code) => {
    expect(mayMakeOutcome(actor, running, workOfNorth)).toEqual(refused(code));
    expect(mayJudgeAgreement(actor, closed, workOfNorth)).toEqual(refused(code));
  });

  it('that is an agreement is judged at whatever later moment', () => {
    expect(mayJudgeAgreement(sam, closed, workOfNorth)).toEqual({ allowed: true });
  });
});

describe('the report', () => {
  it('is there when the session is closed, for who could be there', () => {
    expect([ayse, tom, guest].map((actor) => mayReadReport(actor, closed).allowed)).toEqual([true, true, true]);
    expect(mayReadReport(guestElsewhere, closed)).toEqual(refused('guest-of-another-session'));
    expect([draft, lobby, running].map((session) => mayReadReport(ayse, session))).toEqual(
      Array(3).fill(refused('move-not-possible')),
    );
  });
});
