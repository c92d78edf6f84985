import type { ParsedInputOf } from '@inrol/contracts';
import type { invitationRoutes, Session, SessionInvitations } from '@inrol/contracts/sessions';
import type { MemberActor } from '@inrol/domain';
import { mayInviteTeam } from '@inrol/domain/sessions';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/index.ts';
import { insist, Refusal } from '../../platform/errors/index.ts';
import { Mailer } from '../../platform/mail/mailer.ts';
import { AppointmentsService } from '../appointments/index.ts';
import { OrganisationsService, TeamsService } from '../organisations/index.ts';
import { InvitationSends } from './invitation-sends.ts';
import { appointmentOf, momentOf } from './session-appointment.ts';
import { Sessions } from './sessions.ts';
import { SessionsRepository } from './sessions.repository.ts';

type Input = ParsedInputOf<(typeof invitationRoutes)['inviteToSession']>;

/** Asks the team for a session by mail. */
@Injectable()
export class SessionInvitationsService {
  constructor(
    private readonly sessions: Sessions,
    private readonly repository: SessionsRepository,
    private readonly appointments: AppointmentsService,
    private readonly organisations: OrganisationsService,
    private readonly teams: TeamsService,
    private readonly sends: InvitationSends,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  async of(actor: MemberActor, sessionId: string): Promise<SessionInvitations> {
    const session = await this.sessions.one(actor.organisationId, sessionId);
    insist(mayInviteTeam(actor, session));
    return this.shown(actor, session);
  }

  /**
   * Those of the team who have no invitation yet; with `series` for all of its series that are to come, in one mail. Asked
   * again it adds who came into the team meanwhile.
   */
  async invite(actor: MemberActor, { sessionId, series }: Input): Promise<SessionInvitations> {
    const { organisationId } = actor;
    insist(mayInviteTeam(actor, await this.sessions.one(organisationId, sessionId)));
    if (!this.mailer.sends) throw new Refusal('mail-not-set-up');
    await this.sends.count(actor.accountId);
    const { slug } = await this.organisations.one(organisationId);
    const session = await this.database.transaction(async () => {
      const session = await this.sessions.toChange(organisationId, sessionId);
      insist(mayInviteTeam(actor, session));
      const moment = momentOf(session);
      if (!moment) throw new Refusal('session-without-start');
      if (moment.endsAt <= this.clock.now()) throw new Refusal('start-has-passed');
      const people = await this.peopleOf(session);
      const accountIds = people.map(({ accountId }) => accountId);
      const all = series ? await this.ahead(actor, session) : [session];
      const appointments = all.map((one) => ({ ...appointmentOf(one, slug), ...momentOf(one)! }));
      await this.appointments.invite(appointments, accountIds);
      return session;
    });
    return this.shown(actor, session);
  }

  private async shown(actor: MemberActor, session: Session): Promise<SessionInvitations> {
    const invited = (await this.appointments.invited([session.id])).get(session.id);
    const people = await this.peopleOf(session);
    return {
      mails: this.mailer.sends,
      ahead: (await this.ahead(actor, session)).length,
      people: people.map((person) => ({ ...person, invited: invited?.has(person.accountId) ?? false })),
    };
  }

  /** This session and the others of its series to which this person may ask people: not begun, and with a moment to come. */
  private async ahead(actor: MemberActor, session: Session): Promise<Session[]> {
    const { organisationId, seriesId } = session;
    const rows = seriesId ? await this.repository.ofSeries(organisationId, seriesId) : [];
    const all = seriesId ? await this.sessions.ofAll(rows) : [session];
    return all.filter((one) => {
      const moment = momentOf(one);
      const isAhead = (one.status === 'draft' || one.status === 'open') && moment && moment.endsAt > this.clock.now();
      return isAhead && mayInviteTeam(actor, one).allowed;
    });
  }

  /** The team, and those who facilitate without being in it. */
  private async peopleOf({ organisationId, teamId, facilitators }: Session) {
    const { members } = await this.teams.one(organisationId, teamId);
    const inTeam = new Set(members.map(({ accountId }) => accountId));
    const beside = facilitators.filter(({ accountId }) => !inTeam.has(accountId));
    return [...members, ...beside].map(({ accountId, name }) => ({ accountId, name }));
  }
}
