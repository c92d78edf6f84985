import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/index.ts';
import { GuestEntity } from './guest.entity.ts';

@Injectable()
export class GuestsRepository {
  constructor(private readonly database: Database) {}

  private get guests() {
    return this.database.of(GuestEntity);
  }

  byId(id: string): Promise<GuestEntity | null> {
    return this.guests.findOneBy({ id });
  }

  byIds(ids: readonly string[]): Promise<GuestEntity[]> {
    return this.guests.findBy({ id: In([...ids]) });
  }

  ofSession(organisationId: string, sessionId: string): Promise<GuestEntity[]> {
    return this.guests.find({
      where: { organisationId, sessionId },
      order: { joinedAt: 'ASC' },
    });
  }

  async deleteOfSession(organisationId: string, sessionId: string): Promise<void> {
    await this.guests.delete({ organisationId, sessionId });
  }

  async insert(guest: GuestEntity): Promise<void> {
    await this.guests.insert(guest);
  }
}
