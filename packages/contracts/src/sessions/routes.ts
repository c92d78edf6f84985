import { z } from 'zod';
import { done, id, locale, moment, name, noteText, text, title } from '../bounds.ts';
import { me } from '../identity/shapes.ts';
import { route } from '../route.ts';
import { documentMoment } from '../sync/moments.ts';
import { sessionCommand } from './commands.ts';
import { ballot, earlierBoard, joinCode, joinInvitation, ownNote, ownPart, session, sessionSummary } from './shapes.ts';

const inOrganisation = { organisationId: id };
const inSession = { ...inOrganisation, sessionId: id };
const base = '/api/organisations/:organisationId/sessions' as const;

export const sessionRoutes = {
  sessions: route({
    method: 'GET',
    path: base,
    access: 'member',
    summary: 'Sessions, the next one first',
    input: z.strictObject({
      ...inOrganisation,
      trackId: id.optional(),
      teamId: id.optional(),
    }),
    output: z.array(sessionSummary),
  }),
  createSession: route({
    method: 'POST',
    path: base,
    access: 'member',
    summary: 'Prepare a session with a method; who makes it facilitates it',
    input: z.strictObject({
      ...inOrganisation,
      title,
      question: text,
      teamId: id,
      trackId: id.nullable(),
      methodKey: z.string().max(80),
      language: locale,
      startsAt: moment.nullable(),
      /** Draw on in this map instead of a new one, where the method has a map. */
      processMapId: id.nullable().default(null),
    }),
    output: session,
  }),
  session: route({
    method: 'GET',
    path: `${base}/:sessionId`,
    access: 'participant',
    summary: 'What everyone in the session shares',
    input: z.strictObject(inSession),
    output: session,
  }),
  updateSession: route({
    method: 'PATCH',
    path: `${base}/:sessionId`,
    access: 'member',
    summary: 'Change title, question or start',
    input: z.strictObject({
      ...inSession,
      title: title.optional(),
      question: text.optional(),
      startsAt: moment.nullable().optional(),
    }),
    output: session,
  }),
  joinLink: route({
    method: 'GET',
    path: `${base}/:sessionId/join-link`,
    access: 'member',
    summary: 'The code and address with which guests join',
    input: z.strictObject(inSession),
    output: z.object({ code: joinCode, url: z.string() }),
  }),
  calendar: route({
    method: 'GET',
    path: `${base}/:sessionId/calendar.ics`,
    access: 'participant',
    summary: 'The session for your own calendar',
    input: z.strictObject(inSession),
    output: z.string(),
    produces: 'text/calendar',
  }),
  command: route({
    method: 'POST',
    path: `${base}/:sessionId/commands`,
    access: 'member',
    summary: 'Run the session: next, back, reveal, timer, take over, close, reopen',
    input: z.strictObject({
      ...inSession,
      revision: z.int().min(0),
      command: sessionCommand,
    }),
    output: session,
  }),
  beginRehearsal: route({
    method: 'POST',
    path: `${base}/:sessionId/rehearsal`,
    access: 'member',
    summary:
      'Go through a session alone before it begins, with stand-ins; a session of its own of which nothing is left',
    input: z.strictObject(inSession),
    output: session,
  }),
  endRehearsal: route({
    method: 'DELETE',
    path: `${base}/:sessionId/rehearsal`,
    access: 'member',
    summary: 'End a rehearsal, by its own id; everything in it goes away',
    input: z.strictObject(inSession),
    output: done,
  }),
  takeRole: route({
    method: 'PUT',
    path: `${base}/:sessionId/own/role`,
    access: 'participant',
    summary: 'Take a role in the session, in place of the one you had; with null none of your own',
    input: z.strictObject({ ...inSession, roleId: id.nullable() }),
    output: session,
  }),
  ownPart: route({
    method: 'GET',
    path: `${base}/:sessionId/own`,
    access: 'participant',
    summary: 'Your own notes and ballots before the reveal',
    input: z.strictObject(inSession),
    output: ownPart,
  }),
  writeNote: route({
    method: 'PUT',
    path: `${base}/:sessionId/notes/:noteId`,
    access: 'participant',
    summary: 'Write or change your own note; the id is made by the writer, so that trying again never doubles it',
    input: z.strictObject({
      ...inSession,
      noteId: id,
      phaseId: id,
      columnId: id.nullable(),
      text: noteText,
    }),
    output: ownNote,
  }),
  dropNote: route({
    method: 'DELETE',
    path: `${base}/:sessionId/notes/:noteId`,
    access: 'participant',
    summary: 'Take back your own note before the reveal',
    input: z.strictObject({ ...inSession, noteId: id }),
    output: done,
  }),
  putBallot: route({
    method: 'PUT',
    path: `${base}/:sessionId/phases/:phaseId/ballot`,
    access: 'participant',
    summary: 'Your dots, all of them, or your answer; replaces what you had',
    input: z.strictObject({
      ...inSession,
      phaseId: id,
      /** Where the ballot is about an agreement that is put to the group in this phase. */
      proposalId: id.nullable().default(null),
      ballot,
    }),
    output: z.object({ ballot }),
  }),
  boardMoments: route({
    method: 'GET',
    path: `${base}/:sessionId/board/moments`,
    access: 'member',
    summary: 'Moments to which its facilitators can look back, newest first',
    input: z.strictObject(inSession),
    output: z.array(documentMoment),
  }),
  boardMoment: route({
    method: 'GET',
    path: `${base}/:sessionId/board/moments/:momentId`,
    access: 'member',
    summary: 'The board as it was at a moment',
    input: z.strictObject({ ...inSession, momentId: id }),
    output: earlierBoard,
  }),
  bringBackBoard: route({
    method: 'POST',
    path: `${base}/:sessionId/board/moments/:momentId/bring-back`,
    access: 'member',
    summary: 'Make the board what it was at a moment; what it is now can be brought back in turn',
    input: z.strictObject({ ...inSession, momentId: id }),
    output: done,
  }),
  joinInvitation: route({
    method: 'GET',
    path: '/api/join/:code',
    access: 'public',
    summary: 'What a join code opens',
    input: z.strictObject({ code: joinCode }),
    output: joinInvitation,
  }),
  join: route({
    method: 'POST',
    path: '/api/join/:code',
    access: 'public',
    summary: 'Join one session with only a name',
    input: z.strictObject({ code: joinCode, name }),
    output: z.object({ me, organisationId: id, sessionId: id }),
  }),
};
