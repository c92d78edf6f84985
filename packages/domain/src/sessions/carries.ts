/** What goes from the board of a small group to another board when groups are called back, or go together. */
import type { BreakoutGroup, Session } from '@inrol/contracts/sessions';
import type { AuthorKey } from '@inrol/contracts/sync';
import { breakoutOf } from './breakouts.ts';

export interface Carry {
  readonly fromBoardId: string;
  readonly toBoardId: string;
  /** The phase that the notes belong to where they arrive. */
  readonly phaseId: string;
  /** The notes that were chosen; null for all of them, after which the board they come from goes away. */
  readonly noteIds: readonly string[] | null;
  /** Under whom they stand from now on: the group. Null where each stays under who wrote it. */
  readonly author: AuthorKey | null;
}

/** What a change of the session has for consequence. Done twice it counts once: a note keeps its id. */
export const carriesBetween = (before: Session, after: Session): Carry[] => [
  ...before.breakouts.flatMap(({ phaseId, stage, groups }) => {
    const now = breakoutOf(after, phaseId);
    return stage === 'apart' && now?.stage === 'back' ? groups.flatMap((group) => chosenOf(group, after, phaseId)) : [];
  }),
  ...after.breakouts.flatMap(({ phaseId, groups }) => groups.flatMap((group) => arriving(before, group, phaseId))),
];

/** Boards of groups that are no more, and from which nothing is carried. */
export const boardsLeft = (before: Session, after: Session): string[] => {
  const kept = new Set(after.breakouts.flatMap(({ groups }) => groups.map(({ boardId }) => boardId)));
  for (const { fromBoardId } of carriesBetween(before, after)) kept.add(fromBoardId);
  return boardsOf(before).filter((boardId) => !kept.has(boardId));
};

export const boardsOf = ({ breakouts }: Pick<Session, 'breakouts'>): string[] =>
  breakouts.flatMap(({ groups }) => groups.map(({ boardId }) => boardId));

const chosenOf = ({ id, boardId, chosen }: BreakoutGroup, { boardId: toBoardId }: Session, phaseId: string): Carry[] =>
  chosen.length === 0 ? [] : [{ fromBoardId: boardId, toBoardId, phaseId, noteIds: chosen, author: `group:${id}` }];

/** What came with the groups that went together in this one since. */
const arriving = (before: Session, { id, boardId, madeOf }: BreakoutGroup, phaseId: string): Carry[] => {
  const groups = before.breakouts.flatMap((breakout) => breakout.groups.map((group) => ({ ...group, breakout })));
  const known = groups.find((group) => group.id === id);
  return groups.flatMap((source): Carry[] => {
    if (!madeOf.includes(source.id) || known?.madeOf.includes(source.id)) return [];
    const way = { fromBoardId: source.boardId, toBoardId: boardId, phaseId };
    // within one phase they go on together; from an earlier phase comes what that group chose
    if (source.breakout.phaseId === phaseId) return [{ ...way, noteIds: null, author: null }];
    return source.chosen.length === 0 ? [] : [{ ...way, noteIds: source.chosen, author: `group:${source.id}` }];
  });
};
