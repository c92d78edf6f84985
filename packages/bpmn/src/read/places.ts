import { mapGrid } from '@inrol/sync-core/shapes';
import { marksFrom } from '../marks.ts';
import type { Collection } from './collect.ts';
import { Diagram, type Box } from './diagram.ts';
import { isA, markOf, textOf } from './element.ts';
import type { Graph, Node } from './graph.ts';
import { onGrid, type Drawn } from './grid.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * Where each step comes on our grid. A file of our own that nobody moved anything in keeps its places to the letter. Null
 * where less than half of it is drawn: then all of it is laid out anew.
 */
export function placesOf({ graph, laneOf, opened }: Collection, diagram: Diagram): Map<Node, Place> | null {
  const nodes = [...graph.nodes];
  if (nodes.length === 0) return new Map();
  const own = new Map(nodes.flatMap((node) => ownPlace(node, diagram)));
  if (own.size === nodes.length) return own;
  const around = new Set(opened.map(({ node }) => node));
  const drawn = nodes.flatMap((node): Drawn<Node>[] => {
    // a pool is drawn around everything; the step it became has no place of its own
    const box = isA(node.element, 'Participant') ? null : diagram.boxOf(node.element);
    return box ? [{ step: node, lane: laneOf.get(node), box: around.has(node) ? edgeOf(box) : box }] : [];
  });
  if (drawn.length * 2 < nodes.length) return null;
  const cells = onGrid(drawn);
  for (const node of nodes)
    if (!cells.has(node)) cells.set(node, { column: columnAfter(node, graph, cells), row: below });
  return new Map(
    [...cells].map(([node, { column, row }]) => [node, { x: column * mapGrid.column, y: row * mapGrid.row }]),
  );
}

/** A row under all others; the map lets rows fall away that nobody uses. */
const below = 500;

function ownPlace(node: Node, diagram: Diagram): [Node, Place][] {
  const mark = markOf(node.element);
  const box = diagram.boxOf(node.element);
  if (!mark || !box || textOf(mark, 'drawn') !== `${box.x} ${box.y}`) return [];
  const { x, y } = marksFrom((name) => textOf(mark, name) || undefined);
  return [[node, { x, y }]];
}

/** What is drawn around other steps stands before them. */
const edgeOf = ({ x, y, width, height }: Box): Box => ({ x: x - width / 2, y, width, height });

/** Behind what leads to it, where that is known. */
function columnAfter(node: Node, graph: Graph, cells: ReadonlyMap<Node, { column: number }>): number {
  const columns = graph.to(node).map(({ from }) => cells.get(from)?.column ?? -1);
  return Math.max(-1, ...columns) + 1;
}
