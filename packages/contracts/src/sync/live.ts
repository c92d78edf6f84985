/** The one map of what travels over the socket, for server and client both: live documents and sessions. */
import { z } from 'zod';
import { sessionEvents, sessionMessages } from '../sessions/events.ts';
import { documentEvents, documentMessages, personKey } from './protocol.ts';

/** From browser to server, each with its answer. */
export const liveMessages = {
  ...documentMessages,
  ...sessionMessages,
} as const;

/** From server to browser. */
export const liveEvents = {
  ...documentEvents,
  ...sessionEvents,
  /** The first event on every socket: who the server takes one for. */
  'live.ready': z.object({ protocol: z.int(), person: personKey }),
} as const;

export type LiveMessage = keyof typeof liveMessages;
export type LiveEvent = keyof typeof liveEvents;
/** What a browser sends. */
export type LiveInput<Name extends LiveMessage> = z.input<(typeof liveMessages)[Name]['input']>;
/** What a handler gets, checked. */
export type LiveParsed<Name extends LiveMessage> = z.output<(typeof liveMessages)[Name]['input']>;
export type LiveOutput<Name extends LiveMessage> = z.output<(typeof liveMessages)[Name]['output']>;
export type LivePayload<Name extends LiveEvent> = z.output<(typeof liveEvents)[Name]>;
