/** From rows to the obstacles of the contracts. */
import type { Obstacle, Stay } from '@inrol/contracts/feedback-loops';
import { openStay } from '@inrol/domain/feedback-loops';
import type { ObstacleStayEntity } from './obstacle-stay.entity.ts';
import type { Loops } from './obstacles.repository.ts';

/** Names of accounts by their id. */
export type Names = ReadonlyMap<string, { readonly name: string }>;

/** Every account whose name is shown with these obstacles. */
export const accountsIn = ({ obstacles, stays }: Loops): string[] =>
  [...obstacles.map(({ raisedById }) => raisedById), ...stays.map(({ answeredById }) => answeredById)].filter(
    (id) => id !== null,
  );

const shownStay = (stay: ObstacleStayEntity, names: Names): Stay => {
  const { id, teamId, since, dueOn, answerKind, answerText, answeredById, answeredAt, talkId } = stay;
  const answer =
    answerKind === null
      ? null
      : {
          kind: answerKind,
          text: answerText ?? '',
          by: names.get(answeredById ?? '')?.name ?? '–',
          at: (answeredAt ?? since).toISOString(),
          talkId,
        };
  return { id, teamId, since: since.toISOString(), dueOn, answer };
};

/** Oldest first. */
export const shownObstacles = ({ obstacles, stays, verdicts, recurrences }: Loops, names: Names): Obstacle[] =>
  obstacles.map(({ raisedById, createdAt, ...obstacle }) => {
    const own = <Row extends { obstacleId: string }>(rows: readonly Row[]) =>
      rows.filter((row) => row.obstacleId === obstacle.id);
    const loop = {
      ...obstacle,
      stays: own(stays).map((stay) => shownStay(stay, names)),
      verdicts: own(verdicts).map(({ confirmed, text, at }) => ({ confirmed, text, at: at.toISOString() })),
    };
    const waits = openStay(loop);
    return {
      ...loop,
      raisedByName: raisedById === null ? null : (names.get(raisedById)?.name ?? null),
      recurrences: own(recurrences).map(({ id, teamId, text, at, sessionId }) => ({
        ...{ id, teamId, text, sessionId },
        at: at.toISOString(),
      })),
      waitsWithTeamId: waits?.teamId ?? null,
      waitsSince: waits?.since ?? null,
      dueOn: waits?.dueOn ?? null,
      createdAt: createdAt.toISOString(),
    };
  });
