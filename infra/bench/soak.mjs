/**
 * `npm run soak`: fifty people come and go on ten boards of the built server for ten minutes. Its memory must grow by less
 * than a tenth, every document must be let go afterwards, and all that was acknowledged must be there.
 *
 *   npm run soak                    ten minutes
 *   npm run soak -- --minutes 60    an hour
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
  const { soak } = await import('./src/soak/soak.ts');
  process.exitCode = (await soak(process.argv.slice(2))) ? 0 : 1;
}

run().catch((error) => {
  report(error);
  process.exit();
});
