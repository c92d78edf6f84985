import { writeFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';

/**
 * Lets a process that was just started have a tenth of the processor beside another that is busy, and all that others leave.
 * Where the system refuses, it stays as it is.
 */
export const giveLowPriority = (pid: number): void => {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    return;
  }
  // Linux weighs sessions against each other before the processes in them, where it groups them by itself
  writeFile(`/proc/${pid}/autogroup`, String(constants.priority.PRIORITY_BELOW_NORMAL)).catch(() => undefined);
};
