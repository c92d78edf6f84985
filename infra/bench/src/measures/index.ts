/** All that the bench measures, in the order in which a round takes it. */
import { cold } from './cold.ts';
import { hall } from './hall.ts';
import { insertAlone } from './insert.ts';
import { join } from './join.ts';
import { kill } from './kill.ts';
import type { Measure } from './measure.ts';
import { connectionMemory, documentMemory } from './memory.ts';
import { rooms } from './rooms.ts';

export const measures: readonly Measure[] = [
  rooms,
  insertAlone,
  hall,
  join,
  connectionMemory,
  documentMemory,
  cold,
  kill,
];
