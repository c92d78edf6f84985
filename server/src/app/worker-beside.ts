import { fork, type ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { giveLowPriority } from './low-priority.ts';

const RESTART = { first: 500, longest: 30_000, quiet: 60_000 } as const;
const PATIENCE_MS = 5_000;

/**
 * The worker as a process beside this one: started again when it ends by itself, ever later when it does so again and again.
 * It leaves when this process is gone, also when that was killed.
 */
export class WorkerBeside {
  private child: ChildProcess | null = null;
  private readonly stopping = new AbortController();
  private readonly watching: Promise<void>;

  constructor(private readonly environment: NodeJS.ProcessEnv) {
    this.watching = this.keepRunning();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.child?.kill('SIGTERM');
    const tooLate = setTimeout(() => this.child?.kill('SIGKILL'), PATIENCE_MS);
    await this.watching;
    clearTimeout(tooLate);
  }

  private async keepRunning(): Promise<void> {
    let wait: number = RESTART.first;
    while (!this.stopping.signal.aborted) {
      const started = performance.now();
      await this.run();
      if (this.stopping.signal.aborted) return;
      process.stderr.write('The worker ended by itself; starting it again.\n');
      wait = performance.now() - started > RESTART.quiet ? RESTART.first : Math.min(RESTART.longest, wait * 2);
      await pause(wait, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  private run(): Promise<void> {
    // a group of its own, so that Ctrl-C in the terminal reaches us first and we end it in order
    const child = fork(new URL('worker.js', import.meta.url), {
      env: this.environment,
      // nobody waits for it: little memory before speed
      execArgv: ['--enable-source-maps', '--max-semi-space-size=2'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      detached: true,
    });
    this.child = child;
    if (child.pid !== undefined) giveLowPriority(child.pid);
    return new Promise((resolve) => {
      child.once('error', () => resolve());
      child.once('exit', () => resolve());
    });
  }
}
