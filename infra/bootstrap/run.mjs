import { spawn } from 'node:child_process';

const PATIENCE_MS = 10_000;

/**
 * Runs a program to its end and keeps what it prints, in the order it was printed. When this process is told to stop
 * meanwhile, it takes the program along.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, shell?: boolean, timeoutMs?: number }} [options]
 *   env is added to this process's own; a variable set to undefined is left out
 * @returns {Promise<{ ok: boolean, stdout: string, output: string }>} output is stdout and stderr together
 */
export function run(command, args, { cwd, env = {}, shell = false, timeoutMs } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: '1', ...env },
      shell,
      timeout: timeoutMs,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const letGo = endTogether(child);
    let stdout = '';
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      stdout += text;
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      output += text;
    });
    child.once('error', (error) => {
      letGo();
      reject(error);
    });
    child.once('close', (code, signal) => {
      letGo();
      if (signal) output += `\nended by ${signal}\n`;
      resolve({ ok: code === 0, stdout, output });
    });
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} ends the arrangement
 */
function endTogether(child) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const end = () => {
    // Ctrl-C is what every tool knows as "put your things away".
    child.kill('SIGINT');
    setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS).unref();
    child.once('close', () => process.exit(130));
  };
  for (const signal of signals) process.once(signal, end);
  return () => {
    for (const signal of signals) process.off(signal, end);
  };
}
