import { root } from '../bootstrap/root.mjs';
import { run } from '../bootstrap/run.mjs';
import { failed, passed } from './outcome.mjs';

/**
 * A check that is one or more runs of a tool: it passes when each of them ends well.
 * @param {...string[]} commands a script for Node, with its arguments
 * @returns {Promise<import('./outcome.mjs').Outcome>}
 */
export async function allPass(...commands) {
  let complaints = '';
  for (const command of commands) {
    const { ok, output } = await run(process.execPath, command, { cwd: root });
    if (!ok) complaints += output;
  }
  return complaints ? failed(complaints) : passed();
}
