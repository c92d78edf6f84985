/**
 * `npm run kills`: bad luck in the numbers that Inrol promises, where `npm test` shows it with a few. Takes about an hour.
 *
 *   50 kills each of the server, of PostgreSQL, of both and of the worker, under eight writers
 *   PostgreSQL silent for 30 seconds; 100 tabs killed after a change made offline
 *   1,000 seeds of five clients over lines that lose, double, reorder and fall silent
 *   200 sessions in which chance decides who writes which note without a name, and somebody with all that is kept guesses
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from '../bootstrap/build.mjs';
import { installDependencies } from '../bootstrap/dependencies.mjs';
import { Failure, report } from '../bootstrap/failure.mjs';
import { inTree, root } from '../bootstrap/root.mjs';
import { continueOnPinnedNode } from '../bootstrap/toolchain.mjs';

const PROMISED = {
  INROL_KILLS: '50',
  INROL_AWAY: '30',
  INROL_TABS: '100',
  INROL_FUZZ_RUNS: '1000',
  INROL_TRACED: '200',
};

async function kills() {
  await continueOnPinnedNode(fileURLToPath(import.meta.url));
  await installDependencies();
  await build();
  // Only now are there packages to find the tools in.
  const [{ tool }, { chromium }] = await Promise.all([import('../bootstrap/tool.mjs'), import('./chromium.mjs')]);
  await show([tool('vitest'), 'run', '--project=packages', 'convergence', 'saved'], root, {});
  await show([tool('vitest'), 'run', '--project=integration', 'untraceable'], root, {});
  const playwright = tool('@playwright/test', { of: 'e2e', program: 'playwright' });
  const browser = { CHROMIUM: await chromium() };
  await show([playwright, 'test', '--workers=1', '--reporter=list', 'src/sync'], inTree('e2e'), browser);
}

/**
 * Runs a program for all to see.
 * @param {string[]} command
 * @param {string} cwd
 * @param {NodeJS.ProcessEnv} env
 */
function show(command, cwd, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, {
      cwd,
      env: { ...process.env, ...PROMISED, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve(undefined);
      else reject(new Failure('A promise was not kept.', { advice: 'Above is which, and with which seed.' }));
    });
  });
}

kills().catch(report);
