import type { Me } from '@inrol/contracts/identity';
import type { JoinInvitation } from '@inrol/contracts/sessions';
import { mayInviteGuests, mayJoin } from '@inrol/domain/sessions';
import type { MemberActor } from '@inrol/domain';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.ts';
import { insist, Refusal } from '../../platform/errors/index.ts';
import type { Who } from '../../platform/http/index.ts';
import { Guests } from '../identity/index.ts';
import { OrganisationsService, TeamsService } from '../organisations/index.ts';
import { JoinTries } from './join-tries.ts';
import type { SessionEntity } from './session.entity.ts';
import { Sessions } from './sessions.ts';
import { SessionsRepository } from './sessions.repository.ts';

type OpenedGuest = Awaited<ReturnType<Guests['join']>>['opened'];

export interface Joined {
  readonly me: Me;
  readonly organisationId: string;
  readonly sessionId: string;
  /** For the cookie of a new guest; null for who is known in the session already. */
  readonly opened: OpenedGuest | null;
}

/** The way into a session with a code and only a name. */
@Injectable()
export class JoiningService {
  constructor(
    private readonly repository: SessionsRepository,
    private readonly sessions: Sessions,
    private readonly organisations: OrganisationsService,
    private readonly teams: TeamsService,
    private readonly guests: Guests,
    private readonly tries: JoinTries,
    private readonly config: Config,
  ) {}

  async link(actor: MemberActor, sessionId: string, origin: string): Promise<{ code: string; url: string }> {
    const session = await this.sessions.one(actor.organisationId, sessionId);
    insist(mayInviteGuests(actor, session));
    const { joinCode } = (await this.repository.one(actor.organisationId, sessionId))!;
    return { code: joinCode, url: `${this.config.publicUrl ?? origin}/join/${joinCode}` };
  }

  async look(code: string, address: string): Promise<JoinInvitation> {
    const { title, question, status, language, organisationId, teamId } = await this.open(code, address);
    const organisation = await this.organisations.one(organisationId);
    const team = await this.teams.one(organisationId, teamId);
    return { title, question, status, language, organisationName: organisation.name, teamName: team.name };
  }

  /** A member, and a guest who is in already, go on as themselves; anyone else becomes a guest, and stays signed in. */
  async join(who: Who, { code, name }: { code: string; name: string }, address: string): Promise<Joined> {
    const { organisationId, id: sessionId } = await this.open(code, address);
    const { account, memberships, guest } = who;
    const isMember = memberships.some((membership) => membership.organisationId === organisationId);
    if (isMember || guest?.sessionId === sessionId)
      return { me: { account, memberships: [...memberships], guest }, organisationId, sessionId, opened: null };
    await this.tries.countGuest(address);
    const joined = await this.guests.join(organisationId, sessionId, name);
    return {
      me: { account, memberships: [...memberships], guest: joined.guest },
      organisationId,
      sessionId,
      opened: joined.opened,
    };
  }

  private async open(code: string, address: string): Promise<SessionEntity> {
    await this.tries.check(address);
    const session = await this.repository.byJoinCode(code);
    if (!session) {
      await this.tries.countWrong(address);
      throw new Refusal('not-found');
    }
    insist(mayJoin(session));
    return session;
  }
}
