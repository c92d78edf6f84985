/** "Was it worth your time?": asked at the end of a session, answered by nobody in particular. */
import { z } from 'zod';
import { done, id, noteText, shortText } from '../bounds.ts';
import { route } from '../route.ts';
import { largeNumber, secret } from './blind-right.ts';

const inSession = { organisationId: id, sessionId: id };
const base = '/api/organisations/:organisationId/sessions/:sessionId/time-worth' as const;

/** 1: no, a pity of the time; 5: more than worth it. */
export const worth = z.int().min(1).max(5);

/** What all answered together: how many each, from 1 to 5, and their sentences, which belong to nobody. */
export const timeWorth = z.object({
  counts: z.array(z.int().min(0)).length(5),
  sentences: z.array(noteText),
});
export type TimeWorth = z.infer<typeof timeWorth>;

/** From so many answers on they are shown; never with fewer. */
export const smallestTimeWorth = 5;

export const timeWorthRoutes = {
  timeWorthKey: route({
    method: 'GET',
    path: base,
    access: 'participant',
    summary: 'With which key the right to answer is signed; null while or where nothing is asked',
    input: z.strictObject(inSession),
    output: z.object({ modulus: largeNumber.nullable() }),
  }),
  timeWorthRight: route({
    method: 'POST',
    path: `${base}/right`,
    access: 'participant',
    summary: 'Have the right to answer once signed, covered: the same again for the same cover, and no second one',
    input: z.strictObject({ ...inSession, covered: largeNumber }),
    output: z.object({ signature: largeNumber }),
  }),
  /** Public: whoever has a signed right may answer, and nobody is asked who that is. */
  tellTimeWorth: route({
    method: 'POST',
    path: `${base}/answers`,
    access: 'public',
    summary: 'Answer with a signed right; trying again changes nothing',
    input: z.strictObject({
      ...inSession,
      secret,
      signature: largeNumber,
      worth,
      sentence: shortText,
    }),
    output: done,
  }),
};
