import type { Happening } from '@inrol/contracts/insights';
import type { ExperimentEntity } from './experiment.entity.ts';

/** The start and the decision of an experiment, for the timeline of a track; the decision with its learning. */
export const momentsOf = (experiment: ExperimentEntity): Happening[] => {
  const { id, title, teamId, startedAt, decidedAt, decisionKind, learning } = experiment;
  const about = { subjectId: id, title, teamId };
  const started =
    startedAt && ({ ...about, at: startedAt.toISOString(), kind: 'experiment-started', detail: '' } as const);
  const decision = {
    kind: 'experiment-decided',
    detail: learning ?? '',
    ...(decisionKind && { state: decisionKind }),
  } as const;
  const decided = decidedAt && { ...about, ...decision, at: decidedAt.toISOString() };
  return [started, decided].filter((moment) => moment !== null);
};
