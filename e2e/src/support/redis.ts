import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';

/** The Redis or Valkey of this machine; undefined where it has none. */
export const redisProgram = ['/usr/bin/redis-server', '/usr/bin/valkey-server'].find((program) => existsSync(program));

/** A Redis that keeps nothing and is thrown away. Servers that find it not ready yet try again by themselves. */
export const startRedis = async (): Promise<{ readonly url: string; readonly process: ChildProcess }> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  return { url: `redis://127.0.0.1:${port}`, process: spawn(redisProgram!, options, { stdio: 'ignore' }) };
};
