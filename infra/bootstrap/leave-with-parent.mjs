/**
 * Importing this makes the process stop, as on Ctrl-C, when the one that started it is gone. npm puts a shell between
 * itself and a script and passes no signal through it, and no program can pass on the signal that kills it.
 */
import { readFileSync } from 'node:fs';

const started = starters();
const watch = setInterval(() => {
  if (starters() === started) return;
  clearInterval(watch);
  process.kill(process.pid, 'SIGTERM');
}, 500).unref();

/** Who started this process and, under npm, who started that shell (where the system can tell without a program). */
function starters() {
  const parent = process.ppid;
  if (!process.env['npm_lifecycle_event'] || process.platform !== 'linux') return String(parent);
  return `${parent} ${parentOf(parent)}`;
}

/** @param {number} pid */
function parentOf(pid) {
  try {
    // "pid (name, in which anything may occur) state ppid …"
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(')').at(-1)?.split(' ')[2];
  } catch {
    return undefined; // it ended between the two looks
  }
}
