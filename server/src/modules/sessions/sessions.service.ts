import { randomUUID } from 'node:crypto';
import type { ParsedInputOf } from '@inrol/contracts';
import type { Happening } from '@inrol/contracts/insights';
import type { ProcessMap } from '@inrol/contracts/process-maps';
import type { Session, sessionRoutes, SessionInList } from '@inrol/contracts/sessions';
import type { PersonKey } from '@inrol/contracts/sync';
import type { Actor, MemberActor } from '@inrol/domain';
import {
  mayEditSession,
  mayMakeSession,
  maySeeSession,
  needsProcessMap,
  sessionFromMethod,
} from '@inrol/domain/sessions';
import { mayKeepMap } from '@inrol/domain/process-maps';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/index.ts';
import { insist } from '../../platform/errors/index.ts';
import { Documents } from '../../sync/index.ts';
import { AppointmentsService } from '../appointments/index.ts';
import { ChangeTracksService } from '../change-tracks/index.ts';
import { MethodsService } from '../methods/index.ts';
import { OrganisationsService, TeamsService } from '../organisations/index.ts';
import { ProcessMapsService } from '../process-maps/index.ts';
import { AttendanceRepository } from './attendance.repository.ts';
import { nextFirst } from './next-first.ts';
import { appointmentOf, momentOf } from './session-appointment.ts';
import { inListOf, newRowOf } from './session-rows.ts';
import { SessionRoom } from './session-room.ts';
import { Sessions } from './sessions.ts';
import { type SessionFilter, SessionsRepository } from './sessions.repository.ts';

type Input<Name extends keyof typeof sessionRoutes> = ParsedInputOf<(typeof sessionRoutes)[Name]>;

/** Sessions: preparing them with a method, finding them, and what everyone in them shares. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly repository: SessionsRepository,
    private readonly sessions: Sessions,
    private readonly room: SessionRoom,
    private readonly attendance: AttendanceRepository,
    private readonly documents: Documents,
    private readonly maps: ProcessMapsService,
    private readonly methods: MethodsService,
    private readonly tracks: ChangeTracksService,
    private readonly teams: TeamsService,
    private readonly organisations: OrganisationsService,
    private readonly appointments: AppointmentsService,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** The next one first. */
  async all(organisationId: string, filter: SessionFilter): Promise<SessionInList[]> {
    return (await this.repository.all(organisationId, filter)).map(inListOf).toSorted(nextFirst);
  }

  /** One session of the organisation; `not-found` for any other. */
  one(organisationId: string, sessionId: string): Promise<Session> {
    return this.sessions.one(organisationId, sessionId);
  }

  /** What everyone in it shares, for who may see it. */
  async seen(actor: Actor, sessionId: string): Promise<Session> {
    const session = await this.sessions.one(actor.organisationId, sessionId);
    insist(maySeeSession(actor, session));
    return session;
  }

  /** What those are called who were in it: the room remembers names of those who are there, and nothing else does. */
  async names(actor: Actor, sessionId: string): Promise<{ key: PersonKey; name: string }[]> {
    const { organisationId, id } = await this.seen(actor, sessionId);
    const names = await this.sessions.named(await this.attendance.of(organisationId, id));
    return [...names].map(([key, name]) => ({ key, name }));
  }

  /** The newest session that was closed before this one, of the same team, else of the same track. */
  async lastBefore(session: Session): Promise<Session | null> {
    const before = session.closedAt ? new Date(session.closedAt) : this.clock.now();
    const last = await this.repository.lastClosed(session, before);
    return last && this.sessions.of(last);
  }

  /** Closed sessions of the same series before this one, the newest first. */
  async earlierInSeries({ organisationId, seriesId, closedAt }: Session): Promise<Session[]> {
    if (seriesId === null || closedAt === null) return [];
    const rows = await this.repository.ofSeries(organisationId, seriesId);
    const earlier = rows.filter((row) => row.closedAt !== null && row.closedAt < new Date(closedAt));
    const newestFirst = earlier.toSorted((one, other) => other.closedAt!.getTime() - one.closedAt!.getTime());
    return this.sessions.ofAll(newestFirst);
  }

  /** `id`: where something that goes with it has to know it beforehand. */
  async create(actor: MemberActor, input: Input<'createSession'>, id: string = randomUUID()): Promise<Session> {
    insist(mayMakeSession(actor));
    const { organisationId } = actor;
    const { title, question, teamId, trackId, language, startsAt } = input;
    const method = await this.methods.toHold(organisationId, input.methodKey);
    await this.teams.one(organisationId, teamId);
    const track = trackId ? await this.tracks.one(organisationId, trackId) : null;
    const chosen = input.processMapId ? await this.maps.one(organisationId, input.processMapId) : null;
    return this.database.transaction(async () => {
      const map = needsProcessMap(method) ? await this.mapFor(actor, input, chosen, track?.goalId ?? null) : null;
      const plan = {
        ...{ title, question, teamId, trackId, language, startsAt },
        boardId: await this.documents.create('board', organisationId, id),
        processMapId: map?.id ?? null,
        processMapDocumentId: map?.documentId ?? null,
      };
      const now = this.clock.now();
      const session = { ...sessionFromMethod(method, plan, actor, now, randomUUID), id };
      await this.repository.insert(newRowOf(session));
      return session;
    });
  }

  async update(actor: MemberActor, { sessionId, title, question, startsAt }: Input<'updateSession'>): Promise<Session> {
    const { slug } = await this.organisations.one(actor.organisationId);
    const session = await this.database.transaction(async () => {
      const before = await this.sessions.toChange(actor.organisationId, sessionId);
      insist(mayEditSession(actor, before));
      const after = {
        ...before,
        title: title ?? before.title,
        question: question ?? before.question,
        startsAt: startsAt === undefined ? before.startsAt : startsAt,
        revision: before.revision + 1,
      };
      await this.sessions.keep(after);
      await this.appointments.changed(appointmentOf(after, slug), momentOf(after));
      return after;
    });
    await this.room.changed(session, session);
    return session;
  }

  /** For the timeline of a track: each session when it was closed, or else when it is planned. */
  async moments(organisationId: string, trackId: string): Promise<Happening[]> {
    const sessions = await this.all(organisationId, { trackId });
    return sessions.map(({ id, title, teamId, startsAt, closedAt, createdAt }) => ({
      at: closedAt ?? startsAt ?? createdAt,
      kind: closedAt ? 'session-held' : 'session-planned',
      subjectId: id,
      title,
      teamId,
      detail: '',
    }));
  }

  /** The map that was chosen, by somebody whose map it is; else a new one. */
  private async mapFor(
    actor: MemberActor,
    { organisationId, title, teamId, trackId }: Input<'createSession'>,
    chosen: ProcessMap | null,
    goalId: string | null,
  ) {
    if (!chosen)
      return this.maps.createForSession(actor, { organisationId, title, description: '', teamId, trackId, goalId });
    insist(mayKeepMap(actor, await this.maps.workOf(organisationId, chosen)));
    return chosen;
  }
}
