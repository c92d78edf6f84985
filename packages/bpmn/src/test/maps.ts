import { bounds } from '@inrol/contracts';
import { contribution, serves, shapeBounds, stepKind, type ProcessMapContent } from '@inrol/contracts/sync';
import { mapGrid } from '@inrol/sync-core/shapes';
import fc from 'fast-check';
import type { Drawing } from '../index.ts';

const awkward = [
  '',
  ' ',
  'a\nb',
  '  twee  spaties ',
  '<b>&amp;"\'</b>',
  ']]>',
  '<script>alert(1)</script>',
  'Ünï – ✓ 👩‍👧',
  '=1+1',
  '\tx',
];

const words = (max: number) =>
  fc
    .oneof(
      fc.constantFrom(...awkward),
      fc
        .string({ maxLength: 40, unit: 'grapheme' })
        .filter((text) => !/[^\t\n\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.test(text)),
    )
    .map((text) => text.slice(0, max).toWellFormed());
const minutes = fc.option(fc.integer({ min: 0, max: shapeBounds.minutes }), { nil: null });
const place = fc.oneof(
  fc.integer({ min: -5, max: 30 }).map((line) => line * 144 + 0),
  fc.double({ min: -99_999, max: 99_999, noNaN: true }).map((far) => far + 0),
);
const id = fc.uuid({ version: 4 });

/** Any content that the contract allows, and XML can hold. */
export const maps: fc.Arbitrary<ProcessMapContent> = fc
  .record({
    lanes: fc.uniqueArray(fc.record({ id, title: words(bounds.title) }), { maxLength: 5, selector: (lane) => lane.id }),
    ids: fc.uniqueArray(id, { maxLength: 10 }),
    ends: fc.uniqueArray(fc.tuple(fc.nat(9), fc.nat(9), words(bounds.name), id), {
      maxLength: 16,
      selector: (ends) => ends[3],
    }),
  })
  .chain(({ lanes, ids, ends }) =>
    fc
      .tuple(
        ...ids.map((stepId) =>
          fc.record({
            id: fc.constant(stepId),
            laneId: fc.constantFrom(null, ...lanes.map((lane) => lane.id)),
            x: place,
            y: place,
            title: words(bounds.title),
            kind: fc.constantFrom(...stepKind.options),
            contribution: fc.constantFrom(null, ...contribution.options),
            serves: fc.constantFrom(null, ...serves.options),
            minutesWorking: minutes,
            minutesWaiting: minutes,
            procedure: words(bounds.title),
            // a remark of nothing but spaces is none
            note: words(bounds.text).map((text) => (text.trim() === '' ? '' : text)),
          }),
        ),
      )
      .map((steps): ProcessMapContent => ({
        lanes: lanes.map((lane, at) => ({ ...lane, order: String(at).padStart(3, '0') })),
        steps,
        flows: ends.flatMap(([from, to, label, flowId]) => {
          const [first, second] = [steps[from], steps[to]];
          return first && second ? [{ id: flowId, from: first.id, to: second.id, label }] : [];
        }),
      })),
  );

/** A drawing that says something of everything, without being a good one. */
export function plainDrawing({ lanes, steps, flows }: ProcessMapContent): Drawing {
  const bands = [...lanes.map(({ id: lane }) => lane), null];
  const places = new Map(
    steps.map(({ id: step, laneId }, at) => [step, { x: at * mapGrid.column, y: bands.indexOf(laneId) * 200 + 30 }]),
  );
  return {
    width: steps.length * mapGrid.column,
    height: bands.length * 200,
    bands: bands.map((lane, at) => ({ id: lane, top: at * 200, height: 200 })),
    places,
    routes: new Map(flows.map((flow) => [flow.id, [places.get(flow.from)!, places.get(flow.to)!]])),
  };
}

let made = 0;
/** New ids, one after the other. */
export const newId = (): string => `00000000-0000-4000-8000-${String(made++).padStart(12, '0')}`;

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
