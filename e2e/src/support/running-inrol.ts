import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const PATIENCE_MS = 180_000;

type Settings = Readonly<Record<string, string>>;

interface StartOptions {
  readonly demo?: boolean;
  /** A folder that is there already. */
  readonly within?: string;
  /** Environment variables beside its own. */
  readonly settings?: Settings;
}

/** The built Inrol as people run it: one process, its own PostgreSQL, a folder that is thrown away. */
export class RunningInrol {
  private constructor(
    private server: ChildProcess,
    readonly folder: string,
    readonly base: string,
    /** The address of the setup link, on a first start without the demo. */
    readonly setup: string | null,
    private readonly settings: Settings,
  ) {}

  /** In a folder of its own, or in one that is given. */
  static async start({ demo = false, within = '', settings = {} }: StartOptions = {}): Promise<RunningInrol> {
    const folder = within || (await mkdtemp(path.join(tmpdir(), 'inrol-e2e-')));
    const server = run(folder, '0', demo, settings);
    const said = await ready(server);
    const base = /Inrol is ready: (\S+)/.exec(said)![1]!;
    const setup = /at (\S+\/setup\/\S+)/.exec(said)?.[1] ?? null;
    return new RunningInrol(server, folder, base, setup, settings);
  }

  get pid(): number {
    return this.server.pid!;
  }

  /** The same at another address, such as that of what stands in front of it. */
  at(base: string): RunningInrol {
    return new RunningInrol(this.server, this.folder, base, this.setup, this.settings);
  }

  /** Where its own PostgreSQL is. */
  async databaseUrl(): Promise<string> {
    const inFolder = (name: string) => readFile(path.join(this.folder, name), 'utf8');
    const [, , , port] = (await inFolder('postgres/postmaster.pid')).split('\n');
    return `postgres://inrol:${(await inFolder('postgres-password')).trim()}@127.0.0.1:${port}/postgres`;
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Ends the server as a power cut does: nothing is finished, and its PostgreSQL is left behind. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  /** Asks the server to end, and waits until it has. */
  interrupt(): Promise<void> {
    return this.end('SIGTERM');
  }

  /** Starts on the folder and at the address it had. */
  async startAgain(): Promise<void> {
    this.server = run(this.folder, new URL(this.base).port, false, this.settings);
    await ready(this.server);
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const gone = new Promise((resolve) => this.server.once('exit', resolve));
    this.server.kill(signal);
    await gone;
  }
}

const run = (folder: string, port: string, demo: boolean, settings: Settings): ChildProcess =>
  spawn(process.execPath, ['server/dist/main.js'], {
    cwd: root,
    env: {
      ...process.env,
      INROL_PORT: port,
      INROL_DATA: folder,
      INROL_CLIENT: path.join(root, 'client/build'),
      INROL_DEMO: demo ? '1' : '0',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

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
