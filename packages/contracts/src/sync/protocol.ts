/**
 * The wire protocol of live documents: everything that travels over the socket about a document, in one file; its version
 * stands in `version.ts`, its frames in `@inrol/contracts/wire`. Updates and state vectors are Yjs, encoding V1, as bytes. A message from a browser is answered
 * by an acknowledgement that holds a `Reply`; an event from the server is not answered.
 */
import { z } from 'zod';
import { id } from '../bounds.ts';
import type { Problem } from '../errors/index.ts';
import { syncBounds } from './bounds.ts';

const bytes = (max: number) =>
  z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength <= max, {
    message: `expected at most ${max} bytes`,
  });

/** A Yjs client id: given out by the server, so that nobody writes in another's name. */
export const clientId = z.int().min(1).max(0xffff_ffff);
export const documentAccess = z.enum(['read', 'write']);
export type DocumentAccess = z.infer<typeof documentAccess>;

/** Who somebody is to the others: `account:<id>` or `guest:<id>`. */
export const personKey = z.union([z.templateLiteral(['account:', z.uuid()]), z.templateLiteral(['guest:', z.uuid()])]);
export type PersonKey = z.infer<typeof personKey>;

/** A few plain values: where somebody points, which note they hold. Never the text of a note. */
export const presenceState = z
  .record(z.string().max(40), z.union([z.string().max(200), z.number(), z.boolean(), z.null()]))
  .refine((state) => Object.keys(state).length <= 20);
export type PresenceState = z.infer<typeof presenceState>;

export const documentPresence = z.object({
  clientId,
  person: personKey,
  state: presenceState,
});
export type DocumentPresence = z.infer<typeof documentPresence>;

/** Why the server took a document away from a socket. */
export const closedReason = z.enum([
  /** The right to see it ended. */
  'access-ended',
  /** It cannot be kept at the moment; what was not acknowledged stays with the writer. */
  'unavailable',
  /** The same browser opened it again over another socket. */
  'replaced',
]);
export type ClosedReason = z.infer<typeof closedReason>;

/** From browser to server. */
export const documentMessages = {
  /** Enter the room of a document, or ask again for what was missed; `stateVector` says what one has. */
  'document.open': {
    input: z.strictObject({
      documentId: id,
      stateVector: bytes(syncBounds.stateVector),
      /** The id granted before, to go on writing under it after a lost connection. */
      clientId: clientId.optional(),
    }),
    output: z.object({
      access: documentAccess,
      /** Write under this id from now on. */
      clientId,
      /** Every id that this person was ever granted in this document: what was written under one of them is theirs. */
      own: z.array(clientId),
      /** What one misses, to be applied in this order. */
      diff: z.array(bytes(syncBounds.document)),
      /** What the server has; more than the diff only where one has it too. */
      stateVector: bytes(syncBounds.document),
      /** Updates in the log. */
      position: z.int().min(0),
      /** All of the diff is on disk, with nothing that is still on its way there. */
      onDisk: z.boolean(),
      /** Frames this room has sent; the next `document.update` is one more. */
      sequence: z.int().min(0),
      presence: z.array(documentPresence),
    }),
  },
  /** Answered when the update is on disk, and not before. */
  'document.push': {
    input: z.strictObject({ documentId: id, update: bytes(syncBounds.update) }),
    output: z.object({
      position: z.int().min(0),
      /** The frame this update went out in, where the writer did not get that frame; otherwise null. */
      sequence: z.int().min(1).nullable(),
    }),
  },
  /** Not acknowledged, may get lost; null takes it back. */
  'document.presence': {
    input: z.strictObject({ documentId: id, state: presenceState.nullable() }),
    output: z.object({}),
  },
  'document.close': {
    input: z.strictObject({ documentId: id }),
    output: z.object({}),
  },
} as const;

/** From server to browser. */
export const documentEvents = {
  /** What others wrote; not yet necessarily on disk. A hole in `sequence` is a lost frame: open again. */
  'document.update': z.object({
    documentId: id,
    update: bytes(syncBounds.document),
    sequence: z.int().min(1),
  }),
  /** Said once when a room falls silent, so that a lost last frame is noticed too. */
  'document.head': z.object({ documentId: id, sequence: z.int().min(0) }),
  'document.presence': documentPresence.extend({
    documentId: id,
    state: presenceState.nullable(),
  }),
  'document.access': z.object({ documentId: id, access: documentAccess }),
  'document.closed': z.object({ documentId: id, reason: closedReason }),
} as const;

/** The answer to a message: what was asked, or a refusal with its code. */
export type Reply<Data> = { readonly data: Data } | { readonly problem: Problem };

export type DocumentMessage = keyof typeof documentMessages;
export type DocumentEvent = keyof typeof documentEvents;
export type DocumentInput<Name extends DocumentMessage> = z.infer<(typeof documentMessages)[Name]['input']>;
export type DocumentOutput<Name extends DocumentMessage> = z.infer<(typeof documentMessages)[Name]['output']>;
export type DocumentPayload<Name extends DocumentEvent> = z.infer<(typeof documentEvents)[Name]>;
