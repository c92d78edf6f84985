import type { Happening } from '@inrol/contracts/insights';
import type { ExperimentEntity } from './experiment.entity.ts';

/** The start and the decision of an experiment, for the timeline of a track; the decision with its learning. */
export const momentsOf = ({ id, title, teamId, startedAt, decidedAt, learning }: ExperimentEntity): Happening[] => {
  const about = { subjectId: id, title, teamId };
  const started =
    startedAt && ({ ...about, at: startedAt.toISOString(), kind: 'experiment-started', detail: '' } as const);
  const decided =
    decidedAt &&
    ({ ...about, at: decidedAt.toISOString(), kind: 'experiment-decided', detail: learning ?? '' } as const);
  return [started, decided].filter((moment) => moment !== null);
};
