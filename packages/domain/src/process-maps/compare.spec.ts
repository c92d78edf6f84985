import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf } from '../test/house.ts';
import { compareMaps, fateOf, isSame, type KeptStep, type MapComparison } from './compare.ts';
import { flow, lane, maps, step } from './test/drawn.ts';

const empty = { lanes: [], steps: [], flows: [] };
const fatesIn = ({ steps }: MapComparison) =>
  Object.fromEntries(steps.map((fate) => [fate.kind === 'kept' ? fate.after.title : fate.step.title, fateOf(fate)]));
const count = ({ steps }: MapComparison, kind: ReturnType<typeof fateOf>) =>
  steps.filter((fate) => fateOf(fate) === kind).length;
const sortedIds = (things: readonly { id: string }[]) => things.map(({ id }) => id).toSorted(byText);
const byText = (a: string, b: string) => (a < b ? -1 : 1);
const moves = ({ steps }: MapComparison) => steps.filter((fate) => fate.kind === 'kept' && fate.moved).length;

describe('a map laid over an earlier one', () => {
  it('shows nothing over itself', () => {
    fc.assert(fc.property(maps, (map) => isSame(compareMaps(map, map))));
  });

  it('shows as new what the other way round fell away, and changes both ways', () => {
    fc.assert(
      fc.property(maps, maps, (one, other) => {
        const [there, back] = [compareMaps(one, other), compareMaps(other, one)];
        const ids = (comparison: MapComparison, kind: 'new' | 'dropped') =>
          sortedIds(comparison.steps.flatMap((fate) => (fate.kind === kind ? fate.step : [])));
        expect(ids(there, 'new')).toEqual(ids(back, 'dropped'));
        expect(ids(there, 'dropped')).toEqual(ids(back, 'new'));
        expect(count(there, 'changed')).toBe(count(back, 'changed'));
        expect(moves(there)).toBe(moves(back));
        for (const kind of ['kept', 'relabelled'])
          expect(there.flows.filter((fate) => fate.kind === kind)).toHaveLength(
            back.flows.filter((fate) => fate.kind === kind).length,
          );
        expect(there.sums.before).toEqual(back.sums.after);
      }),
    );
  });

  it('leaves no step, lane or flow out, and shows none twice', () => {
    fc.assert(
      fc.property(maps, maps, (earlier, later) => {
        const { steps, lanes, flows } = compareMaps(earlier, later);
        const before = steps.flatMap((fate) =>
          fate.kind === 'kept' ? fate.before : fate.kind === 'new' ? [] : fate.step,
        );
        const after = steps.flatMap((fate) =>
          fate.kind === 'kept' ? fate.after : fate.kind === 'dropped' ? [] : fate.step,
        );
        expect(sortedIds(before)).toEqual(sortedIds(earlier.steps));
        expect(sortedIds(after)).toEqual(sortedIds(later.steps));
        expect(sortedIds(lanes.flatMap((fate) => fate.before ?? []))).toEqual(sortedIds(earlier.lanes));
        expect(sortedIds(lanes.flatMap((fate) => fate.after ?? []))).toEqual(sortedIds(later.lanes));
        expect(sortedIds(flows.flatMap((fate) => fate.before ?? []))).toEqual(sortedIds(earlier.flows));
        expect(sortedIds(flows.flatMap((fate) => fate.after ?? []))).toEqual(sortedIds(later.flows));
      }),
    );
  });

  it('says what changed of a step', () => {
    const lanes = [lane(1, 'Wijkteam'), lane(2, 'Gemeente')];
    const before = step(10, 'Intakeformulier', { laneId: idOf(1), minutesWaiting: 1_440, procedure: 'Protocol' });
    const after = {
      ...before,
      title: 'Gesprek aan tafel',
      laneId: idOf(2),
      kind: 'decision' as const,
      contribution: 'contributes' as const,
      serves: 'client' as const,
      minutesWaiting: null,
      minutesWorking: 60,
      procedure: '',
    };
    const [fate] = compareMaps({ ...empty, lanes, steps: [before] }, { ...empty, lanes, steps: [after] }).steps;
    expect((fate as KeptStep).changes).toEqual([
      ...['title', 'lane', 'kind', 'contribution', 'serves', 'waiting', 'working', 'procedure'],
    ]);
  });

  it('tells a remark, and no time from a time of nothing, apart from no change', () => {
    const before = step(10, 'Bellen', { minutesWaiting: null, note: 'lang' });
    const after = step(10, 'Bellen', { minutesWaiting: 0, note: 'kort' });
    expect(isSame(compareMaps({ ...empty, steps: [before] }, { ...empty, steps: [after] }))).toBe(true);
  });

  it('knows steps of a map that was read in anew by their titles and lanes', () => {
    const before = {
      lanes: [lane(1, 'Wijkteam'), lane(2, 'Gemeente')],
      steps: [
        step(10, 'Melding komt binnen', { laneId: idOf(1) }),
        step(11, 'Beschikking aanvragen', { laneId: idOf(2) }),
        step(12, 'Wachten op de verdeeltafel', { laneId: idOf(1) }),
      ],
      flows: [flow(20, 10, 11), flow(21, 11, 12, 'maandag')],
    };
    const after = {
      lanes: [lane(51, 'wijkteam'), lane(52, 'Gemeente')],
      steps: [
        step(60, 'Melding komt binnen.', { laneId: idOf(51) }),
        step(61, 'Beschikking aanvragen', { laneId: idOf(51) }),
        step(62, 'Bellen met het gezin', { laneId: idOf(51) }),
      ],
      flows: [flow(70, 60, 61), flow(71, 61, 62)],
    };
    const comparison = compareMaps(before, after);
    expect(fatesIn(comparison)).toEqual({
      'Melding komt binnen.': 'changed',
      'Beschikking aanvragen': 'changed',
      'Wachten op de verdeeltafel': 'dropped',
      'Bellen met het gezin': 'new',
    });
    expect(comparison.lanes.map(({ kind }) => kind)).toEqual(['renamed', 'kept']);
    expect(comparison.flows.map(({ kind }) => kind)).toEqual(['kept', 'dropped', 'new']);
  });

  it('takes a step with other words for another step, where the map grew', () => {
    const start = step(10, 'Begin');
    const before = { ...empty, steps: [start, step(11, 'Intakeformulier invullen')] };
    const after = { ...empty, steps: [start, step(12, 'Intakeformulier bespreken')] };
    expect(fatesIn(compareMaps(before, after))).toEqual({
      Begin: 'same',
      'Intakeformulier invullen': 'dropped',
      'Intakeformulier bespreken': 'new',
    });
  });

  it('calls a step moved that changed places, and not those that made room', () => {
    const at = (columns: readonly number[]) => ({
      ...empty,
      steps: columns.map((column, index) => step(10 + index, 'abcd'[index]!, { x: column * 288 })),
    });
    const comparison = compareMaps(at([0, 1, 2, 3]), at([1, 2, 3, 0]));
    expect(fatesIn(comparison)).toEqual({ a: 'same', b: 'same', c: 'same', d: 'moved' });
    expect(comparison.steps.find((fate) => fateOf(fate) === 'moved')).toMatchObject({ moved: 'earlier' });
  });

  it('shows that a flow got other words', () => {
    const steps = [step(10, 'a'), step(11, 'b')];
    const before = { ...empty, steps, flows: [flow(20, 10, 11, 'ja'), flow(21, 10, 11, 'nee')] };
    const after = { ...empty, steps, flows: [flow(22, 10, 11, 'nee'), flow(23, 10, 11, 'altijd')] };
    expect(compareMaps(before, after).flows.map(({ kind }) => kind)).toEqual(['relabelled', 'kept']);
  });

  it('finds every step of 600 again in another order', () => {
    const many = (from: number) => ({
      ...empty,
      steps: Array.from({ length: 600 }, (_, at) => step(from + at, `Stap nummer ${(at * 7) % 600} van het proces`)),
    });
    const comparison = compareMaps(many(1_000), many(5_000));
    expect(count(comparison, 'dropped')).toBe(0);
  });
});
