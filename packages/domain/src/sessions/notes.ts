/** Notes that nobody else may see yet. Notes with names are written in the shared document and never come here. */
import type { Session, SessionPhase } from '@inrol/contracts/sessions';
import type { Actor } from '../actor.ts';
import { allOf, allowIf, refused, type Verdict } from '../verdict.ts';
import { currentPhase, phaseOf } from './phases.ts';
import { isRunning, mayJoin, maySeeSession, type SessionInRoom } from './policy.ts';
import { mayWriteInTurn, type SessionInTurn } from './standing.ts';

/** How many notes one person may write in one phase. */
export const notesPerPerson = 100;

/** Whether the server keeps the notes of this phase until the reveal. */
export const takesPrivateNotes = (phase: SessionPhase): boolean => {
  switch (phase.visibility) {
    case 'private':
    case 'anonymous':
      return true;
    case 'named':
    case null:
      return false;
  }
};

/**
 * Whether nobody may be told who is writing now: where the room is, or what can be written before it begins, is anonymous.
 * Who writes when would say whose a note is.
 */
export const writesNameless = (session: Pick<Session, 'phases' | 'currentPhaseId'>): boolean => {
  const now = currentPhase(session);
  const phases = now ? [now] : session.phases.filter(({ writesEarly }) => writesEarly);
  return phases.some(({ visibility, revealed }) => visibility === 'anonymous' && !revealed);
};

/**
 * Write, change or take back your own note: from when the phase was first reached until its reveal; before the session begins
 * where the phase was opened for it. A note that was held back can be taken back afterwards as well.
 */
export const mayWriteNote = (actor: Actor, session: SessionInRoom & SessionInTurn, phaseId: string): Verdict =>
  allOf(maySeeSession(actor, session), takesNotesNow(session, phaseId), mayWriteInTurn(actor, session));

export const mayTakeBackNote = (
  actor: Actor,
  session: SessionInRoom & SessionInTurn,
  note: { readonly id: string; readonly phaseId: string },
): Verdict => allOf(maySeeSession(actor, session), lets(session, note));

/** The same without asking who: their right says that they may. */
export const takesAnonymousNote = (session: Phased, phaseId: string): Verdict =>
  allOf(takesNotesNow(session, phaseId), isAnonymous(session, phaseId));

export const letsAnonymousNoteBack = (
  session: Phased,
  note: { readonly id: string; readonly phaseId: string },
): Verdict => allOf(lets(session, note), isAnonymous(session, note.phaseId));

/** Get the rights to write in an anonymous phase: in advance, so that getting them and writing do not go together. */
export const mayGetNoteRights = (
  actor: Actor,
  session: SessionInRoom & Pick<Session, 'phases'>,
  phaseId: string,
): Verdict => {
  const phase = phaseOf(session, phaseId);
  return allOf(
    maySeeSession(actor, session),
    mayJoin(session),
    phase ? isAnonymous(session, phaseId) : refused('not-found'),
    allowIf(!phase?.revealed, 'already-revealed'),
  );
};

/** Whether its writer was told what is true now about who reads a note before its reveal. */
export const checkToldReader = (phase: SessionPhase, toldReadFirst: boolean): Verdict =>
  allowIf(!phase.readFirst || toldReadFirst, 'reading-first-changed');

/** Whether a note fits: a column of this phase where there are columns, and not beyond the number one may write. */
export const checkNote = (
  phase: SessionPhase,
  note: { readonly columnId: string | null },
  alreadyWritten: number,
): Verdict =>
  allOf(
    allowIf(
      phase.columns.length === 0 ? note.columnId === null : phase.columns.some((column) => column.id === note.columnId),
      'validation-failed',
    ),
    allowIf(alreadyWritten < notesPerPerson, 'too-many-notes'),
  );

type Phased = Pick<Session, 'status' | 'phases'>;

const takesNotesNow = (session: Phased, phaseId: string): Verdict => {
  const phase = phaseOf(session, phaseId);
  if (!phase) return refused('not-found');
  return allOf(
    phase.writesEarly ? mayJoin(session) : isRunning(session),
    allowIf(takesPrivateNotes(phase) && (phase.visited || phase.writesEarly), 'not-in-this-phase'),
    allowIf(!phase.revealed, 'already-revealed'),
  );
};

const lets = (session: Phased, { id, phaseId }: { readonly id: string; readonly phaseId: string }): Verdict => {
  const phase = phaseOf(session, phaseId);
  if (!phase) return refused('not-found');
  return allOf(
    mayJoin(session),
    allowIf(!phase.revealed || phase.heldBack.some(({ noteId }) => noteId === id), 'already-revealed'),
  );
};

const isAnonymous = ({ phases }: Pick<Session, 'phases'>, phaseId: string): Verdict =>
  allowIf(phaseOf({ phases }, phaseId)?.visibility === 'anonymous', 'not-in-this-phase');
