import { existsSync } from 'node:fs';
import { Failure } from '../bootstrap/failure.mjs';
import { inTree } from '../bootstrap/root.mjs';
import { run } from '../bootstrap/run.mjs';
import { tool } from '../bootstrap/tool.mjs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

/**
 * Finds a Chromium, and installs one where there is none: Debian's own, or else the one Playwright brings.
 * @returns {Promise<string>} the path of its program
 * @throws {Failure} when neither can be had, saying what to do
 */
export async function chromium() {
  const found = process.env['CHROMIUM'] ?? PLACES.find(existsSync) ?? (await playwrightsOwn());
  if (found) return found;
  const said = [await installFromDebian(), await installFromPlaywright()];
  const installed = PLACES.find(existsSync) ?? (await playwrightsOwn());
  if (installed) return installed;
  throw new Failure('There is no Chromium, and none could be installed.', {
    output: said.join('\n'),
    advice: 'Install Chromium yourself and say where it is: CHROMIUM=/path/to/chromium npm test',
  });
}

async function playwrightsOwn() {
  const script = `import('@playwright/test').then(({ chromium }) => console.log(chromium.executablePath()))`;
  const { stdout } = await run(process.execPath, ['-e', script], { cwd: inTree('e2e') });
  const path = stdout.trim();
  return path && existsSync(path) ? path : undefined;
}

async function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return 'apt-get: needs Debian and root.';
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update'], { env });
  const install = await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
  return install.ok ? '' : update.output + install.output;
}

async function installFromPlaywright() {
  if (PLACES.some(existsSync)) return '';
  const program = tool('@playwright/test', { of: 'e2e', program: 'playwright' });
  const { output } = await run(process.execPath, [program, 'install', 'chromium'], { cwd: inTree('e2e') });
  return output;
}
