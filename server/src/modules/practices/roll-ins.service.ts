import { randomUUID } from 'node:crypto';
import type { ParsedInputOf } from '@inrol/contracts';
import type { Practice, practiceRoutes, RollIn } from '@inrol/contracts/practices';
import type { MemberActor } from '@inrol/domain';
import { mayMoveRollIn, moveRollIn, type RollInMove } from '@inrol/domain/practices';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/index.ts';
import { insist, Refusal } from '../../platform/errors/index.ts';
import { OwnExperiences } from './own-experiences.ts';
import { PracticeReader } from './practice-reader.ts';
import { RollInsRepository } from './roll-ins.repository.ts';

type Move = ParsedInputOf<(typeof practiceRoutes)['moveRollIn']>;

/** Teams that make a practice their own. */
@Injectable()
export class RollInsService {
  constructor(
    private readonly repository: RollInsRepository,
    private readonly reader: PracticeReader,
    private readonly experiences: OwnExperiences,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Says where a team is with a practice; only for a member of that very team. */
  async move(actor: MemberActor, { practiceId, teamId, to }: Move): Promise<Practice> {
    const { organisationId } = actor;
    const practice = await this.reader.one(organisationId, practiceId);
    insist(mayMoveRollIn(actor, teamId, practice));
    const seen = practice.rollIns.find((rollIn) => rollIn.teamId === teamId) ?? null;
    const occasion = {
      now: this.clock.now(),
      newId: randomUUID,
      knownVariantIds: practice.rollIns.flatMap((rollIn) => rollIn.variants.map((variant) => variant.id)),
    };
    const moved = moveRollIn(seen, teamId, await this.withTeam(organisationId, to), occasion);
    if (!moved.ok) throw new Refusal(moved.code);
    await this.database.transaction(async () => {
      const held = await this.repository.lock(organisationId, practiceId, teamId);
      if (held?.status !== seen?.status) throw new Refusal('changed-meanwhile');
      await this.keep(organisationId, practiceId, seen, moved.rollIn, seen?.steps.length ?? 0);
    });
    return this.reader.one(organisationId, practiceId);
  }

  /** An experience with the team it was of. */
  private async withTeam(organisationId: string, to: Move['to']): Promise<RollInMove> {
    if (to.status !== 'trying') return to;
    const teamId = await this.experiences.teamOf(organisationId, to.experience);
    return { ...to, experience: { ...to.experience, teamId } };
  }

  private async keep(
    organisationId: string,
    practiceId: string,
    before: RollIn | null,
    { id, teamId, status, experience, notForUsBecause, since, variants }: RollIn,
    stepsBefore: number,
  ): Promise<void> {
    const state = { status, experience, notForUsBecause, since: new Date(since) };
    if (before) await this.repository.update(organisationId, id, state);
    else await this.repository.insert({ id, organisationId, practiceId, teamId, ...state });
    for (const variant of variants.slice(before?.variants.length ?? 0))
      await this.repository.insertVariant({ ...variant, organisationId, rollInId: id, at: new Date(variant.at) });
    if (before?.status === status) return;
    const step = { status, because: notForUsBecause, at: this.clock.now(), ordinal: stepsBefore + 1 };
    await this.repository.insertStep({ ...step, organisationId, rollInId: id });
  }
}
