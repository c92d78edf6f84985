import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noon } from '../test/house.ts';
import { newsFor, whenToTell, type Appointment } from './news.ts';

const at = (minutes: number): string => new Date(noon.getTime() + minutes * 60_000).toISOString();
const planned: Appointment = { title: 'Eerste week', startsAt: at(60), endsAt: at(120), state: 'planned' };

const anyAppointment: fc.Arbitrary<Appointment> = fc
  .record({
    title: fc.constantFrom('Eerste week', 'Tweede week'),
    start: fc.integer({ min: -300, max: 300 }),
    minutes: fc.integer({ min: 1, max: 120 }),
    state: fc.constantFrom('planned' as const, 'postponed' as const, 'cancelled' as const),
  })
  .map(({ title, start, minutes, state }) => ({ title, startsAt: at(start), endsAt: at(start + minutes), state }));

describe('what somebody hears of an appointment', () => {
  it('is that they are asked for it, that it moved, and that it does not take place', () => {
    expect(newsFor(planned, null, noon)).toBe('invitation');
    expect(newsFor(planned, planned, noon)).toBeNull();
    expect(newsFor({ ...planned, startsAt: at(90) }, planned, noon)).toBe('change');
    expect(newsFor({ ...planned, title: 'Anders' }, planned, noon)).toBe('change');
    expect(newsFor({ ...planned, state: 'postponed' }, planned, noon)).toBe('cancellation');
    expect(newsFor(planned, { ...planned, state: 'postponed' }, noon)).toBe('change');
    expect(newsFor({ ...planned, state: 'cancelled' }, null, noon)).toBeNull();
  });

  it('is nothing once they know it, and nothing of what is past', () => {
    const anyTold = fc.option(anyAppointment, { nil: null });
    fc.assert(
      fc.property(anyAppointment, anyTold, (now, told) => {
        const news = newsFor(now, told, noon);
        expect(newsFor(now, now, noon)).toBeNull();
        if (Date.parse(now.endsAt) <= noon.getTime()) expect(news).toBeNull();
        if (news === 'cancellation') expect([now.state === 'planned', told === null]).toEqual([false, false]);
        if (news === 'invitation') expect(told).toBeNull();
      }),
    );
  });

  it('comes at once the first time, and then at least ten minutes apart, after two minutes of quiet', () => {
    expect(whenToTell(null, noon)).toEqual(noon);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_600_000 }), (ago) => {
        const toldAt = new Date(noon.getTime() - ago);
        const due = whenToTell(toldAt, noon);
        expect(due.getTime() - toldAt.getTime()).toBeGreaterThanOrEqual(600_000);
        expect(due.getTime() - noon.getTime()).toBeGreaterThanOrEqual(120_000);
      }),
    );
  });
});
