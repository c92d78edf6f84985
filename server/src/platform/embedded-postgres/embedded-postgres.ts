import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBinaries } from './binaries.ts';
import { stopOrphan } from './orphan.ts';
import { runAs, type RunAs } from './run-as.ts';

const USER = 'inrol';
const STARTS = 50;
const BETWEEN_STARTS_MS = 200;
/** What it says while what a killed one held is still being let go: that passes. */
const HELD = /lock file|shared memory/;

export interface EmbeddedPostgresOptions {
  readonly folder: string;
  /** Added to every start, e.g. `['-c', 'fsync=off']` for tests. */
  readonly options?: readonly string[];
}

interface Cluster {
  readonly binary: string;
  readonly folder: string;
  readonly as: RunAs;
  readonly options: readonly string[];
}

/**
 * A real PostgreSQL under a folder of ours: loopback only, password in the folder, stopped with us. Starting takes over
 * from one that a killed process left behind; one that is killed under us is started again at the same address.
 */
export class EmbeddedPostgres {
  private process: ChildProcess | null = null;
  private lastWords = '';

  private constructor(
    private readonly cluster: Cluster,
    private readonly port: number,
    private readonly password: string,
  ) {}

  /** Makes the cluster where there is none, starts it, and returns when it accepts connections. */
  static async start({ folder, options = [] }: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
    const { postgres, initdb } = await findBinaries();
    const cluster = path.join(folder, 'postgres');
    await mkdir(cluster, { recursive: true, mode: 0o700 });
    const as = runAs(cluster, postgres);
    await stopOrphan(cluster);
    const password = await passwordIn(folder);
    const isNew = await readFile(path.join(cluster, 'PG_VERSION')).then(
      () => false,
      () => true,
    );
    if (isNew) await initialise(initdb, cluster, password, as);
    const server = new EmbeddedPostgres({ binary: postgres, folder: cluster, as, options }, await freePort(), password);
    await server.run();
    return server;
  }

  /** Address of a database in this cluster. */
  url(database = 'postgres'): string {
    return `postgres://${USER}:${this.password}@127.0.0.1:${this.port}/${database}`;
  }

  /** The postmaster's process number; undefined while it is not running. */
  get pid(): number | undefined {
    return this.process?.pid;
  }

  /** Ends connections, writes a checkpoint, and returns when it is gone. */
  async stop(): Promise<void> {
    const running = this.process;
    this.process = null;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const gone = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGINT');
    await gone;
  }

  private async run(): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.spawn();
      } catch (error) {
        if (attempt === STARTS || !HELD.test(this.lastWords)) throw error;
        await new Promise((resolve) => setTimeout(resolve, BETWEEN_STARTS_MS));
      }
    }
  }

  private spawn(): Promise<void> {
    const { binary, folder, as, options } = this.cluster;
    const [command, ...args] = [
      ...as.prefix,
      binary,
      ...['-D', folder, '-p', String(this.port)],
      ...['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
      ...options,
    ] as [string, ...string[]];
    // A group of its own, so that Ctrl-C in the terminal reaches us first and we end it in order.
    const child = spawn(command, args, {
      ...as.ids,
      cwd: path.dirname(folder),
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
      env: environment(),
    });
    this.lastWords = '';
    let ready = false;
    return new Promise((resolve, reject) => {
      child.stderr.on('data', (chunk: Buffer) => {
        this.lastWords = (this.lastWords + chunk.toString()).slice(-4_000);
        if (ready || !this.lastWords.includes('ready to accept connections')) return;
        ready = true;
        this.process = child;
        resolve();
      });
      child.once('error', reject);
      child.once('exit', () => {
        reject(new Error(`PostgreSQL did not start.\n${this.lastWords}`));
        if (this.process === child) this.startAgain();
      });
    });
  }

  private startAgain(): void {
    process.stderr.write('PostgreSQL ended by itself; starting it again.\n');
    this.run().catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
  }
}

/** The locale of its messages, because we read them. */
const environment = () => ({ ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C' });

const passwordIn = async (folder: string): Promise<string> => {
  const file = path.join(folder, 'postgres-password');
  const known = await readFile(file, 'utf8').catch(() => null);
  if (known) return known;
  const password = randomBytes(24).toString('base64url');
  await writeFile(file, password, { mode: 0o600 });
  return password;
};

const initialise = async (initdb: string, cluster: string, password: string, as: RunAs): Promise<void> => {
  const file = path.join(tmpdir(), `inrol-${randomBytes(8).toString('hex')}`);
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  if (as.owner) {
    await chown(cluster, as.owner.uid, as.owner.gid);
    await chown(file, as.owner.uid, as.owner.gid);
  }
  await chmod(cluster, 0o700);
  try {
    await finish(
      [
        ...as.prefix,
        initdb,
        ...['-D', cluster, '-U', USER, '--pwfile', file, '--auth', 'scram-sha-256', '--encoding', 'UTF8'],
        ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C'],
      ],
      as,
    );
  } finally {
    await rm(file, { force: true });
  }
};

const finish = ([command, ...args]: string[], as: RunAs): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(command!, args, {
      ...as.ids,
      cwd: tmpdir(),
      stdio: ['ignore', 'ignore', 'pipe'],
      env: environment(),
    });
    let words = '';
    child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`PostgreSQL could not be set up.\n${words}`)),
    );
  });

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
