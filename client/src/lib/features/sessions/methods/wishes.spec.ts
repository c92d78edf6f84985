import type { MethodSummary } from '@inrol/contracts/methods';
import { expect, it } from 'vitest';
import { fits, noWishes } from './wishes.ts';

const method: MethodSummary = {
  key: 'kort',
  title: { nl: 'Kort', en: 'Short' },
  goodFor: { nl: '', en: '' },
  purposes: ['case', 'dilemma'],
  people: { min: 4, max: 9 },
  phases: [20, 25].map((minutes) => ({ kind: 'discuss', title: { nl: 'Praten', en: 'Talk' }, minutes })),
  own: null,
};

it.each([
  ['nothing', {}, true],
  ['one of its purposes', { purpose: 'dilemma' }, true],
  ['another purpose', { purpose: 'process' }, false],
  ['exactly its time', { minutes: 45 }, true],
  ['less time', { minutes: 30 }, false],
  ['its smallest group', { people: 4 }, true],
  ['its largest group', { people: 9 }, true],
  ['fewer people', { people: 3 }, false],
  ['more people', { people: 10 }, false],
  ['all of it at once', { purpose: 'case', minutes: 60, people: 6 }, true],
] as const)('a method fits who wishes for %s', (_, wishes, expected) => {
  expect(fits(method, { ...noWishes, ...wishes })).toBe(expected);
});
