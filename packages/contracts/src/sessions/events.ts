/** What travels over the socket about a session, beside the documents. */
import { z } from 'zod';
import { id, moment } from '../bounds.ts';
import { noteReactions } from './reactions.ts';
import { personHere, session, writingState } from './shapes.ts';

const inRoom = {
  people: z.array(personHere),
  /** Since when the one who leads is not in the room; null while they are. */
  leaderGoneSince: moment.nullable(),
  /** How many are writing, and how many are done. All there is to know where nobody may know who writes. */
  counts: z.object({ writing: z.int().min(0), done: z.int().min(0) }),
};

/** From browser to server; each is answered with an acknowledgement or a named refusal. */
export const sessionMessages = {
  /** Enter the room; the answer is the shared state and who is here. */
  'session.enter': {
    input: z.strictObject({
      sessionId: id,
      /** A screen that the whole room looks at: it sees, and is nobody who is here. */
      screen: z.boolean().default(false),
    }),
    output: z.object({ session, ...inRoom }),
  },
  'session.leave': {
    input: z.strictObject({ sessionId: id }),
    output: z.object({}),
  },
  /** "Still writing", "done": never more than that. */
  'session.writing': {
    input: z.strictObject({ sessionId: id, writing: writingState }),
    output: z.object({}),
  },
} as const;

/** From server to everyone in the room. */
export const sessionEvents = {
  'session.changed': session,
  'session.people': z.object({ sessionId: id, ...inRoom }),
  /** It does not take place, and is no more. */
  'session.dropped': z.object({ sessionId: id }),
  /** How many reactions a note has now. */
  'session.reactions': noteReactions.extend({ sessionId: id }),
  /** An outcome was made, moved or dropped: ask for the list again. */
  'session.outcomes': z.object({ sessionId: id }),
} as const;
