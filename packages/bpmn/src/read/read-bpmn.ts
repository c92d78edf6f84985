import { bounds } from '@inrol/contracts';
import { shapeBounds, type ProcessMapContent } from '@inrol/contracts/sync';
import type { ModdleElement } from 'bpmn-moddle';
import { moddle } from '../marks.ts';
import { Collection } from './collect.ts';
import { compose } from './compose.ts';
import { nestsTooDeep } from './depth.ts';
import { Diagram } from './diagram.ts';
import { childrenOf, isA, nameOf } from './element.ts';
import { LeftList, type LeftBehind } from './left-behind.ts';
import type { BpmnProblem } from './problem.ts';
import { safeText } from './safe-text.ts';
import { simplify } from './simplify.ts';
import { tellWhatIsNotShown } from './not-shown.ts';

export interface BpmnRead {
  /** What the file calls the work; empty where it does not. */
  readonly title: string;
  /** What it says about the work as a whole. */
  readonly about: string;
  readonly content: ProcessMapContent;
  /** Whether the file said where things are drawn; otherwise every step is at the beginning, still to be laid out. */
  readonly placed: boolean;
  /** What has no place on a map, or got another one. */
  readonly left: readonly LeftBehind[];
}

/** Reads a BPMN 2.0 file. Takes time in proportion to its size; see `fileBounds`. `newId` makes UUIDs. */
export async function readBpmn(
  bytes: Uint8Array,
  newId: () => string,
): Promise<{ readonly read: BpmnRead } | { readonly problem: BpmnProblem }> {
  const safe = safeText(bytes);
  if ('problem' in safe) return safe;
  const parsed = await parse(safe.text);
  if ('problem' in parsed) return parsed;
  const { definitions, unreadable } = parsed;
  if (nestsTooDeep(definitions)) return { problem: 'too-much' };
  const left = new LeftList();
  for (let count = 0; count < unreadable; count++) left.add('unreadable');
  const diagram = new Diagram(definitions);
  const collection = new Collection(definitions, diagram, left);
  if (collection.graph.nodes.size === 0) return { problem: 'no-process' };
  if (collection.graph.nodes.size > mostRead) return { problem: 'too-much' };
  tellWhatIsNotShown(definitions, collection, left);
  simplify(collection, left);
  if (isTooMuch(collection)) return { problem: 'too-much' };
  const { content, placed } = compose({ collection, diagram, left, newId });
  const about = collection.about.join('\n\n');
  if (about.length > bounds.text) left.add('cut', about);
  return {
    read: {
      title: titleOf(definitions).slice(0, bounds.title),
      about: about.slice(0, bounds.text).toWellFormed(),
      content,
      placed,
      left: left.all(),
    },
  };
}

async function parse(
  text: string,
): Promise<{ definitions: ModdleElement; unreadable: number } | { problem: BpmnProblem }> {
  try {
    const { rootElement, warnings } = await moddle().fromXML(text);
    // what it says about encodings was settled before
    return { definitions: rootElement, unreadable: warnings.filter(({ message }) => !/encoding/.test(message)).length };
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    return { problem: said.startsWith('failed to parse document as') ? 'not-bpmn' : 'not-xml' };
  }
}

/** Some of it may still turn out to say nothing. */
const mostRead = 2 * shapeBounds.steps;

const isTooMuch = ({ graph, lanes }: Collection): boolean =>
  graph.nodes.size > shapeBounds.steps || lanes.length > shapeBounds.lanes || graph.edges.length > shapeBounds.flows;

/** The name of the only pool or process, or of the file. */
function titleOf(definitions: ModdleElement): string {
  const roots = childrenOf(definitions, 'rootElements');
  const pools = roots.flatMap((root) => childrenOf(root, 'participants'));
  const processes = roots.filter((root) => isA(root, 'Process'));
  const [only, another] = processes.map(nameOf).filter((name) => name !== '');
  if (only && !another) return only;
  return (pools.length === 1 && nameOf(pools[0]!)) || nameOf(definitions);
}
