import type { MapStep, ProcessMapContent } from '@inrol/contracts/sync';
import type { BpmnModdle, ModdleElement } from 'bpmn-moddle';
import { durationOf } from '../duration.ts';
import { attributesOf } from '../marks.ts';
import { shapeOf, type Drawing } from './drawing.ts';
import { xmlText } from './xml-text.ts';

/** What a file says before it is drawn; elements by the ids of what they stand for. */
export interface Made {
  readonly process: ModdleElement;
  /** With the one pool that holds the lanes; null for a map without lanes. */
  readonly collaboration: ModdleElement | null;
  readonly pool: ModdleElement | null;
  readonly lanes: ReadonlyMap<string, ModdleElement>;
  readonly steps: ReadonlyMap<string, ModdleElement>;
  readonly flows: ReadonlyMap<string, ModdleElement>;
}

export function processOf(writer: BpmnModdle, title: string, content: ProcessMapContent, drawing: Drawing): Made {
  const incoming = Map.groupBy(content.flows, ({ to }) => to);
  const outgoing = Map.groupBy(content.flows, ({ from }) => from);
  const steps = new Map(
    content.steps.map((step) => {
      const ends = { arriving: incoming.has(step.id), leaving: outgoing.has(step.id) };
      return [step.id, stepOf(writer, step, ends, drawing)];
    }),
  );
  const flows = new Map(
    content.flows.map(({ id, from, to, label }) => {
      const ends = { sourceRef: steps.get(from), targetRef: steps.get(to) };
      const name = label === '' ? {} : { name: xmlText(label) };
      return [id, writer.create('bpmn:SequenceFlow', { id: `flow-${id}`, ...name, ...ends })];
    }),
  );
  for (const [id, element] of steps) {
    const named = (all: readonly { id: string }[] | undefined) => (all ?? []).map((flow) => flows.get(flow.id));
    Object.assign(element, { incoming: named(incoming.get(id)), outgoing: named(outgoing.get(id)) });
  }
  const lanes = new Map(
    content.lanes.map((lane) => {
      const held = content.steps.filter(({ laneId }) => laneId === lane.id).map(({ id }) => steps.get(id));
      return [
        lane.id,
        writer.create('bpmn:Lane', { id: `lane-${lane.id}`, name: xmlText(lane.title), flowNodeRef: held }),
      ];
    }),
  );
  const laneSets = lanes.size > 0 ? [writer.create('bpmn:LaneSet', { id: 'lanes', lanes: [...lanes.values()] })] : [];
  const process = writer.create('bpmn:Process', {
    ...{ id: 'process', name: title, isExecutable: false, laneSets },
    flowElements: [...steps.values(), ...flows.values()],
  });
  const pool =
    lanes.size > 0 ? writer.create('bpmn:Participant', { id: 'pool', name: title, processRef: process }) : null;
  const collaboration = pool && writer.create('bpmn:Collaboration', { id: 'collaboration', participants: [pool] });
  return { process, collaboration, pool, lanes, steps, flows };
}

interface Ends {
  readonly arriving: boolean;
  readonly leaving: boolean;
}

function stepOf(writer: BpmnModdle, step: MapStep, ends: Ends, drawing: Drawing): ModdleElement {
  const { x, y } = shapeOf(step, drawing);
  const marks = writer.create('inrol:Step', attributesOf({ ...step, procedure: xmlText(step.procedure) }, `${x} ${y}`));
  const note = xmlText(step.note);
  return writer.create(typeOf(step, ends), {
    id: `step-${step.id}`,
    name: xmlText(step.title),
    ...(note !== '' && { documentation: [writer.create('bpmn:Documentation', { text: note })] }),
    extensionElements: writer.create('bpmn:ExtensionElements', { values: [marks] }),
    ...(step.kind === 'waiting' && { eventDefinitions: [timerOf(writer, step)] }),
  });
}

/** A begin that something leads to, or an end that something follows on, is neither in BPMN. */
function typeOf({ kind }: MapStep, { arriving, leaving }: Ends): string {
  switch (kind) {
    case 'start':
      return arriving ? 'bpmn:IntermediateThrowEvent' : 'bpmn:StartEvent';
    case 'end':
      return leaving ? 'bpmn:IntermediateThrowEvent' : 'bpmn:EndEvent';
    case 'waiting':
      return 'bpmn:IntermediateCatchEvent';
    case 'decision':
      return 'bpmn:ExclusiveGateway';
    case 'step':
      return 'bpmn:Task';
  }
}

const timerOf = (writer: BpmnModdle, { id, minutesWaiting }: MapStep): ModdleElement =>
  writer.create('bpmn:TimerEventDefinition', {
    id: `timer-${id}`,
    ...(minutesWaiting !== null && {
      timeDuration: writer.create('bpmn:FormalExpression', { body: durationOf(minutesWaiting) }),
    }),
  });
