import type { Session } from '@inrol/contracts/sessions';
import type { PersonKey } from '@inrol/contracts/sync';
import { Injectable } from '@nestjs/common';
import { found } from '../../platform/errors/index.ts';
import { Accounts, Guests } from '../identity/index.ts';
import type { SessionEntity } from './session.entity.ts';
import { columnsOf, namedIn, type Names, sessionOf } from './session-rows.ts';
import { SessionsRepository } from './sessions.repository.ts';

/** Sessions as the phase engine knows them, read from their rows and written back. */
@Injectable()
export class Sessions {
  constructor(
    private readonly repository: SessionsRepository,
    private readonly accounts: Accounts,
    private readonly guests: Guests,
  ) {}

  /** One session of the organisation; `not-found` for any other. */
  async one(organisationId: string, sessionId: string): Promise<Session> {
    return this.of(found(await this.repository.one(organisationId, sessionId)));
  }

  /** The same, to be changed by nobody else until the transaction ends. */
  async toChange(organisationId: string, sessionId: string): Promise<Session> {
    return this.of(found(await this.repository.lock(organisationId, sessionId)));
  }

  /** In a state that stays until the transaction ends; many can have that at once. Without names: a whole hall writes. */
  async toTakePartIn(organisationId: string, sessionId: string): Promise<Session> {
    return sessionOf(found(await this.repository.lockForWriting(organisationId, sessionId)), new Map());
  }

  async of(row: SessionEntity): Promise<Session> {
    return sessionOf(row, await this.named(namedIn(row)));
  }

  async ofAll(rows: readonly SessionEntity[]): Promise<Session[]> {
    const names = await this.named(rows.flatMap(namedIn));
    return rows.map((row) => sessionOf(row, names));
  }

  /** What these people are called now. */
  async named(keys: readonly PersonKey[]): Promise<Names> {
    const idsOf = (kind: 'account:' | 'guest:') => [
      ...new Set(keys.filter((key) => key.startsWith(kind)).map((key) => key.slice(kind.length))),
    ];
    const accounts = await this.accounts.named(idsOf('account:'));
    const guests = await this.guests.named(idsOf('guest:'));
    return new Map<PersonKey, string>([
      ...[...accounts].map(([id, { name }]) => [`account:${id}`, name] as const),
      ...[...guests].map(([id, { name }]) => [`guest:${id}`, name] as const),
    ]);
  }

  async keep(session: Session, more: Partial<SessionEntity> = {}): Promise<void> {
    await this.repository.update(session.organisationId, session.id, { ...columnsOf(session), ...more });
  }
}
