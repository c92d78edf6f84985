import { randomUUID } from 'node:crypto';
import type { Guest } from '@inrol/contracts/identity';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/index.ts';
import { BrowserSessions, type OpenedSession } from './browser-sessions.ts';
import { GuestsRepository } from './guests.repository.ts';

/** Names in one session, without an account. */
@Injectable()
export class Guests {
  constructor(
    private readonly repository: GuestsRepository,
    private readonly sessions: BrowserSessions,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Lets somebody in with only a name; the opened session goes into their cookie. */
  join(organisationId: string, sessionId: string, name: string): Promise<{ guest: Guest; opened: OpenedSession }> {
    return this.database.transaction(async () => {
      const guest = { id: randomUUID(), name, organisationId, sessionId };
      await this.repository.insert({ ...guest, joinedAt: this.clock.now() });
      return { guest, opened: await this.sessions.ofGuest(guest.id) };
    });
  }

  /** Names in a session that no browser belongs to. */
  async addStandIns(organisationId: string, sessionId: string, names: readonly string[]): Promise<Guest[]> {
    const guests = names.map((name) => ({ id: randomUUID(), name, organisationId, sessionId }));
    const joinedAt = this.clock.now();
    for (const guest of guests) await this.repository.insert({ ...guest, joinedAt });
    return guests;
  }

  /** Everybody who was a guest of a session that is taken away. */
  async forgetSession(organisationId: string, sessionId: string): Promise<void> {
    await this.repository.deleteOfSession(organisationId, sessionId);
  }

  byId(id: string): Promise<Guest | null> {
    return this.repository.byId(id);
  }

  /** Guests by id, for those who show names. */
  async named(ids: readonly string[]): Promise<Map<string, Guest>> {
    const guests = ids.length === 0 ? [] : await this.repository.byIds(ids);
    return new Map(guests.map((guest) => [guest.id, guest]));
  }

  /** Everybody who was a guest of a session. */
  ofSession(organisationId: string, sessionId: string): Promise<Guest[]> {
    return this.repository.ofSession(organisationId, sessionId);
  }
}
