import type { SessionInList } from '@inrol/contracts/sessions';
import { describe, expect, it } from 'vitest';
import { idOf } from '../test/a-session.ts';
import { bySeries } from './by-series.ts';

const session = (number: number, series: number | null): SessionInList => ({
  ...{ id: idOf(number), seriesId: series === null ? null : idOf(series), title: `Sessie ${number}` },
  ...{ status: 'draft', teamId: idOf(1), trackId: null, methodKey: 'retrospective' },
  ...{ startsAt: null, closedAt: null, createdAt: '2026-03-01T10:00:00.000Z', openUntil: null },
});

describe('a list of sessions', () => {
  it('has each series in one place, where its first is, and the rest in their own order', () => {
    const all = [
      session(10, 90),
      session(11, null),
      session(12, 91),
      session(13, 90),
      session(14, null),
      session(15, 90),
    ];
    const entries = bySeries(all).map((entry) => [entry.session.id, entry.later.map(({ id }) => id)]);
    expect(entries).toEqual([
      [idOf(10), [idOf(13), idOf(15)]],
      [idOf(11), []],
      [idOf(12), []],
      [idOf(14), []],
    ]);
  });
});
