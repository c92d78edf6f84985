import type { OwnThing, PassedOn } from '@inrol/contracts/identity';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type KeepsTraces, type Leaving, Traces } from '../identity/index.ts';
import { type Heir, Heirs } from '../organisations/index.ts';
import type { PracticeEntity } from './practice.entity.ts';
import { PracticesRepository } from './practices.repository.ts';

/** What practices keep of people: who carries them. */
@Injectable()
export class PracticeTraces implements KeepsTraces, OnModuleInit {
  constructor(
    private readonly traces: Traces,
    private readonly repository: PracticesRepository,
    private readonly heirs: Heirs,
  ) {}

  onModuleInit(): void {
    this.traces.keptBy(this);
  }

  async of(accountId: string): Promise<OwnThing[]> {
    return (await this.carriedBy(accountId)).map(({ title, createdAt }) => ({
      ...{ kind: 'practice', in: title, text: '', at: createdAt.toISOString() },
    }));
  }

  async passesOn(accountId: string): Promise<PassedOn[]> {
    const passed: PassedOn[] = [];
    for (const practice of await this.carriedBy(accountId))
      if (await this.isAlone(practice)) {
        const to = (await this.heirsOf(practice, accountId)).map(({ name }) => name);
        passed.push({ kind: 'practice', title: practice.title, to });
      }
    return passed;
  }

  /** Who is gone carries nothing, so that a practice with too few who carry it is seen to have too few. */
  async letGo({ accountId }: Leaving): Promise<void> {
    for (const practice of await this.carriedBy(accountId)) {
      const { organisationId, id: practiceId } = practice;
      const heirs = (await this.isAlone(practice)) ? await this.heirsOf(practice, accountId) : [];
      await this.repository.deleteCarrier(organisationId, practiceId, accountId);
      for (const heir of heirs)
        await this.repository.insertCarrier({ organisationId, practiceId, accountId: heir.accountId });
    }
  }

  private async carriedBy(accountId: string): Promise<PracticeEntity[]> {
    const carried = await this.repository.carriedBy(accountId);
    return this.repository.withIds(carried.map(({ practiceId }) => practiceId));
  }

  private async isAlone({ organisationId, id }: PracticeEntity): Promise<boolean> {
    return (await this.repository.carriersOf(organisationId, id)).length === 1;
  }

  private heirsOf({ organisationId, originTeamId }: PracticeEntity, accountId: string): Promise<Heir[]> {
    return this.heirs.of(organisationId, [originTeamId], accountId);
  }
}
