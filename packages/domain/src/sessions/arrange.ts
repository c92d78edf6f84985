/** The course of a session, changed before it begins or while it runs. Nothing that somebody wrote in is ever taken out. */
import { mostPhases, type Session, type SessionCommand, type SessionPhase } from '@inrol/contracts/sessions';
import { changed, unchanged, type Changed } from '../verdict.ts';
import { phaseOf, withPhase } from './phases.ts';

type ArrangeKind = 'move-phase' | 'skip-phase' | 'add-phase' | 'copy-phase' | 'remove-phase';
export type ArrangeCommand = Extract<SessionCommand, { kind: ArrangeKind }>;

/** Kinds of phase that can be put into any session; turns come from a method, so `rounds` are repeated instead. */
export const kindsToAdd = (session: Pick<Session, 'processMapDocumentId'>): SessionPhase['kind'][] => {
  const kinds = ['check-in', 'write', 'read', 'group', 'vote', 'discuss', 'decide', 'check-out'] as const;
  return session.processMapDocumentId === null ? [...kinds] : [...kinds, 'map'];
};

/** A phase in which nobody was and nobody wrote; one always stays. */
export const canBeRemoved = (session: Pick<Session, 'phases'>, phase: SessionPhase): boolean =>
  !phase.visited && session.phases.length > 1;

/** "Next" can go past every phase but the one the room is in. */
export const canBeSkipped = (session: Pick<Session, 'currentPhaseId'>, phase: SessionPhase): boolean =>
  phase.id !== session.currentPhaseId;

/** `written`: whether somebody wrote in the phase that is to go. `newId`: for the parts of a copy. */
export const arrange = (
  session: Session,
  command: ArrangeCommand,
  { written, newId }: { readonly written: boolean; readonly newId: () => string },
): Changed<{ session: Session }> => {
  if (session.status === 'closed') return unchanged('session-closed');
  if (command.kind === 'add-phase') return addPhase(session, command);
  const phase = phaseOf(session, command.phaseId);
  if (!phase) return unchanged('not-found');
  switch (command.kind) {
    case 'move-phase':
      return changed({ session: putIn(without(session, phase.id), phase, command.to) });
    case 'skip-phase':
      return canBeSkipped(session, phase)
        ? changed({ session: withPhase(session, { ...phase, skipped: command.skipped }) })
        : unchanged('move-not-possible');
    case 'copy-phase':
      return insert(session, afresh(phase, command.newPhaseId, newId), command.to);
    case 'remove-phase':
      if (written) return unchanged('phase-in-use');
      return canBeRemoved(session, phase)
        ? changed({ session: without(session, phase.id) })
        : unchanged('phase-in-use');
  }
};

const addPhase = (
  session: Session,
  { newPhaseId, phaseKind, title, prompt, minutes, to }: Extract<ArrangeCommand, { kind: 'add-phase' }>,
): Changed<{ session: Session }> =>
  kindsToAdd(session).includes(phaseKind)
    ? insert(session, newPhase({ id: newPhaseId, kind: phaseKind, title, prompt, minutes }), to)
    : unchanged('move-not-possible');

const insert = (session: Session, phase: SessionPhase, to: number): Changed<{ session: Session }> => {
  if (phaseOf(session, phase.id)) return unchanged('validation-failed');
  if (session.phases.length >= mostPhases) return unchanged('too-many-phases');
  return changed({ session: putIn(session, phase, to) });
};

const newPhase = (words: Pick<SessionPhase, 'id' | 'kind' | 'title' | 'prompt' | 'minutes'>): SessionPhase => ({
  ...words,
  visibility: visibilityOf(words.kind),
  columns: [],
  voting: words.kind === 'vote' ? { kind: 'dots', perPerson: 3, perNote: 2 } : null,
  turns: [],
  groups: null,
  readFirst: false,
  ...untouched,
});

const visibilityOf = (kind: SessionPhase['kind']): SessionPhase['visibility'] => {
  switch (kind) {
    case 'check-in':
    case 'check-out':
      return 'named';
    case 'write':
      return 'private';
    case 'read':
    case 'group':
    case 'vote':
    case 'discuss':
    case 'map':
    case 'rounds':
    case 'decide':
      return null;
  }
};

/** The same phase as nobody has been in it; its parts get ids of their own, so that no note belongs to both. */
export const afresh = (phase: SessionPhase, id: string, newId: () => string): SessionPhase => ({
  ...phase,
  ...untouched,
  id,
  columns: phase.columns.map((column) => ({ ...column, id: newId() })),
  turns: phase.turns.map((turn) => ({ ...turn, id: newId() })),
});

/** What a phase is before anybody was in it. */
export const untouched = {
  revealed: false,
  tally: null,
  answers: null,
  voters: null,
  proposals: [],
  visited: false,
  skipped: false,
  writesEarly: false,
  endsAt: null,
  reminds: false,
  heldBack: [],
} satisfies Partial<SessionPhase>;

const without = (session: Session, phaseId: string): Session => ({
  ...session,
  phases: session.phases.filter((phase) => phase.id !== phaseId),
});

const putIn = (session: Session, phase: SessionPhase, to: number): Session => ({
  ...session,
  phases: session.phases.toSpliced(to, 0, phase),
});
