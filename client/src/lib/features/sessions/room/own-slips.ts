import type { OwnNote } from '@inrol/contracts/sessions';

/** What somebody wrote that nobody else sees yet. */
export type Written = Pick<OwnNote, 'id' | 'phaseId' | 'columnId' | 'text'>;

/** A note of one's own before its reveal, and how far it is. */
export interface OwnSlip extends Written {
  readonly state: 'saved' | 'waiting' | 'refused';
  /** Why the server will not take it, in the reader's language. */
  readonly reason: string | null;
}

/** A note that the server will not take, and why, in the reader's language. */
export type Refused<Note extends Written> = Note & { readonly reason: string };

interface Parts {
  /** What the server has. */
  kept: readonly Written[];
  /** What is on its way to it, or is to go away there, by id. */
  waiting: Readonly<Record<string, (Written & { kind: 'write' }) | { kind: 'drop' }>>;
  refused: readonly Refused<Written>[];
}

/** Those of one phase: what the server has, with what is on its way over it; newest last. */
export const slipsIn = (phaseId: string, { kept, waiting, refused }: Parts): OwnSlip[] => {
  const order = kept.map((note) => note.id);
  const place = (note: Written) => (order.includes(note.id) ? order.indexOf(note.id) : order.length);
  return [
    ...kept.filter(({ id }) => !(id in waiting)).map((note): OwnSlip => slip(note, 'saved')),
    ...Object.values(waiting).flatMap((wish) => (wish.kind === 'write' ? [slip(wish, 'waiting')] : [])),
    ...refused.map((note) => slip(note, 'refused', note.reason)),
  ]
    .filter((note) => note.phaseId === phaseId)
    .sort((one, other) => place(one) - place(other));
};

/** The notes with one in the place of an earlier one of the same id, or else as the newest. */
export const withNote = <Note extends Written>(notes: readonly Note[], note: Note): Note[] =>
  notes.some(({ id }) => id === note.id)
    ? notes.map((other) => (other.id === note.id ? note : other))
    : [...notes, note];

/** The notes but for one. */
export const withoutNote = <Note extends Written>(notes: readonly Note[], noteId: string): Note[] =>
  notes.filter(({ id }) => id !== noteId);

const slip = (
  { id, phaseId, columnId, text }: Written,
  state: OwnSlip['state'],
  reason: string | null = null,
): OwnSlip => ({ id, phaseId, columnId, text, state, reason });
