import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inTree } from '../bootstrap/root.mjs';
import { run } from '../bootstrap/run.mjs';
import { tool } from '../bootstrap/tool.mjs';
import { chromium } from './chromium.mjs';
import { counted } from './outcome.mjs';

const LIMIT_MS = 30 * 60_000;

/**
 * Runs the tests in e2e/ in a real Chromium and counts them.
 * @param {string} scratch a folder for the report
 * @returns {Promise<import('./outcome.mjs').Outcome>}
 */
export async function playwright(scratch) {
  const report = join(scratch, 'e2e.json');
  const program = tool('@playwright/test', { of: 'e2e', program: 'playwright' });
  const result = await run(process.execPath, [program, 'test', '--reporter=list,json'], {
    cwd: inTree('e2e'),
    env: { CHROMIUM: await chromium(), PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    timeoutMs: LIMIT_MS,
  });
  return counted(await countIn(report), result);
}

/** @param {string} report */
async function countIn(report) {
  const { stats = {} } = JSON.parse(await readFile(report, 'utf8').catch(() => '{}'));
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats;
  // A test that passes only the second time has not shown what it says.
  return { passed: expected, failed: unexpected + flaky, skipped };
}
