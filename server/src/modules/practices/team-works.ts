import type { Origin } from '@inrol/contracts/experiments';
import { teamWork, type TeamWork } from '@inrol/domain';
import { Injectable } from '@nestjs/common';
import { ChangeTracksService } from '../change-tracks/index.ts';
import { TeamsService } from '../organisations/index.ts';
import { SessionsService } from '../sessions/index.ts';

/** Work of a team: perhaps in a track, perhaps from a session. */
interface Work {
  readonly teamId: string;
  readonly trackId: string | null;
  readonly origin: { readonly sessionId: string } | null;
}

/** Work that came up in a session, perhaps from one thing there. */
export interface FromSession {
  readonly sessionId: string;
  readonly origin: Origin | null;
}

/**
 * In whose name work is done, and who facilitates it: those of the track and of the session it came from, where that team
 * takes part. Refuses with `not-found` what is not of the organisation.
 */
@Injectable()
export class TeamWorks {
  constructor(
    private readonly teams: TeamsService,
    private readonly tracks: ChangeTracksService,
    private readonly sessions: SessionsService,
  ) {}

  async of(organisationId: string, { teamId, trackId, origin }: Work): Promise<TeamWork> {
    const team = await this.teams.one(organisationId, teamId);
    const track = trackId ? await this.tracks.one(organisationId, trackId) : null;
    const session = origin ? await this.sessions.one(organisationId, origin.sessionId) : null;
    return teamWork(team, track, session);
  }
}
