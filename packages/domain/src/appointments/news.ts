/** What somebody has to hear about an appointment they were asked for, and when. */

/** Postponed: it does not take place then, and when it does is not known yet. */
export type AppointmentState = 'planned' | 'postponed' | 'cancelled';

export interface Appointment {
  readonly title: string;
  /** Moments in UTC. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly state: AppointmentState;
}

export type News = 'invitation' | 'change' | 'cancellation';

/** What there is to say to somebody who was last told `told`, or nothing yet; null where they know it or it is past. */
export const newsFor = (appointment: Appointment, told: Appointment | null, now: Date): News | null => {
  if (isPast(appointment, now)) return null;
  const off = appointment.state !== 'planned';
  if (told === null) return off ? null : 'invitation';
  if (off) return told.state === appointment.state ? null : 'cancellation';
  const same =
    told.state === 'planned' &&
    told.title === appointment.title &&
    told.startsAt === appointment.startsAt &&
    told.endsAt === appointment.endsAt;
  return same ? null : 'change';
};

const isPast = ({ endsAt }: Appointment, now: Date): boolean => Date.parse(endsAt) <= now.getTime();

const SETTLES_MS = 2 * 60_000;
const APART_MS = 10 * 60_000;

/**
 * When somebody hears of a change: when nothing has been changed for two minutes, and never sooner than ten minutes after
 * the mail before, so that looking for a moment together does not become a row of mails.
 */
export const whenToTell = (toldAt: Date | null, now: Date): Date =>
  toldAt === null ? now : new Date(Math.max(now.getTime() + SETTLES_MS, toldAt.getTime() + APART_MS));
