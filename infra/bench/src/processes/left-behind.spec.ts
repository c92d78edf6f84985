import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';

const here = fileURLToPath(new URL('.', import.meta.url));

/** As the bench: makes a folder, starts a process, and goes on. */
const bench = `
  const { newFolder } = await import('${here}../servers/folders.ts');
  const { spawnPinned, cores } = await import('${here}pinned.ts');
  const folder = await newFolder();
  const child = spawnPinned(cores.load, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  process.stdout.write(JSON.stringify({ folder, pid: child.pid }) + '\\n');
  setInterval(() => {}, 1000);`;

const start = async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', bench], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said = await new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data))));
  return { child, ...(JSON.parse(said) as { readonly folder: string; readonly pid: number }) };
};

const ended = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve));
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

it.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)('a bench that ends by %s leaves nothing', async (signal) => {
  const { child, folder, pid } = await start();
  expect([existsSync(folder), isAlive(pid)]).toEqual([true, true]);
  child.kill(signal);
  await ended(child);
  await vi.waitFor(() => expect([existsSync(folder), isAlive(pid)]).toEqual([false, false]), 10_000);
});
