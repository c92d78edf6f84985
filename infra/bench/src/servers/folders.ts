import { rmSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const folders = new Set<string>();
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder of the bench, empty or a copy of another; gone at the latest when this process is. */
export const newFolder = async (from: string | null = null): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'inrol-bench-'));
  folders.add(folder);
  if (from) await cp(from, folder, { recursive: true, preserveTimestamps: true });
  return folder;
};

export const dropFolder = async (folder: string): Promise<void> => {
  await rm(folder, { recursive: true, force: true });
  folders.delete(folder);
};
