import { randomUUID } from 'node:crypto';
import type { ParsedInputOf } from '@inrol/contracts';
import type { Happening } from '@inrol/contracts/insights';
import type { MapVersion, ProcessMap, processMapRoutes, ProcessMapSummary } from '@inrol/contracts/process-maps';
import type { ProcessMapContent } from '@inrol/contracts/sync';
import type { MemberActor, TeamWork } from '@inrol/domain';
import { compareMaps, isSame, mayKeepMap } from '@inrol/domain/process-maps';
import { ProcessMap as MapDocument } from '@inrol/sync-core/shapes';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/index.ts';
import { found, insist } from '../../platform/errors/index.ts';
import { Documents } from '../../sync/index.ts';
import { ChangeTracksService } from '../change-tracks/index.ts';
import { GoalsService, TeamsService } from '../organisations/index.ts';
import type { ProcessMapEntity } from './process-map.entity.ts';
import { type MapFilter, ProcessMapsRepository } from './process-maps.repository.ts';

type Input<Name extends keyof typeof processMapRoutes> = ParsedInputOf<(typeof processMapRoutes)[Name]>;

/** Process maps: the rows around a live document, and the versions that were kept of it. */
@Injectable()
export class ProcessMapsService {
  constructor(
    private readonly repository: ProcessMapsRepository,
    private readonly documents: Documents,
    private readonly teams: TeamsService,
    private readonly goals: GoalsService,
    private readonly tracks: ChangeTracksService,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  async all(organisationId: string, filter: MapFilter): Promise<ProcessMapSummary[]> {
    const [maps, counts] = await Promise.all([
      this.repository.all(organisationId, filter),
      this.repository.countVersions(organisationId),
    ]);
    return maps.map((map) => ({ ...map, createdAt: map.createdAt.toISOString(), versions: counts.get(map.id) ?? 0 }));
  }

  async one(organisationId: string, id: string): Promise<ProcessMap> {
    const map = found(await this.repository.one(organisationId, id));
    const versions = await this.repository.versionsOf(organisationId, id);
    return {
      ...map,
      createdAt: map.createdAt.toISOString(),
      versions: versions.map((version) => ({ id: version.id, name: version.name, at: version.at.toISOString() })),
    };
  }

  async create(actor: MemberActor, input: Input<'createProcessMap'>): Promise<ProcessMap> {
    insist(mayKeepMap(actor, await this.workOf(actor.organisationId, input)));
    return this.start(actor, input);
  }

  /** A new map inside a session, for its facilitator: also where that is somebody of another team. */
  createForSession(actor: MemberActor, input: Input<'createProcessMap'>): Promise<ProcessMap> {
    return this.start(actor, input);
  }

  /**
   * Takes a map away on which nothing is drawn and of which nothing was kept or said; any other stays, because it is the
   * team's. Within the transaction that is on its way; then `recheck` its document.
   */
  async removeUntouched(organisationId: string, processMapId: string): Promise<void> {
    const { documentId, description } = found(await this.repository.one(organisationId, processMapId));
    const { lanes, steps } = await this.contentOf(documentId);
    const versions = await this.repository.versionsOf(organisationId, processMapId);
    if (description || lanes.length + steps.length + versions.length > 0) return;
    await this.repository.delete(organisationId, processMapId);
    await this.documents.remove(documentId);
  }

  async update(actor: MemberActor, { processMapId, title, description, goalId }: Input<'updateProcessMap'>) {
    const { organisationId } = actor;
    const map = await this.kept(actor, processMapId);
    if (goalId) await this.goals.one(organisationId, goalId);
    await this.repository.update(organisationId, processMapId, {
      title: title ?? map.title,
      description: description ?? map.description,
      goalId: goalId === undefined ? map.goalId : goalId,
    });
    return this.one(organisationId, processMapId);
  }

  /** Keeps the map as it is now, under a name. */
  async freeze(actor: MemberActor, { processMapId, name }: Input<'freezeVersion'>): Promise<MapVersion> {
    const { organisationId } = actor;
    const map = await this.kept(actor, processMapId);
    const content = await this.contentOf(map.documentId);
    const version = { id: randomUUID(), organisationId, processMapId, name, at: this.clock.now(), content };
    await this.repository.insertVersion(version);
    return { id: version.id, name, at: version.at.toISOString(), content };
  }

  async version(organisationId: string, processMapId: string, versionId: string): Promise<MapVersion> {
    const { id, name, at, content } = found(await this.repository.version(organisationId, processMapId, versionId));
    return { id, name, at: at.toISOString(), content };
  }

  async contentNow(organisationId: string, processMapId: string): Promise<ProcessMapContent> {
    return this.contentOf(found(await this.repository.one(organisationId, processMapId)).documentId);
  }

  /** What was kept last before a moment, and differs from what is drawn now; null where nothing was. */
  async versionBefore(
    organisationId: string,
    processMapId: string,
    moment: Date,
    now: ProcessMapContent,
  ): Promise<MapVersion | null> {
    const versions = await this.repository.versionsOf(organisationId, processMapId);
    for (const { id, at } of versions.toReversed()) {
      if (at >= moment) continue;
      const version = await this.version(organisationId, processMapId, id);
      if (!isSame(compareMaps(version.content, now))) return version;
    }
    return null;
  }

  /** What is drawn now, as plain JSON. */
  contentOf(documentId: string): Promise<ProcessMapContent> {
    return this.documents.read(documentId, (document) => new MapDocument(document).toJSON());
  }

  /** Versions that were kept of the maps of a track, for its timeline. */
  async moments(organisationId: string, trackId: string): Promise<Happening[]> {
    const maps = await this.repository.all(organisationId, { trackId });
    const happenings = maps.map(async (map): Promise<Happening[]> => {
      const versions = await this.repository.versionsOf(organisationId, map.id);
      return versions.map(({ name, at }) => ({
        at: at.toISOString(),
        kind: 'map-frozen',
        subjectId: map.id,
        title: map.title,
        teamId: map.teamId,
        detail: name,
      }));
    });
    return (await Promise.all(happenings)).flat();
  }

  private async start(
    { organisationId }: MemberActor,
    { title, description, teamId, trackId, goalId }: Input<'createProcessMap'>,
  ): Promise<ProcessMap> {
    await this.teams.one(organisationId, teamId);
    if (goalId) await this.goals.one(organisationId, goalId);
    if (trackId) await this.tracks.one(organisationId, trackId);
    const row = { id: randomUUID(), organisationId, teamId, trackId, goalId, title, description };
    await this.database.transaction(async () => {
      const documentId = await this.documents.create('process-map', organisationId, row.id);
      await this.repository.insert({ ...row, documentId, createdAt: this.clock.now() });
    });
    return this.one(organisationId, row.id);
  }

  /** The map, for those who may change it. */
  async kept(actor: MemberActor, processMapId: string): Promise<ProcessMapEntity> {
    const map = found(await this.repository.one(actor.organisationId, processMapId));
    insist(mayKeepMap(actor, await this.workOf(actor.organisationId, map)));
    return map;
  }

  /** Whose work a map is: its team's, and that of those who facilitate its track. */
  async workOf(organisationId: string, map: Pick<ProcessMap, 'teamId' | 'trackId'>): Promise<TeamWork> {
    const team = await this.teams.one(organisationId, map.teamId);
    const track = map.trackId ? await this.tracks.one(organisationId, map.trackId) : null;
    return { team, facilitators: track?.facilitators ?? [] };
  }
}
