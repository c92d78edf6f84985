import { randomUUID } from 'node:crypto';
import type { ParsedInputOf } from '@inrol/contracts';
import type { Happening } from '@inrol/contracts/insights';
import type { Practice, practiceRoutes, PracticeSummary } from '@inrol/contracts/practices';
import type { MemberActor } from '@inrol/domain';
import { mayChangePractice, mayMovePractice, mayWritePractice, movePractice, reworded } from '@inrol/domain/practices';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/index.ts';
import { found, insist, Refusal } from '../../platform/errors/index.ts';
import { GoalsService } from '../organisations/index.ts';
import { PracticeMoments } from './practice-moments.ts';
import { PracticeReader, type PracticeFilter } from './practice-reader.ts';
import type { PracticeEntity } from './practice.entity.ts';
import { PracticesRepository } from './practices.repository.ts';
import { type FromSession, TeamWorks } from './team-works.ts';

/** What a practice came from. */
interface From {
  readonly session: FromSession | null;
  /** The experiment that was adopted. */
  readonly experimentId: string | null;
}

type Input<Name extends keyof typeof practiceRoutes> = ParsedInputOf<(typeof practiceRoutes)[Name]>;

/** Practices: their words, their versions, and how far they have taken root. */
@Injectable()
export class PracticesService {
  constructor(
    private readonly repository: PracticesRepository,
    private readonly reader: PracticeReader,
    private readonly history: PracticeMoments,
    private readonly works: TeamWorks,
    private readonly goals: GoalsService,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** By title. */
  all(organisationId: string, filter: PracticeFilter): Promise<PracticeSummary[]> {
    return this.reader.all(organisationId, filter);
  }

  /** One practice of the organisation; `not-found` for any other. */
  one(organisationId: string, practiceId: string): Promise<Practice> {
    return this.reader.one(organisationId, practiceId);
  }

  /** What happened with the practices of a track: written, changed, rolled in. */
  moments(organisationId: string, trackId: string): Promise<Happening[]> {
    return this.history.ofTrack(organisationId, trackId);
  }

  async create(
    actor: MemberActor,
    input: Input<'createPractice'>,
    { session, experimentId }: From = { session: null, experimentId: null },
  ): Promise<Practice> {
    const { organisationId, accountId } = actor;
    const { title, core, free, story, goalId, teamId, trackId } = input;
    insist(mayWritePractice(actor, await this.works.of(organisationId, { teamId, trackId, origin: session })));
    if (goalId) await this.goals.one(organisationId, goalId);
    const id = randomUUID();
    const at = this.clock.now();
    await this.database.transaction(async () => {
      await this.repository.insert({
        id,
        organisationId,
        title,
        status: 'emerging',
        originTeamId: teamId,
        trackId,
        core,
        free,
        story,
        goalId,
        originExperimentId: experimentId,
        origin: session?.origin ?? null,
        revision: 1,
        createdAt: at,
      });
      await this.repository.insertVersion({
        organisationId,
        practiceId: id,
        number: 1,
        core,
        free,
        because: '',
        teamId: null,
        at,
      });
      await this.repository.insertCarrier({ organisationId, practiceId: id, accountId });
    });
    return this.one(organisationId, id);
  }

  async update(actor: MemberActor, { practiceId, because, ...changes }: Input<'updatePractice'>): Promise<Practice> {
    const { organisationId } = actor;
    const row = found(await this.repository.one(organisationId, practiceId));
    const practice = await this.reader.whole(row);
    insist(mayChangePractice(actor, practice));
    const { title = row.title, core = row.core, free = row.free, story = row.story, goalId = row.goalId } = changes;
    if (goalId && goalId !== row.goalId) await this.goals.one(organisationId, goalId);
    await this.database.transaction(async () => {
      await this.hold(row);
      const next = reworded(practice, { core, free }, { because, teamId: null }, this.clock.now());
      await this.keepNewVersion(organisationId, practice, next);
      await this.repository.update(organisationId, practiceId, { title, story, goalId });
    });
    return this.one(organisationId, practiceId);
  }

  async move(actor: MemberActor, { practiceId, status }: Input<'movePractice'>): Promise<Practice> {
    const { organisationId } = actor;
    const row = found(await this.repository.one(organisationId, practiceId));
    insist(mayMovePractice(actor, await this.reader.whole(row)));
    await this.database.transaction(async () => {
      await this.hold(row);
      const moved = movePractice(row.status, status);
      if (!moved.ok) throw new Refusal(moved.code);
      await this.repository.update(organisationId, practiceId, { status: moved.status });
    });
    return this.one(organisationId, practiceId);
  }

  /** Holds a practice until the transaction ends; refuses with `changed-meanwhile` when it is not as it was seen. */
  async hold({ organisationId, id, revision }: PracticeEntity): Promise<void> {
    const held = found(await this.repository.lock(organisationId, id));
    if (held.revision !== revision) throw new Refusal('changed-meanwhile');
  }

  /** Keeps the version that a practice in new words has more than the one before. */
  async keepNewVersion(organisationId: string, before: Practice, after: Practice): Promise<void> {
    for (const version of after.versions.slice(before.versions.length))
      await this.repository.insertVersion({
        ...version,
        organisationId,
        practiceId: before.id,
        at: new Date(version.at),
      });
    await this.repository.update(organisationId, before.id, { core: after.core, free: after.free });
  }
}
