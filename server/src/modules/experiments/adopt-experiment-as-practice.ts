import type { Origin } from '@inrol/contracts/experiments';
import type { MemberActor } from '@inrol/domain';
import type { WhatFollows } from '@inrol/domain/experiments';
import { Injectable } from '@nestjs/common';
import { PracticesService, ProposalsService } from '../practices/index.ts';

/** What an adopted experiment becomes: a practice of its own, or a proposal to those who carry one. */
@Injectable()
export class AdoptExperimentAsPractice {
  constructor(
    private readonly practices: PracticesService,
    private readonly proposals: ProposalsService,
  ) {}

  /** The practice that was made or proposed to; null where no practice comes of the decision. */
  async whatFollows(actor: MemberActor, follows: WhatFollows, origin: Origin | null): Promise<string | null> {
    const { organisationId } = actor;
    switch (follows.kind) {
      case 'new-practice': {
        const { originExperimentId, ...seed } = follows.seed;
        const practice = { organisationId, ...seed, free: '' };
        const session = origin && { sessionId: origin.sessionId, origin };
        const from = { session, experimentId: originExperimentId };
        return (await this.practices.create(actor, practice, from)).id;
      }
      case 'proposal': {
        const { teamId, core, story } = follows.seed;
        const text = `${core}\n\n${story}`;
        const practice = await this.proposals.proposeFromExperiment(organisationId, follows.practiceId, {
          teamId,
          text,
        });
        return practice.id;
      }
      case 'next-iteration':
      case 'nothing':
        return null;
    }
  }
}
