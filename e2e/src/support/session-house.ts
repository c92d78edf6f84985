import { request, type APIRequestContext, type BrowserContext } from '@playwright/test';
import { identityRoutes } from '@inrol/contracts/identity';
import { organisationRoutes } from '@inrol/contracts/organisations';
import { processMapRoutes, type ProcessMap } from '@inrol/contracts/process-maps';
import { sessionRoutes, type Session, type SessionCommand } from '@inrol/contracts/sessions';
import { callAs } from './demo-people.ts';
import type { RunningInrol } from './running-inrol.ts';

const PASSWORD = 'een goed lang wachtwoord';
const EMAIL = 'ada@example.org';

/** An organisation with one team, whose lead Ada keeps the house and facilitates. */
export class SessionHouse {
  private constructor(
    readonly inrol: RunningInrol,
    readonly ada: APIRequestContext,
    readonly organisationId: string,
    readonly slug: string,
    readonly teamId: string,
  ) {}

  static async build(inrol: RunningInrol): Promise<SessionHouse> {
    const ada = await request.newContext({ baseURL: inrol.base });
    const me = await callAs(ada, inrol, identityRoutes.setup, {
      ...{ token: inrol.setup!.split('/').at(-1)!, organisationName: 'De Oever', kind: 'organisation', name: 'Ada' },
      ...{ email: EMAIL, password: PASSWORD, locale: 'nl' },
    });
    const { organisationId, slug } = me.memberships[0]!;
    const team = { organisationId, name: 'Noord', layer: 'execution' as const, answersTo: null, partner: null };
    const { id: teamId } = await callAs(ada, inrol, organisationRoutes.createTeam, team);
    const accountId = me.account!.id;
    await callAs(ada, inrol, organisationRoutes.putTeamMember, { organisationId, teamId, accountId, lead: true });
    return new SessionHouse(inrol, ada, organisationId, slug, teamId);
  }

  /** A session that runs, in its writing phase, and a way in for guests. */
  async session(): Promise<{ session: Session; code: string }> {
    const { inrol, ada, organisationId, teamId } = this;
    let session = await callAs(ada, inrol, sessionRoutes.createSession, {
      ...{ organisationId, teamId, trackId: null, title: 'Inrollen', question: '', methodKey: 'roll-in-session' },
      ...{ language: 'nl', startsAt: null },
    });
    const at = { organisationId, sessionId: session.id };
    const give = async (command: SessionCommand) => {
      session = await callAs(ada, inrol, sessionRoutes.command, { ...at, revision: session.revision, command });
    };
    await give({ kind: 'open' });
    await give({ kind: 'start' });
    await give({ kind: 'go-to', phaseId: session.phases.find(({ visibility }) => visibility === 'private')!.id });
    const { code } = await callAs(ada, inrol, sessionRoutes.joinLink, at);
    return { session, code };
  }

  /** An empty process map of the team. */
  async map(): Promise<DrawnMap> {
    const { inrol, ada, organisationId, teamId } = this;
    const plan = { organisationId, teamId, title: 'Van melding tot plan', trackId: null, goalId: null };
    return new DrawnMap(this, await callAs(ada, inrol, processMapRoutes.createProcessMap, plan));
  }

  /** Makes a browser Ada's. */
  async signIn({ request: browser }: BrowserContext): Promise<void> {
    await callAs(browser, this.inrol, identityRoutes.signIn, { email: EMAIL, password: PASSWORD });
  }
}

/** A process map, as its pages and the server have it. */
export class DrawnMap {
  constructor(
    private readonly house: SessionHouse,
    private readonly map: ProcessMap,
  ) {}

  get address(): string {
    return `/${this.house.slug}/process-maps/${this.map.id}`;
  }

  /** What the server has. */
  async content() {
    const { inrol, ada, organisationId } = this.house;
    const version = { organisationId, processMapId: this.map.id, name: 'Zoals het nu is' };
    return (await callAs(ada, inrol, processMapRoutes.freezeVersion, version)).content;
  }

  async titles(): Promise<string[]> {
    return (await this.content()).steps.map(({ title }) => title).toSorted();
  }
}
