/** Talking in small groups: who is in which, each with a board and a timer of its own, and what of it comes back. */
import { z } from 'zod';
import { id, name, shortText } from '../bounds.ts';
import { personKey } from '../sync/protocol.ts';
import { timer } from './timer.ts';

/** How many notes of one group come back to everyone at most. */
export const mostChosen = 10;

export const groupSize = z.int().min(2).max(12);
/** Talk in groups of about this many. */
export const breakouts = z.strictObject({ size: groupSize });
export type Breakouts = z.infer<typeof breakouts>;

/**
 * How people come into groups.
 * - `random`: by chance, everyone who is in the room; who comes later goes to the smallest
 * - `chosen`: people choose one, or the facilitator places them
 * - `merged`: the groups of the last such phase go together, with what they chose
 */
export const grouping = z.enum(['random', 'chosen', 'merged']);
export type Grouping = z.infer<typeof grouping>;

export const breakoutGroup = z.object({
  id,
  /** Under which its notes stand on the board of everyone. */
  name,
  /** The document of its own board. */
  boardId: id,
  people: z.array(z.object({ key: personKey, name })),
  timer,
  /** Notes of its board that come back to everyone. */
  chosen: z.array(id).max(mostChosen),
  /** The groups that went together in this one. */
  madeOf: z.array(id),
});
export type BreakoutGroup = z.infer<typeof breakoutGroup>;

/**
 * - `forming`: people find their group, everybody is still together
 * - `apart`: each group by itself
 * - `back`: called back, what was chosen is on the board of everyone
 */
export const breakoutStage = z.enum(['forming', 'apart', 'back']);
export type BreakoutStage = z.infer<typeof breakoutStage>;

/** The small groups of one phase. */
export const breakout = z.object({
  phaseId: id,
  size: groupSize,
  way: grouping,
  stage: breakoutStage,
  /** What the facilitator said last to all groups; empty when nothing. */
  message: shortText,
  groups: z.array(breakoutGroup),
});
export type Breakout = z.infer<typeof breakout>;

const seconds = z.int().min(10).max(14_400);

/** What a facilitator does with groups; part of the commands on a session. */
export const breakoutCommands = [
  /** Makes groups in the phase of now; before they have gone apart they can be made anew. */
  z.strictObject({ kind: z.literal('form-groups'), phaseId: id, size: groupSize, way: grouping }),
  /** Into a group, or with null out of all of them. */
  z.strictObject({
    kind: z.literal('place-in-group'),
    phaseId: id,
    groupId: id.nullable(),
    person: personKey,
  }),
  /** The people of one group, and what is on its board, go to another. */
  z.strictObject({ kind: z.literal('merge-groups'), phaseId: id, groupId: id, intoGroupId: id }),
  /** Whoever has no place yet gets one, and nobody is left alone. With `seconds` every group has that long. */
  z.strictObject({ kind: z.literal('send-apart'), phaseId: id, seconds: seconds.nullable() }),
  /** One line to all groups; an empty one takes it back. */
  z.strictObject({ kind: z.literal('tell-groups'), phaseId: id, message: shortText }),
  z.strictObject({ kind: z.literal('call-back'), phaseId: id }),
] as const;
