/**
 * `npm test`: installs what is missing and checks everything, step by step; a step that fails does not stop the next.
 * Steps that only read are done two at a time.
 *
 *   npm test                      all steps
 *   npm test -- unit lint         only these, in the usual order (see steps.mjs for the names)
 *
 * The last line says how many tests passed and failed over all suites; a check without tests of its own counts as one.
 */
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { installDependencies } from '../bootstrap/dependencies.mjs';
import { Failure, report } from '../bootstrap/failure.mjs';
import { seconds } from '../bootstrap/progress.mjs';
import { continueOnPinnedNode } from '../bootstrap/toolchain.mjs';

async function test() {
  await continueOnPinnedNode(fileURLToPath(import.meta.url));
  await installDependencies();
  // Only now are there packages to find the tools in.
  const { prepareClient, steps } = await import('./steps.mjs');
  const chosen = choose(steps, process.argv.slice(2));

  await prepareClient();
  const scratch = await mkdtemp(join(tmpdir(), 'inrol-npm-test-'));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
  const total = { passed: 0, failed: 0 };
  /** @param {import('./steps.mjs').Step[]} queue */
  const lane = async (queue) => {
    for (let step = queue.shift(); step; step = queue.shift()) {
      const { passed, failed } = await perform(step, scratch);
      total.passed += passed;
      total.failed += failed;
    }
  };
  const reading = chosen.filter(({ reads }) => reads);
  await Promise.all([lane(reading), lane(reading)]);
  await lane(chosen.filter(({ reads }) => !reads));
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

/**
 * @param {import('./steps.mjs').Step[]} steps
 * @param {string[]} names
 */
function choose(steps, names) {
  const known = steps.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Failure(`There is no step called ${unknown.join(', ')}.`, { advice: `There are: ${known.join(', ')}.` });
  }
  return names.length > 0 ? steps.filter(({ name }) => names.includes(name)) : steps;
}

/**
 * @param {import('./steps.mjs').Step} step
 * @param {string} scratch
 */
async function perform({ name, title, reads, run }, scratch) {
  const line = `${name.padEnd(12)} ${title}`;
  if (!reads) process.stdout.write(`${line} … `);
  const started = performance.now();
  const outcome = await run(scratch).catch(asOutcome);
  // Two that are done beside each other each tell of themselves when they are through.
  console.log(`${reads ? `${line} … ` : ''}${verdict(outcome)}, ${seconds(performance.now() - started)}`);
  // Set in, so that no line of a tool can be taken for the closing line.
  if (outcome.output) console.log(stripVTControlCharacters(outcome.output).trimEnd().replaceAll(/^/gm, '    | '));
  return outcome;
}

/**
 * @param {unknown} error
 * @returns {import('./outcome.mjs').Outcome}
 */
function asOutcome(error) {
  const output =
    error instanceof Failure
      ? [error.output, error.message, error.advice].filter(Boolean).join('\n')
      : String(error instanceof Error ? error.stack : error);
  return { passed: 0, failed: 1, output };
}

/** @param {import('./outcome.mjs').Outcome} outcome */
function verdict({ passed, failed, skipped = 0 }) {
  const counts = [`${passed} passed`, failed > 0 && `${failed} FAILED`, skipped > 0 && `${skipped} skipped`];
  return passed + failed === 1 ? (failed ? 'FAILED' : 'ok') : counts.filter(Boolean).join(', ');
}

test().catch(report);
