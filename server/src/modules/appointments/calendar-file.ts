import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Locale } from '@inrol/contracts';
import type { CalendarMethod } from '../../platform/mail/mailer.ts';

/** Something with a beginning and an end, for a calendar. */
export interface CalendarEvent {
  /** The same for each version of it, so that a later one takes the place of an earlier one. */
  readonly id: string;
  /** Grows with each version. */
  readonly sequence: number;
  readonly title: string;
  readonly about: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly url: string;
}

interface Person {
  readonly name: string;
  readonly email: string;
}

interface Terms {
  readonly stamp: Date;
  readonly language: Locale;
  /** For a mail that asks for something (RFC 5546); none for a file that somebody takes in. */
  readonly asks?: { readonly method: CalendarMethod; readonly organiser: Person; readonly receiver: Person };
}

/** An iCalendar file (RFC 5545). Nobody is asked to answer: who comes is seen in the room. */
export const calendarFile = (events: readonly CalendarEvent[], { stamp, language, asks }: Terms): string => {
  const calendar = ical({ prodId: { company: 'Inrol', product: 'Inrol', language } });
  if (asks) calendar.method(ICalCalendarMethod[asks.method]);
  for (const { id, sequence, title, about, startsAt, endsAt, url } of events) {
    const event = calendar.createEvent({
      ...{ id, sequence, stamp, start: startsAt, end: endsAt, summary: title, url },
      description: [about, url].filter(Boolean).join('\n\n'),
    });
    if (!asks) continue;
    event.organizer(asks.organiser);
    event.status(asks.method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED);
    // RFC 5546: what is only made known has no attendees
    if (asks.method === 'PUBLISH') continue;
    const as = { rsvp: false, role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.NEEDSACTION };
    event.createAttendee({ ...asks.receiver, ...as });
  }
  return calendar.toString();
};
