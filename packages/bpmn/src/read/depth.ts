import type { ModdleElement } from 'bpmn-moddle';
import { childrenOf } from './element.ts';

/** People draw three levels; a hundred is meant to make a reader fall over. */
const deepest = 60;

/** Whether parts within parts, or lanes within lanes, go deeper than anybody draws. */
export function nestsTooDeep(definitions: ModdleElement): boolean {
  let level = childrenOf(definitions, 'rootElements');
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap((element) => inner.flatMap((name) => childrenOf(element, name)));
  }
  return false;
}

const inner = ['flowElements', 'laneSets', 'lanes', 'childLaneSet'];
