/**
 * A guest on a phone loads two pages: the door and the room. Cut by what every other page shares with them they came in
 * some seventy files of a few hundred bytes, a tenth heavier together; so what the door needs travels as one, and what the
 * room adds to it as another.
 */
interface ChunkGroup {
  name: string;
  test: RegExp;
  priority: number;
}

const door = /\/client\/src\/routes\/(\+layout|\+error|\(public\)\/(\+layout|\+error|join\/\[code\]\/\+page))/;
const room = /\/client\/src\/routes\/\(room\)\/join\/\[code\]\/room\/\+page/;

/**
 * What Kit's start script itself imports. It tells the client where it runs and which version it is before it loads the
 * rest; together with the door in one file the rest would look before it was told, and take itself for outdated.
 */
const beforeAll = /\/runtime\/client\/payload\.js|vite\/preload-helper/;

/** For Rolldown: each takes along all it needs that no group before it took. */
export const wayIn: ChunkGroup[] = [
  { name: 'before-all', test: beforeAll, priority: 3 },
  { name: 'door', test: door, priority: 2 },
  { name: 'room', test: room, priority: 1 },
];
