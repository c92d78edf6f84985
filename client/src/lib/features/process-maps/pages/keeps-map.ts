import type { ChangeTrack } from '@inrol/contracts/change-tracks';
import type { Team } from '@inrol/contracts/organisations';
import type { Actor } from '@inrol/domain';
import { mayKeepMap } from '@inrol/domain/process-maps';

interface MapInHouse {
  readonly team: Team | null;
  readonly track: Pick<ChangeTrack, 'facilitators'> | null;
}

/** Whether somebody may keep versions of a map and bring them back. */
export const keepsMap = (actor: Actor, { team, track }: MapInHouse): boolean =>
  team !== null && mayKeepMap(actor, { team, facilitators: track?.facilitators ?? [] }).allowed;
