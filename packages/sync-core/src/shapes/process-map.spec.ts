import { processMapContent } from '@inrol/contracts/sync';
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ProcessMap } from './process-map.ts';

const id = (): string => crypto.randomUUID();

let map: ProcessMap;
const [laneId, intake, wait, flowId] = [id(), id(), id(), id()];

beforeEach(() => {
  map = new ProcessMap(new Y.Doc());
  map.addLane(laneId, 'Wijkteam');
  map.addStep({ id: intake, laneId, x: 0, y: 10, title: 'Intake', kind: 'start' });
  map.addStep({ id: wait, laneId, x: 200, y: 10, title: 'Wachten', kind: 'waiting', minutesWaiting: 20_160 });
  map.addFlow({ id: flowId, from: intake, to: wait, label: '' });
});

const step = (stepId: string) => map.toJSON().steps.find((candidate) => candidate.id === stepId)!;

describe('a process map', () => {
  it('holds lanes, steps and flows, and fits the contract', () => {
    expect(processMapContent.parse(map.toJSON())).toEqual(map.toJSON());
    expect(step(wait)).toMatchObject({ title: 'Wachten', kind: 'waiting', minutesWaiting: 20_160, contribution: null });
    expect(map.toJSON().flows).toEqual([{ id: flowId, from: intake, to: wait, label: '' }]);
  });

  it('says of a step whether it brings the goal nearer, and whom it serves', () => {
    map.changeStep(wait, { contribution: 'hinders', serves: 'system', procedure: 'Verordening', minutesWorking: 0 });
    map.rewriteNote(wait, 'Niemand weet waarop we wachten.');
    expect(step(wait)).toMatchObject({
      contribution: 'hinders',
      serves: 'system',
      procedure: 'Verordening',
      minutesWorking: 0,
      note: 'Niemand weet waarop we wachten.',
    });
  });

  it('lets two people change different things of one step at once', () => {
    const other = new ProcessMap(new Y.Doc());
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(map.doc));
    map.changeStep(wait, { contribution: 'neutral' });
    other.changeStep(wait, { x: 300, y: 40 });
    Y.applyUpdate(map.doc, Y.encodeStateAsUpdate(other.doc));
    expect(step(wait)).toMatchObject({ contribution: 'neutral', x: 300, y: 40 });
  });

  it('takes the flows along with a step, and keeps the steps of a lane', () => {
    map.removeLane(laneId);
    expect(step(intake).laneId).toBeNull();
    map.removeStep(wait);
    expect(map.toJSON()).toMatchObject({ lanes: [], steps: [{ id: intake }], flows: [] });
  });

  it('orders its lanes', () => {
    const [management, board] = [id(), id()];
    map.addLane(management, 'Management');
    map.addLane(board, 'Bestuur');
    map.placeLane(board, null);
    map.placeLane(laneId, management);
    expect(map.toJSON().lanes.map(({ title }) => title)).toEqual(['Bestuur', 'Management', 'Wijkteam']);
  });

  it('takes over all of another map, a large one in several changes', () => {
    for (let at = 0; at < 90; at++) map.addStep({ id: id(), laneId, x: at, y: 0, title: `Stap ${at}`, kind: 'step' });
    map.rewriteNote(wait, 'Niemand weet waarop we wachten.');
    const content = map.toJSON();
    const other = new ProcessMap(new Y.Doc());
    let changes = 0;
    other.fill(content, (part) => {
      changes++;
      other.doc.transact(part);
    });
    expect(other.toJSON()).toEqual(content);
    expect(changes).toBe(5);
  });

  it('leaves out or cuts off what somebody wrote past the shape', () => {
    map.doc.getMap('steps').set(
      id(),
      new Y.Map<unknown>([
        ['x', Number.NaN],
        ['kind', 'rocket'],
        ['minutesWaiting', -4.5],
      ]),
    );
    map.doc.getMap('flows').set(
      id(),
      new Y.Map<unknown>([
        ['from', intake],
        ['to', id()],
      ]),
    );
    const content = map.toJSON();
    expect(processMapContent.parse(content)).toEqual(content);
    expect(content.flows).toHaveLength(1);
    expect(content.steps).toHaveLength(3);
  });
});
