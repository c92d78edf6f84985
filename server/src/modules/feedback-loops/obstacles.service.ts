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
import { momentsOf } from './obstacle-moments.ts';
import { LikelyTwins } from './likely-twins.repository.ts';
import { ObstaclesRepository } from './obstacles.repository.ts';
import { accountsIn, shownObstacles, summaryOf } from './shown-obstacles.ts';
import { stayRow } from './stay-row.ts';

type Input<Name extends keyof typeof feedbackLoopRoutes> = ParsedInputOf<(typeof feedbackLoopRoutes)[Name]>;

/** Obstacles: raised by a team, met by more teams, listed for those who have to answer. */
@Injectable()
export class ObstaclesService {
  constructor(
    private readonly repository: ObstaclesRepository,
    private readonly twins: LikelyTwins,
    private readonly organisations: OrganisationsService,
    private readonly teams: TeamsService,
    private readonly works: TeamWorks,
    private readonly accounts: Accounts,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Newest first; what waits with one team, longest wait first. */
  async all(
    organisationId: string,
    { trackId, raisedBy, waitsWith }: Omit<Input<'obstacles'>, 'organisationId'>,
  ): Promise<ObstacleSummary[]> {
    const obstacles = await this.whole(organisationId, trackId);
    const listed = obstacles
      .filter((obstacle) => raisedBy === undefined || obstacle.raisedByTeamId === raisedBy)
      .filter((obstacle) => waitsWith === undefined || obstacle.waitsWithTeamId === waitsWith)
      .map(summaryOf);
    return waitsWith === undefined ? listed.toReversed() : listed.toSorted(byWait);
  }

  /** What waits for an answer of these teams, longest wait first. */
  async waitingWith(organisationId: string, teamIds: readonly string[]): Promise<ObstacleSummary[]> {
    const obstacles = await this.whole(organisationId);
    return obstacles
      .filter(({ waitsWithTeamId }) => waitsWithTeamId !== null && teamIds.includes(waitsWithTeamId))
      .map(summaryOf)
      .toSorted(byWait);
  }

  /** Whose answer came back to these teams, for them to say whether it works now; oldest first. */
  async backWith(organisationId: string, teamIds: readonly string[]): Promise<ObstacleSummary[]> {
    const obstacles = await this.whole(organisationId);
    return obstacles
      .filter(({ status, raisedByTeamId }) => status === 'returned' && teamIds.includes(raisedByTeamId))
      .map(summaryOf);
  }

  /** One obstacle of the organisation; `not-found` for any other. */
  async one(organisationId: string, obstacleId: string): Promise<Obstacle> {
    const loops = await this.repository.one(organisationId, obstacleId);
    return found(shownObstacles(loops, await this.accounts.named(accountsIn(loops)))[0]);
  }

  /** All of them with every stay and answer, of one track or of the whole organisation; oldest first. */
  async whole(organisationId: string, trackId?: string): Promise<Obstacle[]> {
    const loops = await this.repository.all(organisationId, trackId);
    return shownObstacles(loops, await this.accounts.named(accountsIn(loops)));
  }

  /** Open obstacles that may be the same as what is being written, the most alike first. */
  async likelyTwins(actor: MemberActor, title: string): Promise<ObstacleSummary[]> {
    insist(maySeeObstacles(actor));
    const ids = await this.twins.of(actor.organisationId, title);
    const twins: ObstacleSummary[] = [];
    for (const id of ids) twins.push(summaryOf(await this.one(actor.organisationId, id)));
    return twins;
  }

  /** For the timeline of a track. */
  async moments(organisationId: string, trackId: string): Promise<Happening[]> {
    return (await this.whole(organisationId, trackId)).flatMap(momentsOf);
  }

  async raise(actor: MemberActor, input: Input<'raiseObstacle'>, from: FromSession | null = null): Promise<Obstacle> {
    const { organisationId } = actor;
    const { title, description, kind, inTheWayOf, teamId, trackId, withMyName } = input;
    insist(mayRaiseObstacle(actor, await this.works.of(organisationId, { teamId, trackId, origin: from })));
    const team = await this.teams.one(organisationId, teamId);
    const id = randomUUID();
    const { answerDays } = await this.organisations.one(organisationId);
    const now = this.clock.now();
    const { status, stays } = raise(team, { now, answerDays, newStayId: randomUUID() });
    await this.database.transaction(async () => {
      const raisedById = withMyName ? actor.accountId : null;
      await this.repository.insert({
        ...{ id, organisationId, title, description, kind, inTheWayOf, status, trackId, raisedById },
        origin: from?.origin ?? null,
        raisedByTeamId: teamId,
        createdAt: now,
      });
      for (const [index, stay] of stays.entries())
        await this.repository.putStay(stayRow(stay, { organisationId, obstacleId: id, ordinal: index + 1 }));
    });
    return this.one(organisationId, id);
  }

  /** Another team meets it too. */
  async recur(actor: MemberActor, { obstacleId, teamId, text }: Input<'recur'>): Promise<Obstacle> {
    const { organisationId } = actor;
    await this.database.transaction(async () => {
      const obstacle = await this.hold(organisationId, obstacleId);
      const { trackId } = obstacle;
      insist(mayAddRecurrence(actor, await this.works.of(organisationId, { teamId, trackId, origin: null })));
      const met = meetToo(obstacle);
      if (!met.ok) throw new Refusal(met.code);
      const at = this.clock.now();
      await this.repository.insertRecurrence({ id: randomUUID(), organisationId, obstacleId, teamId, text, at });
    });
    return this.one(organisationId, obstacleId);
  }

  /** Holds an obstacle until the transaction ends. */
  async hold(organisationId: string, obstacleId: string): Promise<Obstacle> {
    if (!(await this.repository.lock(organisationId, obstacleId))) throw new Refusal('not-found');
    return this.one(organisationId, obstacleId);
  }
}

const byWait = (one: ObstacleSummary, other: ObstacleSummary): number =>
  (one.waitsSince ?? '').localeCompare(other.waitsSince ?? '');
