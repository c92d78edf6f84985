import type { Happening } from '@inrol/contracts/insights';
import { Injectable } from '@nestjs/common';
import { ChangeTracksService, LearningQuestionsService } from '../change-tracks/index.ts';
import { ExperimentsService } from '../experiments/index.ts';
import { ObstaclesService } from '../feedback-loops/index.ts';
import { PracticesService } from '../practices/index.ts';
import { ProcessMapsService } from '../process-maps/index.ts';
import { SessionsService } from '../sessions/index.ts';

/** What a module tells of a track. */
interface Teller {
  moments(organisationId: string, trackId: string): Promise<Happening[]>;
}

/** All that happens in a track, told by the modules where it happened. Teams, never persons. */
@Injectable()
export class TimelineService {
  private readonly tellers: readonly Teller[];

  constructor(
    private readonly tracks: ChangeTracksService,
    questions: LearningQuestionsService,
    sessions: SessionsService,
    maps: ProcessMapsService,
    experiments: ExperimentsService,
    obstacles: ObstaclesService,
    practices: PracticesService,
  ) {
    this.tellers = [tracks, questions, sessions, maps, experiments, obstacles, practices];
  }

  /** Oldest first, what is planned included; `not-found` for a track of another organisation. */
  async of(organisationId: string, trackId: string): Promise<Happening[]> {
    await this.tracks.one(organisationId, trackId);
    const told: Happening[] = [];
    for (const teller of this.tellers) told.push(...(await teller.moments(organisationId, trackId)));
    return told.toSorted((one, other) => one.at.localeCompare(other.at));
  }
}
