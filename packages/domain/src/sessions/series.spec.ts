import fc from 'fast-check';
import { mostInSeries, session as sessionShape } from '@inrol/contracts/sessions';
import { describe, expect, it } from 'vitest';
import { ayse, guest, ids, idOf, later, noon, sam } from '../test/house.ts';
import { after, at, closed, draft, running, vote, write } from '../test/sessions.ts';
import { checkSeriesMoments, mayPlanSeries, nextInSeries } from './series.ts';

const day = 24 * 3_600;
const moments = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) => later((from + index) * day).toISOString());
const made = { id: idOf(700), boardId: idOf(701), seriesId: idOf(702), startsAt: later(7 * day).toISOString() };

describe('a series', () => {
  it('is planned by who facilitates, from a session that is not over and is no rehearsal', () => {
    expect(mayPlanSeries(sam, draft)).toEqual({ allowed: true });
    expect(mayPlanSeries(sam, running)).toEqual({ allowed: true });
    expect(mayPlanSeries(sam, closed)).toEqual({ allowed: false, code: 'session-closed' });
    expect(mayPlanSeries(sam, { ...running, rehearsalOf: draft.id })).toEqual({ allowed: false, code: 'in-rehearsal' });
    for (const other of [ayse, guest])
      expect(mayPlanSeries(other, draft)).toEqual({ allowed: false, code: 'not-a-facilitator' });
  });

  it('has at most twenty-six sessions, each at a moment of its own that is to come', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (there, fresh) => {
        const { allowed } = checkSeriesMoments(moments(there), moments(fresh, 100), noon);
        expect(allowed).toBe(there + fresh <= mostInSeries);
      }),
    );
    const wrong = { allowed: false, code: 'series-moments-not-possible' };
    expect(checkSeriesMoments(moments(1), moments(2), noon)).toEqual(wrong);
    expect(checkSeriesMoments([null], [...moments(1), ...moments(1)], noon)).toEqual(wrong);
    expect(checkSeriesMoments([null], moments(1, -1), noon)).toEqual(wrong);
    expect(checkSeriesMoments([null], moments(1, 5 * 366), noon)).toEqual(wrong);
  });

  it('goes on with the same course and map, in which nobody was yet', () => {
    const arranged = after(at(write.id), { kind: 'skip-phase', phaseId: vote.id, skipped: true });
    const next = nextInSeries(arranged, made, noon, ids(800));
    expect(sessionShape.parse(next)).toEqual(next);
    expect(next).toMatchObject({ ...made, status: 'draft', revision: 0, currentPhaseId: null });
    const { title, question, methodKey, facilitators, processMapId, trackId } = arranged;
    expect(next).toMatchObject({ title, question, methodKey, facilitators, processMapId, trackId });
    expect(next.phases.map((phase) => [phase.title, phase.skipped])).toEqual(
      arranged.phases.map((phase) => [phase.title, phase.skipped]),
    );
    expect(next.phases.some(({ visited }) => visited)).toBe(false);
    const known = new Set(arranged.phases.flatMap(({ id, columns }) => [id, ...columns.map((column) => column.id)]));
    expect(next.phases.filter(({ id, columns }) => known.has(id) || columns.some((one) => known.has(one.id)))).toEqual(
      [],
    );
  });
});
