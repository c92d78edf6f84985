import type { Timer } from '@inrol/contracts/sessions';
import { secondsLeft } from '@inrol/domain/sessions';
import type { ServerClock } from './server-clock.ts';

/** The seconds that are left of a timer, counted by the clock of the server. Make it while a component starts. */
export class Countdown {
  #seconds = $state<number | null>(null);

  constructor(timer: () => Timer, clock: ServerClock) {
    $effect(() => {
      const now = timer();
      const look = () => (this.#seconds = secondsLeft(now, clock.now()));
      look();
      if (now.kind !== 'running') return;
      const ticking = setInterval(look, 250);
      return () => clearInterval(ticking);
    });
  }

  /** Null when no timer was set. */
  get seconds(): number | null {
    return this.#seconds;
  }

  get over(): boolean {
    return this.#seconds === 0;
  }
}

/** `7:42`, `1:05:00`. */
export const asClock = (seconds: number): string => {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (part: number) => String(part).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
};
