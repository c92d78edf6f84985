import type { Session } from '@inrol/contracts/sessions';
import { leadingFacilitator } from '@inrol/domain/sessions';
import type { AppointmentFacts } from '../appointments/index.ts';

const MINUTE_MS = 60_000;

type Moment = Pick<AppointmentFacts, 'startsAt' | 'endsAt'>;

/** What a session is in people's calendars. */
export const appointmentOf = (session: Session, slug: string): Omit<AppointmentFacts, keyof Moment> => ({
  id: session.id,
  organisationId: session.organisationId,
  title: session.title,
  about: session.question,
  path: `/${slug}/sessions/${session.id}`,
  organiserId: leadingFacilitator(session)!.accountId,
  opensEarly: session.status === 'open' && session.phases.some(({ writesEarly }) => writesEarly),
  sequence: session.revision,
});

/** From its start, as long as its phases last; null where it has no start yet. */
export const momentOf = ({ startsAt, phases }: Session): Moment | null => {
  if (startsAt === null) return null;
  const minutes = phases.reduce((total, phase) => total + phase.minutes, 0);
  return { startsAt: new Date(startsAt), endsAt: new Date(Date.parse(startsAt) + minutes * MINUTE_MS) };
};
