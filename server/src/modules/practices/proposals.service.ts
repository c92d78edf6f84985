import { randomUUID } from 'node:crypto';
import type { ParsedInputOf } from '@inrol/contracts';
import type { Practice, practiceRoutes } from '@inrol/contracts/practices';
import type { MemberActor } from '@inrol/domain';
import { answerProposal, isInUse, mayChangePractice, mayPropose, newProposal } from '@inrol/domain/practices';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/index.ts';
import { found, insist, Refusal } from '../../platform/errors/index.ts';
import { PracticeReader } from './practice-reader.ts';
import { PracticesRepository } from './practices.repository.ts';
import { PracticesService } from './practices.service.ts';
import { ProposalsRepository } from './proposals.repository.ts';

type Input<Name extends keyof typeof practiceRoutes> = ParsedInputOf<(typeof practiceRoutes)[Name]>;

/** What teams propose to change in a practice, and what its carriers answer. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly repository: ProposalsRepository,
    private readonly practices: PracticesService,
    private readonly practicesRepository: PracticesRepository,
    private readonly reader: PracticeReader,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  async propose(actor: MemberActor, { practiceId, teamId, text }: Input<'propose'>): Promise<Practice> {
    const { organisationId } = actor;
    insist(mayPropose(actor, teamId, await this.reader.one(organisationId, practiceId)));
    return this.put(organisationId, practiceId, teamId, text);
  }

  /** What a team learned in an experiment that was adopted; the experiment is its own experience. */
  async proposeFromExperiment(
    organisationId: string,
    practiceId: string,
    { teamId, text }: { readonly teamId: string; readonly text: string },
  ): Promise<Practice> {
    insist(isInUse(await this.reader.one(organisationId, practiceId)));
    return this.put(organisationId, practiceId, teamId, text);
  }

  async answer(actor: MemberActor, { practiceId, proposalId, answer }: Input<'answerProposal'>): Promise<Practice> {
    const { organisationId } = actor;
    const row = found(await this.practicesRepository.one(organisationId, practiceId));
    const practice = await this.reader.whole(row);
    insist(mayChangePractice(actor, practice));
    const answered = answerProposal(practice, proposalId, answer, this.clock.now());
    if (!answered.ok) throw new Refusal(answered.code);
    const proposal = found(answered.practice.proposals.find((candidate) => candidate.id === proposalId));
    await this.database.transaction(async () => {
      await this.practices.hold(row);
      await this.repository.answer(organisationId, proposalId, proposal);
      await this.practices.keepNewVersion(organisationId, practice, answered.practice);
    });
    return this.reader.one(organisationId, practiceId);
  }

  private async put(organisationId: string, practiceId: string, teamId: string, text: string): Promise<Practice> {
    const { at, ...proposal } = newProposal(randomUUID(), teamId, text, this.clock.now());
    await this.repository.insert({ ...proposal, organisationId, practiceId, at: new Date(at) });
    return this.reader.one(organisationId, practiceId);
  }
}
