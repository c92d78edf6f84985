import { statfsSync } from 'node:fs';
import { cpus, release, tmpdir, totalmem } from 'node:os';
import { canPin } from './processes/pinned.ts';

const TMPFS = 0x0102_1994;

/** What it was measured on, in one line. */
export const machine = (): string => {
  const cores = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  const disk = statfsSync(tmpdir()).type === TMPFS ? 'data in memory' : 'data on disk';
  const pinned = canPin ? 'server on core 0, load on core 1' : 'no process kept on a core';
  return `${cores.length} × ${cores[0]?.model ?? 'unknown'}, ${memory} GB, ${disk}; ${process.platform} ${release()}, Node ${process.version}; ${pinned}`;
};
