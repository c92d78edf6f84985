import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { identityRoutes } from '@inrol/contracts/identity';
import { organisationRoutes, type Layer, type Team } from '@inrol/contracts/organisations';
import type { INestApplication } from '@nestjs/common';
import { createApp } from '../app/create-app.ts';
import { SetupLinks } from '../modules/organisations/index.ts';
import { Config } from '../platform/config/config.ts';
import { Database } from '../platform/database/index.ts';
import { Browser } from './browser.ts';
import type { Mailbox } from './mailbox.ts';
import { testDatabase, type TestDatabase } from './test-database.ts';

const PASSWORD = 'een goed lang wachtwoord';

/** Somebody with an account, and the browser they use. */
export interface TestPerson {
  readonly name: string;
  readonly accountId: string;
  readonly email: string;
  readonly browser: Browser;
}

/** A whole Inrol on a real database, with people who use it over HTTP as anyone would. */
export class TestInrol {
  private constructor(
    private readonly testDatabase: TestDatabase,
    public app: INestApplication,
    public base: string,
    private readonly redisUrl?: string,
    readonly mailbox?: Mailbox,
  ) {}

  /** On a database of its own, or on one that is given. With a Redis others may serve beside it; with a mailbox it sends mail. */
  static async start(given?: TestDatabase, redisUrl?: string, mailbox?: Mailbox): Promise<TestInrol> {
    const database = given ?? (await testDatabase());
    const { app, base } = await listen(database, redisUrl, mailbox);
    return new TestInrol(database, app, base, redisUrl, mailbox);
  }

  /** A second server process for the same people. */
  beside(): Promise<TestInrol> {
    return TestInrol.start(this.testDatabase, this.redisUrl);
  }

  get databaseUrl(): string {
    return this.testDatabase.url;
  }

  /** The door to its tables. */
  get database(): Database {
    return this.app.get(Database);
  }

  /** Ends the server process's part and starts it again on the same database, at another port. */
  async restart(): Promise<void> {
    await this.app.close();
    Object.assign(this, await listen(this.testDatabase, this.redisUrl, this.mailbox));
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.testDatabase.drop();
  }

  /** The link that was mailed to somebody. */
  invitationFor(email: string): string {
    return /\S+\/invitation\/\S+/.exec(this.mailbox?.of(email).at(-1)?.text ?? '')![0];
  }

  /** A browser that nobody knows. */
  stranger(): Browser {
    return new Browser(this.base);
  }

  /** An organisation of its own with its first admin; any number of them in one Inrol. */
  async organisation(name = 'Jeugdhulp De Oever'): Promise<TestOrganisation> {
    const token = await this.app.get(SetupLinks).make();
    const browser = this.stranger();
    const email = `${randomUUID()}@example.org`;
    const me = await browser.call(identityRoutes.setup, {
      token,
      organisationName: name,
      kind: 'organisation',
      name: 'Ada Beheer',
      email,
      password: PASSWORD,
      locale: 'nl',
    });
    const admin = { name: 'Ada Beheer', accountId: me.account!.id, email, browser };
    return new TestOrganisation(this, me.memberships[0]!.organisationId, admin);
  }
}

/** One organisation in a test: makes teams and people in it by the routes that an admin uses. */
export class TestOrganisation {
  constructor(
    private readonly inrol: TestInrol,
    readonly id: string,
    readonly admin: TestPerson,
  ) {}

  team(name: string, layer: Layer = 'execution', answersTo: string | null = null): Promise<Team> {
    return this.admin.browser.call(organisationRoutes.createTeam, {
      organisationId: this.id,
      name,
      layer,
      answersTo,
      partner: null,
    });
  }

  /** A member, in a team when one is given. */
  async person(name: string, team?: Team, { lead = false } = {}): Promise<TestPerson> {
    const email = `${randomUUID()}@example.org`;
    const invitation = await this.admin.browser.call(identityRoutes.invite, {
      organisationId: this.id,
      email,
      role: 'member',
      teamIds: team ? [team.id] : [],
    });
    const token = (invitation.url ?? this.inrol.invitationFor(email)).split('/').at(-1)!;
    const browser = this.inrol.stranger();
    const me = await browser.call(identityRoutes.acceptInvitation, { token, name, password: PASSWORD, locale: 'nl' });
    const accountId = me.account!.id;
    if (team && lead)
      await this.admin.browser.call(organisationRoutes.putTeamMember, {
        organisationId: this.id,
        teamId: team.id,
        accountId,
        lead,
      });
    return { name, accountId, email, browser };
  }
}

/** Where people find it, as mail says. */
export const publicUrl = 'https://inrol.example.org';

const listen = async (database: TestDatabase, redisUrl?: string, mailbox?: Mailbox) => {
  const settings = {
    ...{ LOG_LEVEL: 'error', INROL_CLIENT: '/nowhere' },
    ...(redisUrl && { REDIS_URL: redisUrl }),
    ...(mailbox && { SMTP_URL: mailbox.url, PUBLIC_URL: publicUrl }),
  };
  const app = await createApp(new Config(settings), database.url);
  await app.listen(0, '127.0.0.1');
  return { app, base: `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}` };
};
