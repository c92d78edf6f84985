import type { DialectName } from './load/dialect.ts';
import type { LoadOnItself } from './load/run-at-rate.ts';
import type { Measure } from './measures/measure.ts';
import type { Pace } from './pace.ts';
import { type FigureName, figures, subjects } from './report/figures.ts';
import { inThreeFigures } from './report/number.ts';
import type { Measured } from './report/rows.ts';
import type { Ground } from './servers/ground.ts';

/** What the load generator asked of itself at one piece of work. */
export interface LoadMeasured extends LoadOnItself {
  readonly work: string;
  readonly server: DialectName;
}

export interface Rounds {
  readonly measured: readonly Measured[];
  readonly loads: readonly LoadMeasured[];
}

/**
 * Measures round after round. Within each, every measure goes from server to server before the next one begins, each round
 * starting with another server: what drifts on a machine meets all of them alike.
 */
export const takeRounds = async (
  measures: readonly Measure[],
  grounds: ReadonlyMap<DialectName, Ground>,
  pace: Pace,
  say: (line: string) => void,
): Promise<Rounds> => {
  const measured: Measured[] = [];
  const loads: LoadMeasured[] = [];
  for (let round = 0; round < pace.rounds; round++) {
    for (const { servers, subject, take } of measures) {
      for (const server of turned(servers, round)) {
        const found = await take({ server, ground: grounds.get(server)!, pace });
        const whose = subject ?? server;
        for (const [figure, value] of Object.entries(found.figures) as [FigureName, number][]) {
          measured.push({ figure, server: whose, value });
          say(
            `round ${round + 1}  ${subjects[whose]}  ${figures[figure].title}: ${inThreeFigures(value)} ${figures[figure].unit}`,
          );
        }
        for (const [work, load] of Object.entries(found.loads ?? {})) loads.push({ work, server, ...load });
      }
    }
  }
  return { measured, loads };
};

const turned = <Item>(items: readonly Item[], by: number): Item[] => {
  const first = by % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
};
