import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inTree } from './root.mjs';

/**
 * The program file of an installed package, to be run by Node itself: no shell, no PATH, the same on every system.
 * @param {string} name the package
 * @param {{ of?: string, program?: string }} [options] of is the part of the tree that asks for the package ("" is the
 *   root); program is needed when the package has several
 */
export function tool(name, { of = '', program = name } = {}) {
  const folder = inTree(of, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[program]);
}
