import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { inTree } from '../bootstrap/root.mjs';
import { failed, passed } from './outcome.mjs';

/** What a guest on a phone may have to load before the first note: JavaScript and CSS, gzipped. */
const BUDGET_KB = 130;
/** The pages on that way, from a typed code or a QR code to the room. */
const WAY_IN = ['/join', '/join/[code]', '/join/[code]/room'];

const BUILT = inTree('client', 'build');
const GENERATED = '.svelte-kit/generated/build/client-optimized';
const MANIFEST = inTree('client', '.svelte-kit', 'output', 'client', '.vite', 'manifest.json');
const SHOWN = 10;

/**
 * Weighs what the browser loads on a guest's way in, from SvelteKit's route table and Vite's manifest.
 * @returns {Promise<import('./outcome.mjs').Outcome>} its output is a table of the heaviest files and the sum
 */
export async function size() {
  if (!existsSync(MANIFEST)) return failed(`There is no ${MANIFEST}: was the client built?`);
  const routes = routesIn(await readFile(inTree('client', GENERATED, 'app.js'), 'utf8'));
  const lost = WAY_IN.filter((page) => !routes.has(page));
  if (lost.length > 0) return failed(`The client has no page ${lost.join(', ')} any more: see WAY_IN in size.mjs.`);
  const manifest = JSON.parse(await readFile(MANIFEST, 'utf8'));
  // The root layout and error page (0 and 1) are loaded for every route.
  const nodes = new Set(['0', '1', ...WAY_IN.flatMap((page) => routes.get(page) ?? [])]);
  const files = new Set(filesOfPage(await readFile(join(BUILT, 'index.html'), 'utf8')));
  for (const node of nodes) addFiles(manifest, `${GENERATED}/nodes/${node}.js`, files);

  const names = new Map(Object.values(manifest).map(({ file, name }) => [file, name]));
  const weighed = await Promise.all([...files].map(weigh));
  const heaviest = weighed.toSorted((a, b) => b.kB - a.kB);
  const total = weighed.reduce((sum, { kB }) => sum + kB, 0);
  const rest = heaviest.slice(SHOWN).reduce((sum, { kB }) => sum + kB, 0);
  const table = [
    ...heaviest.slice(0, SHOWN).map(({ file, kB }) => line(kB, `${file.split('/').at(-1)} ${names.get(file) ?? ''}`)),
    ...(heaviest.length > SHOWN ? [line(rest, `${heaviest.length - SHOWN} smaller files`)] : []),
    line(total, `together; at most ${BUDGET_KB} kB`),
  ].join('\n');
  return total <= BUDGET_KB ? passed(table) : failed(`${table}\nThe guest's way in became too heavy.`);
}

/**
 * Every route with the numbers of the parts it is made of: its page, layouts and error pages.
 * @param {string} app Kit's generated route table, lines such as `"/(public)/join/[code]": [9,[5],[6]],`
 * @returns {Map<string, string[]>} by address, without the groups in brackets
 */
function routesIn(app) {
  const lines = [...app.matchAll(/^\s*"(\/[^"]*)": \[(.*)\],?$/gm)];
  return new Map(
    lines.map(([, id = '', parts = '']) => [id.replaceAll(/\/\([^)]+\)/g, ''), parts.match(/\d+/g) ?? []]),
  );
}

/**
 * @param {string} html
 * @returns {string[]} scripts and style sheets that the page itself asks for
 */
function filesOfPage(html) {
  return [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, file]) => String(file));
}

/**
 * @param {Record<string, { file: string, imports?: string[], css?: string[] }>} manifest
 * @param {string} key
 * @param {Set<string>} files gets the file, its styles and all that it imports
 */
function addFiles(manifest, key, files) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`Vite's manifest has no ${key}`);
  for (const style of chunk.css ?? []) files.add(style);
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const imported of chunk.imports ?? []) addFiles(manifest, imported, files);
}

/** @param {string} file */
async function weigh(file) {
  return { file, kB: gzipSync(await readFile(join(BUILT, file)), { level: 9 }).length / 1000 };
}

/**
 * @param {number} kB
 * @param {string} label
 */
const line = (kB, label) => `${kB.toFixed(1).padStart(7)} kB  ${label}`;
