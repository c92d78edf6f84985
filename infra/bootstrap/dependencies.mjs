import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { Failure } from './failure.mjs';
import { fingerprint } from './fingerprint.mjs';
import { step } from './progress.mjs';
import { inTree, root } from './root.mjs';
import { run } from './run.mjs';
import { isDone, markDone } from './stamp.mjs';
import { pnpm } from './toolchain.mjs';

/** Installs the packages of the whole tree, exactly as the lock file says, when that has not been done yet. */
export async function installDependencies() {
  const hash = await fingerprint(root, ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...(await manifests())]);
  if (existsSync(inTree('node_modules', '.modules.yaml')) && (await isDone('installed', hash))) return;
  await step('Installing packages', install);
  await markDone('installed', hash);
}

async function manifests() {
  const packages = await readdir(inTree('packages'));
  const folders = [
    'server',
    'client',
    'e2e',
    'infra',
    'infra/bench',
    ...packages.toSorted().map((name) => `packages/${name}`),
  ];
  return ['package.json', ...folders.map((folder) => `${folder}/package.json`)];
}

async function install() {
  const { ok, output } = await run(process.execPath, [pnpm, 'install', '--frozen-lockfile', '--prod=false'], {
    cwd: root,
    // CI: pnpm must not ask whether it may replace an older node_modules.
    env: { CI: 'true', NODE_ENV: undefined },
  });
  if (ok) return;
  throw new Failure('The packages could not be installed.', {
    output,
    advice: output.includes('OUTDATED_LOCKFILE')
      ? 'A package.json changed without the lock file: run infra/toolchain/node_modules/.bin/pnpm install, then start again.'
      : 'They come from the npm registry: check the connection and the free space on the disk, and start again.',
  });
}
