import { onMount } from 'svelte';
import type { Session } from '@inrol/contracts/sessions';
import type { Actor } from '@inrol/domain';
import { Live, setLive } from '#lib/sync/index.ts';
import { RoomState, setRoom } from './room-state.svelte.ts';

interface Entering {
  actor: Actor;
  session: Session;
  /** A screen that the whole room looks at. */
  screen?: boolean;
  warn: (words: string) => void;
}

/** Enters a session for as long as the component stands; everything in it finds the room, and the line to the server, in its context. */
export function openRoom({ actor, session, screen = false, warn }: Entering): RoomState {
  const live = setLive(new Live());
  const board = live.openDocument(session.boardId);
  const room = setRoom(new RoomState({ line: live, board, actor, session, screen, warn }));
  onMount(() => {
    const leave = room.start();
    return () => {
      leave();
      board.close();
      live.close();
    };
  });
  return room;
}
