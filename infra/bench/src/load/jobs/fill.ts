import { atOnce } from '../at-once.ts';
import type { Place } from '../place.ts';
import { nobody, type Visit } from '../dialect.ts';
import { dialects } from '../dialects/index.ts';
import { largeBoard } from '../large-board.ts';
import type { Target } from '../target.ts';

export interface FillJob {
  readonly boards: readonly { readonly place: Place; readonly bytes: number }[];
}

/** Writes large boards, and resolves when the server has acknowledged all of it. */
export const fill = async (target: Target, { boards }: FillJob): Promise<number> => {
  const dialect = dialects[target.name];
  await atOnce(boards, 4, async ({ place: { documentId, phaseId, guests }, bytes }) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    let waiting = Infinity;
    const acknowledged = (pushes: number) => (waiting -= pushes) === 0 && resolve();
    const visit: Visit = await dialect(
      { port: target.port, documentId, cookie: guests[0]!.cookie },
      { ...nobody, acknowledged },
    );
    const updates = largeBoard({ bytes, phaseId, author: guests[0]!.key, clientId: visit.clientId });
    waiting = updates.length;
    for (const update of updates) visit.push(update);
    await promise;
    visit.close();
  });
  return boards.length;
};
