import type { Stay } from '@inrol/contracts/feedback-loops';
import type { ObstacleStayEntity } from './obstacle-stay.entity.ts';

type Place = Pick<ObstacleStayEntity, 'organisationId' | 'obstacleId' | 'ordinal'>;

/** A stay as it is kept. `answeredById`: who gave its answer. */
export const stayRow = (
  { id, teamId, since, dueOn, answer }: Stay,
  place: Place,
  answeredById: string | null = null,
): ObstacleStayEntity => ({
  ...place,
  ...{ id, teamId, dueOn },
  since: new Date(since),
  answerKind: answer?.kind ?? null,
  answerText: answer?.text ?? null,
  answeredById,
  talkId: answer?.talkId ?? null,
  answeredAt: answer ? new Date(answer.at) : null,
});
