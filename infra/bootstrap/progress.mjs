import { performance } from 'node:perf_hooks';

/**
 * Shows one line for a piece of work: what is being done, and how long it took.
 * @template T
 * @param {string} label what is being done, for instance "Building the client"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  process.stdout.write(`${label} … `);
  const started = performance.now();
  try {
    const result = await work();
    process.stdout.write(`${seconds(performance.now() - started)}\n`);
    return result;
  } catch (error) {
    process.stdout.write('failed\n');
    throw error;
  }
}

/**
 * @param {number} milliseconds
 * @returns {string} for instance "0.8 s" or "1 min 12 s"
 */
export function seconds(milliseconds) {
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  const whole = Math.round(milliseconds / 1000);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
