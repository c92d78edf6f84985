/**
 * What a step of `npm test` found.
 * @typedef {object} Outcome
 * @property {number} passed how many tests passed; a check without tests of its own counts as one
 * @property {number} failed
 * @property {number} [skipped]
 * @property {string} [output] what the person needs to see: on a failure what the tool said, otherwise at most a table
 */

/**
 * @param {string} [output]
 * @returns {Outcome}
 */
export const passed = (output) => ({ passed: 1, failed: 0, ...(output && { output }) });

/**
 * @param {string} output
 * @returns {Outcome}
 */
export const failed = (output) => ({ passed: 0, failed: 1, output });

/**
 * The outcome of a suite that was counted by its own runner.
 * @param {{ passed: number, failed: number, skipped: number }} count
 * @param {{ ok: boolean, output: string }} run
 * @returns {Outcome}
 */
export function counted(count, { ok, output }) {
  if (count.passed + count.failed === 0) return failed(`${output}\nNot one test ran.`);
  // A runner can fail without a failing test: an error outside the tests, a file that cannot be read.
  if (!ok && count.failed === 0) return { ...count, failed: 1, output };
  return count.failed > 0 ? { ...count, output } : count;
}
