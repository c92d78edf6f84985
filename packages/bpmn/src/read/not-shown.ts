import type { ModdleElement } from 'bpmn-moddle';
import type { Collection } from './collect.ts';
import { Diagram } from './diagram.ts';
import { childOf, childrenOf, extensionsOf, foreignAttributes, isA, nameOf } from './element.ts';
import { goesAllWays, hasOwnKind, timeOf } from './kind.ts';
import type { LeftList } from './left-behind.ts';

/** Tells what steps and drawings say that a map does not show. */
export function tellWhatIsNotShown(definitions: ModdleElement, { graph }: Collection, left: LeftList): void {
  for (const node of graph.nodes) {
    const { element } = node;
    const ownKind = hasOwnKind(element);
    if (ownKind) left.add(ownKind, nameOf(element));
    if (goesAllWays(element) && graph.from(node).length > 1) left.add('all-ways', nameOf(element));
    if (childOf(element, 'loopCharacteristics')) left.add('repeat', nameOf(element));
    const time = timeOf(element);
    if (time && time.minutes === null && time.words !== '') left.add('timer', time.words);
    if (childrenOf(element, 'dataInputAssociations').length > 0 && !isA(element, 'Activity')) left.add('data');
    const foreign = extensionsOf(element).some(({ $type }) => $type !== 'inrol:Step');
    if (foreign || foreignAttributes(element).some((name) => name.includes(':'))) left.add('settings', nameOf(element));
  }
  const coloured = Diagram.looksIn(definitions, (shape) => colours.some((name) => name in shape));
  for (let count = 0; count < coloured; count++) left.add('colour');
}

const colours = ['background-color', 'border-color', 'fill', 'stroke'];
