import { readFile, writeFile } from 'node:fs/promises';
import type { LoadMeasured, Rounds } from './rounds.ts';
import { type Ratios, ratiosOf } from './report/ratios.ts';
import { type Row, rowsOf } from './report/rows.ts';

/** What a run found, as it goes into the JSON file. */
export interface Result {
  readonly machine: string;
  readonly quick: boolean;
  readonly rows: readonly Row[];
  readonly ratios: Ratios;
  readonly loads: readonly LoadMeasured[];
}

interface Run extends Rounds {
  readonly machine: string;
  readonly quick: boolean;
}

/** A run by itself, or together with what an earlier one found of other figures. */
export const resultOf = ({ measured, loads, machine, quick }: Run, earlier: Result | null): Result => {
  const fresh = rowsOf(measured);
  const isFresh = (row: Row) => fresh.some(({ figure, server }) => figure === row.figure && server === row.server);
  const works = new Set(loads.map(({ work }) => work));
  const rows = [...(earlier?.rows ?? []).filter((row) => !isFresh(row)), ...fresh];
  const kept = (earlier?.loads ?? []).filter(({ work }) => !works.has(work));
  return { machine, quick, rows, ratios: ratiosOf(rows), loads: [...kept, ...loads] };
};

export const readResult = async (file: string): Promise<Result | null> => {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as Result);
};

export const writeResult = (file: string, result: Result): Promise<void> =>
  writeFile(file, `${JSON.stringify(result, null, 2)}\n`);
