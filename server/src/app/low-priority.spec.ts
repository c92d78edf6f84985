import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants, getPriority } from 'node:os';
import { expect, it, vi } from 'vitest';
import { giveLowPriority } from './low-priority.ts';

it('gives a process less than others, also where Linux weighs sessions first', async () => {
  const child = spawn(process.execPath, ['--eval', 'process.stdin.resume()'], { detached: true });
  try {
    const pid = child.pid!;
    giveLowPriority(pid);
    expect(getPriority(pid)).toBe(constants.priority.PRIORITY_BELOW_NORMAL);
    const session = `/proc/${pid}/autogroup`;
    if (existsSync(session)) await vi.waitFor(() => expect(readFileSync(session, 'utf8')).toMatch(/nice 10$/m));
  } finally {
    child.kill();
  }
});

it('says nothing of a process that is gone already', () => {
  expect(() => giveLowPriority(0x3fff_ffff)).not.toThrow();
});
