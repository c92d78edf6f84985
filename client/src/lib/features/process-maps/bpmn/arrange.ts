import type { ProcessMapContent } from '@inrol/contracts/sync';
import { mapGrid } from '@inrol/sync-core/shapes';
import type { ELK } from 'elkjs/lib/elk-api.js';
import { slip } from '../layout/layout.ts';

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  // columns that go on over parts that do not touch
  'elk.separateConnectedComponents': 'false',
};

/**
 * Places for the steps of a map that has none: ELK says what comes after what, and what lies above what; each of its layers
 * is a column, and each step takes the next row of its lane there.
 */
export async function arrange(content: ProcessMapContent, elk: Pick<ELK, 'layout'>): Promise<ProcessMapContent> {
  const { children = [] } = await elk.layout({
    id: 'map',
    layoutOptions: options,
    children: content.steps.map(({ id }) => ({ id, ...slip })),
    edges: content.flows.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  });
  const laid = new Map(children.map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
  const layers = [...new Set([...laid.values()].map(({ x }) => x))].sort((a, b) => a - b);
  const column = new Map(layers.map((x, at) => [x, at]));
  const rows = new Map<string, number>();
  const places = new Map<string, { x: number; y: number }>();
  const fromAbove = [...content.steps].sort((a, b) => (laid.get(a.id)?.y ?? 0) - (laid.get(b.id)?.y ?? 0));
  for (const { id, laneId } of fromAbove) {
    const at = column.get(laid.get(id)?.x ?? 0) ?? 0;
    const cell = `${laneId} ${at}`;
    const row = rows.get(cell) ?? 0;
    rows.set(cell, row + 1);
    places.set(id, { x: at * mapGrid.column, y: row * mapGrid.row });
  }
  return { ...content, steps: content.steps.map((step) => ({ ...step, ...places.get(step.id) })) };
}
