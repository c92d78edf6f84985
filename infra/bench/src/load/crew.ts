import { BoardWriter } from './board-writer.ts';
import type { Dialect, Visit } from './dialect.ts';
import { Observer } from './observer.ts';
import { atOnce } from './at-once.ts';
import type { Place } from './place.ts';
import type { Watch } from './watch.ts';

/** How many there are in each document. Who neither writes nor observes takes in what comes, and counts it. */
export interface Shape {
  readonly places: readonly Place[];
  readonly clients: number;
  readonly writers: number;
  readonly observers: number;
  /** Every update is a push of its own. */
  readonly unmerged?: boolean;
}

interface Room {
  readonly writers: readonly BoardWriter[];
  readonly observers: readonly Observer[];
  readonly visits: readonly Visit[];
  /** Of those who write nothing: each of them gets the same bytes. */
  readonly readers: readonly Visit[];
  readonly isEmpty: () => boolean;
}

const CONNECTING = 32;
const SETTLED_WITHIN = 10_000;
const LAST_WITHIN = 200;

/** All those who are in the documents of a measurement. */
export class Crew {
  readonly writers: readonly BoardWriter[];
  readonly observers: readonly Observer[];
  private readonly rooms: readonly Room[];
  private bytesBefore: number[][] = [];

  private constructor(rooms: readonly Room[]) {
    this.rooms = rooms;
    // in turn through the rooms, so that two writes in a row hardly ever meet in one
    const most = Math.max(...rooms.map(({ writers }) => writers.length));
    this.writers = Array.from({ length: most }, (_, at) => rooms.flatMap(({ writers }) => writers[at] ?? [])).flat();
    this.observers = rooms.flatMap(({ observers }) => observers);
  }

  /** Lets everyone in, and waits until the observers have seen the note of each writer. */
  static async gather(dialect: Dialect, port: number, shape: Shape, watch: Watch): Promise<Crew> {
    const rooms = await atOnce(shape.places, Math.ceil(CONNECTING / shape.clients), (place) =>
      openRoom(dialect, port, place, shape, watch),
    );
    const crew = new Crew(rooms);
    // one character of each goes ahead, so that everything on the way is there
    for (const writer of crew.writers) writer.type();
    if (!(await crew.settled(SETTLED_WITHIN))) throw new Error('what was written did not reach the others');
    crew.bytesBefore = await crew.bytesOfReaders();
    return crew;
  }

  get refused(): number {
    return this.rooms.flatMap(({ visits }) => visits).reduce((sum, { refused }) => sum + refused, 0);
  }

  /** How many get what one of them writes. */
  get audience(): number {
    return this.rooms[0]!.visits.length - 1;
  }

  /** The server is gone: nobody has a connection any more. */
  get ended(): boolean {
    return this.rooms.every((room) => room.isEmpty());
  }

  restart(): void {
    for (const observer of this.observers) observer.restart();
  }

  get oldestMissing(): number {
    return Math.min(...this.observers.map(({ oldestMissing }) => oldestMissing));
  }

  get longestSilence(): number {
    return Math.max(...this.observers.map(({ longestSilence }) => longestSilence));
  }

  /** Resolves with true when all that was written arrived, with false when that takes too long. */
  async settled(within: number): Promise<boolean> {
    const until = performance.now() + within;
    while (this.oldestMissing < Infinity) {
      if (performance.now() > until) return false;
      await pause(5);
    }
    return true;
  }

  /** Readers who got other bytes, since all came in, than the others of their room; every server sends all of them the same. */
  async unequalReaders(): Promise<number> {
    const now = await this.bytesOfReaders();
    const got = now.map((bytes, room) => bytes.map((count, reader) => count - this.bytesBefore[room]![reader]!));
    return got.flatMap((bytes) => bytes.filter((count) => count !== bytes[0])).length;
  }

  private async bytesOfReaders(): Promise<number[][]> {
    // the last on the list of a server gets it a moment after the observers
    await pause(LAST_WITHIN);
    return this.rooms.map(({ readers }) => readers.map(({ bytes }) => bytes));
  }

  leave(): void {
    for (const { visits } of this.rooms) for (const visit of visits) visit.close();
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const openRoom = async (
  dialect: Dialect,
  port: number,
  { documentId, phaseId, guests }: Place,
  { clients, writers: writing, observers: observing, unmerged = false }: Shape,
  watch: Watch,
): Promise<Room> => {
  const reading = clients - writing;
  // spread over those who read, as servers send to one after the other
  const looking = Array.from(
    { length: observing },
    (_, at) => writing + Math.floor(((at + 0.5) * reading) / observing),
  );
  const observers = new Map(looking.map((at) => [at, new Observer(watch)]));
  const writers: BoardWriter[] = [];
  let open = clients;
  const ended = () => void open--;
  const visits = await atOnce(guests.slice(0, clients), CONNECTING, ({ cookie }, at) => {
    const observer = observers.get(at);
    return dialect(
      { port, documentId, cookie, unmerged },
      {
        update: (bytes) => observer?.update(bytes),
        acknowledged: (pushes) => writers[at]?.acknowledge(pushes),
        ended,
      },
    );
  });
  visits.forEach((visit, at) => {
    const observer = observers.get(at);
    if (observer) visit.content.forEach((update) => observer.update(update));
    else if (at >= writing) visit.deafen();
  });
  // only now: a relay tells nobody what was written before they came
  for (const [at, visit] of visits.slice(0, writing).entries())
    writers.push(new BoardWriter(visit, phaseId, guests[at]!.key, watch));
  for (const observer of observers.values()) observer.expect(writers);
  return {
    writers,
    observers: [...observers.values()],
    visits,
    readers: visits.slice(writing),
    isEmpty: () => open === 0,
  };
};
