/** How a report of concern became a first talk: as it ran when the track began, and as it runs now. */
import { randomUUID } from 'node:crypto';
import type { MapStep } from '@inrol/contracts/sync';
import { mapGrid, type ProcessMap } from '@inrol/sync-core/shapes';

type Drawn = Pick<MapStep, 'title' | 'kind'> &
  Partial<Pick<MapStep, 'contribution' | 'serves' | 'minutesWorking' | 'minutesWaiting' | 'procedure'>> & {
    readonly lane: LaneName;
    readonly note?: string;
  };
type LaneName = (typeof laneNames)[number];

const laneNames = ['Gezin', 'Gezinsmanager', 'Administratie', 'Gemeente'] as const;
const DAY = 24 * 60;

const then: readonly Drawn[] = [
  { lane: 'Gemeente', kind: 'start', title: 'Melding komt binnen', serves: 'client' },
  {
    lane: 'Administratie',
    kind: 'step',
    title: 'Melding inboeken en dossier maken',
    ...{ contribution: 'neutral', serves: 'system', minutesWorking: 40, procedure: 'Werkinstructie dossiervorming' },
  },
  {
    lane: 'Administratie',
    kind: 'waiting',
    title: 'Wachten op de verdeeltafel van maandag',
    ...{
      contribution: 'hinders',
      serves: 'organisation',
      minutesWaiting: 4 * DAY,
      procedure: 'Weekplanning verdeling',
    },
  },
  {
    lane: 'Gezinsmanager',
    kind: 'step',
    title: 'Intakeformulier van 14 pagina’s invullen',
    ...{ contribution: 'hinders', serves: 'system', minutesWorking: 150, procedure: 'Protocol intake' },
    note: 'Twee keer dezelfde gegevens. Het gezin heeft ons dan nog niet gezien.',
  },
  {
    lane: 'Gemeente',
    kind: 'step',
    title: 'Beschikking aanvragen',
    ...{ contribution: 'neutral', serves: 'system', minutesWorking: 30, procedure: 'Verordening jeugdhulp' },
  },
  {
    lane: 'Gemeente',
    kind: 'waiting',
    title: 'Wachten op de beschikking',
    ...{ contribution: 'hinders', serves: 'system', minutesWaiting: 6 * DAY },
  },
  {
    lane: 'Gezinsmanager',
    kind: 'step',
    title: 'Kennismakingsbrief sturen',
    ...{ contribution: 'hinders', serves: 'organisation', minutesWorking: 20, procedure: 'Gewoonte' },
    note: 'Gezinnen schrikken van de brief. Sommige bellen meteen een advocaat.',
  },
  {
    lane: 'Gezin',
    kind: 'waiting',
    title: 'Wachten zonder te weten waarop',
    ...{ contribution: 'hinders', serves: 'organisation', minutesWaiting: 3 * DAY },
  },
  {
    lane: 'Gezinsmanager',
    kind: 'step',
    title: 'Eerste gesprek aan de keukentafel',
    ...{ contribution: 'contributes', serves: 'client', minutesWorking: 90 },
  },
  {
    lane: 'Gezin',
    kind: 'step',
    title: 'Zelf vertellen wat er nodig is',
    ...{ contribution: 'contributes', serves: 'client', minutesWorking: 45 },
  },
  {
    lane: 'Gezinsmanager',
    kind: 'end',
    title: 'Eerste afspraken over veiligheid',
    contribution: 'contributes',
    serves: 'client',
  },
];

/** Draws the map as it ran when the track began. */
export const drawThen = (map: ProcessMap): void => draw(map, then);

/** Changes it into how the work runs now: what fell away, and what came first. */
export const drawNow = (map: ProcessMap): void => {
  const { steps, lanes, flows } = map.toJSON();
  const dropped = new Set([
    'Wachten op de verdeeltafel van maandag',
    'Kennismakingsbrief sturen',
    'Wachten zonder te weten waarop',
  ]);
  const kept = steps.filter((step) => !dropped.has(step.title));
  for (const step of steps.filter(({ title }) => dropped.has(title))) map.removeStep(step.id);
  for (const flow of flows) map.removeFlow(flow.id);
  const manager = lanes.find(({ title }) => title === 'Gezinsmanager')!;
  const call = {
    ...{
      id: randomUUID(),
      laneId: manager.id,
      x: 0,
      y: 0,
      kind: 'step' as const,
      title: 'Dezelfde dag bellen: mag ik langskomen?',
    },
    ...{ contribution: 'contributes' as const, serves: 'client' as const, minutesWorking: 15 },
  };
  map.addStep(call);
  const form = kept.find(({ title }) => title.startsWith('Intakeformulier'))!;
  map.changeStep(form.id, {
    title: 'Samen twee pagina’s invullen, na het gesprek',
    ...{ contribution: 'neutral', minutesWorking: 25, procedure: 'Verkort intakeformulier' },
  });
  const order = [
    'Melding',
    'Dezelfde dag',
    'Melding inboeken',
    'Eerste gesprek',
    'Zelf vertellen',
    'Samen twee',
    'Beschikking',
    'Wachten op de b',
    'Eerste afspraken',
  ];
  const now = map.toJSON().steps.toSorted((one, other) => rank(order, one.title) - rank(order, other.title));
  for (const [index, step] of now.entries()) map.changeStep(step.id, { x: index * mapGrid.column });
  connect(
    map,
    now.map(({ id }) => id),
  );
};

const rank = (order: readonly string[], title: string): number =>
  order.reduce((best, start, index) => (title.startsWith(start) ? index : best), order.length);

const draw = (map: ProcessMap, drawn: readonly Drawn[]): void => {
  const lanes = new Map(laneNames.map((name) => [name, randomUUID()]));
  for (const [name, id] of lanes) map.addLane(id, name);
  const ids = drawn.map(({ lane, note, ...step }, index) => {
    const id = randomUUID();
    map.addStep({ id, laneId: lanes.get(lane)!, x: index * mapGrid.column, y: 0, ...step });
    if (note) map.rewriteNote(id, note);
    return id;
  });
  connect(map, ids);
};

const connect = (map: ProcessMap, ids: readonly string[]): void => {
  for (const [index, from] of ids.slice(0, -1).entries())
    map.addFlow({ id: randomUUID(), from, to: ids[index + 1]!, label: '' });
};
