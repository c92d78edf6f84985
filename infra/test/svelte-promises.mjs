import { globSync } from 'node:fs';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { VERSION } from 'svelte/compiler';
import { svelte2tsx } from 'svelte2tsx';
import { inTree } from '../bootstrap/root.mjs';
import { run } from '../bootstrap/run.mjs';
import { tool } from '../bootstrap/tool.mjs';
import { failed, passed } from './outcome.mjs';

const CLIENT = inTree('client');
const require = createRequire(import.meta.url);
const GLOBALS = ['svelte2tsx/svelte-shims-v4.d.ts', 'svelte2tsx/svelte-jsx-v4.d.ts'];

/**
 * Looks for promises in Svelte files that nobody waits for. ESLint knows the rule too, but compiles the whole client
 * again for every file: three minutes of processor instead of ten seconds.
 * @param {string} scratch a folder for the files as TypeScript, by their own names
 * @returns {Promise<import('./outcome.mjs').Outcome>}
 */
export async function sveltePromises(scratch) {
  const folder = join(scratch, 'client');
  const files = globSync('src/**/*.svelte', { cwd: CLIENT });
  if (files.length === 0) return failed(`There is no Svelte file in ${CLIENT}.`);
  await Promise.all(files.map((file) => writeAsTypeScript(file, folder)));
  await symlink(join(CLIENT, 'node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(types(folder)));
  await writeFile(join(folder, '.oxlintrc.json'), JSON.stringify(rules));
  const env = { OXLINT_TSGOLINT_PATH: inTree('node_modules', '.bin', 'tsgolint') };
  const { ok, output } = await run(process.execPath, [tool('oxlint'), 'src'], { cwd: folder, env });
  return ok ? passed() : failed(output);
}

/**
 * @param {string} file from the client's folder
 * @param {string} folder
 */
async function writeAsTypeScript(file, folder) {
  const source = await readFile(join(CLIENT, file), 'utf8');
  const { code } = svelte2tsx(source, { filename: file, isTsFile: true, mode: 'ts', version: VERSION });
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, `${file}.ts`), code);
}

/** @param {string} folder */
const types = (folder) => ({
  extends: join(CLIENT, 'tsconfig.json'),
  compilerOptions: {
    rootDirs: [folder, CLIENT, join(CLIENT, '.svelte-kit', 'types')],
    paths: {
      '#lib/i18n': [join(CLIENT, 'src/lib/i18n/index.ts')],
      '#lib/*': [join(folder, 'src/lib/*'), join(CLIENT, 'src/lib/*')],
    },
  },
  files: GLOBALS.map((file) => require.resolve(file)),
  include: ['src'],
});

const rules = {
  plugins: ['typescript'],
  categories: { correctness: 'off' },
  options: { typeAware: true },
  rules: { 'typescript/no-floating-promises': 'error' },
};
