/** Reading notes before their reveal, where their writers were told so, and keeping one from the board. */
import { mostHeldBack, type Session, type SessionCommand, type SessionPhase } from '@inrol/contracts/sessions';
import type { Actor } from '../actor.ts';
import { allOf, allowIf, changed, refused, unchanged, type Changed, type Verdict } from '../verdict.ts';
import { takesPrivateNotes } from './notes.ts';
import { phaseOf, withPhase } from './phases.ts';
import { facilitates, maySeeSession, type SessionInRoom } from './policy.ts';

type HoldKind = 'write-early' | 'read-first' | 'hold-back' | 'let-go';
export type HoldCommand = Extract<SessionCommand, { kind: HoldKind }>;

/** Read notes before everybody else does, without their writers: who facilitates, where writers were told so before they wrote. */
export const mayReadFirst = (
  actor: Actor,
  session: SessionInRoom & Pick<Session, 'phases'>,
  phaseId: string,
): Verdict => {
  const phase = phaseOf(session, phaseId);
  return allOf(
    maySeeSession(actor, session),
    allowIf(facilitates(actor, session), 'not-a-facilitator'),
    phase ? allowIf(phase.readFirst && takesPrivateNotes(phase), 'not-in-this-phase') : refused('not-found'),
  );
};

/** Whether a note stays away from the board. */
export const isHeldBack = ({ heldBack }: Pick<SessionPhase, 'heldBack'>, noteId: string): boolean =>
  heldBack.some((note) => note.noteId === noteId);

/** `written`: whether somebody wrote in the phase. `waits`: whether the note that is meant waits there. */
export const hold = (
  session: Session,
  command: HoldCommand,
  { written, waits }: { readonly written: boolean; readonly waits: boolean },
): Changed<{ session: Session }> => {
  if (session.status === 'closed') return unchanged('session-closed');
  const phase = phaseOf(session, command.phaseId);
  if (!phase) return unchanged('not-found');
  const verdict = allOf(
    allowIf(takesPrivateNotes(phase), 'not-in-this-phase'),
    allowIf(!phase.revealed || command.kind === 'let-go', 'already-revealed'),
    checkHold(phase, command, { written, waits }),
  );
  if (!verdict.allowed) return unchanged(verdict.code);
  return changed({ session: withPhase(session, held(phase, command)) });
};

const checkHold = (
  phase: SessionPhase,
  command: HoldCommand,
  { written, waits }: { readonly written: boolean; readonly waits: boolean },
): Verdict => {
  switch (command.kind) {
    case 'write-early':
      return allowIf(phase.turns.length === 0, 'move-not-possible');
    case 'read-first':
      return allowIf(!written, 'already-written');
    case 'hold-back':
      return allOf(
        allowIf(phase.readFirst, 'not-in-this-phase'),
        allowIf(waits, 'not-found'),
        allowIf(phase.heldBack.length < mostHeldBack || isHeldBack(phase, command.noteId), 'too-many-held-back'),
      );
    case 'let-go':
      return allowIf(isHeldBack(phase, command.noteId), 'not-found');
  }
};

const held = (phase: SessionPhase, command: HoldCommand): SessionPhase => {
  switch (command.kind) {
    case 'write-early':
      return { ...phase, writesEarly: command.early };
    case 'read-first':
      return { ...phase, readFirst: command.first };
    case 'hold-back': {
      const { noteId, reason } = command;
      return { ...phase, heldBack: [...others(phase, noteId), { noteId, reason }] };
    }
    case 'let-go':
      return { ...phase, heldBack: others(phase, command.noteId) };
  }
};

const others = ({ heldBack }: SessionPhase, noteId: string): SessionPhase['heldBack'] =>
  heldBack.filter((note) => note.noteId !== noteId);
