import { contribution, serves, shapeBounds, stepKind, type MapStep } from '@inrol/contracts/sync';
import { BpmnModdle } from 'bpmn-moddle';
import { z } from 'zod';

/**
 * What a step says that BPMN has no place for, as an extension element of our own: `<inrol:step kind="…" serves="…"/>`.
 * `x` and `y` are where it lies on our grid, `drawn` where the diagram of the same file has it: who moved it there, moved it.
 */
const inrol = {
  name: 'Inrol',
  uri: 'urn:inrol:bpmn:1',
  prefix: 'inrol',
  xml: { tagAlias: 'lowerCase' },
  types: [
    {
      name: 'Step',
      superClass: ['Element'],
      properties: ['kind', 'contribution', 'serves', 'working', 'waiting', 'procedure', 'x', 'y', 'drawn'].map(
        (name) => ({ name, isAttr: true, type: 'String' }),
      ),
    },
  ],
};

/** A reader and writer of BPMN that knows our marks too. */
export const moddle = (): BpmnModdle => new BpmnModdle({ inrol });

export type Marks = Omit<MapStep, 'id' | 'laneId' | 'title' | 'note'>;

/** The attributes of our extension element, `drawn` being the corner that the step has in the diagram. */
export const attributesOf = (step: MapStep, drawn: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries({
      kind: step.kind,
      contribution: step.contribution,
      serves: step.serves,
      working: step.minutesWorking,
      waiting: step.minutesWaiting,
      procedure: step.procedure || null,
      x: step.x,
      y: step.y,
      drawn,
    }).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
  );

const minutes = z.coerce.number<string>().int().min(0).max(shapeBounds.minutes).nullish().catch(null);
const place = z.coerce.number<string>().min(-100_000).max(100_000).catch(0);
const written = z.object({
  kind: stepKind.catch('step'),
  contribution: contribution.nullish().catch(null),
  serves: serves.nullish().catch(null),
  working: minutes,
  waiting: minutes,
  procedure: z.string().catch(''),
  x: place,
  y: place,
});

/** Reads them back; what somebody else wrote there and means nothing is left out. */
export function marksFrom(attribute: (name: string) => string | undefined): Marks {
  const names = Object.keys(written.shape);
  const said = written.parse(Object.fromEntries(names.map((name) => [name, attribute(name)])));
  const { contribution = null, serves = null, working = null, waiting = null, ...marks } = said;
  return { ...marks, contribution, serves, minutesWorking: working, minutesWaiting: waiting };
}
