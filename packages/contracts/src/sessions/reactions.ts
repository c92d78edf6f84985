/** Reactions on notes: a few words one can put under a note that lies open. They are counted, and are nobody's. */
import { z } from 'zod';
import { done, id } from '../bounds.ts';
import { route } from '../route.ts';
import { largeNumber, secret } from './blind-right.ts';

const inSession = { organisationId: id, sessionId: id };
const base = '/api/organisations/:organisationId/sessions/:sessionId/reactions' as const;

/**
 * What one can say under a note.
 * - `recognise`: this is so for me as well
 * - `thanks`: good that this is said
 * - `more`: I would like to hear more of this
 */
export const reactionKind = z.enum(['recognise', 'thanks', 'more']);
export type ReactionKind = z.infer<typeof reactionKind>;

const people = z.int().min(0);
/** How many people put each kind under one note. */
export const reactionCounts = z.object({ recognise: people, thanks: people, more: people });
export type ReactionCounts = z.infer<typeof reactionCounts>;

/** Of a note under which somebody put something; `noteId`: of a note on the board of all. */
export const noteReactions = z.object({ noteId: id, counts: reactionCounts });
export type NoteReactions = z.infer<typeof noteReactions>;

export const reactionRoutes = {
  reactions: route({
    method: 'GET',
    path: base,
    access: 'participant',
    summary: 'How many of each reaction every note has, where it has any',
    input: z.strictObject(inSession),
    output: z.object({ notes: z.array(noteReactions) }),
  }),
  reactionKey: route({
    method: 'GET',
    path: `${base}/right`,
    access: 'participant',
    summary: 'With which key the right to react is signed; null when the session has been closed',
    input: z.strictObject(inSession),
    output: z.object({ modulus: largeNumber.nullable() }),
  }),
  reactionRight: route({
    method: 'POST',
    path: `${base}/right`,
    access: 'participant',
    summary: 'Have your right to react signed, covered: the same again for the same cover, and no second one',
    input: z.strictObject({ ...inSession, covered: largeNumber }),
    output: z.object({ signature: largeNumber }),
  }),
  /** Public: whoever has a signed right may react, and nobody is asked who that is. */
  react: route({
    method: 'PUT',
    path: `${base}/notes/:noteId`,
    access: 'public',
    summary: 'Put a reaction under a note with a signed right, or take it away; again changes nothing',
    input: z.strictObject({
      ...inSession,
      noteId: id,
      secret,
      signature: largeNumber,
      kind: reactionKind,
      given: z.boolean(),
    }),
    output: done,
  }),
};
