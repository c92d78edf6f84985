/**
 * What a browser remembers of one person in one session, so that a reload or an empty battery loses no word. Where storage is
 * closed to us it lasts as long as the page.
 */
export class DeviceMemory {
  readonly #prefix: string;

  /** `person` is the key by which the others know somebody: two people may share a tablet. */
  constructor(sessionId: string, person: string) {
    this.#prefix = `inrol.session.${sessionId}.${person}`;
  }

  recall<Value>(what: string, otherwise: Value): Value {
    try {
      const kept = localStorage.getItem(`${this.#prefix}.${what}`);
      return kept === null ? otherwise : (JSON.parse(kept) as Value);
    } catch {
      return otherwise;
    }
  }

  /** Answers whether it is kept. */
  remember(what: string, value: unknown): boolean {
    try {
      localStorage.setItem(`${this.#prefix}.${what}`, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  }

  forget(what: string): void {
    try {
      localStorage.removeItem(`${this.#prefix}.${what}`);
    } catch {
      // Storage is closed to us: there was nothing to forget.
    }
  }
}
