import { existsSync } from 'node:fs';
import { Failure } from './failure.mjs';
import { fingerprint } from './fingerprint.mjs';
import { step } from './progress.mjs';
import { inTree, root } from './root.mjs';
import { run } from './run.mjs';
import { isDone, markDone } from './stamp.mjs';
import { tool } from './tool.mjs';

const SHARED = ['packages', 'pnpm-lock.yaml', 'tsconfig.base.json'];
const PARTS = [
  { name: 'client', result: inTree('client', 'build', 'index.html') },
  { name: 'server', result: inTree('server', 'dist', 'main.js') },
];

/**
 * Builds the client and the server, each only when its sources changed since its last build.
 * @param {(label: string, work: () => Promise<void>) => Promise<void>} [announce] shows each build that is needed
 * @param {string[]} [wanted] which of the two
 */
export async function build(announce = step, wanted = PARTS.map(({ name }) => name)) {
  for (const { name, result } of PARTS.filter((part) => wanted.includes(part.name))) {
    const hash = await fingerprint(root, [name, ...SHARED], (file) => !file.endsWith('.spec.ts'));
    if (existsSync(result) && (await isDone(`built-${name}`, hash))) continue;
    await announce(`Building the ${name}`, () => buildPart(name, result));
    await markDone(`built-${name}`, hash);
  }
}

/**
 * @param {string} name
 * @param {string} result a file that the build must leave
 */
async function buildPart(name, result) {
  const { ok, output } = await run(process.execPath, [tool('vite', { of: name }), 'build', '--logLevel=warn'], {
    cwd: inTree(name),
    env: { NODE_ENV: undefined },
  });
  if (ok && existsSync(result)) return;
  throw new Failure(`The ${name} could not be built.`, {
    output,
    advice:
      'Above is what the build said. On an unchanged copy of Inrol this is a bug: please report it with that text.',
  });
}
