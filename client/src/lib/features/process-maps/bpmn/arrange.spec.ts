import { mapGrid } from '@inrol/sync-core/shapes';
import Elk from 'elkjs/lib/elk.bundled.js';
import { describe, expect, it } from 'vitest';
import { flow, lane, step } from '../test/example-map.ts';
import { arrange } from './arrange.ts';

const elk = new Elk();
const columnsOf = async (content: Parameters<typeof arrange>[0]) => {
  const { steps } = await arrange(content, elk);
  return Object.fromEntries(steps.map(({ title, x, y }) => [title, [x / mapGrid.column, y / mapGrid.row]]));
};

describe('steps without a place', () => {
  it('come one after the other, those beside one another beneath one another', async () => {
    const places = await columnsOf({
      lanes: [lane('team', 'a'), lane('town', 'b')],
      steps: ['ask', 'yes', 'no', 'end'].map((name) => step(name, name === 'end' ? 'town' : 'team', 0, 0)),
      flows: [flow('ask', 'yes', 'ja'), flow('ask', 'no', 'nee'), flow('yes', 'end'), flow('no', 'end')],
    });
    expect([places['ask'], places['end']]).toEqual([
      [0, 0],
      [2, 0],
    ]);
    expect([places['yes'], places['no']].map(String).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['1,0', '1,1']);
  });

  it('are laid out also where they go round, or touch nothing', async () => {
    const places = await columnsOf({
      lanes: [],
      steps: ['one', 'two', 'loose'].map((name) => step(name, null, 0, 0)),
      flows: [flow('one', 'two'), flow('two', 'one'), flow('two', 'two')],
    });
    expect(new Set(Object.values(places).map(String)).size).toBe(3);
  });

  it('of the largest map each get a place of their own', async () => {
    const steps = Array.from({ length: 600 }, (_, at) => step(`s${at}`, null, 0, 0));
    const flows = steps.slice(1).map(({ title }, at) => flow(steps[Math.floor(at / 2)]!.title, title));
    const places = await columnsOf({ lanes: [], steps, flows });
    expect(new Set(Object.values(places).map(String)).size).toBe(600);
  });
});
