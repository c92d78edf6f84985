import { spawn } from 'node:child_process';
import { inTree, root } from '../bootstrap/root.mjs';
import { nodeFlags } from './node-flags.mjs';

/** The server promises to be gone within 10 seconds; after this it is not going to happen by itself. */
const PATIENCE_MS = 20_000;
/** A Ctrl-C reaches us several times: from the terminal, from npm, and from the Node that started this one. */
const SAME_SIGNAL_MS = 1_000;

/**
 * Runs the built server until it ends, and stops it cleanly when this process is told to stop.
 * @param {{ port: number, data: string, demo: boolean }} options
 * @returns {Promise<number>} the exit code: 0 after a stop that was asked for
 */
export function serve({ port, data, demo }) {
  return new Promise((resolve, reject) => {
    const leaveWithParent = new URL('../bootstrap/leave-with-parent.mjs', import.meta.url).href;
    const server = spawn(
      process.execPath,
      [...nodeFlags, '--enable-source-maps', '--import', leaveWithParent, inTree('server', 'dist', 'main.js')],
      {
        env: {
          NODE_ENV: 'production',
          ...process.env,
          INROL_PORT: String(port),
          INROL_DATA: data,
          ...(demo && { INROL_DEMO: '1' }),
        },
        stdio: ['ignore', 'inherit', 'inherit'],
        cwd: root,
        // In a process group of its own a Ctrl-C in the terminal reaches it once, through us.
        detached: process.platform !== 'win32',
      },
    );

    let stopping = 0;
    const stop = () => {
      const now = Date.now();
      if (stopping && now - stopping < SAME_SIGNAL_MS) return;
      if (stopping) {
        server.kill('SIGKILL');
        return;
      }
      stopping = now;
      server.kill('SIGTERM');
      setTimeout(() => server.kill('SIGKILL'), PATIENCE_MS).unref();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);

    server.once('error', reject);
    server.once('exit', (code, signal) => resolve(stopping && signal !== 'SIGKILL' ? 0 : (code ?? 1)));
  });
}
