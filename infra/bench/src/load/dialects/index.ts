import type { Dialect, DialectName } from '../dialect.ts';
import { bareSocketIo } from './bare-socket-io.ts';
import { bareWs } from './bare-ws.ts';
import { hocuspocus } from './hocuspocus.ts';
import { inrol } from './inrol.ts';

/** How each server is talked to. */
export const dialects: Readonly<Record<DialectName, Dialect>> = {
  'bare-ws': bareWs,
  'bare-socket-io': bareSocketIo,
  hocuspocus,
  inrol,
};
