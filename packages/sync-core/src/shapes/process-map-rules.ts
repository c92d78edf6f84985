import type { DocumentRules } from '../guard/rules.ts';
import { mapBounds, mapChoices } from './map-bounds.ts';
import { aNumber, anId, checkShape, liveText, oneOf, orNothing, plainText, type Shape } from './shape-rules.ts';

const mapShape: Shape = {
  lanes: { most: mapBounds.lanes, fields: { title: plainText(mapBounds.title), order: plainText(mapBounds.order) } },
  steps: {
    most: mapBounds.steps,
    fields: {
      laneId: orNothing(anId),
      x: aNumber,
      y: aNumber,
      title: plainText(mapBounds.title),
      kind: oneOf(mapChoices.kind),
      contribution: orNothing(oneOf(mapChoices.contribution)),
      serves: orNothing(oneOf(mapChoices.serves)),
      minutesWorking: orNothing(aNumber),
      minutesWaiting: orNothing(aNumber),
      procedure: plainText(mapBounds.title),
      note: liveText(mapBounds.note),
    },
  },
  flows: {
    most: mapBounds.flows,
    fields: { from: anId, to: anId, label: plainText(mapBounds.label) },
  },
};

/** A map is drawn together: whoever may write in it may change all of it, within its shape. */
export const processMapRules: DocumentRules = (change, _own, document) => checkShape(change, mapShape, document);
