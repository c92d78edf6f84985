import type { Obstacle } from '@inrol/contracts/feedback-loops';
import type { Happening } from '@inrol/contracts/insights';

/** What happened to an obstacle, for the timeline of its track: raised, answered by each team, confirmed or reopened. */
export const momentsOf = ({ id, title, createdAt, raisedByTeamId, stays, verdicts }: Obstacle): Happening[] => {
  const about = { subjectId: id, title };
  const byRaisers = { ...about, teamId: raisedByTeamId };
  return [
    { ...byRaisers, kind: 'obstacle-raised', at: createdAt, detail: '' },
    ...stays.flatMap(({ teamId, answer }): Happening[] =>
      answer === null
        ? []
        : [{ ...about, teamId, kind: 'obstacle-answered', at: answer.at, state: answer.kind, detail: answer.text }],
    ),
    ...verdicts.map(({ confirmed, at, text }): Happening => {
      const kind = confirmed ? 'obstacle-confirmed' : 'obstacle-reopened';
      return { ...byRaisers, kind, at, detail: text };
    }),
  ];
};
