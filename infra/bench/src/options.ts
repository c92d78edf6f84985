import { parseArgs } from 'node:util';

export interface Options {
  /** Under four minutes. */
  readonly quick: boolean;
  /** Where the figures go as JSON. */
  readonly json: string | null;
  /** Only these measures, what the JSON file holds of the others stays; or only these plots. */
  readonly only: readonly string[] | null;
  readonly curves: boolean;
}

/** Reads the flags of `npm run bench`; throws for one that means nothing. */
export const readOptions = (
  args: readonly string[],
  measures: readonly string[],
  plots: readonly string[],
): Options => {
  const { quick, json, only, curves } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      json: { type: 'string' },
      only: { type: 'string' },
      curves: { type: 'boolean', default: false },
    },
  }).values;
  const known = curves ? plots : measures;
  const chosen = only?.split(',') ?? null;
  const unknown = chosen?.filter((name) => !known.includes(name)) ?? [];
  if (unknown.length > 0)
    throw new Error(
      `There is no ${curves ? 'plot' : 'measure'} ${unknown.join(', ')}. There are: ${known.join(', ')}.`,
    );
  return { quick, json: json ?? null, only: chosen, curves };
};
