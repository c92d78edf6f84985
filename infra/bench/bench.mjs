/**
 * `npm run bench`: measures Inrol's live documents against a bare ws relay, a bare socket.io relay and Hocuspocus, in one
 * run and on the same cores. What is measured, how and on what: docs/performance.md.
 *
 *   npm run bench                          the whole table, three rounds
 *   npm run bench -- --quick               the same table in under four minutes, one round
 *   npm run bench -- --json figures.json   also writes the figures there
 *   npm run bench -- --only rooms-steady   only these measures, separated by commas; others in the JSON file stay
 *   npm run bench -- --curves              only how cost grows, and the plots of docs/performance.md; or some, with --only
 */
import { fileURLToPath } from 'node:url';
import { build } from '../bootstrap/build.mjs';
import { installDependencies } from '../bootstrap/dependencies.mjs';
import { report } from '../bootstrap/failure.mjs';
import { continueOnPinnedNode } from '../bootstrap/toolchain.mjs';

async function run() {
  await continueOnPinnedNode(fileURLToPath(import.meta.url));
  await installDependencies();
  await build(undefined, ['server']);
  // Only now are there packages to find.
  const { bench } = await import('./src/bench.ts');
  await bench(process.argv.slice(2));
}

// what a failure leaves running, a server or the load, would keep this process alive; it is ended from outside
run().catch((error) => {
  report(error);
  process.exit();
});
