import { root } from '../bootstrap/root.mjs';
import { run } from '../bootstrap/run.mjs';
import { pnpm } from '../bootstrap/toolchain.mjs';
import { failed, passed } from './outcome.mjs';

/** Licences whose works may be part of a work under EUPL-1.2 and be passed on with it. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'EPL-2.0',
  'EUPL-1.2',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
]);

/**
 * Checks the licence of every package that reaches those who use Inrol.
 * @returns {Promise<import('./outcome.mjs').Outcome>}
 */
export async function licences() {
  const { ok, stdout, output } = await run(process.execPath, [pnpm, 'licenses', 'list', '--json', '--prod', '-r'], {
    cwd: root,
  });
  if (!ok) return failed(output);
  /** @type {Record<string, { name: string }[]>} */
  const byLicence = JSON.parse(stdout);
  const packages = Object.entries(byLicence).flatMap(([licence, list]) => list.map(({ name }) => ({ name, licence })));
  if (packages.length === 0) return failed('pnpm listed no package at all.');
  const refused = packages.filter(({ licence }) => !isAllowed(licence));
  if (refused.length === 0) return passed();
  return failed(
    [
      'Not on the list of infra/test/licences.mjs:',
      ...refused.map(({ name, licence }) => `  ${name}: ${licence}`),
      'Read the licence. If Inrol may pass it on, add it there; otherwise take another package.',
    ].join('\n'),
  );
}

/**
 * Understands what package.json may say: one name, or a choice such as "(MIT OR GPL-3.0)", or several at once with AND.
 * @param {string} expression
 * @returns {boolean}
 */
function isAllowed(expression) {
  const plain = expression.replaceAll(/[()]/g, '');
  return plain.split(' OR ').some((choice) => choice.split(' AND ').every((name) => ALLOWED.has(name.trim())));
}
