import type { InspectedUpdate } from '../guard/inspect-update.ts';
import type { Clock } from '../ports/clock.ts';
import { Sequence } from '../replica/sequence.ts';

/** Another process that has not said by then that an update is on disk is taken to have died with it. */
const TAKE_OVER_AFTER = 3_000;
/** What others say of the log may just be on its way. */
const PATIENCE = 500;

export interface PeerUpdatesRoom {
  /** Takes an update into the document and shows it to those who are here; null where it leans on something unknown. */
  show(bytes: Uint8Array): InspectedUpdate | null;
  /** Writes to the log what is shown already. */
  keep(bytes: Uint8Array): void;
  /** Takes in all that the log holds; resolves with the position it reaches. */
  readLog(): Promise<number>;
}

interface Unconfirmed {
  readonly bytes: Uint8Array;
  readonly clients: readonly number[];
  readonly heardAt: number;
}

const clientsIn = ({ sections, deletes }: InspectedUpdate): number[] => [
  ...sections.map(({ client }) => client),
  ...deletes.map(({ client }) => client),
];

const namedIn = (update: InspectedUpdate): Set<number> => {
  const clients = new Set(clientsIn(update));
  for (const { structs } of update.sections) {
    for (const { left, right, parent } of structs) {
      for (const id of [left, right, parent]) if (id && typeof id === 'object') clients.add(id.client);
    }
  }
  return clients;
};

/**
 * What other processes accepted into a document. It is shown at once, as what is written here is; until its process says
 * that it is on disk it counts as nobody's, and is written to the log from here where somebody needs it there, or where
 * that process stays silent. Twice in the log is once in the document.
 */
export class PeerUpdates {
  private readonly room: PeerUpdatesRoom;
  private readonly clock: Clock;
  private readonly unconfirmed = new Map<string, Unconfirmed>();
  private readonly positions = new Sequence();
  private callOffTakingOver: (() => void) | null = null;
  private callOffReading: (() => void) | null = null;
  private reading = false;

  constructor(room: PeerUpdatesRoom, clock: Clock, position: number) {
    this.room = room;
    this.clock = clock;
    this.positions.restart(position);
  }

  get idle(): boolean {
    return this.unconfirmed.size === 0;
  }

  /** Another process accepted this. */
  heard(from: string, number: number, bytes: Uint8Array): void {
    const update = this.room.show(bytes);
    if (!update) return this.readSoon();
    const clients = clientsIn(update);
    this.unconfirmed.set(`${from} ${number}`, { bytes, clients, heardAt: this.clock.now() });
    this.callOffTakingOver ??= this.clock.after(TAKE_OVER_AFTER, () => this.takeOverOld());
  }

  /** It is on disk. */
  heardKept(from: string, number: number, position: number): void {
    if (this.unconfirmed.delete(`${from} ${number}`)) this.positions.arrived(position);
    else this.positions.announced(position);
    this.checkPositions();
  }

  /** Something from here is on disk. */
  kept(position: number): void {
    this.positions.arrived(position);
    this.checkPositions();
  }

  /** The log reaches to this position: takes in what was not heard of. */
  async reaches(position: number): Promise<void> {
    this.positions.announced(position);
    if (this.positions.missing > 0) await this.catchUp();
  }

  /** Before something is promised that leans on what is not known to be on disk: writes that as well. */
  secureFor(update: InspectedUpdate): void {
    if (this.unconfirmed.size === 0) return;
    const named = namedIn(update);
    for (const { clients } of this.unconfirmed.values()) {
      if (clients.some((client) => named.has(client))) return this.takeOver(() => true);
    }
  }

  /** Writes to the log whatever is not known to be there. */
  secure(): void {
    this.takeOver(() => true);
  }

  private async catchUp(): Promise<void> {
    this.positions.covers(await this.room.readLog());
  }

  stop(): void {
    this.callOffTakingOver?.();
    this.callOffReading?.();
  }

  private takeOver(which: (update: Unconfirmed) => boolean): void {
    for (const [key, update] of this.unconfirmed) {
      if (!which(update)) continue;
      this.unconfirmed.delete(key);
      this.room.keep(update.bytes);
    }
  }

  private takeOverOld(): void {
    const before = this.clock.now() - TAKE_OVER_AFTER;
    this.takeOver(({ heardAt }) => heardAt <= before);
    this.callOffTakingOver = this.idle ? null : this.clock.after(TAKE_OVER_AFTER, () => this.takeOverOld());
  }

  private checkPositions(): void {
    if (this.positions.missing > 0) this.readSoon();
  }

  private readSoon(): void {
    this.callOffReading ??= this.clock.after(PATIENCE, () => {
      this.callOffReading = null;
      if (this.reading) return this.readSoon();
      this.reading = true;
      // where the log cannot be read now, the next thing heard tries again
      this.catchUp()
        .catch(() => undefined)
        .finally(() => (this.reading = false));
    });
  }
}
