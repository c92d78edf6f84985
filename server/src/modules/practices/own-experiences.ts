import type { OwnExperience } from '@inrol/contracts/practices';
import { Injectable } from '@nestjs/common';
import { SessionsService } from '../sessions/index.ts';

/** Which team an experiment is of; implemented by the experiments module. */
export abstract class TeamOfExperiment {
  /** Refuses with `not-found` an experiment that is not of the organisation. */
  abstract teamOf(organisationId: string, experimentId: string): Promise<string>;
}

/** Whose experience an experiment or a session was, to see that a team tries out of its own. */
@Injectable()
export class OwnExperiences {
  constructor(
    private readonly experiments: TeamOfExperiment,
    private readonly sessions: SessionsService,
  ) {}

  async teamOf(organisationId: string, { kind, id }: OwnExperience): Promise<string> {
    switch (kind) {
      case 'experiment':
        return this.experiments.teamOf(organisationId, id);
      case 'session':
        return (await this.sessions.one(organisationId, id)).teamId;
    }
  }
}
