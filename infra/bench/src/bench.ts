import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { curveNames, measureCurves } from './curves/measure-curves.ts';
import { plot } from './curves/plot.ts';
import type { DialectName } from './load/dialect.ts';
import { machine } from './machine.ts';
import { measures } from './measures/index.ts';
import { everyone } from './measures/measure.ts';
import { readOptions } from './options.ts';
import { quick, thorough } from './pace.ts';
import { tableOf, tableOfRatios } from './report/table.ts';
import { tableOfLoads } from './report/table-of-loads.ts';
import { readResult, resultOf, writeResult } from './result.ts';
import { takeRounds } from './rounds.ts';
import { type Ground, prepareGround } from './servers/ground.ts';

const images = fileURLToPath(new URL('../../../docs/images', import.meta.url));
const say = (line: string) => void process.stdout.write(`${line}\n`);

/** The whole bench: prepares, measures, prints, and writes the figures where asked. */
export const bench = async (args: readonly string[]): Promise<void> => {
  const names = measures.map(({ name }) => name);
  const options = readOptions(args, names, curveNames);
  const pace = options.quick ? quick : thorough;
  say(machine());
  if (options.curves) return drawCurves(options.only);
  const chosen = measures.filter(({ name }) => options.only?.includes(name) ?? true);
  const servers = everyone.filter((name) => chosen.some((measure) => measure.servers.includes(name)));
  const isFilled = chosen.some(({ onFilled }) => onFilled);
  say('making the documents');
  const grounds = await prepareGrounds(servers, isFilled);
  const rounds = await takeRounds(chosen, grounds, pace, say);
  const file = options.json === null ? null : path.resolve(process.env['INIT_CWD'] ?? '.', options.json);
  const earlier = file && options.only ? await readResult(file) : null;
  const result = resultOf({ ...rounds, machine: machine(), quick: options.quick }, earlier);
  say(`\n${tableOf(result.rows)}\n\n${tableOfRatios(result.ratios)}\n\n${tableOfLoads(result.loads)}`);
  if (file) await writeResult(file, result);
};

/** Of all servers at once: nothing is measured yet. */
const prepareGrounds = async (
  servers: readonly DialectName[],
  isFilled: boolean,
): Promise<ReadonlyMap<DialectName, Ground>> => {
  const entries = servers.map(async (name) => [name, await prepareGround(name, isFilled)] as const);
  return new Map(await Promise.all(entries));
};

/** Measures how cost grows, and draws it for the documentation. */
const drawCurves = async (only: readonly string[] | null): Promise<void> => {
  const grounds = await prepareGrounds(everyone, false);
  for (const curve of await measureCurves(grounds, only, say))
    await writeFile(path.join(images, `${curve.name}.svg`), plot(curve));
};
