import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';

type Kind = 'process' | 'folder';

const script = fileURLToPath(new URL('sweeper.mjs', import.meta.url));
let input: Socket | null = null;

/** A process of its own, that notices by its input when this one is gone, and sees to what it left behind. */
const sweeper = (): Socket => {
  if (input) return input;
  const child = spawn(process.execPath, [script], { detached: true, stdio: ['pipe', 'ignore', 'inherit'] });
  input = child.stdin as Socket;
  input.on('error', () => undefined);
  child.unref();
  input.unref();
  return input;
};

/** To be ended, or removed, should this process go before it is done with it; also when it is killed. */
export const mindLeftBehind = (kind: Kind, name: string | number): void =>
  void sweeper().write(`new\t${kind}\t${name}\n`);

/** It is gone already. */
export const isGone = (kind: Kind, name: string | number): void => void sweeper().write(`gone\t${kind}\t${name}\n`);
