/** Notes of which nobody knows the writer: each is put down, changed and taken back with a right that says not whose it is. */
import { z } from 'zod';
import { done, id, noteText } from '../bounds.ts';
import { route } from '../route.ts';
import { largeNumber, secret } from './blind-right.ts';
import { noteBeforeReveal } from './shapes.ts';

const inPhase = { organisationId: id, sessionId: id, phaseId: id };
const phase = '/api/organisations/:organisationId/sessions/:sessionId/phases/:phaseId' as const;

/** How many notes one browser can put down in an anonymous phase; its rights are fetched together. */
export const noteRightsPerPerson = 20;

export const anonymousNoteRoutes = {
  noteRightsKey: route({
    method: 'GET',
    path: `${phase}/note-rights`,
    access: 'participant',
    summary: 'With which key rights to write without a name are signed, in one phase',
    input: z.strictObject(inPhase),
    output: z.object({ modulus: largeNumber }),
  }),
  noteRights: route({
    method: 'POST',
    path: `${phase}/note-rights`,
    access: 'participant',
    summary:
      'Have all your rights to write in a phase signed, covered: the same again for the same covers, and no others',
    input: z.strictObject({ ...inPhase, covered: z.array(largeNumber).min(1).max(noteRightsPerPerson) }),
    output: z.object({ signatures: z.array(largeNumber) }),
  }),
  /** Public: whoever has a signed right may write, and nobody is asked who that is. */
  writeAnonymousNote: route({
    method: 'PUT',
    path: `${phase}/anonymous-notes/:noteId`,
    access: 'public',
    summary: 'Put down or change the one note that belongs to a signed right',
    input: z.strictObject({
      ...inPhase,
      noteId: id,
      secret,
      signature: largeNumber,
      columnId: id.nullable(),
      text: noteText,
      readFirst: z.boolean().default(false),
    }),
    output: done,
  }),
  takeBackAnonymousNote: route({
    method: 'POST',
    path: `${phase}/anonymous-notes/:noteId/take-back`,
    access: 'public',
    summary: 'Take back the note that belongs to a signed right; again changes nothing',
    input: z.strictObject({ ...inPhase, noteId: id, secret, signature: largeNumber }),
    output: done,
  }),
  notesToReadFirst: route({
    method: 'GET',
    path: `${phase}/notes-to-read`,
    access: 'member',
    summary: 'For who facilitates, where people were told so: the notes before their reveal, without their writers',
    input: z.strictObject(inPhase),
    output: z.array(noteBeforeReveal),
  }),
};
