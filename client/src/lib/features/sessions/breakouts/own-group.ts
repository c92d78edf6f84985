import { breakoutRoutes, type BreakoutGroup, type GroupTimerMove } from '@inrol/contracts/sessions';
import { call } from '#lib/api/call.ts';
import { ProblemError } from '#lib/api/problem.ts';
import type { RoomState } from '../room/room-state.svelte.ts';

/** What somebody does in a small group; the room tells of it when it is done. A refusal is told by `warn`. */
export class OwnGroup {
  readonly #room: RoomState;
  readonly #warn: (words: string) => void;

  constructor(room: RoomState, warn: (words: string) => void) {
    this.#room = room;
    this.#warn = warn;
  }

  choose({ id: groupId }: BreakoutGroup): Promise<void> {
    return this.#told(() => call(breakoutRoutes.chooseGroup, { ...this.#place(), groupId }));
  }

  /** Has a note come back to everyone, or no longer. */
  bringBack({ id: groupId }: BreakoutGroup, noteId: string, chosen: boolean): Promise<void> {
    return this.#told(() => call(breakoutRoutes.chooseForAll, { ...this.#place(), groupId, noteId, chosen }));
  }

  time({ id: groupId }: BreakoutGroup, move: GroupTimerMove, seconds = 60): Promise<void> {
    return this.#told(() => call(breakoutRoutes.timeGroup, { ...this.#place(), groupId, move, seconds }));
  }

  #place() {
    const { organisationId, id: sessionId } = this.#room.session;
    return { organisationId, sessionId };
  }

  async #told(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (problem) {
      if (!(problem instanceof ProblemError)) throw problem;
      this.#warn(problem.detail);
    }
  }
}
