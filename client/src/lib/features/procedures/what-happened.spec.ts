import type { Procedure } from '@inrol/contracts/procedures';
import { expect, it } from 'vitest';
import { whatHappened } from './what-happened.ts';

it('tells questions and decisions together, the newest first', () => {
  const at = (day: number) => ({ id: String(day), at: `2026-03-0${day}T10:00:00.000Z` });
  const procedure = { questions: [at(1), at(2), at(4)], decisions: [at(3), at(5)] } as unknown as Procedure;
  expect(whatHappened(procedure).map(({ kind, at: moment }) => [kind, moment.slice(8, 10)])).toEqual([
    ['decision', '05'],
    ['question', '04'],
    ['decision', '03'],
    ['question', '02'],
    ['question', '01'],
  ]);
});
