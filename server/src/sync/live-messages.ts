import type { LiveMessage, LiveOutput, LiveParsed } from '@inrol/contracts/sync';
import type { Who } from '../platform/http/index.ts';

/** One connection of one browser, as modules see it. */
export interface LiveSocket {
  readonly id: string;
  readonly who: Who;
  /** False once the connection is gone. */
  readonly connected: boolean;
  join(room: string): void;
  leave(room: string): void;
}

/** Answers a message whose input was checked against the contract; a `Refusal` it throws goes back as a problem. */
export type LiveHandler<Name extends LiveMessage> = (
  socket: LiveSocket,
  input: LiveParsed<Name>,
) => Promise<LiveOutput<Name>>;

/** What browsers say over their socket, for the modules that answer it. */
export abstract class LiveMessages {
  /** Registers who answers a message; called once for each, when the module starts. */
  abstract answer<Name extends LiveMessage>(name: Name, handler: LiveHandler<Name>): void;
  /** Tells of every socket that is gone, whatever the reason. */
  abstract onGone(listener: (socket: LiveSocket) => void): void;
}
