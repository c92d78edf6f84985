import type { Practice, PracticeSummary } from '@inrol/contracts/practices';
import { Injectable } from '@nestjs/common';
import { found } from '../../platform/errors/index.ts';
import { PeopleService } from '../organisations/index.ts';
import type { PracticeEntity } from './practice.entity.ts';
import { PracticesRepository } from './practices.repository.ts';
import { ProposalsRepository } from './proposals.repository.ts';
import { RollInsRepository } from './roll-ins.repository.ts';

export interface PracticeFilter {
  readonly trackId?: string | undefined;
  /** Where it began, or rolled in. */
  readonly teamId?: string | undefined;
}

/** Practices as they are shown: put together from their rows. */
@Injectable()
export class PracticeReader {
  constructor(
    private readonly practices: PracticesRepository,
    private readonly rollIns: RollInsRepository,
    private readonly proposals: ProposalsRepository,
    private readonly people: PeopleService,
  ) {}

  async all(organisationId: string, { trackId, teamId }: PracticeFilter): Promise<PracticeSummary[]> {
    const practices = await this.practices.all(organisationId, trackId);
    const rollIns = await this.rollIns.all(organisationId);
    return practices
      .map((practice) => ({
        ...practice,
        createdAt: practice.createdAt.toISOString(),
        rollIns: rollIns.filter((rollIn) => rollIn.practiceId === practice.id),
      }))
      .filter(
        ({ originTeamId, rollIns: own }) =>
          teamId === undefined || originTeamId === teamId || own.some((rollIn) => rollIn.teamId === teamId),
      );
  }

  async one(organisationId: string, practiceId: string): Promise<Practice> {
    return this.whole(found(await this.practices.one(organisationId, practiceId)));
  }

  /** The practice with everything round it. */
  async whole(practice: PracticeEntity): Promise<Practice> {
    const { id, organisationId } = practice;
    const versions = await this.practices.versionsOf(organisationId, [id]);
    const proposals = await this.proposals.ofPractice(organisationId, id);
    return {
      ...practice,
      createdAt: practice.createdAt.toISOString(),
      carriers: await this.carriersOf(organisationId, id),
      versions: versions.map((version) => ({ ...version, at: version.at.toISOString() })),
      rollIns: await this.rollInsOf(organisationId, id),
      proposals: proposals.map((proposal) => ({ ...proposal, at: proposal.at.toISOString() })),
    };
  }

  /** Those who are still with the organisation, by name. */
  private async carriersOf(organisationId: string, practiceId: string): Promise<Practice['carriers']> {
    const carriers = new Set((await this.practices.carriersOf(organisationId, practiceId)).map((row) => row.accountId));
    if (carriers.size === 0) return [];
    const people = await this.people.all(organisationId);
    return people
      .filter((person) => carriers.has(person.accountId))
      .map(({ accountId, name }) => ({ accountId, name }));
  }

  private async rollInsOf(organisationId: string, practiceId: string): Promise<Practice['rollIns']> {
    const rollIns = await this.rollIns.ofPractices(organisationId, [practiceId]);
    const ids = rollIns.map((rollIn) => rollIn.id);
    const variants = await this.rollIns.variantsOf(organisationId, ids);
    const steps = await this.rollIns.stepsOf(organisationId, ids);
    const shown = <Row extends { rollInId: string; at: Date }>(rows: readonly Row[], rollInId: string) =>
      rows.filter((row) => row.rollInId === rollInId).map((row) => ({ ...row, at: row.at.toISOString() }));
    return rollIns.map((rollIn) => ({
      ...rollIn,
      since: rollIn.since.toISOString(),
      variants: shown(variants, rollIn.id),
      steps: shown(steps, rollIn.id),
    }));
  }
}
