/**
 * `npm start`: installs what is missing, builds what changed, and runs Inrol until it is told to stop.
 * Plain JavaScript without packages: it runs on any Node >= 20 with nothing installed yet.
 */
import { fileURLToPath } from 'node:url';
import { build } from '../bootstrap/build.mjs';
import { installDependencies } from '../bootstrap/dependencies.mjs';
import { report } from '../bootstrap/failure.mjs';
import { continueOnPinnedNode } from '../bootstrap/toolchain.mjs';
import { readOptions } from './options.mjs';
import { expectFreePort } from './port.mjs';
import { serve } from './server.mjs';

async function start() {
  const options = readOptions(process.argv.slice(2));
  if ('help' in options) {
    console.log(options.help);
    return;
  }
  await expectFreePort(options.port);
  await continueOnPinnedNode(fileURLToPath(import.meta.url));
  await installDependencies();
  await build();
  process.exitCode = await serve(options);
}

start().catch(report);
