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

  /** In every session that somebody was in. */
  allBy(castBy: PersonKey): Promise<BallotEntity[]> {
    return this.ballots.findBy({ castBy });
  }

  async deleteAllBy(castBy: PersonKey): Promise<void> {
    await this.ballots.delete({ castBy });
  }

  /** Of one phase that votes, or of one proposal. */
  ofVote(organisationId: string, voteId: string): Promise<BallotEntity[]> {
    return this.ballots.findBy({ organisationId, voteId });
  }

  /** Takes the place of the ballot this person cast before. */
  async put(ballot: BallotEntity): Promise<void> {
    await this.ballots.upsert(ballot, ['voteId', 'castBy']);
  }

  async deleteOfVote(organisationId: string, voteId: string): Promise<void> {
    await this.ballots.delete({ organisationId, voteId });
  }
}
