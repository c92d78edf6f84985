/** Who leads the session, and who may. */
import type { Session } from '@inrol/contracts/sessions';
import type { MemberActor } from '../actor.ts';
import { changed, unchanged, type Changed } from '../verdict.ts';
import { mayTakeOver } from './policy.ts';
import type { Person } from './turns.ts';

type Facilitator = Session['facilitators'][number];

/** The one who leads now; their name is in the line that says who will see what. */
export const leadingFacilitator = (session: Pick<Session, 'facilitators'>): Facilitator | undefined =>
  session.facilitators[0];

/** Earlier facilitators stay: a connection that comes back goes on where it was. */
export const takeOver = (
  session: Session,
  actor: MemberActor,
  leaderGoneSince: Date | null,
  now: Date,
): Changed<{ session: Session }> => {
  const verdict = mayTakeOver(actor, session, leaderGoneSince, now);
  if (!verdict.allowed) return unchanged(verdict.code);
  return changed({ session: ledBy(session, { accountId: actor.accountId, name: actor.name }) });
};

/** `person`: the member of the organisation with that account; null when there is none. */
export const handOver = (session: Session, person: Person | null): Changed<{ session: Session }> => {
  const next = facilitatorOf(person);
  return next ? changed({ session: ledBy(session, next) }) : unchanged('not-found');
};

export const addFacilitator = (session: Session, person: Person | null): Changed<{ session: Session }> => {
  const added = facilitatorOf(person);
  if (!added) return unchanged('not-found');
  if (session.facilitators.some(({ accountId }) => accountId === added.accountId))
    return unchanged('move-not-possible');
  return changed({ session: { ...session, facilitators: [...session.facilitators, added] } });
};

/** Somebody always stays. */
export const removeFacilitator = (session: Session, accountId: string): Changed<{ session: Session }> => {
  const facilitators = session.facilitators.filter((other) => other.accountId !== accountId);
  if (facilitators.length === session.facilitators.length) return unchanged('not-found');
  if (facilitators.length === 0) return unchanged('last-facilitator');
  return changed({ session: { ...session, facilitators } });
};

const facilitatorOf = (person: Person | null): Facilitator | null =>
  person?.key.startsWith('account:') ? { accountId: person.key.slice('account:'.length), name: person.name } : null;

const ledBy = (session: Session, leader: Facilitator): Session => ({
  ...session,
  facilitators: [leader, ...session.facilitators.filter((other) => other.accountId !== leader.accountId)],
});
