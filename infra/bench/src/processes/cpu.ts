import { readdirSync, readFileSync } from 'node:fs';

/** Ticks a second in /proc, the same on every Linux that Node runs on. */
const TICKS = 100;

interface Stat {
  readonly parent: number;
  /** Of all threads, in user and in kernel mode. */
  readonly seconds: number;
  /** Of children that ended. */
  readonly secondsOfEnded: number;
}

/** What /proc says of a process; null where it is gone, or where there is no /proc. */
const statOf = (pid: number | string): Stat | null => {
  try {
    // "pid (name, in which anything may occur) state ppid …"
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    const [user, system, userOfEnded, systemOfEnded] = fields.slice(11, 15).map(Number) as [
      number,
      number,
      number,
      number,
    ];
    return {
      parent: Number(fields[1]),
      seconds: (user + system) / TICKS,
      secondsOfEnded: (userOfEnded + systemOfEnded) / TICKS,
    };
  } catch {
    return null;
  }
};

/**
 * Seconds of CPU that a process and its children have used so far, but for one of these; those of children that ended
 * included.
 */
export const cpuSecondsOfFamily = (pid: number, except: number | null = null): number => {
  const own = statOf(pid);
  if (!own) return NaN;
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && name !== String(except))
    .map(statOf)
    .filter((stat) => stat?.parent === pid);
  return children.reduce((sum, child) => sum + child!.seconds, own.seconds + own.secondsOfEnded);
};

/** Bytes of memory that a process holds (its resident set). */
export const residentBytes = (pid: number): number => {
  const line = /^VmRSS:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1]) * 1024;
};
