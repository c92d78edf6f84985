import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DialectName } from '../load/dialect.ts';
import type { Target } from '../load/target.ts';
import { residentBytes } from '../processes/cpu.ts';
import { cores, ended, spawnPinned } from '../processes/pinned.ts';
import { nodeFlags } from '../../../start/node-flags.mjs';
import { dropFolder, newFolder } from './folders.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const START_WITHIN = 60_000;
const COLLECT_MS = 1_000;
const collect = fileURLToPath(new URL('collect-on-signal.mjs', import.meta.url));

/** More of the environment. */
type Settings = Readonly<Record<string, string>>;

interface Ready {
  readonly port: number;
  /** The token of Inrol's setup link, on a first start. */
  readonly setup: string | null;
}

/** A server under test, with a folder of its own that goes with it. */
export class RunningServer {
  readonly target: Target;
  readonly folder: string;
  readonly setup: string | null;
  private readonly child: ChildProcess;

  private constructor(name: DialectName, child: ChildProcess, folder: string, { port, setup }: Ready) {
    this.child = child;
    this.folder = folder;
    this.setup = setup;
    const databasePid = name === 'inrol' ? Number(postmaster(folder)[0]) : null;
    this.target = { name, port, pid: child.pid!, databasePid };
  }

  /** Starts on a copy of a folder that an earlier one left, or on an empty one. */
  static async start(name: DialectName, from: string | null = null, settings: Settings = {}): Promise<RunningServer> {
    return RunningServer.startIn(name, await newFolder(from), settings);
  }

  /** Starts again where an earlier one stood. */
  static async startIn(name: DialectName, folder: string, settings: Settings = {}): Promise<RunningServer> {
    const script = name === 'inrol' ? path.join(root, 'server/dist/main.js') : scripts[name];
    // as `npm start` starts it
    const flags = name === 'inrol' ? nodeFlags : [];
    const child = spawnPinned(cores.server, [...flags, '--expose-gc', '--import', collect, script], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', BENCH_FOLDER: folder, ...inrolEnvironment(folder), ...settings },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    return new RunningServer(name, child, folder, await ready(child));
  }

  /** Address of Inrol's database. */
  get databaseUrl(): string {
    const [, , , port] = postmaster(this.folder);
    const password = readFileSync(path.join(this.folder, 'postgres-password'), 'utf8').trim();
    return `postgres://inrol:${password}@127.0.0.1:${port}/postgres`;
  }

  /** Bytes it holds after its garbage was collected; without its database. */
  async heldBytes(): Promise<number> {
    for (let time = 0; time < 2; time++) {
      this.child.kill('SIGUSR2');
      await new Promise((resolve) => setTimeout(resolve, COLLECT_MS / 2));
    }
    return residentBytes(this.target.pid);
  }

  /** Ends it in order; its folder stays. */
  async halt(): Promise<void> {
    this.child.kill('SIGTERM');
    await ended(this.child);
  }

  async stop(): Promise<void> {
    await this.halt();
    await dropFolder(this.folder);
  }
}

const scripts = {
  'bare-ws': fileURLToPath(new URL('relay-ws.ts', import.meta.url)),
  'bare-socket-io': fileURLToPath(new URL('relay-socket-io.ts', import.meta.url)),
  hocuspocus: fileURLToPath(new URL('hocuspocus.ts', import.meta.url)),
} as const;

const inrolEnvironment = (folder: string) => ({
  INROL_PORT: '0',
  INROL_DATA: folder,
  INROL_CLIENT: path.join(folder, 'no-pages'),
  // every guest comes from an address of their own
  TRUST_PROXY: '1',
  DATABASE_URL: undefined,
  LOG_LEVEL: 'error',
});

/** Lines of PostgreSQL's own note: its process number first, its port fourth. */
const postmaster = (folder: string): string[] =>
  readFileSync(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n');

/** A peer says its port over the channel, Inrol prints its address. */
const ready = (child: ChildProcess): Promise<Ready> =>
  new Promise((resolve, reject) => {
    let said = '';
    const tooLate = setTimeout(() => reject(new Error(`the server was not ready in time\n${said}`)), START_WITHIN);
    const is = (what: Ready) => {
      clearTimeout(tooLate);
      resolve(what);
    };
    child.once('message', ({ port }: { port: number }) => is({ port, setup: null }));
    for (const stream of [child.stdout!, child.stderr!])
      stream.on('data', (chunk: Buffer) => {
        said = (said + chunk.toString()).slice(-4_000);
        const port = /Inrol is ready: \S+:(\d+)/.exec(said)?.[1];
        if (port) is({ port: Number(port), setup: /\/setup\/(\S+)/.exec(said)?.[1] ?? null });
      });
    child.once('exit', () => reject(new Error(`the server ended by itself\n${said}`)));
  });
