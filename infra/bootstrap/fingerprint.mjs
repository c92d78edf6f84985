import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders that hold what tools made, never what people wrote. */
const GENERATED = new Set(['node_modules', 'dist', 'build', '.svelte-kit', 'paraglide', '.cache', 'test-results']);

/**
 * A hash over the content of files and folders, the same on every machine for the same sources.
 * @param {string} base the folder that the paths are in
 * @param {string[]} paths files and folders inside it; a missing one counts as empty
 * @param {(path: string) => boolean} [counts] says for a path relative to base whether a file counts
 * @returns {Promise<string>} 64 hexadecimal digits
 */
export async function fingerprint(base, paths, counts = () => true) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of await filesIn(base, path)) {
      if (!counts(file)) continue;
      const content = await readFile(join(base, file));
      hash.update(`${file}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} base
 * @param {string} path
 * @returns {Promise<string[]>} files under path, relative to base, with "/", in a fixed order
 */
async function filesIn(base, path) {
  const found = await stat(join(base, path)).catch(() => undefined);
  if (!found) return [];
  if (found.isFile()) return [path];
  const entries = await readdir(join(base, path), { withFileTypes: true });
  const kept = entries.filter((entry) => !GENERATED.has(entry.name) && (entry.isDirectory() || entry.isFile()));
  const nested = await Promise.all(
    kept
      .map(({ name }) => name)
      .toSorted()
      .map((name) => filesIn(base, `${path}/${name}`)),
  );
  return nested.flat();
}
