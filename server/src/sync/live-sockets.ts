import type { LiveEvent, LivePayload, PersonKey } from '@inrol/contracts/sync';

/** The sockets that are open now, as modules see them: tell a room something, or end what somebody may no longer have. */
export abstract class LiveSockets {
  /** Sends an event of the contracts to everyone in a room, on every process. */
  abstract emitTo<Name extends LiveEvent>(room: string, event: Name, payload: LivePayload<Name>): void;
  /** The same to those only who came to this process: for what each process tells its own. */
  abstract emitHere<Name extends LiveEvent>(room: string, event: Name, payload: LivePayload<Name>): void;
  /** Ends every socket of a person: signed out, or no longer a member. Whoever is still signed in comes back by itself. */
  abstract disconnect(person: PersonKey): void;
}
