import { randomUUID } from 'node:crypto';
import { id as idShape, type ParsedInputOf } from '@inrol/contracts';
import type { MethodContent, MethodOnOffer, methodRoutes, MethodSummary } from '@inrol/contracts/methods';
import type { Method } from '@inrol/contracts/sessions';
import type { MemberActor } from '@inrol/domain';
import { mayChangeMethod, mayMakeMethod, mayRemoveMethod } from '@inrol/domain/methods';
import { findMethod, methods } from '@inrol/methods';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/index.ts';
import { found, insist, Refusal } from '../../platform/errors/index.ts';
import { Accounts } from '../identity/index.ts';
import type { MethodEntity } from './method.entity.ts';
import { MethodsRepository } from './methods.repository.ts';

type Input<Name extends keyof typeof methodRoutes> = ParsedInputOf<(typeof methodRoutes)[Name]>;

/** Methods to choose from, and the ones that an organisation keeps itself. */
@Injectable()
export class MethodsService {
  constructor(
    private readonly repository: MethodsRepository,
    private readonly accounts: Accounts,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Those of the house, then those of the organisation, each enough to choose by. */
  async all(organisationId: string): Promise<MethodSummary[]> {
    const rows = await this.repository.all(organisationId);
    const names = await this.accounts.named([...new Set(rows.map(({ makerId }) => makerId))]);
    return [...methods.map(ofTheHouse), ...rows.map((row) => ofOrganisation(row, names))];
  }

  /** One of the house, or one of this organisation; `not-found` for any other. */
  async one(organisationId: string, key: string): Promise<MethodOnOffer> {
    const method = findMethod(key);
    if (method) return ofTheHouse(method);
    const row = found(await this.kept(organisationId, key));
    return ofOrganisation(row, await this.accounts.named([row.makerId]));
  }

  /** The method to hold a session with; `method-unknown` where there is none. */
  async toHold(organisationId: string, key: string): Promise<Method> {
    const method = findMethod(key);
    if (method) return method;
    const row = await this.kept(organisationId, key);
    if (!row) throw new Refusal('method-unknown');
    return { ...row.content, key };
  }

  async create(actor: MemberActor, content: MethodContent): Promise<MethodOnOffer> {
    const { organisationId, accountId } = actor;
    insist(mayMakeMethod(actor, await this.repository.count(organisationId)));
    const id = randomUUID();
    const now = this.clock.now();
    const times = { createdAt: now, changedAt: now };
    await this.repository.insert({ id, organisationId, content, makerId: accountId, revision: 1, ...times });
    return this.one(organisationId, id);
  }

  /** `changed-meanwhile` where somebody else's change came first. */
  async update(actor: MemberActor, { methodId, revision, method }: Input<'updateMethod'>): Promise<MethodOnOffer> {
    insist(mayChangeMethod(actor));
    const { organisationId } = actor;
    await this.database.transaction(async () => {
      const row = found(await this.repository.lock(organisationId, methodId));
      if (row.revision !== revision) throw new Refusal('changed-meanwhile');
      const change = { content: method, revision: revision + 1, changedAt: this.clock.now() };
      await this.repository.update(organisationId, methodId, change);
    });
    return this.one(organisationId, methodId);
  }

  async remove(actor: MemberActor, methodId: string): Promise<void> {
    const { organisationId } = actor;
    const { makerId } = found(await this.repository.one(organisationId, methodId));
    insist(mayRemoveMethod(actor, { maker: { accountId: makerId, name: '' } }));
    await this.repository.delete(organisationId, methodId);
  }

  /** What is no id can be no key of ours. */
  private async kept(organisationId: string, key: string): Promise<MethodEntity | null> {
    return idShape.safeParse(key).success ? this.repository.one(organisationId, key) : null;
  }
}

const ofTheHouse = (method: Method): MethodOnOffer => ({ ...method, own: null });

const ofOrganisation = (
  { id, content, makerId, changedAt, revision }: MethodEntity,
  names: ReadonlyMap<string, { readonly name: string }>,
): MethodOnOffer => ({
  ...content,
  key: id,
  own: {
    id,
    maker: { accountId: makerId, name: names.get(makerId)?.name ?? '' },
    changedAt: changedAt.toISOString(),
    revision,
  },
});
