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

  /** The session of a token, or null when there is none or it has expired. */
  async find(token: string | null): Promise<BrowserSessionEntity | null> {
    if (!token) return null;
    const session = await this.repository.byHash(tokenHash(token));
    return session && session.expiresAt > this.clock.now() ? session : null;
  }

  async end(token: string | null): Promise<void> {
    const session = await this.find(token);
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
