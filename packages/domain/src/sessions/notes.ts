/** Notes that nobody else may see yet. Notes with names are written in the shared document and never come here. */
import type { SessionPhase } from '@inrol/contracts/sessions';
import type { Actor } from '../actor.ts';
import { allOf, allowIf, refused, type Verdict } from '../verdict.ts';
import { phaseOf } from './phases.ts';
import { mayTakePart, type SessionInRoom } from './policy.ts';
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

/** Write, change or take back your own note: while the session runs, from when the phase was first reached until its reveal. */
export const mayWriteNote = (actor: Actor, session: SessionInRoom & SessionInTurn, phaseId: string): Verdict => {
  const phase = phaseOf(session, phaseId);
  return allOf(
    mayTakePart(actor, session),
    phase ? takesNotesNow(phase) : refused('not-found'),
    mayWriteInTurn(actor, session),
  );
};

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

const takesNotesNow = (phase: SessionPhase): Verdict =>
  allOf(
    allowIf(takesPrivateNotes(phase) && phase.visited, 'not-in-this-phase'),
    allowIf(!phase.revealed, 'already-revealed'),
  );
