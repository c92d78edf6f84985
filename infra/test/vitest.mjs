import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../bootstrap/root.mjs';
import { run } from '../bootstrap/run.mjs';
import { tool } from '../bootstrap/tool.mjs';
import { counted } from './outcome.mjs';

const LIMIT_MS = 20 * 60_000;

/**
 * Runs projects of vitest.config.ts and counts their tests.
 * @param {string[]} projects
 * @param {string} scratch a folder for the report
 * @returns {Promise<import('./outcome.mjs').Outcome>}
 */
export async function vitest(projects, scratch) {
  const report = join(scratch, `${projects.join('-')}.json`);
  const args = [
    tool('vitest'),
    'run',
    ...projects.map((project) => `--project=${project}`),
    '--passWithNoTests',
    '--silent=passed-only',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const result = await run(process.execPath, args, { cwd: root, timeoutMs: LIMIT_MS });
  return counted(await countIn(report), result);
}

/** @param {string} report */
async function countIn(report) {
  const text = await readFile(report, 'utf8').catch(() => '{}');
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = JSON.parse(text);
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}
