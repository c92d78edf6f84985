import type { Session } from '@inrol/contracts/sessions';
import type { Actor } from '@inrol/domain';
import { maySeeSession } from '@inrol/domain/sessions';
import { Injectable } from '@nestjs/common';
import ical from 'ical-generator';
import { Clock } from '../../platform/clock/clock.ts';
import { Config } from '../../platform/config/config.ts';
import { insist, Refusal } from '../../platform/errors/index.ts';
import { OrganisationsService } from '../organisations/index.ts';
import { Sessions } from './sessions.ts';

const MINUTE_MS = 60_000;

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
    if (!session.startsAt) throw new Refusal('session-without-start');
    const organisation = await this.organisations.one(actor.organisationId);
    const url = `${this.config.publicUrl ?? origin}/${organisation.slug}/sessions/${session.id}`;
    const calendar = ical({ prodId: { company: 'Inrol', product: 'Inrol', language: session.language } });
    calendar.createEvent({
      id: session.id,
      sequence: session.revision,
      stamp: this.clock.now(),
      start: new Date(session.startsAt),
      end: new Date(Date.parse(session.startsAt) + minutesOf(session) * MINUTE_MS),
      summary: session.title,
      description: [session.question, url].filter(Boolean).join('\n\n'),
      url,
    });
    return calendar.toString();
  }
}

const minutesOf = ({ phases }: Session): number => phases.reduce((total, { minutes }) => total + minutes, 0);
