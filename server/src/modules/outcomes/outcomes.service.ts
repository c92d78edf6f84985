import type { ParsedInputOf } from '@inrol/contracts';
import type { Outcome, outcomeRoutes } from '@inrol/contracts/outcomes';
import type { Session } from '@inrol/contracts/sessions';
import type { Actor, MemberActor, TeamWork } from '@inrol/domain';
import { mayJudgeAgreement, mayMakeOutcome } from '@inrol/domain/outcomes';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/index.ts';
import { found, insist, Refusal } from '../../platform/errors/index.ts';
import { ObstaclesService } from '../feedback-loops/index.ts';
import { TeamWorks } from '../practices/index.ts';
import { SessionRecords, SessionRoom, SessionsService } from '../sessions/index.ts';
import { OutcomeMakers } from './outcome-makers.ts';
import { OutcomeOwners } from './outcome-owners.ts';
import type { OutcomeEntity } from './outcome.entity.ts';
import { OutcomesRepository } from './outcomes.repository.ts';

type Input<Name extends keyof typeof outcomeRoutes> = ParsedInputOf<(typeof outcomeRoutes)[Name]>;

/** An agreement of which nobody has said yet whether it was kept. */
interface OpenAgreement {
  readonly sessionId: string;
  readonly outcomeId: string;
  readonly title: string;
  readonly owner: string | null;
  readonly dueOn: string | null;
}

/** What sessions yield. Agreements live here; the rest lives with its own kind. */
@Injectable()
export class OutcomesService {
  constructor(
    private readonly repository: OutcomesRepository,
    private readonly makers: OutcomeMakers,
    private readonly owners: OutcomeOwners,
    private readonly sessions: SessionsService,
    private readonly records: SessionRecords,
    private readonly room: SessionRoom,
    private readonly obstacles: ObstaclesService,
    private readonly works: TeamWorks,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Of one session, for who may see that session; in the order in which they were made. */
  async seen(actor: Actor, sessionId: string): Promise<Outcome[]> {
    return this.of(await this.sessions.seen(actor, sessionId));
  }

  async of({ organisationId, id }: Pick<Session, 'organisationId' | 'id'>): Promise<Outcome[]> {
    return this.shown(await this.repository.ofSession(organisationId, id));
  }

  /** Of these teams, oldest first. */
  async openAgreements(organisationId: string, teamIds: readonly string[]): Promise<OpenAgreement[]> {
    const rows = teamIds.length === 0 ? [] : await this.repository.openAgreements(organisationId, teamIds);
    const outcomes = await this.shown(rows);
    return outcomes.map(({ id, title, owner, dueOn }, at) => ({
      ...{ sessionId: rows[at]!.sessionId, outcomeId: id, title, owner, dueOn },
    }));
  }

  /** The id is the maker's own, so that trying again never makes a second one. */
  async create(actor: MemberActor, input: Input<'createOutcome'>): Promise<Outcome> {
    const { organisationId, sessionId, outcomeId, kind, title, owner, dueOn, obstacleKind, obstacleId } = input;
    const session = await this.sessions.one(organisationId, sessionId);
    insist(mayMakeOutcome(actor, session, await this.workOf(session)));
    const origin = input.origin && { sessionId, ...input.origin };
    if (origin && !(await this.records.holds(session, origin))) throw new Refusal('not-found');
    if (obstacleId !== null) await this.obstacles.one(organisationId, obstacleId);
    const ownerKey = owner === null ? null : await this.owners.called(session, owner);
    await this.database.transaction(async () => {
      const isNew = await this.repository.insert({
        ...{ id: outcomeId, organisationId, sessionId, teamId: session.teamId },
        ...{ kind, title, targetId: null, origin, dueOn },
        ...{ owner: ownerKey === null ? owner : null, ownerKey },
        ...{ kept: null, createdAt: this.clock.now() },
      });
      const wish = { kind, title, origin, obstacleKind, obstacleId };
      const targetId = isNew ? await this.makers.make(actor, session, wish) : null;
      if (targetId) await this.repository.setTarget(organisationId, outcomeId, targetId);
    });
    const [outcome] = await this.shown([found(await this.repository.one(organisationId, sessionId, outcomeId))]);
    this.room.outcomes(sessionId);
    return outcome!;
  }

  /** Says whether an agreement was kept, perhaps in the session after it: both rooms hear of it. */
  async judge(actor: MemberActor, { organisationId, sessionId, outcomeId, kept }: Input<'judgeAgreement'>) {
    const session = await this.sessions.one(organisationId, sessionId);
    insist(mayJudgeAgreement(actor, session, await this.workOf(session)));
    const row = found(await this.repository.one(organisationId, sessionId, outcomeId));
    if (row.kind !== 'agreement') throw new Refusal('move-not-possible');
    await this.repository.setKept(organisationId, outcomeId, kept);
    const ofTeam = await this.sessions.all(organisationId, { teamId: session.teamId });
    const going = ofTeam.filter(({ id, status }) => id !== sessionId && (status === 'open' || status === 'running'));
    for (const { id } of [session, ...going]) this.room.outcomes(id);
    const [outcome] = await this.shown([{ ...row, kept }]);
    return outcome!;
  }

  /** With their owners as those are called now. */
  private async shown(rows: readonly OutcomeEntity[]): Promise<Outcome[]> {
    const names = await this.owners.named(rows.map(({ ownerKey }) => ownerKey));
    return rows.map((row) => shown(row, names.get(row.ownerKey) ?? row.owner));
  }

  /** Whose work the outcomes of a session are: its team's, and that of who facilitates it. */
  private async workOf({ organisationId, teamId, trackId, facilitators }: Session): Promise<TeamWork> {
    const work = await this.works.of(organisationId, { teamId, trackId, origin: null });
    return { ...work, facilitators: [...work.facilitators, ...facilitators] };
  }
}

const shown = (row: OutcomeEntity, owner: string | null): Outcome => {
  const { id, kind, title, targetId, origin, dueOn, kept, createdAt } = row;
  return {
    ...{ id, kind, title, targetId, origin, owner, dueOn, kept },
    createdAt: createdAt.toISOString(),
  };
};
