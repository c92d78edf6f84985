/**
 * Outlives the bench by a moment: is told over its input what the bench started and made, and when that input ends, however
 * the bench ended, ends and removes what is left of it.
 */
import { readFileSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';

const GIVE_UP_AFTER = 15_000;
const processes = new Set();
const folders = new Set();
const kept = { process: processes, folder: folders };
const pause = () => new Promise((resolve) => setTimeout(resolve, 100));

// a signal to the whole group, as from a terminal, means the bench
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);

for await (const line of createInterface({ input: process.stdin })) {
  const [is, kind, name] = line.split('\t');
  if (is === 'new') kept[kind].add(name);
  else kept[kind].delete(name);
}

/** PostgreSQL of a server: in a session of its own, and gone by itself soon after its server. */
const postmasterOf = (folder) => {
  try {
    return readFileSync(`${folder}/postgres/postmaster.pid`, 'utf8').split('\n')[0];
  } catch {
    return null;
  }
};
const isAlive = (pid) => {
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch {
    return false;
  }
};

for (const pid of processes) if (isAlive(pid)) process.kill(Number(pid), 'SIGKILL');
const databases = [...folders].map(postmasterOf).filter((pid) => pid !== null && isAlive(pid));
for (const pid of databases) process.kill(Number(pid), 'SIGQUIT');
const until = Date.now() + GIVE_UP_AFTER;
while ([...processes, ...databases].some(isAlive) && Date.now() < until) await pause();
for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
