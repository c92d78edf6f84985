import type { Guest } from '@inrol/contracts/identity';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/index.ts';
import { tokenHash } from './token.ts';

/** Of whom the session of a token is. */
export interface RecognisedBrowser {
  readonly accountId: string | null;
  readonly guest: Guest | null;
}

interface Row {
  readonly tokenHash: string;
  readonly accountId: string | null;
  readonly guestId: string | null;
  readonly name: string;
  readonly organisationId: string;
  readonly sessionId: string;
}

const RECOGNISE = `
  SELECT "tokenHash", "accountId", guest.id AS "guestId", name, "organisationId", "sessionId"
  FROM browser_session LEFT JOIN guest ON guest.id = "guestId"
  WHERE "tokenHash" = ANY($1) AND "expiresAt" > $2`;

/** Recognises browsers by the tokens in their cookies, any number of them with one statement. */
@Injectable()
export class RecognisedBrowsers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Without tokens that there is no session of, and those whose session has expired. */
  async byTokens(tokens: readonly string[]): Promise<ReadonlyMap<string, RecognisedBrowser>> {
    const tokenOf = new Map(tokens.map((token) => [tokenHash(token), token]));
    const values = [[...tokenOf.keys()], this.clock.now()];
    const rows = await this.database.manager.query<Row[]>(RECOGNISE, values);
    return new Map(rows.map((row) => [tokenOf.get(row.tokenHash)!, recognised(row)]));
  }
}

const recognised = ({ accountId, guestId, name, organisationId, sessionId }: Row): RecognisedBrowser => ({
  accountId,
  guest: guestId === null ? null : { id: guestId, name, organisationId, sessionId },
});
