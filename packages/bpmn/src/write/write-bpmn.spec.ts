import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBpmn, writeBpmn } from '../index.ts';
import { bytes, maps, newId, plainDrawing } from '../test/maps.ts';

const again = async (title: string, content: Parameters<typeof writeBpmn>[1]) => {
  const result = await readBpmn(bytes(await writeBpmn(title, content, plainDrawing(content))), newId);
  return 'read' in result ? result.read : result.problem;
};
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

describe('a map as a BPMN file', () => {
  it('comes back as the same content, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(maps, async (content) => {
        fc.pre(content.steps.length > 0);
        const read = await again('Van melding tot gesprek', content);
        expect(read).toMatchObject({ title: 'Van melding tot gesprek', placed: true, left: [] });
        const back = (read as { content: typeof content }).content;
        expect(back.lanes).toEqual(content.lanes);
        expect(back.steps).toEqual(content.steps);
        expect(back.flows.toSorted(byId)).toEqual(content.flows.toSorted(byId));
      }),
      { numRuns: 80 },
    );
  });

  it('has what other tools ask for: a plane, bounds, waypoints, and flows at both ends', async () => {
    const [from, to, lane] = [newId(), newId(), newId()];
    const nothing = { contribution: null, serves: null, minutesWorking: null, procedure: '', note: '' };
    const content: Parameters<typeof writeBpmn>[1] = {
      lanes: [{ id: lane, title: 'Wijkteam', order: '000' }],
      steps: [
        { ...nothing, id: from, laneId: lane, x: 0, y: 0, title: 'Melding', kind: 'start', minutesWaiting: null },
        { ...nothing, id: to, laneId: lane, x: 288, y: 0, title: 'Wachten', kind: 'waiting', minutesWaiting: 1_440 },
      ],
      flows: [{ id: newId(), from, to, label: '' }],
    };
    const xml = await writeBpmn('Kaart', content, plainDrawing(content));
    expect(xml).toContain(`<bpmn:startEvent id="step-${from}" name="Melding">`);
    expect(xml).toMatch(/<bpmn:outgoing>flow-.*<\/bpmn:outgoing>/);
    expect(xml).toMatch(/<bpmn:incoming>flow-.*<\/bpmn:incoming>/);
    expect(xml).toContain(`<bpmn:flowNodeRef>step-${from}</bpmn:flowNodeRef>`);
    expect(xml).toMatch(/<bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT1440M</);
    expect(xml.match(/<dc:Bounds /g)).toHaveLength(4);
    expect(xml.match(/<di:waypoint /g)).toHaveLength(2);
  });

  it('moves a step that another tool moved in the diagram', async () => {
    const ids = [newId(), newId(), newId()];
    const content: Parameters<typeof writeBpmn>[1] = {
      lanes: [],
      steps: ids.map((id, at) => ({
        ...{ id, laneId: null, x: at * 288, y: 0, title: `Stap ${at}`, kind: 'step' as const, contribution: null },
        ...{ serves: null, minutesWorking: null, minutesWaiting: null, procedure: '', note: '' },
      })),
      flows: [],
    };
    const xml = await writeBpmn('Kaart', content, plainDrawing(content));
    const shape = new RegExp(`(id="step-${ids[2]}-shape"[^>]*>\\s*<dc:Bounds x=)"\\d+"`);
    const result = await readBpmn(bytes(xml.replace(shape, '$1"-900"')), newId);
    const back = 'read' in result ? result.read.content.steps : [];
    expect(back.toSorted((a, b) => a.x - b.x).map(({ title }) => title)[0]).toBe('Stap 2');
  });

  it('leaves out signs that no XML can hold', async () => {
    const content = { lanes: [{ id: newId(), title: 'A\u0001B\u0000', order: '000' }], steps: [], flows: [] };
    expect(await writeBpmn('x\u0008y', content, plainDrawing(content))).toMatch(/name="xy"[\s\S]*name="AB"/);
  });
});
