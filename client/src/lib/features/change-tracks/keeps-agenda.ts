import type { ChangeTrack } from '@inrol/contracts/change-tracks';
import type { Team } from '@inrol/contracts/organisations';
import type { Actor } from '@inrol/domain';
import { mayKeepLearningAgenda } from '@inrol/domain/change-tracks';

/** Whether the learning agenda of this track is the reader's to keep. */
export const keepsAgenda = (actor: Actor, track: ChangeTrack, teams: readonly Team[]): boolean => {
  const works = teams.filter(({ id }) => track.teamIds.includes(id)).map((team) => ({ team, facilitators: [] }));
  const people = [...track.facilitators, ...track.cohorts.flatMap(({ members }) => members)];
  return mayKeepLearningAgenda(actor, works, people).allowed;
};
