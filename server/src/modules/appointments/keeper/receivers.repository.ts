import type { Locale } from '@inrol/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.ts';

/** Somebody whom a mail can go to. */
export interface Receiver {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
}

const MEMBER = `
  SELECT account.id, account.name, account.email, account.locale FROM account
  JOIN membership ON membership."accountId" = account.id
  WHERE membership."organisationId" = $1 AND account.id = $2`;

const TEAM = `SELECT "accountId" FROM team_membership WHERE "organisationId" = $1 AND "teamId" = $2`;

/** Who people are at the moment a mail goes out. The worker asks the tables: identity itself is for those who sign in. */
@Injectable()
export class ReceiversRepository {
  constructor(private readonly database: Database) {}

  /** Null for who does not belong to the organisation any more. */
  async member(organisationId: string, accountId: string): Promise<Receiver | null> {
    const [found] = await this.database.manager.query<Receiver[]>(MEMBER, [organisationId, accountId]);
    return found ?? null;
  }

  /** The accounts of those who are in a team. */
  async inTeam(organisationId: string, teamId: string): Promise<string[]> {
    const rows = await this.database.manager.query<{ accountId: string }[]>(TEAM, [organisationId, teamId]);
    return rows.map(({ accountId }) => accountId);
  }
}
