import type { ModdleElement } from 'bpmn-moddle';
import { childOf, childrenOf, flagOf, isA, numberOf } from './element.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const middleOf = ({ x, y, width, height }: Box): { x: number; y: number } => ({
  x: x + width / 2,
  y: y + height / 2,
});

/** Where the elements of a file are drawn. What has a page of its own, such as the inside of a sub process, is not on it. */
export class Diagram {
  private readonly boxes = new Map<ModdleElement, Box>();
  /** Lanes stand beside one another, and time runs down. */
  readonly upright: boolean;

  constructor(definitions: ModdleElement) {
    let upright = false;
    for (const [page, diagram] of childrenOf(definitions, 'diagrams').entries()) {
      const plane = childOf(diagram, 'plane');
      const of = plane && childOf(plane, 'bpmnElement');
      if (!plane || (of && isA(of, 'SubProcess'))) continue;
      for (const shape of childrenOf(plane, 'planeElement')) {
        const [element, bounds] = [childOf(shape, 'bpmnElement'), childOf(shape, 'bounds')];
        if (!element || !bounds || this.boxes.has(element)) continue;
        const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => numberOf(bounds, name));
        // further pages lie under the first one
        this.boxes.set(element, { x: x!, y: y! + page * pageHeight, width: width!, height: height! });
        if (isA(element, 'Participant', 'Lane') && flagOf(shape, 'isHorizontal') === false) upright = true;
      }
    }
    this.upright = upright;
  }

  /** With time from left to right, also where it is drawn downwards. */
  boxOf(element: ModdleElement): Box | null {
    const box = this.boxes.get(element);
    if (!box || !this.upright) return box ?? null;
    return { x: box.y, y: box.x, width: box.height, height: box.width };
  }

  /** Elements that carry a colour, or another look of their own. */
  static looksIn(definitions: ModdleElement, coloured: (shape: ModdleElement) => boolean): number {
    const planes = childrenOf(definitions, 'diagrams').flatMap((diagram) => childrenOf(diagram, 'plane'));
    return planes.flatMap((plane) => childrenOf(plane, 'planeElement')).filter(coloured).length;
  }
}

const pageHeight = 100_000;
