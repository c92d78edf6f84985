import { Injectable } from '@nestjs/common';
import { LiveSockets } from '../../sync/index.ts';
import { Clock } from '../../platform/clock/clock.ts';
import type { BrowserSessionEntity } from './browser-session.entity.ts';
import { BrowserSessionsRepository } from './browser-sessions.repository.ts';
import { newToken, tokenHash } from './token.ts';

const DAY_MS = 86_400_000;
const ACCOUNT_DAYS = 30;
const GUEST_DAYS = 7;

export interface OpenedSession {
  readonly token: string;
  readonly expires: Date;
}

/** Browsers that are signed in or are guests. Ending one also ends its sockets. */
@Injectable()
export class BrowserSessions {
  constructor(
    private readonly repository: BrowserSessionsRepository,
    private readonly clock: Clock,
    private readonly sockets: LiveSockets,
  ) {}

  ofAccount(accountId: string): Promise<OpenedSession> {
    return this.open({ accountId, guestId: null }, ACCOUNT_DAYS);
  }

  ofGuest(guestId: string): Promise<OpenedSession> {
    return this.open({ accountId: null, guestId }, GUEST_DAYS);
  }

  /** The sessions of tokens; without those that there are none of, and those that have expired. */
  async find(tokens: readonly string[]): Promise<Map<string, BrowserSessionEntity>> {
    const tokenOf = new Map(tokens.map((token) => [tokenHash(token), token]));
    const sessions = await this.repository.byHashes([...tokenOf.keys()]);
    const now = this.clock.now();
    return new Map(
      sessions.filter(({ expiresAt }) => expiresAt > now).map((session) => [tokenOf.get(session.tokenHash)!, session]),
    );
  }

  async end(token: string | null): Promise<void> {
    const session = token === null ? undefined : (await this.find([token])).get(token);
    if (!session) return;
    await this.repository.delete(session.tokenHash);
    this.closeSockets(session);
  }

  /** Ends every session of an account, e.g. after a new password. */
  async endAll(accountId: string): Promise<void> {
    await this.repository.deleteOfAccount(accountId);
    this.sockets.disconnect(`account:${accountId}`);
  }

  private closeSockets({ accountId, guestId }: BrowserSessionEntity): void {
    this.sockets.disconnect(accountId ? `account:${accountId}` : `guest:${guestId}`);
  }

  private async open(whose: Pick<BrowserSessionEntity, 'accountId' | 'guestId'>, days: number): Promise<OpenedSession> {
    const token = newToken();
    const expires = new Date(this.clock.now().getTime() + days * DAY_MS);
    await this.repository.insert({
      tokenHash: tokenHash(token),
      ...whose,
      expiresAt: expires,
    });
    return { token, expires };
  }
}
