import { randomUUID } from 'node:crypto';
import type { ParsedInputOf } from '@inrol/contracts';
import type { changeTrackRoutes, ChangeTrack } from '@inrol/contracts/change-tracks';
import type { MemberActor } from '@inrol/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/index.ts';
import { found } from '../../platform/errors/index.ts';
import { ChangeTracksService } from './change-tracks.service.ts';
import { CohortsRepository } from './cohorts.repository.ts';
import { TrackPeople } from './track-people.ts';

type Input<Name extends keyof typeof changeTrackRoutes> = ParsedInputOf<(typeof changeTrackRoutes)[Name]>;

/** Cohorts join a track one after the other. */
@Injectable()
export class CohortsService {
  constructor(
    private readonly repository: CohortsRepository,
    private readonly tracks: ChangeTracksService,
    private readonly people: TrackPeople,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  async add(actor: MemberActor, input: Input<'addCohort'>): Promise<ChangeTrack> {
    const { organisationId } = actor;
    const { trackId, name, startsOn } = input;
    await this.database.transaction(async () => {
      const { cohorts } = await this.tracks.hold(actor, trackId);
      const memberIds = await this.people.members(organisationId, input.memberIds);
      const ordinal = cohorts.length + 1;
      const createdAt = this.clock.now();
      await this.repository.insert({
        id: randomUUID(),
        ...{ organisationId, trackId, ordinal, name, startsOn, memberIds, createdAt },
      });
    });
    return this.tracks.one(organisationId, trackId);
  }

  async update(actor: MemberActor, input: Input<'updateCohort'>): Promise<ChangeTrack> {
    const { organisationId } = actor;
    const { trackId, cohortId, name, startsOn, memberIds } = input;
    await this.database.transaction(async () => {
      await this.tracks.hold(actor, trackId);
      const cohort = found(await this.repository.one(organisationId, trackId, cohortId));
      await this.repository.update(organisationId, cohortId, {
        name: name ?? cohort.name,
        startsOn: startsOn === undefined ? cohort.startsOn : startsOn,
        memberIds: memberIds ? await this.people.members(organisationId, memberIds) : cohort.memberIds,
      });
    });
    return this.tracks.one(organisationId, trackId);
  }
}
