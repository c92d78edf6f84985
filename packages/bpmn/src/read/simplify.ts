import type { Collection, Opened } from './collect.ts';
import { isA, markOf, nameOf } from './element.ts';
import type { Graph, Node } from './graph.ts';
import type { LeftList } from './left-behind.ts';

/** A map has no step within a step, and no need of a sign without a name: opens the first, takes out the others. */
export function simplify({ graph, opened, notes }: Collection, left: LeftList): void {
  const silent = (node: Node) => !node.named && !notes.has(node) && !markOf(node.element);
  const [unnamedEvents, joins] = [new Set<Node>(), new Set<Node>()];
  // the innermost come first: what follows on them is known then
  for (const sub of opened) for (const node of open(graph, sub)) if (silent(node)) unnamedEvents.add(node);
  for (const { node } of opened) left.add('subprocess', nameOf(node.element));
  for (const node of graph.nodes) {
    if (!silent(node)) continue;
    if (isA(node.element, 'BoundaryEvent')) unnamedEvents.add(node);
    if (isA(node.element, 'Gateway') && graph.from(node).length === 1 && graph.to(node).length > 0) joins.add(node);
  }
  for (const node of unnamedEvents) graph.dissolve(node);
  for (const node of joins) {
    graph.dissolve(node);
    left.add('join');
  }
}

/** Ties what is in a sub process to it, and to what follows on it. Gives the begins and ends that stood in between. */
function open(graph: Graph, { node, inner }: Opened): Node[] {
  const within = new Set(inner);
  const begins = inner.filter(
    (step) => graph.to(step).every(({ from }) => !within.has(from)) && !isA(step.element, 'BoundaryEvent'),
  );
  const ends = inner.filter((step) => graph.from(step).length === 0);
  const following = graph.from(node).filter(({ to }) => !isA(to.element, 'BoundaryEvent'));
  for (const to of begins) graph.tie({ from: node, to, label: '', element: null });
  if (ends.length === 0) return begins.filter(({ element }) => isA(element, 'StartEvent'));
  for (const edge of following) {
    graph.untie(edge);
    for (const from of ends) graph.tie({ ...edge, from });
  }
  const passed = following.length > 0 ? [...begins, ...ends] : begins;
  return passed.filter(({ element }) => isA(element, 'StartEvent', 'EndEvent'));
}
