import { decisionKind, experimentStatus } from '@inrol/contracts/experiments';
import { practiceFields } from '@inrol/contracts/practices';
import { describe, expect, it } from 'vitest';
import { idOf, noon, north } from '../test/house.ts';
import { decide } from './decision.ts';

const experiment = {
  id: idOf(50),
  title: 'Wat gebeurt er als we eerst bellen?',
  teamId: north.id,
  trackId: idOf(52),
  status: 'evaluating' as const,
  iteration: 2,
  expectation: 'Gezinnen zijn minder vaak verrast',
  change: 'Eerst bellen, dan de brief',
  forWhom: 'Nieuwe gezinnen',
  startsOn: '2026-01-05',
  endsOn: '2026-02-05',
  boundary: 'Als een gezin het niet wil',
  goalId: idOf(53),
};
const learning = 'Bellen scheelt een week wachten';
const decided = (kind: (typeof decisionKind.options)[number], practiceId: string | null = null) => {
  const result = decide(experiment, { kind, learning, practiceId }, noon);
  if (!result.ok) throw new Error(result.code);
  return result;
};

describe('a decision', () => {
  it.each(decisionKind.options)('to %s needs a learning', (kind) => {
    expect(decide(experiment, { kind, learning: ' \n', practiceId: null }, noon)).toEqual({
      ok: false,
      code: 'learning-missing',
    });
    expect(decided(kind).decision).toEqual({ kind, learning, at: noon.toISOString() });
  });

  it.each(experimentStatus.exclude(['evaluating']).options)('is not taken while it is %s', (status) => {
    expect(decide({ ...experiment, status }, { kind: 'stop', learning, practiceId: null }, noon)).toEqual({
      ok: false,
      code: 'move-not-possible',
    });
  });

  it('to adopt gives the start of a practice that the wire accepts', () => {
    const { follows } = decided('adopt');
    expect(follows).toEqual({
      kind: 'new-practice',
      seed: {
        title: experiment.title,
        core: experiment.change,
        story: learning,
        goalId: experiment.goalId,
        teamId: experiment.teamId,
        trackId: experiment.trackId,
        originExperimentId: experiment.id,
      },
    });
    const seed = follows.kind === 'new-practice' ? follows.seed : null;
    expect(practiceFields.title.parse(seed?.title)).toBe(experiment.title);
    expect(practiceFields.core.parse(seed?.core)).toBe(experiment.change);
  });

  it('to adopt can be proposed to a practice that is there', () => {
    expect(decided('adopt', idOf(60)).follows).toMatchObject({ kind: 'proposal', practiceId: idOf(60) });
  });

  it('to adapt opens the next iteration, with the same plan, its lineage, and a period to choose', () => {
    const { follows } = decided('adapt');
    expect(follows).toMatchObject({
      kind: 'next-iteration',
      experiment: {
        iteration: 3,
        previousId: experiment.id,
        status: 'idea',
        expectation: experiment.expectation,
        startsOn: null,
        endsOn: null,
      },
    });
    expect(follows.kind === 'next-iteration' && 'id' in follows.experiment).toBe(false);
  });

  it('to stop ends with its learning', () => {
    expect(decided('stop').follows).toEqual({ kind: 'nothing' });
  });
});
