import { compareMaps } from '@inrol/domain/process-maps';
import { describe, expect, it } from 'vitest';
import { layOut } from '../layout/layout.ts';
import { flow, idOf, lane, step } from '../test/example-map.ts';
import { overlay } from './overlay.ts';

const before = {
  lanes: [lane('team', 'a'), lane('desk', 'b'), lane('town', 'c')],
  steps: [
    step('call', 'team', 0, 0),
    step('form', 'desk', 1, 0),
    step('wait', 'team', 2, 0, { minutesWaiting: 5_760 }),
    step('talk', 'town', 3, 0),
  ],
  flows: [flow('call', 'form'), flow('form', 'wait'), flow('wait', 'talk', 'op maandag')],
};
const after = {
  lanes: [lane('town', 'a'), lane('team', 'b'), lane('home', 'c')],
  steps: [
    step('call', 'team', 0, 0),
    step('wait', 'team', 2, 0, { minutesWaiting: 1_440 }),
    step('talk', 'home', 1, 0),
    step('visit', 'home', 3, 0),
  ],
  flows: [flow('call', 'wait'), flow('wait', 'talk', 'dezelfde dag')],
};
const figure = overlay(compareMaps(before, after), (fate) => fate.kind);
const fates = Object.fromEntries(figure.steps.map(({ step: { title }, fate }) => [title, fate]));

describe('two maps laid over each other', () => {
  it('show what is there now and what fell away, each once', () => {
    expect(fates).toEqual({ call: 'same', form: 'dropped', wait: 'changed', talk: 'changed', visit: 'new' });
    expect(figure.steps.find(({ step: { title } }) => title === 'wait')!.waitedBefore).toBe(5_760);
  });

  it('keep a lane that fell away under the one it lay under', () => {
    expect(figure.lanes.map(({ lane: { title }, fate }) => [title, fate])).toEqual([
      ['town', 'same'],
      ['team', 'same'],
      ['desk', 'dropped'],
      ['home', 'new'],
    ]);
  });

  it('lead flows that fell away to where their steps are drawn', () => {
    const drawn = new Set(figure.steps.map(({ step: { id } }) => id));
    for (const { flow: line } of figure.flows) expect([line.from, line.to].every((id) => drawn.has(id))).toBe(true);
    expect(figure.flows.map(({ fate }) => fate).toSorted()).toEqual(['changed', 'dropped', 'dropped', 'new']);
    expect(new Set(figure.flows.map(({ flow: { id } }) => id)).size).toBe(figure.flows.length);
  });

  it('give every step a place of its own', () => {
    const { places } = layOut(
      figure.lanes.map((entry) => entry.lane),
      figure.steps.map((entry) => entry.step),
    );
    expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(5);
    expect(figure.steps.find(({ fate }) => fate === 'dropped')!.step.laneId).toBe(`${idOf('desk')}-before`);
  });
});
