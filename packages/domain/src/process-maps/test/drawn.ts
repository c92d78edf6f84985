import type { MapFlow, MapLane, MapStep, ProcessMapContent } from '@inrol/contracts/sync';
import fc from 'fast-check';
import { idOf } from '../../test/house.ts';

/** A step with nothing said of it but a title. */
export const step = (number: number, title: string, more: Partial<MapStep> = {}): MapStep => ({
  id: idOf(number),
  laneId: null,
  x: 0,
  y: 0,
  title,
  kind: 'step',
  contribution: null,
  serves: null,
  minutesWorking: null,
  minutesWaiting: null,
  procedure: '',
  note: '',
  ...more,
});

export const lane = (number: number, title: string): MapLane => ({ id: idOf(number), title, order: String(number) });

export const flow = (number: number, from: number, to: number, label = ''): MapFlow => ({
  id: idOf(number),
  from: idOf(from),
  to: idOf(to),
  label,
});

const minutes = fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: null });
const words = fc.constantFrom('', 'Melding', 'melding ', 'Bellen', 'Bellen met de school', 'Wachten op de brief', 'É');

/** Maps out of a small stock of ids and titles, so that two of them have much in common. */
export const maps: fc.Arbitrary<ProcessMapContent> = fc
  .record({
    lanes: fc.uniqueArray(fc.integer({ min: 1, max: 4 })).map((all) => all.map((n) => lane(n, `Lane ${n}`))),
    numbers: fc.uniqueArray(fc.integer({ min: 10, max: 30 }), { maxLength: 12 }),
    ends: fc.uniqueArray(fc.tuple(fc.nat(11), fc.nat(11), fc.constantFrom('', 'ja', 'nee')), { maxLength: 15 }),
  })
  .chain(({ lanes, numbers, ends }) =>
    fc
      .tuple(
        ...numbers.map((number) =>
          fc.record({
            id: fc.constant(idOf(number)),
            laneId: fc.constantFrom(null, ...lanes.map(({ id }) => id)),
            x: fc.nat(6).map((column) => column * 288),
            y: fc.nat(3).map((row) => row * 160),
            title: words,
            kind: fc.constantFrom('start', 'step', 'decision', 'waiting', 'end'),
            contribution: fc.constantFrom(null, 'contributes', 'neutral', 'hinders'),
            serves: fc.constantFrom(null, 'client', 'organisation', 'system'),
            minutesWorking: minutes,
            minutesWaiting: minutes,
            procedure: words,
            note: fc.constant(''),
          }),
        ),
      )
      .map((steps): ProcessMapContent => {
        const flows = ends.flatMap(([from, to, label], at) => {
          const [first, second] = [steps[from], steps[to]];
          return first && second ? [{ id: idOf(100 + at), from: first.id, to: second.id, label }] : [];
        });
        return { lanes, steps, flows };
      }),
  );
