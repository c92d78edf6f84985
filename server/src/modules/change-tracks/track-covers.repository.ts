import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { TrackCoverEntity } from './track-cover.entity.ts';

@Injectable()
export class TrackCoversRepository {
  constructor(private readonly database: Database) {}

  private get covers() {
    return this.database.of(TrackCoverEntity);
  }

  /** The newest; the one that counts. */
  ofTrack(organisationId: string, trackId: string): Promise<TrackCoverEntity | null> {
    return this.covers.findOne({ where: { organisationId, trackId }, order: { askedAt: 'DESC', id: 'DESC' } });
  }

  /** Where somebody was asked and has not answered, newest first. */
  askedOf(organisationId: string, sponsorId: string): Promise<TrackCoverEntity[]> {
    return this.covers.find({
      where: { organisationId, sponsorId, status: 'asked' },
      order: { askedAt: 'DESC', id: 'DESC' },
    });
  }

  /** All that somebody was ever asked, in every organisation. */
  allOf(sponsorId: string): Promise<TrackCoverEntity[]> {
    return this.covers.find({ where: { sponsorId }, order: { askedAt: 'ASC', id: 'ASC' } });
  }

  async insert(cover: TrackCoverEntity): Promise<void> {
    await this.covers.insert(cover);
  }

  async update(organisationId: string, id: string, change: Partial<TrackCoverEntity>): Promise<void> {
    await this.covers.update({ organisationId, id }, change);
  }

  async delete(organisationId: string, id: string): Promise<void> {
    await this.covers.delete({ organisationId, id });
  }
}
