import type { Place } from '../place.ts';
import { nobody } from '../dialect.ts';
import { dialects } from '../dialects/index.ts';
import type { Target } from '../target.ts';

export interface OpenJob {
  /** Opened first and unmeasured, so that the connection and the path through the code are not what is measured. */
  readonly before: readonly Place[];
  readonly places: readonly Place[];
}

/** Opens documents that nobody has open, one after the other; milliseconds from the connection to the content of each. */
export const open = async (target: Target, { before, places }: OpenJob): Promise<number[]> => {
  const times: number[] = [];
  for (const { documentId, guests } of [...before, ...places]) {
    const start = performance.now();
    const visit = await dialects[target.name]({ port: target.port, documentId, cookie: guests[0]!.cookie }, nobody);
    times.push(performance.now() - start);
    if (visit.content.length === 0) throw new Error(`${target.name}: document ${documentId} was empty`);
    visit.close();
  }
  return times.slice(before.length);
};
