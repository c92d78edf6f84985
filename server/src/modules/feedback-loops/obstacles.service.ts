import { randomUUID } from 'node:crypto';
import type { ParsedInputOf } from '@inrol/contracts';
import type { feedbackLoopRoutes, Obstacle, ObstacleSummary } from '@inrol/contracts/feedback-loops';
import type { Happening } from '@inrol/contracts/insights';
import type { MemberActor } from '@inrol/domain';
import { mayAddRecurrence, mayRaiseObstacle, maySeeObstacles, meetToo, raise } from '@inrol/domain/feedback-loops';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/index.ts';
import { found, insist, Refusal } from '../../platform/errors/index.ts';
import { Accounts } from '../identity/index.ts';
import { OrganisationsService, TeamsService } from '../organisations/index.ts';
import { type FromSession, TeamWorks } from '../practices/index.ts';
import { LikelyTwins } from './likely-twins.repository.ts';
import { momentsOf } from './obstacle-moments.ts';
import { ObstacleSummaries } from './obstacle-summaries.repository.ts';
import { ObstaclesRepository } from './obstacles.repository.ts';
import { accountsIn, shownObstacles } from './shown-obstacles.ts';
import { stayRow } from './stay-row.ts';

type Input<Name extends keyof typeof feedbackLoopRoutes> = ParsedInputOf<(typeof feedbackLoopRoutes)[Name]>;

/** Obstacles: raised by a team, met by more teams, listed for those who have to answer. */
@Injectable()
export class ObstaclesService {
  constructor(
    private readonly repository: ObstaclesRepository,
    private readonly summaries: ObstacleSummaries,
    private readonly twins: LikelyTwins,
    private readonly organisations: OrganisationsService,
    private readonly teams: TeamsService,
    private readonly works: TeamWorks,
    private readonly accounts: Accounts,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Newest first; what waits with one team, longest wait first. */
  all(
    organisationId: string,
    { trackId, raisedBy, waitsWith }: Omit<Input<'obstacles'>, 'organisationId'>,
  ): Promise<ObstacleSummary[]> {
    return this.summaries.of(organisationId, {
      trackId,
      raisedBy: raisedBy === undefined ? undefined : [raisedBy],
      waitsWith: waitsWith === undefined ? undefined : [waitsWith],
    });
  }

  /** What waits for an answer of these teams, longest wait first. */
  waitingWith(organisationId: string, waitsWith: readonly string[]): Promise<ObstacleSummary[]> {
    return this.summaries.of(organisationId, { waitsWith });
  }

  /** Whose answer came back to these teams, for them to say whether it works now; oldest first. */
  async backWith(organisationId: string, raisedBy: readonly string[]): Promise<ObstacleSummary[]> {
    return (await this.summaries.of(organisationId, { raisedBy, back: true })).toReversed();
  }

  /** Said to work by these teams a month ago or longer, and not looked at since; longest ago first. */
  async toLookAgain(organisationId: string, raisedBy: readonly string[]): Promise<ObstacleSummary[]> {
    return (await this.summaries.of(organisationId, { raisedBy, askAgainBy: this.clock.today() })).toReversed();
  }

  /** One obstacle of the organisation; `not-found` for any other. */
  async one(organisationId: string, obstacleId: string): Promise<Obstacle> {
    const loops = await this.repository.one(organisationId, obstacleId);
    return found(shownObstacles(loops, await this.accounts.named(accountsIn(loops)))[0]);
  }

  /** Open obstacles that may be the same as what is being written, the most alike first. */
  async likelyTwins(actor: MemberActor, title: string): Promise<ObstacleSummary[]> {
    insist(maySeeObstacles(actor));
    return this.summaries.withIds(actor.organisationId, await this.twins.of(actor.organisationId, title));
  }

  /** For the timeline of a track. */
  async moments(organisationId: string, trackId: string): Promise<Happening[]> {
    const loops = await this.repository.ofTrack(organisationId, trackId);
    return shownObstacles(loops, await this.accounts.named(accountsIn(loops))).flatMap(momentsOf);
  }

  async raise(actor: MemberActor, input: Input<'raiseObstacle'>, from: FromSession | null = null): Promise<Obstacle> {
    const { organisationId } = actor;
    const { title, description, kind, inTheWayOf, teamId, trackId, withMyName } = input;
    insist(mayRaiseObstacle(actor, await this.works.of(organisationId, { teamId, trackId, origin: from })));
    const team = await this.teams.one(organisationId, teamId);
    const id = randomUUID();
    const { answerDays } = await this.organisations.one(organisationId);
    const now = this.clock.now();
    const { status, stays, askAgainOn } = raise(team, { now, answerDays, newStayId: randomUUID() });
    await this.database.transaction(async () => {
      const raisedById = withMyName ? actor.accountId : null;
      await this.repository.insert({
        ...{ id, organisationId, title, description, kind, inTheWayOf, status, askAgainOn, trackId, raisedById },
        origin: from?.origin ?? null,
        raisedByTeamId: teamId,
        createdAt: now,
      });
      for (const [index, stay] of stays.entries())
        await this.repository.putStay(stayRow(stay, { organisationId, obstacleId: id, ordinal: index + 1 }));
    });
    return this.one(organisationId, id);
  }

  /** Another team meets it too, perhaps in a session. */
  async recur(
    actor: MemberActor,
    { obstacleId, teamId, text }: Input<'recur'>,
    from: FromSession | null = null,
  ): Promise<Obstacle> {
    const { organisationId } = actor;
    await this.database.transaction(async () => {
      const obstacle = await this.hold(organisationId, obstacleId);
      const { trackId } = obstacle;
      insist(mayAddRecurrence(actor, await this.works.of(organisationId, { teamId, trackId, origin: from })));
      const met = meetToo(obstacle);
      if (!met.ok) throw new Refusal(met.code);
      const at = this.clock.now();
      const recurrence = { id: randomUUID(), organisationId, obstacleId, teamId, text, at };
      await this.repository.insertRecurrence({ ...recurrence, sessionId: from?.sessionId ?? null });
    });
    return this.one(organisationId, obstacleId);
  }

  /** Holds an obstacle until the transaction ends. */
  async hold(organisationId: string, obstacleId: string): Promise<Obstacle> {
    if (!(await this.repository.lock(organisationId, obstacleId))) throw new Refusal('not-found');
    return this.one(organisationId, obstacleId);
  }
}
