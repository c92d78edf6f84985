import type { DocumentPayload, DocumentPresence, PresenceState } from '@inrol/contracts/sync';
import type { Clock } from '../ports/clock.ts';

const PAUSE = 100;

/** Where the others are in a document, and telling them where this one is: at most ten times a second. */
export class Others {
  private readonly clock: Clock;
  private readonly tell: (state: PresenceState | null) => void;
  private readonly present = new Map<number, DocumentPresence>();
  private own: PresenceState | null = null;
  private pausing = false;
  private changed = false;

  constructor(clock: Clock, tell: (state: PresenceState | null) => void) {
    this.clock = clock;
    this.tell = tell;
  }

  get all(): readonly DocumentPresence[] {
    return [...this.present.values()];
  }

  set(state: PresenceState | null): void {
    if (state === null && this.own === null) return;
    this.own = state;
    this.changed = true;
    if (!this.pausing) this.say();
  }

  /** A connection is there: these are present, and they are told of this one again. */
  restart(present: readonly DocumentPresence[]): void {
    this.present.clear();
    for (const other of present) this.present.set(other.clientId, other);
    if (this.own) this.set(this.own);
  }

  heard({ clientId, person, state }: DocumentPayload<'document.presence'>): void {
    if (state) this.present.set(clientId, { clientId, person, state });
    else this.present.delete(clientId);
  }

  clear(): void {
    this.present.clear();
  }

  private say(): void {
    this.changed = false;
    this.tell(this.own);
    this.pausing = true;
    this.clock.after(PAUSE, () => {
      this.pausing = false;
      if (this.changed) this.say();
    });
  }
}
