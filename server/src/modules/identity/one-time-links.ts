import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Refusal } from '../../platform/errors/index.ts';
import type { LinkPurpose, OneTimeLinkEntity } from './one-time-link.entity.ts';
import { OneTimeLinksRepository } from './one-time-links.repository.ts';
import { newToken, tokenHash } from './token.ts';

const HOUR_MS = 3_600_000;
const LASTS: Record<LinkPurpose, number> = {
  setup: 30 * 24 * HOUR_MS,
  invitation: 14 * 24 * HOUR_MS,
  'password-reset': 2 * HOUR_MS,
};

type LinkContent = Pick<OneTimeLinkEntity, 'organisationId' | 'accountId' | 'invites'>;

/** Links that work once and for a while: a month for the setup, two weeks for an invitation, two hours for a password. */
@Injectable()
export class OneTimeLinks {
  constructor(
    private readonly repository: OneTimeLinksRepository,
    private readonly clock: Clock,
  ) {}

  /** Makes a link; gives the token, which is kept nowhere else. */
  async make(purpose: LinkPurpose, content: LinkContent): Promise<string> {
    const token = newToken();
    const expiresAt = new Date(this.clock.now().getTime() + LASTS[purpose]);
    await this.repository.insert({
      id: randomUUID(),
      tokenHash: tokenHash(token),
      purpose,
      ...content,
      expiresAt,
    });
    return token;
  }

  /** The link, unused and in time; refuses with `link-not-valid`. */
  async look(purpose: LinkPurpose, token: string): Promise<OneTimeLinkEntity> {
    const link = await this.repository.byHash(purpose, tokenHash(token));
    if (!link || link.expiresAt <= this.clock.now()) throw new Refusal('link-not-valid');
    return link;
  }

  /** Uses a link up. Of two that try at the same time one is refused. */
  async use(purpose: LinkPurpose, token: string): Promise<OneTimeLinkEntity> {
    const link = await this.look(purpose, token);
    if (!(await this.repository.delete(link.id))) throw new Refusal('link-not-valid');
    return link;
  }

  /** Links of an organisation that wait to be used, newest first. */
  open(purpose: LinkPurpose, organisationId: string): Promise<OneTimeLinkEntity[]> {
    return this.repository.open(purpose, organisationId, this.clock.now());
  }

  /** Links that were made for an account and wait to be used stop working. */
  async dropOf(purpose: LinkPurpose, accountId: string): Promise<void> {
    await this.repository.deleteOfAccount(purpose, accountId);
  }

  /** Every link that is kept with somebody, or with their address. */
  async forget(accountId: string, email: string): Promise<void> {
    await this.repository.deleteOfPerson(accountId, email);
  }

  async drop(purpose: LinkPurpose): Promise<void> {
    await this.repository.deleteAll(purpose);
  }
}
