import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { MapVersionEntity, ProcessMapEntity } from './process-map.entity.ts';

export interface MapFilter {
  readonly trackId?: string | undefined;
  readonly teamId?: string | undefined;
}

@Injectable()
export class ProcessMapsRepository {
  constructor(private readonly database: Database) {}

  private get maps() {
    return this.database.of(ProcessMapEntity);
  }

  private get versions() {
    return this.database.of(MapVersionEntity);
  }

  all(organisationId: string, { trackId, teamId }: MapFilter): Promise<ProcessMapEntity[]> {
    const where = { organisationId, ...(trackId && { trackId }), ...(teamId && { teamId }) };
    return this.maps.find({ where, order: { createdAt: 'DESC' }, take: 500 });
  }

  one(organisationId: string, id: string): Promise<ProcessMapEntity | null> {
    return this.maps.findOneBy({ organisationId, id });
  }

  async insert(map: ProcessMapEntity): Promise<void> {
    await this.maps.insert(map);
  }

  async update(organisationId: string, id: string, change: Partial<ProcessMapEntity>): Promise<void> {
    await this.maps.update({ organisationId, id }, change);
  }

  async delete(organisationId: string, id: string): Promise<void> {
    await this.maps.delete({ organisationId, id });
  }

  /** Versions without what was drawn, oldest first. */
  versionsOf(organisationId: string, processMapId: string): Promise<MapVersionEntity[]> {
    return this.versions.find({
      select: { id: true, name: true, at: true },
      where: { organisationId, processMapId },
      order: { at: 'ASC' },
    });
  }

  /** How many versions each map has. */
  async countVersions(organisationId: string): Promise<Map<string, number>> {
    const rows = await this.versions
      .createQueryBuilder('version')
      .select('version.processMapId', 'id')
      .addSelect('count(*)::int', 'count')
      .where({ organisationId })
      .groupBy('version.processMapId')
      .getRawMany<{ id: string; count: number }>();
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  version(organisationId: string, processMapId: string, id: string): Promise<MapVersionEntity | null> {
    return this.versions.findOneBy({ organisationId, processMapId, id });
  }

  async insertVersion(version: MapVersionEntity): Promise<void> {
    await this.versions.insert(version);
  }
}
