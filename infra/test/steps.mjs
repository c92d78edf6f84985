import { build } from '../bootstrap/build.mjs';
import { inTree } from '../bootstrap/root.mjs';
import { run } from '../bootstrap/run.mjs';
import { tool } from '../bootstrap/tool.mjs';
import { pnpm } from '../bootstrap/toolchain.mjs';
import { licences } from './licences.mjs';
import { passed } from './outcome.mjs';
import { playwright } from './playwright.mjs';
import { size } from './size.mjs';
import { sveltePromises } from './svelte-promises.mjs';
import { allPass } from './tools.mjs';
import { vitest } from './vitest.mjs';

const CRUISED = ['packages', 'server/src', 'client/src', 'e2e/src', 'infra/bench/src'];
const TYPED = ['packages', 'server', 'e2e', 'infra', 'infra/bench'];

/**
 * One line of `npm test`.
 * @typedef {object} Step
 * @property {string} name by which it can be asked for
 * @property {string} title what it looks at
 * @property {boolean} [reads] it only reads the tree, so that it can be done beside another such step
 * @property {(scratch: string) => Promise<import('./outcome.mjs').Outcome>} run gets a folder it may write in
 */

/** All that `npm test` does, in this order. @type {Step[]} */
export const steps = [
  {
    name: 'format',
    title: 'layout of files',
    reads: true,
    run: () => allPass([tool('prettier'), '--check', '--cache', '.']),
  },
  {
    name: 'lint',
    title: 'oxlint with types, ESLint for Svelte',
    reads: true,
    run: () => allPass([tool('oxlint')], [tool('eslint'), 'client']),
  },
  {
    name: 'promises',
    title: 'promises in Svelte files that nobody waits for',
    reads: true,
    run: sveltePromises,
  },
  {
    name: 'svelte',
    title: 'words and types of the client',
    reads: true,
    run: () => allPass([pnpm, '--filter', '@inrol/client', 'run', 'check']),
  },
  {
    name: 'types',
    title: `types of ${TYPED.join(', ')}`,
    reads: true,
    run: () => allPass(...TYPED.map((part) => [tool('typescript', { program: 'tsc' }), '--project', part])),
  },
  {
    name: 'arrows',
    title: 'who may import whom',
    reads: true,
    run: () =>
      allPass([
        tool('dependency-cruiser', { program: 'depcruise' }),
        '--config',
        '.dependency-cruiser.mjs',
        ...CRUISED,
      ]),
  },
  { name: 'unused', title: 'files, exports and packages nobody uses', reads: true, run: () => allPass([tool('knip')]) },
  { name: 'licences', title: 'licences of what is passed on', reads: true, run: licences },
  { name: 'unit', title: 'unit tests', run: (scratch) => vitest(['packages', 'server', 'client'], scratch) },
  {
    name: 'integration',
    title: 'tests on a real PostgreSQL, missing migrations',
    run: (scratch) => vitest(['integration'], scratch),
  },
  { name: 'build', title: 'client and server', run: () => built(async () => passed()) },
  { name: 'size', title: "what a guest's phone loads", run: () => built(size) },
  { name: 'e2e', title: 'journeys and accessibility in Chromium', run: (scratch) => built(() => playwright(scratch)) },
];

/**
 * What the checkers of the client read and only its own tools can write: its words as functions, the types of its routes.
 */
export async function prepareClient() {
  const cwd = inTree('client');
  await run(process.execPath, ['scripts/compile-messages.ts'], { cwd });
  await run(process.execPath, [tool('@sveltejs/kit', { of: 'client', program: 'svelte-kit' }), 'sync'], { cwd });
}

/** @param {() => Promise<import('./outcome.mjs').Outcome>} then */
async function built(then) {
  await build((_label, work) => work());
  return then();
}
