import { cover as coverShape, type Cover } from '@inrol/contracts/change-tracks';
import { describe, expect, it } from 'vitest';
import { ayse, manager, northLead } from '../test/house.ts';
import { answerCover, askCover, isCovered, type CoverAnswer } from './cover.ts';
import { canGiveCover, mayGrantCover } from './policy.ts';

const today = '2026-03-14';
const question = { sponsorId: manager.accountId, sponsorName: 'Marga', what: 'Zonder formulier aan tafel' };
const coverFrom = (result: ReturnType<typeof askCover>): Cover => {
  if (!result.ok) throw new Error(result.code);
  return coverShape.parse(result.cover);
};
const asked = coverFrom(askCover(null, question));
const granting: CoverAnswer = { kind: 'grant', until: '2026-06-30', reach: 'Je mag altijd bellen' };
const granted = coverFrom(answerCover(asked, granting, today));
const declined = coverFrom(answerCover(asked, { kind: 'decline', because: 'Eerst overleg met de raad' }, today));
const ended = coverFrom(answerCover(granted, { kind: 'end' }, today));

describe('cover', () => {
  it('is granted with how to reach the sponsor, and stands until its last day', () => {
    expect(granted).toMatchObject({ status: 'granted', until: '2026-06-30', reach: 'Je mag altijd bellen' });
    expect(isCovered(granted, '2026-06-30')).toBe(true);
    expect(isCovered(granted, '2026-07-01')).toBe(false);
  });

  it('is declined with a reason', () => {
    expect(declined).toMatchObject({ status: 'declined', declinedBecause: 'Eerst overleg met de raad' });
    expect(answerCover(asked, { kind: 'decline', because: '  ' }, today)).toEqual({
      ok: false,
      code: 'reason-missing',
    });
  });

  it('stands only while it is granted', () => {
    expect([null, asked, declined, ended].map((cover) => isCovered(cover, today))).toEqual([
      false,
      false,
      false,
      false,
    ]);
    const open = coverFrom(answerCover(asked, { ...granting, until: null }, today));
    expect(isCovered(open, '2036-01-01')).toBe(true);
  });

  it('is not granted until a day that has passed', () => {
    expect(answerCover(asked, { ...granting, until: '2026-03-13' }, today)).toEqual({
      ok: false,
      code: 'period-reversed',
    });
  });

  it('is answered once: only what was asked is granted or declined, only what was granted ends', () => {
    const refusal = { ok: false, code: 'move-not-possible' };
    for (const cover of [granted, declined, ended]) {
      expect(answerCover(cover, granting, today)).toEqual(refusal);
      expect(answerCover(cover, { kind: 'decline', because: 'Toch niet' }, today)).toEqual(refusal);
    }
    for (const cover of [asked, declined, ended]) expect(answerCover(cover, { kind: 'end' }, today)).toEqual(refusal);
  });

  it('can be asked again when it was declined or has ended, and not while it stands', () => {
    for (const cover of [asked, declined, ended]) {
      expect(coverFrom(askCover(cover, question))).toEqual(asked);
    }
    expect(askCover(granted, question)).toEqual({ ok: false, code: 'move-not-possible' });
  });

  it('is given by somebody who leads a team, and only by the one it was asked of', () => {
    expect(canGiveCover(manager)).toEqual({ allowed: true });
    expect(canGiveCover(ayse)).toEqual({ allowed: false, code: 'not-accountable' });
    expect(mayGrantCover(northLead, asked)).toEqual({ allowed: false, code: 'cover-not-asked-of-you' });
    expect(mayGrantCover(ayse, { sponsorId: ayse.accountId })).toEqual({ allowed: false, code: 'not-accountable' });
  });
});
