/** Going from turn to turn, and who takes which role. */
import type { Session, SessionCommand } from '@inrol/contracts/sessions';
import type { PersonKey } from '@inrol/contracts/sync';
import { personKeyOf, type Actor } from '../actor.ts';
import { allowIf, changed, refused, unchanged, type Changed, type Verdict } from '../verdict.ts';
import { currentPhase } from './phases.ts';
import { timerOff } from './timer.ts';

/** Somebody by the name the others know them by. */
export interface Person {
  readonly key: PersonKey;
  readonly name: string;
}

/** Everyone begins the turn anew: a timer belongs to the turn it was set for. */
export const goToTurn = (session: Session, turnId: string): Changed<{ session: Session }> => {
  if (session.status !== 'running') return unchanged('move-not-possible');
  const turn = currentPhase(session)?.turns.find(({ id }) => id === turnId);
  if (!turn) return unchanged('not-in-this-phase');
  return changed({ session: { ...session, currentTurnId: turn.id, timer: timerOff } });
};

/** By a facilitator. A role for one goes over to them. */
export const giveRole = (
  session: Session,
  { roleId }: Extract<SessionCommand, { kind: 'give-role' }>,
  person: Person | null,
): Changed<{ session: Session }> => {
  if (!person || !session.roles.some(({ id }) => id === roleId)) return unchanged('not-found');
  return changed({ session: withRole(session, person, roleId) });
};

export const takeRoleAway = (session: Session, key: PersonKey): Changed<{ session: Session }> =>
  changed({ session: withRole(session, { key, name: '' }, null) });

/** Choose a role yourself, or with null put it down: as long as nobody else has one that is for one. */
export const mayTakeRole = (
  actor: Actor,
  session: Pick<Session, 'status' | 'roles'>,
  roleId: string | null,
): Verdict => {
  if (session.status === 'closed') return refused('session-closed');
  if (roleId === null) return allowIf(session.roles.length > 0, 'not-found');
  const role = session.roles.find(({ id }) => id === roleId);
  if (!role) return refused('not-found');
  const others = role.people.filter(({ key }) => key !== personKeyOf(actor));
  return allowIf(role.take !== 'one' || others.length === 0, 'role-taken');
};

export const takeRole = (session: Session, actor: Actor, roleId: string | null): Changed<{ session: Session }> => {
  const verdict = mayTakeRole(actor, session, roleId);
  if (!verdict.allowed) return unchanged(verdict.code);
  const after = withRole(session, { key: personKeyOf(actor), name: actor.name }, roleId);
  return changed({ session: { ...after, revision: session.revision + 1 } });
};

/** One role a person. */
const withRole = (session: Session, person: Person, roleId: string | null): Session => ({
  ...session,
  roles: session.roles.map((role) => {
    const others = role.people.filter(({ key }) => key !== person.key);
    if (role.id !== roleId) return { ...role, people: others };
    return { ...role, people: role.take === 'one' ? [person] : [...others, person] };
  }),
});
