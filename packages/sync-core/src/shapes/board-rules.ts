import type { ErrorCode } from '@inrol/contracts';
import { type AuthorKey, shapeBounds } from '@inrol/contracts/sync';
import { type Change, type Removal, valuesOf, type Write } from '../guard/change.ts';
import type { Entry } from '../guard/entry.ts';
import type { DocumentRules } from '../guard/rules.ts';
import { boardBounds } from './board-bounds.ts';
import { anAuthor, anId, checkShape, liveText, orNothing, plainText, type Shape } from './shape-rules.ts';

const boardShape: Shape = {
  notes: {
    most: shapeBounds.notes,
    fields: {
      text: liveText(boardBounds.note),
      phaseId: anId,
      columnId: orNothing(anId),
      groupId: orNothing(anId),
      author: orNothing(anAuthor),
      createdAt: orNothing(plainText(boardBounds.moment)),
      order: plainText(boardBounds.order),
    },
  },
  groups: {
    most: shapeBounds.groups,
    fields: {
      title: plainText(boardBounds.title),
      phaseId: anId,
      columnId: orNothing(anId),
      order: plainText(boardBounds.order),
    },
  },
};
/** Where a note lies, which is everyone's to say while notes are put together. */
const whereItLies = new Set(['groupId', 'columnId', 'order']);

/** What one person may do on the board of a session, as its phases are now. */
export interface BoardRights {
  /** Why nothing may be done at all; null where something may. */
  readonly refusal: ErrorCode | null;
  /** Phases whose notes are put on the board by those who write them, and under whose key; null without one. */
  readonly notes: ReadonlyMap<string, AuthorKey | null>;
  /** Phases in which notes are put together; none as long as there was none. */
  readonly groups: ReadonlySet<string>;
}

/** On any board: the right shape, whatever the phase. */
export const boardShapeRules: DocumentRules = (change, _own, document) => checkShape(change, boardShape, document);

/**
 * A note is its writer's: nobody else changes what it says or takes it away, and it stands under nobody but its writer.
 * Where it lies is everyone's from the first phase on in which notes are put together, and so are groups.
 */
export const boardRules =
  (rights: BoardRights): DocumentRules =>
  (change, own, document) =>
    rights.refusal ??
    checkShape(change, boardShape, document) ??
    checkEntries(change, rights, own, (entry) => document.entry(entry.root, entry.key));

type Own = (client: number) => boolean;
type StandsNow = (entry: Entry) => Entry | undefined;

const checkEntries = (change: Change, rights: BoardRights, own: Own, standsNow: StandsNow): ErrorCode | null => {
  const made = new Map<Entry, Map<string, unknown>>();
  for (const write of change.writes) {
    if (write.level === 0) {
      const before = standsNow(write.entry);
      if (write.entry.root === 'notes' && before && !own(before.writer)) return 'not-your-note';
      if (write.entry.root === 'groups' && rights.groups.size === 0) return 'not-in-this-phase';
      made.set(write.entry, new Map());
    } else if (write.level === 1 && made.has(write.entry)) {
      made.get(write.entry)!.set(write.field ?? '', valuesOf(change, write).at(-1) ?? null);
    }
  }
  for (const write of change.writes) {
    const refusal = made.has(write.entry) ? null : checkChange(write, rights, own);
    if (refusal) return refusal;
  }
  for (const removal of change.removals) {
    const refusal = checkRemoval(removal, rights, own);
    if (refusal) return refusal;
  }
  for (const [entry, fields] of made) {
    const refusal = entry.root === 'notes' ? checkNewNote(fields, rights) : checkNewGroup(fields, rights);
    if (refusal) return refusal;
  }
  return null;
};

const checkNewNote = (fields: ReadonlyMap<string, unknown>, { notes }: BoardRights): ErrorCode | null => {
  // made and gone again before it was sent
  if (fields.size === 0) return null;
  const author = notes.get(String(fields.get('phaseId')));
  if (author === undefined) return 'not-in-this-phase';
  if (author !== (fields.get('author') ?? null)) return 'not-your-name';
  return author === null && (fields.get('createdAt') ?? null) !== null ? 'update-out-of-shape' : null;
};

const checkNewGroup = (fields: ReadonlyMap<string, unknown>, { groups }: BoardRights): ErrorCode | null =>
  fields.size === 0 || groups.has(String(fields.get('phaseId'))) ? null : 'not-in-this-phase';

const checkChange = ({ entry, level, field }: Write, { groups }: BoardRights, own: Own): ErrorCode | null => {
  if (!entry.live) return null;
  if (entry.root === 'groups') return groups.size > 0 ? null : 'not-in-this-phase';
  if (level === 2) return own(entry.writer) ? null : 'not-your-note';
  if (whereItLies.has(field ?? '')) return groups.size > 0 ? null : 'not-in-this-phase';
  return own(entry.writer) ? 'update-out-of-shape' : 'not-your-note';
};

const checkRemoval = ({ entry, level, field }: Removal, { groups }: BoardRights, own: Own): ErrorCode | null => {
  if (!entry?.live) return null;
  if (entry.root === 'groups') return groups.size > 0 ? null : 'not-in-this-phase';
  if (own(entry.writer) || (level === 1 && groups.size > 0 && whereItLies.has(field ?? ''))) return null;
  return 'not-your-note';
};
