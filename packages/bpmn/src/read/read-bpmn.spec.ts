import type { ProcessMapContent } from '@inrol/contracts/sync';
import { processMapContent } from '@inrol/contracts/sync';
import { describe, expect, it } from 'vitest';
import bizagi from '../test/files/bizagi.bpmn?raw';
import bpmnIo from '../test/files/bpmn-io.bpmn?raw';
import miwg from '../test/files/miwg-a.4.0.bpmn?raw';
import signavio from '../test/files/signavio.bpmn?raw';
import { bytes, newId } from '../test/maps.ts';
import { readBpmn, type BpmnRead } from './read-bpmn.ts';

async function read(given: Uint8Array): Promise<BpmnRead> {
  const result = await readBpmn(given, newId);
  if ('problem' in result) throw new Error(result.problem);
  expect(processMapContent.parse(result.read.content)).toEqual(result.read.content);
  return result.read;
}

const titleIn = ({ steps }: ProcessMapContent, id: string) => steps.find((step) => step.id === id)?.title;
const flowsOf = (content: ProcessMapContent) =>
  content.flows
    .map(({ from, to, label }) => `${titleIn(content, from)} > ${titleIn(content, to)}${label && ` (${label})`}`)
    .toSorted((a, b) => (a < b ? -1 : 1));
const lanesOf = ({ lanes, steps }: ProcessMapContent) =>
  Object.fromEntries(
    lanes.map(({ id, title }) => [title, steps.filter(({ laneId }) => laneId === id).map((step) => step.title)]),
  );
const stepIn = ({ steps }: ProcessMapContent, title: string) => steps.find((step) => step.title === title);
const leftOf = ({ left }: BpmnRead) =>
  Object.fromEntries(left.map(({ kind, count, names }) => [kind, [count, ...names]]));

describe('a file of bpmn.io and Camunda', () => {
  it('comes in with its names, lanes and flows, each lane where it is drawn', async () => {
    const { title, about, content, placed } = await read(bytes(bpmnIo));
    expect([title, about, placed]).toEqual(['Van melding tot gesprek', 'Hoe het nu gaat.', true]);
    expect(Object.entries(lanesOf(content))).toEqual([
      ['Gezin', ['Gezin']],
      [
        'Wijkteam – Gezinsmanager',
        ['Veilig?', 'Bellen met het gezin', 'Wachten op de verdeeltafel', 'Na 3 weken', 'Eerste gesprek'],
      ],
      ['Wijkteam – Administratie', ['Melding komt binnen', 'Melding inboeken']],
    ]);
    expect(flowsOf(content)).toEqual([
      'Bellen met het gezin > Eerste gesprek',
      'Bellen met het gezin > Gezin (uitnodiging)',
      'Bellen met het gezin > Na 3 weken',
      'Melding inboeken > Veilig?',
      'Melding komt binnen > Melding inboeken',
      'Na 3 weken > Eerste gesprek',
      'Veilig? > Bellen met het gezin (nee)',
      'Veilig? > Wachten op de verdeeltafel (ja)',
      'Wachten op de verdeeltafel > Eerste gesprek',
    ]);
  });

  it('keeps kinds, waiting time, remarks and the order of the drawing', async () => {
    const { content } = await read(bytes(bpmnIo));
    expect(stepIn(content, 'Wachten op de verdeeltafel')).toMatchObject({ kind: 'waiting', minutesWaiting: 4 * 1_440 });
    expect(stepIn(content, 'Veilig?')).toMatchObject({ kind: 'decision' });
    expect(stepIn(content, 'Melding inboeken')).toMatchObject({ note: 'Duurt lang & is dubbel.', y: 0 });
    expect(stepIn(content, 'Bellen met het gezin')).toMatchObject({ note: 'Het gezin heeft ons nog niet gezien' });
    const along = ['Melding komt binnen', 'Melding inboeken', 'Veilig?', 'Bellen met het gezin', 'Eerste gesprek'];
    const columns = along.map((title) => stepIn(content, title)!.x / 288);
    expect(columns).toEqual([...columns].sort((a, b) => a - b));
    expect(new Set(columns).size).toBe(5);
    expect(stepIn(content, 'Gezin')!.x).toBe(stepIn(content, 'Bellen met het gezin')!.x + 288);
    expect(stepIn(content, 'Wachten op de verdeeltafel')!.x).toBe(stepIn(content, 'Bellen met het gezin')!.x);
  });

  it('tells what has no place on a map', async () => {
    expect(leftOf(await read(bytes(bpmnIo)))).toEqual({
      boundary: [1, 'Na 3 weken'],
      join: [1],
      'black-box': [1, 'Gezin'],
      'task-kind': [1, 'Melding inboeken'],
      data: [1, 'Intakeformulier'],
      annotation: [1, 'Getekend in mei'],
      timer: [1, 'R3/PT1H'],
      condition: [1, '${veilig}'],
      colour: [1],
      settings: [1, 'Melding inboeken'],
    });
  });
});

describe('a file of Signavio, without a diagram', () => {
  it('comes in with nested lanes, two pools and the inside of a sub process', async () => {
    const result = await read(bytes(signavio));
    expect(result.placed).toBe(false);
    expect(lanesOf(result.content)).toEqual({
      'Gemeente – Toegang – Balie': ['', 'Aanvraag aannemen'],
      'Gemeente – Toegang – Consulent': ['Opdracht geven'],
      Zorgaanbieder: ['Hulp starten', 'Kennismaken', 'Plan maken', '', 'Verslag sturen', 'Factuur sturen'],
    });
    expect(flowsOf(result.content)).toEqual([
      ' > Aanvraag aannemen',
      ' > Factuur sturen',
      ' > Verslag sturen',
      'Aanvraag aannemen > Opdracht geven (compleet)',
      'Hulp starten > Kennismaken',
      'Kennismaken > Plan maken',
      'Opdracht geven > Hulp starten (Opdracht)',
      'Plan maken >  (gestart)',
    ]);
    expect(leftOf(result)).toMatchObject({
      subprocess: [1, 'Hulp starten'],
      'all-ways': [1],
      repeat: [1, 'Factuur sturen'],
    });
  });
});

describe('a file of Bizagi', () => {
  const utf16 = (text: string) =>
    new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (letter) => letter.charCodeAt(0)).buffer);

  it('comes in from UTF-16, with time running down, and a script in a name as plain words', async () => {
    const { content, title } = await read(utf16(bizagi));
    expect(title).toBe('Aanmelding');
    expect(lanesOf(content)).toEqual({ Cliëntondersteuner: ['Telefoontje', "<script>alert('x')</script>", 'Brief'] });
    expect(content.steps.map(({ x, y }) => [x / 288, y])).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
    ]);
  });
});

describe('a file of the interchange working group', () => {
  it('keeps every task, lane and named flow', async () => {
    const { content, left } = await read(bytes(miwg));
    const titles = content.steps.map(({ title }) => title);
    for (const number of [1, 2, 3, 4, 5, 6]) expect(titles).toContain(`Task ${number}`);
    expect(content.lanes.map(({ title }) => title)).toEqual(
      ['Pool', 'Lane 1', 'Lane 2'].map((title) => expect.stringContaining(title)),
    );
    expect(flowsOf(content)).toContain('Task 1 > Task 3 (Message Flow 1)');
    expect(left.map(({ kind }) => kind)).toEqual(['subprocess']);
  });
});
