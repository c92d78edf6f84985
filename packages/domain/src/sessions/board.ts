/** What the phases of a session permit on its board, which everyone in the room writes on. */
import type { ErrorCode } from '@inrol/contracts';
import type { Session, SessionPhase } from '@inrol/contracts/sessions';
import type { AuthorKey } from '@inrol/contracts/sync';
import { personKeyOf, type Actor } from '../actor.ts';
import { allOf, allowIf, refused, type Verdict } from '../verdict.ts';
import { phaseOf } from './phases.ts';
import { isRunning, maySeeSession, type SessionInRoom } from './policy.ts';
import { mayWriteInTurn, type SessionInTurn } from './standing.ts';

type Phased = Pick<Session, 'status' | 'phases'>;

/**
 * Put a note of one's own on the board, for everyone to see at once: with one's name where the phase shows names; without
 * where notes were written in silence and are on the board now. Never where nobody may know who wrote them: the line that a
 * note comes over would tell.
 */
export const mayPutOnBoard = (session: Phased, phase: SessionPhase): Verdict =>
  allOf(
    isRunning(session),
    allowIf(phase.visited, 'not-in-this-phase'),
    allowIf(phase.visibility === 'named' || (phase.visibility === 'private' && phase.revealed), 'not-in-this-phase'),
  );

/** Put notes together, anybody's: from when the first phase for it was reached. */
export const mayArrange = (session: Phased): Verdict =>
  allOf(isRunning(session), allowIf(session.phases.some(isReachedGrouping), 'not-in-this-phase'));

/** Ask what seems to belong together: whoever can put it together. */
export const mayAskLikelyGroups = (actor: Actor, session: SessionInRoom & SessionInTurn, phaseId: string): Verdict => {
  const phase = phaseOf(session, phaseId);
  return allOf(
    maySeeSession(actor, session),
    phase ? allowIf(isReachedGrouping(phase), 'not-in-this-phase') : refused('not-found'),
    isRunning(session),
    mayWriteInTurn(actor, session),
  );
};

/** What one person may do on the board, in the form in which `boardRules` of the sync engine judge each update by it. */
export interface RightsOnBoard {
  /** Why nothing may be done at all; null where something may. */
  readonly refusal: ErrorCode | null;
  /** The phases in which notes may be put on the board, each with the key they stand under; null without one. */
  readonly notes: ReadonlyMap<string, AuthorKey | null>;
  /** The phases in which groups are made; none as long as notes are not put together. */
  readonly groups: ReadonlySet<string>;
}

export const rightsOnBoard = (actor: Actor, session: Phased): RightsOnBoard => {
  const running = isRunning(session);
  const open = session.phases.filter((phase) => mayPutOnBoard(session, phase).allowed);
  const grouping = mayArrange(session).allowed ? session.phases.filter(isReachedGrouping) : [];
  return {
    refusal: running.allowed ? null : running.code,
    notes: new Map(open.map(({ id, visibility }) => [id, visibility === 'named' ? personKeyOf(actor) : null])),
    groups: new Set(grouping.map(({ id }) => id)),
  };
};

const isReachedGrouping = ({ kind, visited }: SessionPhase): boolean => kind === 'group' && visited;
