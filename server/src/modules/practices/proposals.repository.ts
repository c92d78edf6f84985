import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { ProposalEntity } from './proposal.entity.ts';

@Injectable()
export class ProposalsRepository {
  constructor(private readonly database: Database) {}

  private get proposals() {
    return this.database.of(ProposalEntity);
  }

  /** Oldest first. */
  ofPractice(organisationId: string, practiceId: string): Promise<ProposalEntity[]> {
    return this.proposals.find({ where: { organisationId, practiceId }, order: { at: 'ASC', id: 'ASC' } });
  }

  async insert(proposal: ProposalEntity): Promise<void> {
    await this.proposals.insert(proposal);
  }

  async answer(
    organisationId: string,
    id: string,
    { status, answer }: Pick<ProposalEntity, 'status' | 'answer'>,
  ): Promise<void> {
    await this.proposals.update({ organisationId, id }, { status, answer });
  }
}
