import type { ProcedureSummary } from '@inrol/contracts/procedures';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf, noon } from '../test/house.ts';
import { step } from '../process-maps/test/drawn.ts';
import { stepsThatFollow } from './following.ts';
import { isSameProcedure, procedureKey } from './same-name.ts';
import { scrappedInAYear } from './scrapped.ts';

describe('the name of a procedure', () => {
  it('is the same with other capitals, accents, dashes and spaces', () => {
    expect(isSameProcedure('Protocol  intake', 'protocol-intake.')).toBe(true);
    expect(isSameProcedure('Privé-regeling', 'prive regeling')).toBe(true);
    expect(isSameProcedure('Protocol intake', 'Protocol uitstroom')).toBe(false);
    expect(isSameProcedure('…', '–')).toBe(false);
  });

  it('has one key, which is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(procedureKey(procedureKey(name))).toBe(procedureKey(name));
        expect(procedureKey(` ${name} `)).toBe(procedureKey(name));
      }),
    );
  });
});

describe('what was scrapped this year', () => {
  const decidedAt = (number: number, status: 'scrapped' | 'kept', at: string): ProcedureSummary => ({
    ...{
      id: idOf(number),
      title: 'Weekplanning',
      kind: 'habit',
      purpose: '',
      changer: 'team',
      teamId: idOf(50),
      status,
      askedBy: 0,
    },
    lastDecision: { id: idOf(60), kind: status, reason: 'Dubbel', effect: '', practiceIds: [], by: 'Karin', at },
    createdAt: '2024-01-01T09:00:00.000Z',
  });

  it('goes back twelve months, newest first, and leaves out what stayed', () => {
    const listed = scrappedInAYear(
      [
        decidedAt(1, 'scrapped', '2025-03-14T12:00:00.000Z'),
        decidedAt(2, 'scrapped', '2025-03-14T11:59:59.000Z'),
        decidedAt(3, 'kept', '2026-01-01T09:00:00.000Z'),
        decidedAt(4, 'scrapped', '2026-01-01T09:00:00.000Z'),
      ],
      noon,
    );
    expect(listed.map(({ id }) => id)).toEqual([idOf(4), idOf(1)]);
  });
});

describe('the steps that go by a procedure', () => {
  const names = ['Protocol intake', 'protocol-intake', 'Weekplanning', ''] as const;
  const anyStep = fc.record({
    procedure: fc.constantFrom(...names),
    minutesWaiting: fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: null }),
    minutesWorking: fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: null }),
  });

  it('name it however it is spelled, and their minutes are theirs alone', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 20 }), (drawn) => {
        const steps = drawn.map((more, index) => step(index + 1, `Stap ${index}`, more));
        const followed = stepsThatFollow({ steps }, 'Protocol Intake');
        const others = stepsThatFollow({ steps }, 'Weekplanning');
        expect(followed.steps.map(({ id }) => id)).toEqual(
          steps.filter(({ procedure }) => procedure.toLowerCase().startsWith('protocol')).map(({ id }) => id),
        );
        const named = steps.filter(({ procedure }) => procedure !== '');
        const sum = (of: (step: (typeof steps)[number]) => number | null) =>
          named.reduce((minutes, step) => minutes + (of(step) ?? 0), 0);
        expect(followed.waiting + others.waiting).toBe(sum(({ minutesWaiting }) => minutesWaiting));
        expect(followed.working + others.working).toBe(sum(({ minutesWorking }) => minutesWorking));
        expect(stepsThatFollow({ steps }, '…').steps).toEqual([]);
      }),
    );
  });
});
