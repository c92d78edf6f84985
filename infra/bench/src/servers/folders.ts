import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isGone, mindLeftBehind } from '../processes/left-behind.ts';

/** A folder of the bench, empty or a copy of another; gone at the latest soon after this process is. */
export const newFolder = async (from: string | null = null): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'inrol-bench-'));
  mindLeftBehind('folder', folder);
  if (from) await cp(from, folder, { recursive: true, preserveTimestamps: true });
  return folder;
};

export const dropFolder = async (folder: string): Promise<void> => {
  await rm(folder, { recursive: true, force: true });
  isGone('folder', folder);
};
