import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/index.ts';
import { BrowserSessionEntity } from './browser-session.entity.ts';

@Injectable()
export class BrowserSessionsRepository {
  constructor(private readonly database: Database) {}

  private get sessions() {
    return this.database.of(BrowserSessionEntity);
  }

  byHashes(hashes: readonly string[]): Promise<BrowserSessionEntity[]> {
    return this.sessions.findBy({ tokenHash: In([...hashes]) });
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
