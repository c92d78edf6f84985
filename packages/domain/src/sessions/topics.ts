/** What a phase works with: the notes that came out of the writing before it, loose or in groups. */
import type { SessionPhase } from '@inrol/contracts/sessions';
import type { BoardContent, BoardNote } from '@inrol/contracts/sync';
import type { Tally } from './tally.ts';

/** What can be voted on, talked about and made into an outcome: a group with its notes, or one note. */
export interface Topic {
  readonly id: string;
  readonly kind: 'group' | 'note';
  /** The name of the group, or the text of the note; a group without a name is known by its first note. */
  readonly title: string;
  readonly notes: readonly BoardNote[];
}

/**
 * The phases whose notes a phase works with: its own where notes are written in it; otherwise the writing that came last
 * before it, in one stretch; where there is none, every phase before it in which notes were written. With what
 * small groups brought back since.
 */
export const phasesWithNotesFor = (phases: readonly SessionPhase[], phaseId: string): SessionPhase[] => {
  const at = phases.findIndex((phase) => phase.id === phaseId);
  const phase = phases[at];
  if (!phase) return [];
  if (takesNotes(phase)) return [phase];
  const last = phases.findLastIndex((other, index) => index < at && isWriting(other));
  const first = phases.findLastIndex((other, index) => index < last && !isWriting(other));
  const written = last === -1 ? phases.slice(0, at).filter(takesNotes) : phases.slice(first + 1, last + 1);
  return phases
    .slice(0, at + 1)
    .filter((other, index) => written.includes(other) || (index > last && talksInGroups(other)));
};

/** The notes of these phases, and the groups that hold one of them or that were made for them and are still empty. */
export const contentOf = (board: BoardContent, phases: readonly { readonly id: string }[]): BoardContent => {
  const ids = new Set(phases.map((phase) => phase.id));
  const notes = board.notes.filter((note) => ids.has(note.phaseId));
  const holding = new Set(notes.map((note) => note.groupId));
  const filled = new Set(board.notes.map((note) => note.groupId));
  const groups = board.groups.filter((group) => holding.has(group.id) || !filled.has(group.id));
  return { notes, groups };
};

/** Groups first, then the notes that are in none, each in the order of the board. Groups without notes are no topic. */
export const topicsOf = (content: BoardContent): Topic[] => {
  const groups = content.groups.flatMap(({ id, title }): Topic[] => {
    const notes = content.notes.filter((note) => note.groupId === id);
    return notes[0] ? [{ id, kind: 'group', title: title.trim() || notes[0].text, notes }] : [];
  });
  const grouped = new Set(groups.map((group) => group.id));
  const loose = content.notes
    .filter((note) => note.groupId === null || !grouped.has(note.groupId))
    .map((note): Topic => ({ id: note.id, kind: 'note', title: note.text, notes: [note] }));
  return [...groups, ...loose];
};

export const dotsOn = (tally: Tally | null, topicId: string): number =>
  tally?.find((total) => total.targetId === topicId)?.dots ?? 0;

/** Most dots first; what got as many keeps its order. */
export const byDots = (topics: readonly Topic[], tally: Tally | null): Topic[] =>
  topics.toSorted((one, other) => dotsOn(tally, other.id) - dotsOn(tally, one.id));

/** The totals that the talk after a vote goes by: of the last vote before this phase that was revealed, unless other things were written since. */
export const tallyFor = (phases: readonly SessionPhase[], phaseId: string): Tally | null => {
  const at = phases.findIndex((phase) => phase.id === phaseId);
  const voted = phases.findLastIndex(({ tally }, index) => index <= at && tally !== null);
  const written = phases.findLastIndex((phase, index) => index < at && isWriting(phase));
  return voted > written ? phases[voted]!.tally : null;
};

const takesNotes = (phase: SessionPhase): boolean => phase.visibility !== null;

/** What such groups choose comes back as notes of the phase. */
const talksInGroups = (phase: SessionPhase): boolean => phase.groups !== null && !takesNotes(phase);

/** In rounds as well, where notes are written in them: what came out of a consultation, not the cases it chose from. */
const isWriting = (phase: SessionPhase): boolean =>
  (phase.kind === 'write' || phase.kind === 'rounds') && takesNotes(phase);
