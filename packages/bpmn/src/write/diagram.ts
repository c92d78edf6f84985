import type { MapFlow, ProcessMapContent } from '@inrol/contracts/sync';
import type { BpmnModdle, ModdleElement } from 'bpmn-moddle';
import { nearestIn, onDiagram, pool as room, shapeOf, type Box, type Drawing, type Point } from './drawing.ts';
import type { Made } from './process.ts';

/** The diagram of a map: where each sign stands, and along which corners each line runs. */
export function diagramOf(
  writer: BpmnModdle,
  { steps, flows }: ProcessMapContent,
  drawing: Drawing,
  made: Made,
): ModdleElement {
  const boxOf = (box: Box) => writer.create('dc:Bounds', { ...rounded(box), ...sizeOf(box) });
  const shape = (id: string, bpmnElement: ModdleElement, box: Box, more: object = {}) =>
    writer.create('bpmndi:BPMNShape', { id: `${id}-shape`, bpmnElement, bounds: boxOf(box), ...more });
  const lineOf = (flow: MapFlow) =>
    writer.create('bpmndi:BPMNEdge', {
      id: `flow-${flow.id}-edge`,
      bpmnElement: made.flows.get(flow.id),
      waypoint: wayOf(flow).map((point) => writer.create('dc:Point', { ...rounded(point) })),
    });
  const kinds = new Map(steps.map((step) => [step.id, step]));
  const wayOf = ({ id, from, to }: MapFlow): Point[] => {
    const [first, last] = [shapeOf(kinds.get(from)!, drawing), shapeOf(kinds.get(to)!, drawing)];
    const corners = (drawing.routes.get(id) ?? []).map(onDiagram);
    const inner = corners.slice(1, -1);
    return [nearestIn(first, corners[0] ?? last), ...inner, nearestIn(last, corners.at(-1) ?? first)];
  };
  const width = Math.max(drawing.width, 200) + room.head + 60;
  const lanes = drawing.bands.flatMap(({ id, top, height }) => {
    const lane = id === null ? null : made.lanes.get(id);
    if (!lane) return [];
    const box = { x: room.x + room.head, y: room.y + top, width, height };
    return shape(`lane-${id}`, lane, box, { isHorizontal: true });
  });
  const whole = { x: room.x, y: room.y, width: width + room.head, height: drawing.height };
  return writer.create('bpmndi:BPMNDiagram', {
    id: 'diagram',
    plane: writer.create('bpmndi:BPMNPlane', {
      id: 'plane',
      bpmnElement: made.collaboration ?? made.process,
      planeElement: [
        ...(made.pool ? [shape('pool', made.pool, whole, { isHorizontal: true })] : []),
        ...lanes,
        ...steps.map((step) => shape(`step-${step.id}`, made.steps.get(step.id)!, shapeOf(step, drawing))),
        ...flows.map(lineOf),
      ],
    }),
  });
}

const rounded = ({ x, y }: Point): Point => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 });
const sizeOf = ({ width, height }: Box) => ({ width, height });
