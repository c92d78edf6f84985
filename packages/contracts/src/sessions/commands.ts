/** What a facilitator can do to a session. Each is checked and applied by `@inrol/domain`'s phase engine. */
import { z } from 'zod';
import { id, moment, text, title } from '../bounds.ts';
import { personKey } from '../sync/protocol.ts';
import { breakoutCommands } from './breakouts.ts';
import { holdBackReason } from './held-back.ts';
import { phaseKind, visibility } from './method.ts';
import { sessionVoting } from './voting.ts';

/** How many phases a session holds at most. */
export const mostPhases = 60;
/** A place in the order of phases, counted from 0; beyond the last it is the last. */
const place = z.int().min(0).max(mostPhases);
const minutes = z.int().min(1).max(240);

export const sessionCommand = z.discriminatedUnion('kind', [
  /** Opens the lobby: the link and the QR code work from now on. */
  z.strictObject({ kind: z.literal('open') }),
  /** Starts the first phase. */
  z.strictObject({ kind: z.literal('start') }),
  /** Next, back, skip, repeat: one command. Any phase, at any time; from the lobby it starts the session there. */
  z.strictObject({ kind: z.literal('go-to'), phaseId: id }),
  z.strictObject({ kind: z.literal('reveal'), phaseId: id }),
  /** Lets people write in a phase before the session begins, or no longer. */
  z.strictObject({ kind: z.literal('write-early'), phaseId: id, early: z.boolean() }),
  /** Whether who facilitates can read before the reveal; only as long as nobody wrote. */
  z.strictObject({ kind: z.literal('read-first'), phaseId: id, first: z.boolean() }),
  /** Keeps a note from the board. */
  z.strictObject({ kind: z.literal('hold-back'), phaseId: id, noteId: id, reason: holdBackReason }),
  /** Lets it go there after all: at the reveal, or now where that was. */
  z.strictObject({ kind: z.literal('let-go'), phaseId: id, noteId: id }),
  z.strictObject({
    kind: z.literal('start-timer'),
    seconds: z.int().min(10).max(14_400),
  }),
  z.strictObject({ kind: z.literal('pause-timer') }),
  z.strictObject({ kind: z.literal('resume-timer') }),
  z.strictObject({
    kind: z.literal('extend-timer'),
    seconds: z.int().min(10).max(3_600),
  }),
  z.strictObject({ kind: z.literal('stop-timer') }),
  /** A member of the team, or another facilitator, leads from now on. */
  z.strictObject({ kind: z.literal('take-over') }),
  z.strictObject({
    kind: z.literal('edit-phase'),
    phaseId: id,
    title: title.optional(),
    prompt: text.optional(),
    minutes: minutes.optional(),
    /** Who sees what is written there, and when; only as long as nobody wrote. */
    visibility: visibility.optional(),
  }),
  /** People do this phase in their own time until then, with a reminder to everyone or without; null: together again. */
  z.strictObject({ kind: z.literal('set-end'), phaseId: id, endsAt: moment.nullable(), reminds: z.boolean() }),
  z.strictObject({ kind: z.literal('move-phase'), phaseId: id, to: place }),
  /** "Next" goes past it, or no longer does. */
  z.strictObject({ kind: z.literal('skip-phase'), phaseId: id, skipped: z.boolean() }),
  /** A phase that the method does not have. The id is made by who adds it. */
  z.strictObject({ kind: z.literal('add-phase'), newPhaseId: id, phaseKind, title, prompt: text, minutes, to: place }),
  /** The same phase once more, as it was before anybody wrote. */
  z.strictObject({ kind: z.literal('copy-phase'), phaseId: id, newPhaseId: id, to: place }),
  /** Only where nobody ever was. */
  z.strictObject({ kind: z.literal('remove-phase'), phaseId: id }),
  /** Somebody of the organisation, who can lead from then on. */
  z.strictObject({ kind: z.literal('add-facilitator'), accountId: id }),
  z.strictObject({ kind: z.literal('remove-facilitator'), accountId: id }),
  /** Another facilitator leads from now on. */
  z.strictObject({ kind: z.literal('hand-over'), accountId: id }),
  z.strictObject({ kind: z.literal('go-to-turn'), turnId: id }),
  /** Takes the place of the role they had; a role for one goes over to them. */
  z.strictObject({ kind: z.literal('give-role'), roleId: id, person: personKey }),
  z.strictObject({ kind: z.literal('take-role-away'), person: personKey }),
  /** How a phase votes and what it votes on. Ballots that were cast on other words fall away. */
  z.strictObject({ kind: z.literal('set-voting'), phaseId: id, voting: sessionVoting }),
  /** Puts an agreement to the group, where it decides; it takes the place of the one before. */
  z.strictObject({ kind: z.literal('propose'), phaseId: id, title }),
  z.strictObject({ kind: z.literal('reveal-proposal'), phaseId: id, proposalId: id }),
  z.strictObject({ kind: z.literal('put-away-proposal'), phaseId: id, proposalId: id }),
  ...breakoutCommands,
  z.strictObject({ kind: z.literal('close') }),
  z.strictObject({ kind: z.literal('reopen') }),
]);
export type SessionCommand = z.infer<typeof sessionCommand>;
