import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { BrowserSessionEntity } from './browser-session.entity.ts';

@Injectable()
export class BrowserSessionsRepository {
  constructor(private readonly database: Database) {}

  private get sessions() {
    return this.database.of(BrowserSessionEntity);
  }

  byHash(hash: string): Promise<BrowserSessionEntity | null> {
    return this.sessions.findOneBy({ tokenHash: hash });
  }

  async insert(session: BrowserSessionEntity): Promise<void> {
    await this.sessions.insert(session);
  }

  async delete(hash: string): Promise<void> {
    await this.sessions.delete({ tokenHash: hash });
  }

  async deleteOfAccount(accountId: string): Promise<void> {
    await this.sessions.delete({ accountId });
  }
}
