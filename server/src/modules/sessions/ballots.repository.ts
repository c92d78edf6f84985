import type { PersonKey } from '@inrol/contracts/sync';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { BallotEntity } from './ballot.entity.ts';

interface InSession {
  readonly organisationId: string;
  readonly sessionId: string;
}

@Injectable()
export class BallotsRepository {
  constructor(private readonly database: Database) {}

  private get ballots() {
    return this.database.of(BallotEntity);
  }

  castBy({ organisationId, sessionId }: InSession, castBy: PersonKey): Promise<BallotEntity[]> {
    return this.ballots.findBy({ organisationId, sessionId, castBy });
  }

  ofPhase(organisationId: string, phaseId: string): Promise<BallotEntity[]> {
    return this.ballots.findBy({ organisationId, phaseId });
  }

  /** Takes the place of the ballot this person cast before. */
  async put(ballot: BallotEntity): Promise<void> {
    await this.ballots.upsert(ballot, ['phaseId', 'castBy']);
  }

  async deleteOfPhase(organisationId: string, phaseId: string): Promise<void> {
    await this.ballots.delete({ organisationId, phaseId });
  }
}
