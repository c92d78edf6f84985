import type { OwnNote } from '@inrol/contracts/sessions';

/** What somebody wrote that nobody else sees yet. */
export type Written = Pick<OwnNote, 'id' | 'phaseId' | 'columnId' | 'text'>;

/** A note of one's own before its reveal, and how far it is. */
export interface OwnSlip extends Written {
  readonly state: 'saved' | 'waiting' | 'refused';
  /** Why the server will not take it, in the reader's language. */
  readonly reason: string | null;
}

interface Parts {
  /** What the server has. */
  kept: readonly Written[];
  /** What is on its way to it, or is to go away there, by id. */
  waiting: Readonly<Record<string, Written | null>>;
  refused: readonly (Written & { readonly reason: string })[];
}

/** Those of one phase: what the server has, with what is on its way over it; newest last. */
export const slipsIn = (phaseId: string, { kept, waiting, refused }: Parts): OwnSlip[] => {
  const order = kept.map((note) => note.id);
  const place = (note: Written) => (order.includes(note.id) ? order.indexOf(note.id) : order.length);
  return [
    ...kept.filter(({ id }) => !(id in waiting)).map((note): OwnSlip => slip(note, 'saved')),
    ...Object.values(waiting).flatMap((note) => (note ? [slip(note, 'waiting')] : [])),
    ...refused.map((note) => slip(note, 'refused', note.reason)),
  ]
    .filter((note) => note.phaseId === phaseId)
    .sort((one, other) => place(one) - place(other));
};

const slip = (
  { id, phaseId, columnId, text }: Written,
  state: OwnSlip['state'],
  reason: string | null = null,
): OwnSlip => ({ id, phaseId, columnId, text, state, reason });
