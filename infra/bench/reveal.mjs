/**
 * `npm run bench:reveal`: thirty people wrote 200 notes in silence; one of them looks at a phone. Measures how long after
 * the facilitator's press everybody has them, when the phone has painted the last one, and its longest task on the way.
 *
 *   npm run bench:reveal                  five reveals, the median of each figure
 *   npm run bench:reveal -- --times 1     one
 */
import { fileURLToPath } from 'node:url';
import { build } from '../bootstrap/build.mjs';
import { installDependencies } from '../bootstrap/dependencies.mjs';
import { report } from '../bootstrap/failure.mjs';
import { continueOnPinnedNode } from '../bootstrap/toolchain.mjs';

async function run() {
  await continueOnPinnedNode(fileURLToPath(import.meta.url));
  await installDependencies();
  await build();
  // Only now are there packages to find.
  const { reveal } = await import('./src/reveal/reveal.ts');
  await reveal(process.argv.slice(2));
}

run().catch((error) => {
  report(error);
  process.exit();
});
