/** Smaller differences come from the whole seconds in which a server tells the time. */
const worthIt = 2_000;

/**
 * The time of the server, so that a timer ends for everyone at once, also on a device whose clock is off. As long as the
 * server was not asked, that of the device.
 */
export class ServerClock {
  #ahead = 0;

  now(): Date {
    return new Date(Date.now() + this.#ahead);
  }

  /** Asks the server what time it is; a server that does not answer changes nothing. */
  async ask(): Promise<void> {
    const asked = Date.now();
    const response = await fetch('/health/live', { cache: 'no-store' }).catch(() => null);
    const told = Date.parse(response?.headers.get('date') ?? '');
    if (Number.isNaN(told)) return;
    // it names the second in which it answered, halfway between asking and hearing
    const difference = told + 500 - (asked + Date.now()) / 2;
    this.#ahead = Math.abs(difference) > worthIt ? difference : 0;
  }
}
