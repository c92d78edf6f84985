import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { isGone, mindLeftBehind } from './left-behind.ts';

/** The server and its database have the first core, the load the second. */
export const cores = { server: 0, load: 1 } as const;

/** Whether processes can be kept on a core of their own here. */
export const canPin = availableParallelism() > 1 && spawnSync('taskset', ['--version']).status === 0;

/** Starts a Node process on one core, where that can be done. What it starts in turn stays there too. */
export const spawnPinned = (core: number, args: readonly string[], options: SpawnOptions): ChildProcess => {
  const command = [...(canPin ? ['taskset', '-c', String(core)] : []), process.execPath, ...args];
  const child = spawn(command[0]!, command.slice(1), { ...options, serialization: 'advanced' });
  const { pid } = child;
  if (pid !== undefined) {
    mindLeftBehind('process', pid);
    child.once('exit', () => isGone('process', pid));
  }
  return child;
};

/** Resolves when a process has ended. */
export const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()));
