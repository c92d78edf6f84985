import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { inTree } from './root.mjs';

/** @param {string} name */
const fileOf = (name) => inTree('node_modules', '.cache', 'inrol', name);

/**
 * Whether the work called `name` was last finished on exactly this state of its sources.
 * @param {string} name
 * @param {string} hash
 */
export async function isDone(name, hash) {
  return (await readFile(fileOf(name), 'utf8').catch(() => '')) === hash;
}

/**
 * Remembers that the work called `name` was finished on this state of its sources. Lives in node_modules, so that
 * throwing that folder away also forgets what was made with it.
 * @param {string} name
 * @param {string} hash
 */
export async function markDone(name, hash) {
  await mkdir(dirname(fileOf(name)), { recursive: true });
  await writeFile(fileOf(name), hash);
}
