import type { Actor } from '@inrol/domain';
import { maySeeSession } from '@inrol/domain/sessions';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Config } from '../../platform/config/config.ts';
import { insist, Refusal } from '../../platform/errors/index.ts';
import { calendarFile } from '../appointments/index.ts';
import { OrganisationsService } from '../organisations/index.ts';
import { appointmentOf, momentOf } from './session-appointment.ts';
import { Sessions } from './sessions.ts';

/** A session as something for one's own calendar. */
@Injectable()
export class SessionCalendar {
  constructor(
    private readonly sessions: Sessions,
    private readonly organisations: OrganisationsService,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** An iCalendar file (RFC 5545) with one event; taken in again after a change, it replaces the earlier one. */
  async of(actor: Actor, sessionId: string, origin: string): Promise<string> {
    const session = await this.sessions.one(actor.organisationId, sessionId);
    insist(maySeeSession(actor, session));
    const moment = momentOf(session);
    if (!moment) throw new Refusal('session-without-start');
    const { slug } = await this.organisations.one(actor.organisationId);
    const url = `${this.config.publicUrl ?? origin}${appointmentOf(session, slug).path}`;
    const event = { ...appointmentOf(session, slug), ...moment, url };
    return calendarFile([event], { stamp: this.clock.now(), language: session.language });
  }
}
