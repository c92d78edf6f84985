import type { ParsedInputOf } from '@inrol/contracts';
import type { identityRoutes, Invitation, MadeLink } from '@inrol/contracts/identity';
import type { MemberActor } from '@inrol/domain';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/index.ts';
import { found, Refusal } from '../../platform/errors/index.ts';
import { Mailer } from '../../platform/mail/mailer.ts';
import { Accounts, IdentityService, OneTimeLinks, type SignedIn } from '../identity/index.ts';
import { MembershipsRepository } from './memberships.repository.ts';
import { OrganisationsService } from './organisations.service.ts';
import { TeamsRepository } from './teams.repository.ts';

type Input<Name extends keyof typeof identityRoutes> = ParsedInputOf<(typeof identityRoutes)[Name]>;

const words = {
  nl: (organisation: string, url: string) => ({
    subject: `Doe mee met ${organisation} in Inrol`,
    text: `Dag,\n\nJe bent uitgenodigd om mee te doen met ${organisation} in Inrol: de plek waar teams samen leren van hun werk.\n\nMet deze link maak je je account. Hij werkt één keer, twee weken lang.\n\n${url}\n`,
  }),
  en: (organisation: string, url: string) => ({
    subject: `Join ${organisation} in Inrol`,
    text: `Hello,\n\nYou are invited to join ${organisation} in Inrol: the place where teams learn together from their work.\n\nWith this link you make your account. It works once, for two weeks.\n\n${url}\n`,
  }),
};

/** One-time links that let somebody into an organisation. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly links: OneTimeLinks,
    private readonly accounts: Accounts,
    private readonly organisations: OrganisationsService,
    private readonly memberships: MembershipsRepository,
    private readonly teams: TeamsRepository,
    private readonly identity: IdentityService,
    private readonly mailer: Mailer,
    private readonly config: Config,
    private readonly database: Database,
  ) {}

  async open(organisationId: string) {
    const links = await this.links.open('invitation', organisationId);
    return links.map(({ id, invites, expiresAt }) => ({
      id,
      email: invites!.email,
      role: invites!.role,
      expiresAt: expiresAt.toISOString(),
    }));
  }

  async invite(actor: MemberActor, { email, role, teamIds }: Input<'invite'>, origin: string): Promise<MadeLink> {
    const { organisationId } = actor;
    const organisation = await this.organisations.one(organisationId);
    const account = await this.accounts.byEmail(email);
    if (account && (await this.memberships.one(organisationId, account.id))) throw new Refusal('already-a-member');
    for (const teamId of teamIds) found(await this.teams.one(organisationId, teamId));
    const invites = { email, role, teamIds };
    const token = await this.links.make('invitation', {
      organisationId,
      accountId: null,
      invites,
    });
    const url = `${this.config.publicUrl ?? origin}/invitation/${token}`;
    const mailed = await this.mailer.send({
      to: email,
      ...words[organisation.locale](organisation.name, url),
    });
    return { mailed, url: mailed ? null : url };
  }

  async look(token: string): Promise<Invitation> {
    const { organisationId, invites } = await this.links.look('invitation', token);
    const organisation = await this.organisations.one(organisationId!);
    const hasAccount = (await this.accounts.byEmail(invites!.email)) !== null;
    return {
      organisationName: organisation.name,
      email: invites!.email,
      hasAccount,
    };
  }

  async accept({ token, name, password, locale }: Input<'acceptInvitation'>): Promise<SignedIn> {
    const accountId = await this.database.transaction(async () => {
      const { organisationId, invites } = await this.links.use('invitation', token);
      const { email, role, teamIds } = invites!;
      const known = await this.accounts.byEmail(email);
      const account = known
        ? await this.identity.prove(email, password)
        : await this.accounts.create({ name, email, password, locale });
      if (await this.memberships.one(organisationId!, account.id)) throw new Refusal('already-a-member');
      await this.memberships.insert({
        organisationId: organisationId!,
        accountId: account.id,
        role,
      });
      for (const teamId of teamIds)
        if (await this.teams.one(organisationId!, teamId))
          await this.teams.putMember({
            teamId,
            accountId: account.id,
            organisationId: organisationId!,
            lead: false,
          });
      return account.id;
    });
    return this.identity.open(accountId);
  }
}
