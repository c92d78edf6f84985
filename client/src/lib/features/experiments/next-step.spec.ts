import type { Experiment, ExperimentStatus } from '@inrol/contracts/experiments';
import { experimentMoves } from '@inrol/domain/experiments';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { locale } from '#lib/i18n';
import { nextStep } from './next-step.ts';

beforeAll(() => {
  vi.stubGlobal('document', { documentElement: {} });
  locale.choose('nl');
});
afterAll(() => vi.unstubAllGlobals());

const plan = {
  expectation: 'Ouders zijn thuis',
  change: 'We bellen in de avond',
  forWhom: '',
  startsOn: '2026-03-02',
  endsOn: '2026-03-29',
  boundary: 'Niemand werkt twee avonden',
  goalId: null,
};
const experiment = (status: ExperimentStatus, changes: Partial<Experiment> = {}): Experiment => ({
  ...plan,
  id: 'b7a3c1de-0000-4000-8000-000000000001',
  title: 'Bellen in de avond?',
  teamId: 'b7a3c1de-0000-4000-8000-000000000002',
  trackId: null,
  practiceId: null,
  iteration: 1,
  createdAt: '2026-03-01T09:00:00.000Z',
  decision: null,
  observations: [],
  lineage: [],
  origin: null,
  ...changes,
  status,
});

describe('the next step', () => {
  it('of an idea is the plan, and says what is still missing', () => {
    const step = nextStep(experiment('idea', { boundary: '', startsOn: null }), '2026-03-01');
    expect(step?.press).toEqual({ page: 'plan' });
    expect(step?.text).toBe('Nog op te schrijven: wanneer je begint en wanneer je stopt.');
  });

  it('waits in the background while it runs, and comes forward once the period is over', () => {
    expect(nextStep(experiment('running'), '2026-03-29')?.now).toBe(false);
    expect(nextStep(experiment('running'), '2026-03-30')?.now).toBe(true);
  });

  it('is no more after the decision', () => {
    expect(nextStep(experiment('decided'), '2026-04-01')).toBeNull();
  });

  it.each(['idea', 'planned', 'running', 'evaluating'] as const)('of %s only offers what the rules allow', (status) => {
    const step = nextStep(experiment(status), '2026-03-10')!;
    const presses = [step.press, ...step.others.map(({ press }) => press)];
    const offered = presses.flatMap((press) => ('to' in press ? [press.to] : []));
    expect(experimentMoves(status)).toEqual(expect.arrayContaining(offered));
  });
});
