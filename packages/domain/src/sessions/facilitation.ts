/** Who leads the session now. */
import type { Session } from '@inrol/contracts/sessions';
import type { MemberActor } from '../actor.ts';
import { changed, type Changed } from '../verdict.ts';

/** The one who leads now; their name is in the line that says who will see what. */
export const leadingFacilitator = (
  session: Pick<Session, 'facilitators'>,
): Session['facilitators'][number] | undefined => session.facilitators[0];

/** Earlier facilitators stay: a connection that comes back goes on where it was. */
export const takeOver = (session: Session, { accountId, name }: MemberActor): Changed<{ session: Session }> =>
  changed({
    session: {
      ...session,
      facilitators: [{ accountId, name }, ...session.facilitators.filter((other) => other.accountId !== accountId)],
    },
  });
