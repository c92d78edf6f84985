import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { DocumentAccess } from '@inrol/contracts/sync';
import { personKeyOf } from '@inrol/domain';
import { boardShapeRules } from '@inrol/sync-core/shapes';
import { Global, type INestApplication, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Config } from '../../platform/config/config.ts';
import { Authenticator, type Who } from '../../platform/http/index.ts';
import { PlatformModule } from '../../platform/platform.module.ts';
import { testDatabase, type TestDatabase } from '../../test/test-database.ts';
import { Documents } from '../documents.ts';
import { SyncModule } from '../sync.module.ts';
import { SyncBrowser } from './sync-browser.ts';

const people = new Map<string, Who>();

/** Knows people by a cookie that holds a key; the identity module has tests of its own. */
class CookieIsKey extends Authenticator {
  override async whoIs(cookies: string | undefined): Promise<Who> {
    return people.get(cookies ?? '') ?? { account: null, memberships: [], guest: null };
  }
}

@Global()
@Module({ providers: [{ provide: Authenticator, useClass: CookieIsKey }], exports: [Authenticator] })
class KeyModule {}

@Module({})
class SyncOnlyModule {}

/** Somebody with an account in one organisation. */
export interface SyncPerson {
  readonly accountId: string;
  readonly cookie: string;
}

/** The sync engine alone, on a real database and a real port. */
export class TestSync {
  private app: INestApplication | null = null;
  private port = 0;

  private constructor(
    readonly database: TestDatabase,
    private readonly redisUrl: string | null,
    readonly organisationId: string = randomUUID(),
    private readonly rights = new Map<string, DocumentAccess | 'none'>(),
  ) {}

  /** With a Redis others may serve beside it. */
  static async start(redisUrl: string | null = null): Promise<TestSync> {
    const sync = new TestSync(await testDatabase(), redisUrl);
    await sync.serve();
    return sync;
  }

  /** A second server for the same people and documents. */
  async beside(): Promise<TestSync> {
    const sync = new TestSync(this.database, this.redisUrl, this.organisationId, this.rights);
    await sync.serve();
    return sync;
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get documents(): Documents {
    return this.app!.get(Documents);
  }

  get<Service>(token: abstract new (...parameters: never[]) => Service): Service {
    return this.app!.get(token as never);
  }

  /** Starts on the port it had, so that browsers find it again. */
  async serve(): Promise<void> {
    const config = new Config({ LOG_LEVEL: 'silent', ...(this.redisUrl && { REDIS_URL: this.redisUrl }) });
    const imports = [PlatformModule.with(config, this.database.url), KeyModule, SyncModule];
    this.app = await NestFactory.create({ module: SyncOnlyModule, imports }, { logger: false });
    await this.app.listen(this.port, '127.0.0.1');
    this.port = (this.app.getHttpServer().address() as AddressInfo).port;
    this.documents.guard('board', async (document) => (actor) => {
      const access = this.rights.get(`${personKeyOf(actor)} ${document.id}`) ?? 'write';
      return access === 'write' ? { access, rules: boardShapeRules } : { access };
    });
  }

  async halt(): Promise<void> {
    await this.app?.close();
    this.app = null;
  }

  async stop(): Promise<void> {
    await this.halt();
    await this.database.drop();
  }

  person(name: string, organisationId = this.organisationId): SyncPerson {
    const accountId = randomUUID();
    const cookie = `key=${accountId}`;
    const membership = {
      organisationId,
      organisationName: 'De Oever',
      slug: 'oever',
      role: 'member',
      teams: [],
    } as const;
    const account = { id: accountId, name, email: `${accountId}@example.org`, locale: 'nl' } as const;
    people.set(cookie, { account, memberships: [{ ...membership, teams: [] }], guest: null });
    return { accountId, cookie };
  }

  signOut({ cookie }: SyncPerson): void {
    people.delete(cookie);
  }

  board(): Promise<string> {
    return this.documents.create('board', this.organisationId, randomUUID());
  }

  allow({ accountId }: SyncPerson, documentId: string, access: DocumentAccess | 'none'): void {
    this.rights.set(`account:${accountId} ${documentId}`, access);
  }

  browser({ cookie }: Pick<SyncPerson, 'cookie'>, origin = this.address): SyncBrowser {
    return new SyncBrowser(this.address, { cookie, origin });
  }
}
