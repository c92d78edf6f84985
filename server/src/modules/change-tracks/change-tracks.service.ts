import { randomUUID } from 'node:crypto';
import type { ParsedInputOf } from '@inrol/contracts';
import type { changeTrackRoutes, ChangeTrack, TrackSummary } from '@inrol/contracts/change-tracks';
import type { Happening } from '@inrol/contracts/insights';
import type { MemberActor } from '@inrol/domain';
import { mayChangeTrack, mayStartTrack, moveTrack } from '@inrol/domain/change-tracks';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/index.ts';
import { found, insist, Refusal } from '../../platform/errors/index.ts';
import { LiveSockets } from '../../sync/index.ts';
import { GoalsService } from '../organisations/index.ts';
import { ChangeTracksRepository } from './change-tracks.repository.ts';
import { CohortsRepository } from './cohorts.repository.ts';
import { TrackCoversRepository } from './track-covers.repository.ts';
import { TrackPeople } from './track-people.ts';

type Input<Name extends keyof typeof changeTrackRoutes> = ParsedInputOf<(typeof changeTrackRoutes)[Name]>;

/** Change tracks: what they are for, who facilitates them, and where they stand. */
@Injectable()
export class ChangeTracksService {
  constructor(
    private readonly repository: ChangeTracksRepository,
    private readonly cohorts: CohortsRepository,
    private readonly covers: TrackCoversRepository,
    private readonly people: TrackPeople,
    private readonly goals: GoalsService,
    private readonly sockets: LiveSockets,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Newest first. */
  async all(organisationId: string): Promise<TrackSummary[]> {
    const tracks = await this.repository.all(organisationId);
    const cohorts = await this.cohorts.all(organisationId);
    const goals = await this.goals.all(organisationId);
    return tracks.map(({ id, title, purpose, status, goalId, createdAt }) => ({
      id,
      title,
      purpose,
      status,
      goalId,
      goalStatement: goals.find((goal) => goal.id === goalId)?.statement ?? null,
      cohorts: cohorts.filter((cohort) => cohort.trackId === id).length,
      createdAt: createdAt.toISOString(),
    }));
  }

  /** One track of the organisation; `not-found` for any other. */
  async one(organisationId: string, trackId: string): Promise<ChangeTrack> {
    const track = found(await this.repository.one(organisationId, trackId));
    const cohorts = await this.cohorts.ofTrack(organisationId, trackId);
    const cover = await this.covers.ofTrack(organisationId, trackId);
    const named = await this.people.named([
      ...track.facilitatorIds,
      ...cohorts.flatMap((cohort) => cohort.memberIds),
      ...(cover ? [cover.sponsorId] : []),
    ]);
    const { id, title, purpose, status, goalId, teamIds, facilitatorIds, createdAt } = track;
    return {
      ...{ id, title, purpose, status, goalId, teamIds },
      facilitators: named(facilitatorIds),
      cover: cover && { ...cover, sponsorName: named([cover.sponsorId])[0]!.name },
      cohorts: cohorts.map(({ memberIds, ...cohort }) => ({ ...cohort, members: named(memberIds) })),
      createdAt: createdAt.toISOString(),
    };
  }

  /** Ids of the tracks that somebody facilitates or rolls in with. */
  async withPerson(organisationId: string, accountId: string): Promise<string[]> {
    const tracks = await this.repository.all(organisationId);
    const cohorts = await this.cohorts.all(organisationId);
    const facilitated = tracks.filter(({ facilitatorIds }) => facilitatorIds.includes(accountId));
    const rolledIn = cohorts.filter(({ memberIds }) => memberIds.includes(accountId));
    return [...new Set([...facilitated.map(({ id }) => id), ...rolledIn.map(({ trackId }) => trackId)])];
  }

  async create(actor: MemberActor, input: Input<'createTrack'>): Promise<ChangeTrack> {
    insist(mayStartTrack(actor));
    const { organisationId } = actor;
    const { title, purpose, goalId } = input;
    const id = randomUUID();
    await this.checkGoal(organisationId, goalId);
    const teamIds = await this.people.teams(organisationId, input.teamIds);
    await this.repository.insert({
      ...{ id, organisationId, title, purpose, goalId, teamIds },
      status: 'preparing',
      facilitatorIds: [actor.accountId],
      createdAt: this.clock.now(),
    });
    return this.one(organisationId, id);
  }

  async update(actor: MemberActor, input: Input<'updateTrack'>): Promise<ChangeTrack> {
    const { trackId, title, purpose, goalId, teamIds, facilitatorIds } = input;
    const { organisationId } = actor;
    const before = await this.database.transaction(async () => {
      const track = await this.hold(actor, trackId);
      await this.checkGoal(organisationId, goalId ?? null);
      await this.repository.update(organisationId, trackId, {
        title: title ?? track.title,
        purpose: purpose ?? track.purpose,
        goalId: goalId === undefined ? track.goalId : goalId,
        ...(teamIds ? { teamIds: await this.people.teams(organisationId, teamIds) } : {}),
        ...(facilitatorIds ? { facilitatorIds: await this.people.members(organisationId, facilitatorIds) } : {}),
      });
      return track;
    });
    const after = await this.one(organisationId, trackId);
    // who facilitates no longer draws in its maps; their open pages come back by themselves
    for (const { accountId } of before.facilitators)
      if (!after.facilitators.some((other) => other.accountId === accountId))
        this.sockets.disconnect(`account:${accountId}`);
    return after;
  }

  async move(actor: MemberActor, { trackId, status }: Input<'moveTrack'>): Promise<ChangeTrack> {
    await this.database.transaction(async () => {
      const track = await this.hold(actor, trackId);
      const moved = moveTrack(track.status, status);
      if (!moved.ok) throw new Refusal(moved.code);
      await this.repository.update(actor.organisationId, trackId, { status: moved.status });
    });
    return this.one(actor.organisationId, trackId);
  }

  /** Holds a track that this actor may change, until the transaction ends. */
  async hold(actor: MemberActor, trackId: string): Promise<ChangeTrack> {
    found(await this.repository.lock(actor.organisationId, trackId));
    const track = await this.one(actor.organisationId, trackId);
    insist(mayChangeTrack(actor, track));
    return track;
  }

  /** Holds a track, whoever asks; what may be done with it is for the caller to say. */
  async holdAny(organisationId: string, trackId: string): Promise<ChangeTrack> {
    found(await this.repository.lock(organisationId, trackId));
    return this.one(organisationId, trackId);
  }

  /** For the timeline of the track: its start, and each cohort from the day it joins. */
  async moments(organisationId: string, trackId: string): Promise<Happening[]> {
    const track = found(await this.repository.one(organisationId, trackId));
    const cohorts = await this.cohorts.ofTrack(organisationId, trackId);
    const start = { kind: 'track-started' as const, at: track.createdAt.toISOString(), title: track.title };
    const joined = cohorts.flatMap(({ name, startsOn, createdAt }) =>
      startsOn === null || startsOn > this.clock.today()
        ? []
        : [{ kind: 'cohort-joined' as const, at: dayAt(startsOn, createdAt), title: name }],
    );
    return [start, ...joined].map((moment) => ({ ...moment, subjectId: trackId, teamId: null, detail: '' }));
  }

  private async checkGoal(organisationId: string, goalId: string | null): Promise<void> {
    if (goalId !== null) await this.goals.one(organisationId, goalId);
  }
}

/** The start of a day; of the day on which it was written down, the moment of writing, so that it follows what came before. */
const dayAt = (day: string, written: Date): string =>
  written.toISOString().startsWith(day) ? written.toISOString() : `${day}T00:00:00.000Z`;
