import { Injectable } from '@nestjs/common';
import { ArrayContains, In } from 'typeorm';
import { Database } from '../../platform/database/index.ts';
import { ChangeTrackEntity } from './change-track.entity.ts';

@Injectable()
export class ChangeTracksRepository {
  constructor(private readonly database: Database) {}

  private get tracks() {
    return this.database.of(ChangeTrackEntity);
  }

  all(organisationId: string): Promise<ChangeTrackEntity[]> {
    return this.tracks.find({ where: { organisationId }, order: { createdAt: 'DESC', id: 'ASC' } });
  }

  one(organisationId: string, id: string): Promise<ChangeTrackEntity | null> {
    return this.tracks.findOneBy({ organisationId, id });
  }

  /** In every organisation, oldest first. */
  facilitatedBy(accountId: string): Promise<ChangeTrackEntity[]> {
    return this.tracks.find({ where: { facilitatorIds: ArrayContains([accountId]) }, order: { createdAt: 'ASC' } });
  }

  withIds(ids: readonly string[]): Promise<ChangeTrackEntity[]> {
    return this.tracks.findBy({ id: In([...ids]) });
  }

  /** Holds the track, so that two changes come one after the other. */
  lock(organisationId: string, id: string): Promise<ChangeTrackEntity | null> {
    return this.tracks.findOne({ where: { organisationId, id }, lock: { mode: 'pessimistic_write' } });
  }

  async insert(track: ChangeTrackEntity): Promise<void> {
    await this.tracks.insert(track);
  }

  async update(organisationId: string, id: string, change: Partial<ChangeTrackEntity>): Promise<void> {
    await this.tracks.update({ organisationId, id }, change);
  }
}
