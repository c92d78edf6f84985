import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo, connect } from 'node:net';

const PROGRAMS = ['/usr/bin/redis-server', '/usr/bin/valkey-server'];
const TRIES = 100;

/** The Redis or Valkey of this machine; null where it has none. */
export const redisProgram = PROGRAMS.find((program) => existsSync(program)) ?? null;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => socket.destroy());
    socket.once('close', (failed) => resolve(!failed));
    socket.once('error', () => undefined);
  });

/** A Redis of one test file's own, which keeps nothing. */
export class TestRedis {
  private process: ChildProcess | null = null;

  private constructor(private readonly port: number) {}

  static async start(): Promise<TestRedis> {
    const redis = new TestRedis(await freePort());
    await redis.serve();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async serve(): Promise<void> {
    const options = ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    this.process = spawn(redisProgram!, options, { stdio: 'ignore' });
    for (let left = TRIES; left > 0; left--) {
      if (await answers(this.port)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('Redis did not start');
  }

  /** Ends it at once, and all that was in it is gone. */
  async kill(): Promise<void> {
    const gone = new Promise((resolve) => this.process!.once('exit', resolve));
    this.process!.kill('SIGKILL');
    await gone;
  }
}
