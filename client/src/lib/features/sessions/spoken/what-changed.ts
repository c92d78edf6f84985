import type { BreakoutStage, SessionPhase } from '@inrol/contracts/sessions';
import type { BoardNote } from '@inrol/contracts/sync';

interface Turn {
  readonly id: string;
  readonly title: string;
  /** What this person does in it, in words. */
  readonly does: string;
}

/** The small groups of the phase, as one person has to do with them. */
interface Groups {
  readonly stage: BreakoutStage;
  /** The name of their own. */
  readonly own: string | null;
  /** What was said to all groups by somebody else; empty when nothing. */
  readonly message: string;
}

/** What one person has before them at one moment, as far as somebody who cannot see it has to hear of it. */
export interface Moment {
  readonly phase: Pick<SessionPhase, 'id' | 'kind' | 'revealed' | 'proposals'> | undefined;
  readonly notes: readonly BoardNote[];
  /** Whether a note is of the person who listens. */
  readonly isOwn: (noteId: string) => boolean;
  readonly turn: Turn | null;
  readonly groups: Groups | null;
  /** Null where no time runs. */
  readonly secondsLeft: number | null;
}

export type Change =
  | { readonly kind: 'notes'; readonly notes: readonly BoardNote[] }
  | { readonly kind: 'revealed' | 'result' | 'answers' | 'last-minute' }
  | { readonly kind: 'turn'; readonly title: string; readonly does: string }
  | { readonly kind: 'groups'; readonly stage: BreakoutStage | null; readonly own: string | null }
  | { readonly kind: 'told-groups'; readonly message: string }
  | { readonly kind: 'proposal'; readonly title: string };

const minute = 60;

/** What happened between two moments that somebody did not do themselves. Another phase is told elsewhere, and is a beginning here. */
export function whatChanged(before: Moment, after: Moment): Change[] {
  const changes: Change[] = [];
  if (lastMinute(before, after)) changes.push({ kind: 'last-minute' });
  // another role is another part in the same turn
  if (after.turn && !isSame(after.turn, before.turn)) changes.push({ kind: 'turn', ...wordsOf(after.turn) });
  const phase = after.phase;
  if (!phase || phase.id !== before.phase?.id) return changes;
  changes.push(...changesOfGroups(before.groups, after.groups));
  if (phase.revealed && !before.phase.revealed) changes.push({ kind: phase.kind === 'vote' ? 'result' : 'revealed' });
  const known = new Set(before.notes.map(({ id }) => id));
  const notes = after.notes.filter(({ id }) => !known.has(id) && !after.isOwn(id));
  if (notes.length > 0) changes.push({ kind: 'notes', notes });
  const earlier = before.phase.proposals;
  for (const { id, title, answers, onTable } of phase.proposals) {
    const was = earlier.find((proposal) => proposal.id === id);
    if (onTable && !was) changes.push({ kind: 'proposal', title });
    if (answers && was && !was.answers) changes.push({ kind: 'answers' });
  }
  return changes;
}

const changesOfGroups = (before: Groups | null, after: Groups | null): Change[] => {
  if (!after) return [];
  const { stage, own, message } = after;
  const changes: Change[] = [];
  if (stage !== before?.stage) changes.push({ kind: 'groups', stage, own: stage === 'back' ? null : own });
  else if (own !== null && own !== before.own) changes.push({ kind: 'groups', stage: null, own });
  if (message !== '' && message !== before?.message) changes.push({ kind: 'told-groups', message });
  return changes;
};

const lastMinute = ({ secondsLeft: before }: Moment, { secondsLeft: after }: Moment): boolean =>
  before !== null && after !== null && before > minute && after <= minute && after > 0;

const isSame = (one: Turn, other: Turn | null): boolean => one.id === other?.id && one.does === other.does;

const wordsOf = ({ title, does }: Turn) => ({ title, does });
