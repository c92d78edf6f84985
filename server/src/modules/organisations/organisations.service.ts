import { randomUUID } from 'node:crypto';
import type { Locale, ParsedInputOf } from '@inrol/contracts';
import type { Membership } from '@inrol/contracts/identity';
import type { Organisation, organisationRoutes } from '@inrol/contracts/organisations';
import type { MemberActor } from '@inrol/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { found } from '../../platform/errors/index.ts';
import type { Memberships } from '../identity/index.ts';
import { MembershipsRepository } from './memberships.repository.ts';
import { OrganisationsRepository } from './organisations.repository.ts';
import { slugOf } from './slug.ts';
import { TeamsRepository } from './teams.repository.ts';

const ANSWER_DAYS = 14;

export interface NewOrganisation {
  readonly name: string;
  readonly kind: 'organisation' | 'partnership';
  readonly locale: Locale;
}

/** Organisations, and who belongs to which. */
@Injectable()
export class OrganisationsService implements Memberships {
  constructor(
    private readonly repository: OrganisationsRepository,
    private readonly memberships: MembershipsRepository,
    private readonly teams: TeamsRepository,
    private readonly clock: Clock,
  ) {}

  async one(organisationId: string): Promise<Organisation> {
    return found(await this.repository.byId(organisationId));
  }

  any(): Promise<boolean> {
    return this.repository.any();
  }

  async create({ name, kind, locale }: NewOrganisation): Promise<Organisation> {
    const id = randomUUID();
    const slug = await this.freeSlug(name);
    await this.repository.insert({
      id,
      name,
      slug,
      kind,
      locale,
      answerDays: ANSWER_DAYS,
      createdAt: this.clock.now(),
    });
    return this.one(id);
  }

  async update(
    { organisationId }: MemberActor,
    change: ParsedInputOf<(typeof organisationRoutes)['updateOrganisation']>,
  ): Promise<Organisation> {
    const { name, locale, answerDays } = await this.one(organisationId);
    await this.repository.update(organisationId, {
      name: change.name ?? name,
      locale: change.locale ?? locale,
      answerDays: change.answerDays ?? answerDays,
    });
    return this.one(organisationId);
  }

  async of(accountId: string): Promise<Membership[]> {
    const memberships = await this.memberships.ofAccount(accountId);
    if (memberships.length === 0) return [];
    const teams = await this.teams.ofAccount(accountId);
    const organisations = await this.repository.byIds(memberships.map((membership) => membership.organisationId));
    return organisations.map(({ id, name, slug }) => ({
      organisationId: id,
      organisationName: name,
      slug,
      role: memberships.find((membership) => membership.organisationId === id)!.role,
      teams: teams.filter((team) => team.organisationId === id).map(({ teamId, lead }) => ({ teamId, lead })),
    }));
  }

  private async freeSlug(name: string): Promise<string> {
    const base = slugOf(name);
    for (let number = 1; ; number++) {
      const slug = number === 1 ? base : `${base}-${number}`;
      if (!(await this.repository.hasSlug(slug))) return slug;
    }
  }
}
