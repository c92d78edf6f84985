import { decisionKind, experimentStatus, type DecisionKind, type ExperimentPlan } from '@inrol/contracts/experiments';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf, noon } from '../test/house.ts';
import { decide } from './decision.ts';
import {
  asksForEvaluation,
  changePlan,
  experimentMoves,
  moveExperiment,
  takesObservations,
  type ExperimentOnItsWay,
  type OpenStatus,
} from './lifecycle.ts';
import { checkPlan, missingIn } from './plan.ts';

const plan: ExperimentPlan = {
  expectation: 'Gezinnen zijn minder vaak verrast',
  change: 'We bellen eerst, en sturen daarna pas de brief',
  forWhom: 'Nieuwe gezinnen in Noord',
  startsOn: '2026-03-16',
  endsOn: '2026-04-10',
  boundary: 'We stoppen als een gezin het vervelend vindt',
  goalId: null,
};
const empty: ExperimentPlan = {
  expectation: '',
  change: '',
  forWhom: '',
  startsOn: null,
  endsOn: null,
  boundary: '',
  goalId: null,
};
const refusal = (code: string) => ({ ok: false, code });

describe('a plan', () => {
  it('tells what is still missing', () => {
    expect(missingIn(plan)).toEqual([]);
    expect(missingIn(empty)).toEqual(['expectation', 'change', 'startsOn', 'endsOn', 'boundary']);
    expect(missingIn({ ...plan, boundary: '   ' })).toEqual(['boundary']);
  });

  it('may end on the day it starts, and not before', () => {
    expect(checkPlan({ ...plan, endsOn: plan.startsOn })).toEqual({ allowed: true });
    expect(checkPlan({ ...plan, endsOn: '2026-03-15' })).toEqual({ allowed: false, code: 'period-reversed' });
  });

  it('may be half written as an idea, and stays whole from when it is planned', () => {
    expect(changePlan({ ...empty, status: 'idea' }, { change: 'Eerst bellen' })).toMatchObject({ ok: true });
    expect(changePlan({ ...empty, status: 'idea' }, { startsOn: '2026-03-16', endsOn: '2026-03-01' })).toEqual(
      refusal('period-reversed'),
    );
    for (const status of ['planned', 'running', 'evaluating'] as const) {
      expect(changePlan({ ...plan, status }, { endsOn: '2026-05-01' })).toMatchObject({
        ok: true,
        plan: { ...plan, endsOn: '2026-05-01' },
      });
      expect(changePlan({ ...plan, status }, { boundary: '' })).toEqual(refusal('plan-incomplete'));
    }
    expect(changePlan({ ...plan, status: 'decided' }, { boundary: 'Anders' })).toEqual(refusal('move-not-possible'));
  });
});

describe('an experiment', () => {
  it('goes a step on or a step back, until it is decided', () => {
    expect(experimentStatus.options.map((status) => [status, experimentMoves(status)])).toEqual([
      ['idea', ['planned']],
      ['planned', ['running', 'idea']],
      ['running', ['evaluating']],
      ['evaluating', ['running']],
      ['decided', []],
    ]);
  });

  it('is not planned or started without a whole plan', () => {
    expect(moveExperiment({ ...empty, status: 'idea' }, 'planned')).toEqual(refusal('plan-incomplete'));
    expect(moveExperiment({ ...empty, status: 'planned' }, 'running')).toEqual(refusal('plan-incomplete'));
    expect(moveExperiment({ ...plan, status: 'idea' }, 'running')).toEqual(refusal('move-not-possible'));
    expect(moveExperiment({ ...plan, status: 'planned' }, 'running')).toEqual({ ok: true, status: 'running' });
  });

  it('takes observations while it runs and while it is evaluated', () => {
    expect(experimentStatus.options.filter(takesObservations)).toEqual(['running', 'evaluating']);
  });

  it('asks to be evaluated the day after its period', () => {
    expect(asksForEvaluation({ ...plan, status: 'running' }, '2026-04-10')).toBe(false);
    expect(asksForEvaluation({ ...plan, status: 'running' }, '2026-04-11')).toBe(true);
    expect(asksForEvaluation({ ...plan, status: 'evaluating' }, '2026-04-11')).toBe(false);
  });
});

describe('whatever is tried', () => {
  const anyText = fc.constantFrom('', ' ', 'iets');
  const anyDay = fc.constantFrom(null, '2026-01-01', '2026-02-01');
  type Attempt =
    | { readonly move: OpenStatus }
    | { readonly changes: Parameters<typeof changePlan>[1] }
    | { readonly decision: DecisionKind; readonly learning: string };
  const anyAttempt: fc.Arbitrary<Attempt> = fc.oneof(
    fc.record({ move: fc.constantFrom<OpenStatus>('idea', 'planned', 'running', 'evaluating') }),
    fc.record({
      changes: fc.record(
        { expectation: anyText, change: anyText, boundary: anyText, startsOn: anyDay, endsOn: anyDay },
        { requiredKeys: [] },
      ),
    }),
    fc.record({ decision: fc.constantFrom(...decisionKind.options), learning: anyText }),
  );

  /** The experiment after an attempt, the same when it was refused. */
  const after = (experiment: ExperimentOnItsWay, attempt: Attempt): ExperimentOnItsWay => {
    if ('move' in attempt) {
      const result = moveExperiment(experiment, attempt.move);
      return result.ok ? { ...experiment, status: result.status } : experiment;
    }
    if ('changes' in attempt) {
      const result = changePlan(experiment, attempt.changes);
      return result.ok ? { ...experiment, ...result.plan } : experiment;
    }
    const decidable = { ...experiment, id: idOf(50), title: '?', teamId: idOf(51), trackId: null, iteration: 1 };
    const choice = { kind: attempt.decision, learning: attempt.learning, practiceId: null };
    return decide(decidable, choice, noon).ok ? { ...experiment, status: 'decided' } : experiment;
  };

  const anyWay = (check: (before: ExperimentOnItsWay, after: ExperimentOnItsWay, attempt: Attempt) => void): void =>
    fc.assert(
      fc.property(fc.array(anyAttempt, { maxLength: 40 }), fc.constantFrom(plan, empty), (attempts, startingPlan) => {
        let experiment: ExperimentOnItsWay = { ...startingPlan, status: 'idea' };
        for (const attempt of attempts) {
          const next = after(experiment, attempt);
          check(experiment, next, attempt);
          experiment = next;
        }
      }),
    );

  it('an experiment never goes on with half a plan', () => {
    anyWay((_before, { status, ...now }) => {
      if (status !== 'idea') expect(checkPlan(now)).toEqual({ allowed: true });
    });
  });

  it('an experiment is decided out of its evaluation, with a learning, and stays decided', () => {
    anyWay((before, now, attempt) => {
      if (before.status === 'decided') expect(now).toBe(before);
      else if (now.status === 'decided') {
        expect([before.status, 'learning' in attempt && attempt.learning]).toEqual(['evaluating', 'iets']);
      }
    });
  });
});
