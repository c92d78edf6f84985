/** Whose turn it is in a session with roles, and what that lets each person do now. */
import type { Session, SessionRole, SessionTurn } from '@inrol/contracts/sessions';
import type { PersonKey } from '@inrol/contracts/sync';
import { personKeyOf, type Actor } from '../actor.ts';
import { allowIf, type Verdict } from '../verdict.ts';

/** What these rules have to know of a session. */
export type SessionInTurn = Pick<
  Session,
  'status' | 'phases' | 'currentPhaseId' | 'currentTurnId' | 'roles' | 'facilitators'
>;
/** Null outside phases with turns, and while the session does not run. */
export const currentTurn = (
  session: Pick<Session, 'status' | 'phases' | 'currentPhaseId' | 'currentTurnId'>,
): SessionTurn | null =>
  (session.status === 'running' && turnsNow(session).find(({ id }) => id === session.currentTurnId)) || null;

export const nextTurn = (
  session: Pick<Session, 'status' | 'phases' | 'currentPhaseId' | 'currentTurnId'>,
): SessionTurn | null => {
  const turns = turnsNow(session);
  const at = turns.findIndex(({ id }) => id === session.currentTurnId);
  return turns[at + 1] ?? null;
};

/** The role somebody has: the one they were given, else the one for the rest. Who facilitates has none unless given. */
export const roleOf = (session: Pick<Session, 'roles' | 'facilitators'>, person: PersonKey): SessionRole | null => {
  const own = session.roles.find(({ people }) => people.some(({ key }) => key === person));
  if (own) return own;
  const leads = session.facilitators.some(({ accountId }) => person === `account:${accountId}`);
  return leads ? null : (session.roles.find(({ take }) => take === 'rest') ?? null);
};

/**
 * - `leads`: facilitates, and has no role
 * - `speaks`: talks now
 * - `listens`: hears what is said
 * - `away`: at a distance; hears what is said, and does not react
 */
export type Part = 'leads' | 'speaks' | 'listens' | 'away';

export interface Standing {
  readonly turn: SessionTurn;
  readonly role: SessionRole | null;
  readonly part: Part;
  readonly writes: boolean;
}

/** What somebody does now; null where there are no turns. */
export const standingOf = (session: SessionInTurn, person: PersonKey): Standing | null => {
  const turn = currentTurn(session);
  if (!turn) return null;
  const role = roleOf(session, person);
  // without roles everybody is alike: the turn itself says who does what
  if (session.roles.length === 0) return { turn, role, part: 'speaks', writes: true };
  if (role === null) {
    const leads = session.facilitators.some(({ accountId }) => person === `account:${accountId}`);
    return { turn, role, part: leads ? 'leads' : 'listens', writes: leads };
  }
  const away = turn.away.includes(role.id);
  const part = away ? 'away' : turn.speaks.includes(role.id) ? 'speaks' : 'listens';
  return { turn, role, part, writes: !away && turn.writes.includes(role.id) };
};

/** Whether somebody may write at this moment, whatever the phase. */
export const mayWriteInTurn = (actor: Actor, session: SessionInTurn): Verdict =>
  allowIf(standingOf(session, personKeyOf(actor))?.writes ?? true, 'not-your-turn');

const turnsNow = ({ phases, currentPhaseId }: Pick<Session, 'phases' | 'currentPhaseId'>): readonly SessionTurn[] =>
  phases.find(({ id }) => id === currentPhaseId)?.turns ?? [];
