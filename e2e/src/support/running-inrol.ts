import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const PATIENCE_MS = 180_000;

/** The built Inrol as people run it: one process, its own PostgreSQL, a folder that is thrown away. */
export class RunningInrol {
  private constructor(
    private readonly server: ChildProcess,
    private readonly folder: string,
    readonly base: string,
    /** The address of the setup link, on a first start without the demo. */
    readonly setup: string | null,
  ) {}

  static async start({ demo = false } = {}): Promise<RunningInrol> {
    const folder = await mkdtemp(path.join(tmpdir(), 'inrol-e2e-'));
    const server = spawn(process.execPath, ['server/dist/main.js'], {
      cwd: root,
      env: {
        ...process.env,
        INROL_PORT: '0',
        INROL_DATA: folder,
        INROL_CLIENT: path.join(root, 'client/build'),
        INROL_DEMO: demo ? '1' : '0',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = await ready(server);
    const base = /Inrol is ready: (\S+)/.exec(said)![1]!;
    const setup = /at (\S+\/setup\/\S+)/.exec(said)?.[1] ?? null;
    return new RunningInrol(server, folder, base, setup);
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.server.once('exit', resolve));
    this.server.kill('SIGTERM');
    await gone;
    await rm(this.folder, { recursive: true, force: true });
  }
}

const ready = (server: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    const tooLate = setTimeout(() => reject(new Error(`Inrol was not ready in time.\n${said}`)), PATIENCE_MS);
    for (const stream of [server.stdout!, server.stderr!])
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (!said.includes('Inrol is ready')) return;
        clearTimeout(tooLate);
        resolve(said);
      });
    server.once('exit', () => reject(new Error(`Inrol did not start.\n${said}`)));
  });
