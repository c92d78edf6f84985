import type { Home } from '@inrol/contracts/insights';
import type { SessionInList, SessionSummary } from '@inrol/contracts/sessions';
import type { MemberActor } from '@inrol/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { ChangeTracksService, TrackCoversService } from '../change-tracks/index.ts';
import { ExperimentsService } from '../experiments/index.ts';
import { ObstaclesService } from '../feedback-loops/index.ts';
import { OutcomesService } from '../outcomes/index.ts';
import { ProceduresService } from '../procedures/index.ts';
import { SessionsService } from '../sessions/index.ts';

/** Three short lists: no more of what comes next than this. */
const NEXT = 3;

/** What waits for somebody, their next session, and what came of the last one. */
@Injectable()
export class HomeService {
  constructor(
    private readonly tracks: ChangeTracksService,
    private readonly covers: TrackCoversService,
    private readonly obstacles: ObstaclesService,
    private readonly experiments: ExperimentsService,
    private readonly sessions: SessionsService,
    private readonly outcomes: OutcomesService,
    private readonly procedures: ProceduresService,
    private readonly clock: Clock,
  ) {}

  async of(actor: MemberActor): Promise<Home> {
    const { organisationId } = actor;
    const own = actor.teams.map(({ teamId }) => teamId);
    const led = actor.teams.filter(({ lead }) => lead).map(({ teamId }) => teamId);
    const sessions = await this.sessionsOf(actor, own);
    return {
      toAnswer: await this.obstacles.waitingWith(organisationId, led),
      toConfirm: await this.obstacles.backWith(organisationId, own),
      toConfirmAgain: await this.obstacles.toLookAgain(organisationId, own),
      toEvaluate: await this.toEvaluate(organisationId, own),
      toDecide: await this.procedures.toDecide(actor),
      coverAsked: await this.covers.askedOf(actor),
      nextSessions: nextOfEach(sessions.filter((session) => this.isAhead(session))).slice(0, NEXT),
      lastSession: lastClosed(sessions),
      agreements: await this.outcomes.openAgreements(organisationId, own),
    };
  }

  /** Those of your teams, and those of the tracks you roll in with or facilitate. */
  private async sessionsOf(actor: MemberActor, teamIds: readonly string[]): Promise<SessionInList[]> {
    const { organisationId, accountId } = actor;
    const trackIds = await this.tracks.withPerson(organisationId, accountId);
    const all = await this.sessions.all(organisationId, {});
    return all.filter(
      ({ teamId, trackId }) => teamIds.includes(teamId) || (trackId !== null && trackIds.includes(trackId)),
    );
  }

  private async toEvaluate(organisationId: string, teamIds: readonly string[]): Promise<Home['toEvaluate']> {
    const experiments = await this.experiments.all(organisationId, {});
    const today = this.clock.today();
    return experiments.filter(
      ({ teamId, status, endsOn }) =>
        teamIds.includes(teamId) &&
        (status === 'evaluating' || (status === 'running' && endsOn !== null && endsOn < today)),
    );
  }

  /** Not over yet: open, going on, or prepared for today or later. */
  private isAhead({ status, startsAt }: SessionSummary): boolean {
    if (status === 'closed') return false;
    return status !== 'draft' || startsAt === null || startsAt.slice(0, 10) >= this.clock.today();
  }
}

/** Of a series only the one that comes first. */
const nextOfEach = (sessions: readonly SessionInList[]): SessionInList[] => {
  const seen = new Set<string>();
  return sessions.filter(({ seriesId }) => seriesId === null || (!seen.has(seriesId) && seen.add(seriesId)));
};

const lastClosed = (sessions: readonly SessionSummary[]): SessionSummary | null =>
  sessions
    .filter(({ closedAt, status }) => status === 'closed' && closedAt !== null)
    .toSorted((one, other) => other.closedAt!.localeCompare(one.closedAt!))[0] ?? null;
