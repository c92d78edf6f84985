/** All that the bench measures, in the order in which a round takes it. */
import { cold } from './cold.ts';
import { hallOverload, hallRate, roomsRate } from './highest-rate.ts';
import { insertAlone } from './insert.ts';
import { join } from './join.ts';
import { kill } from './kill.ts';
import type { Measure } from './measure.ts';
import { connectionMemory, documentMemory } from './memory.ts';
import { hallSteady, roomsSteady } from './steady.ts';

export const measures: readonly Measure[] = [
  roomsSteady,
  insertAlone,
  hallSteady,
  roomsRate,
  hallRate,
  hallOverload,
  join,
  connectionMemory,
  documentMemory,
  cold,
  kill,
];
