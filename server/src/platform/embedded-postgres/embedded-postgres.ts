import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, chmod, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inDataFolder, StartFailure } from '../config/start-failure.ts';
import { findBinaries } from './binaries.ts';
import { stopOrphan } from './orphan.ts';
import { runAs, type RunAs } from './run-as.ts';

const USER = 'inrol';
const STARTS = 50;
const BETWEEN_STARTS_MS = 200;
const STOP_WITHIN_MS = 4_000;
/** One that ended by itself may wait for room on the disk: it is tried for as long as we run, at most so far apart. */
const LONGEST_BETWEEN_MS = 2_000;
/** What it says while what a killed one held is still being let go: that passes. */
const NEW_CLUSTER = 'Is there room on the disk, and may this user start programs? Then start again.';
const HELD = /lock file|shared memory/;

export interface EmbeddedPostgresOptions {
  readonly folder: string;
  /** Added to every start, e.g. `['-c', 'fsync=off']` for tests. */
  readonly options?: readonly string[];
  /** Gives up starting; what was started by then is stopped again. */
  readonly signal?: AbortSignal;
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
  private stopping = false;
  private again: Promise<void> | null = null;

  private constructor(
    private readonly cluster: Cluster,
    private readonly port: number,
    private readonly password: string,
  ) {}

  /** Makes the cluster where there is none, starts it, and returns when it accepts connections. */
  static async start({ folder, options = [], signal }: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
    const { postgres, initdb } = await findBinaries();
    const cluster = path.join(folder, 'postgres');
    await mkdir(folder, { recursive: true, mode: 0o700 }).catch(refuse(folder));
    const as = runAs(cluster, postgres);
    await stopOrphan(cluster);
    signal?.throwIfAborted();
    const password = await passwordIn(folder).catch(refuse(folder));
    if (!(await isThere(path.join(cluster, 'PG_VERSION')))) {
      await initialise(initdb, cluster, password, as).catch(refuse(folder));
    }
    const server = new EmbeddedPostgres({ binary: postgres, folder: cluster, as, options }, await freePort(), password);
    signal?.addEventListener('abort', () => (server.stopping = true));
    await server.run();
    if (!signal?.aborted) return server;
    await server.stop();
    throw signal.reason;
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
    this.stopping = true;
    await this.again;
    const running = this.process;
    this.process = null;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const gone = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGINT');
    // one that was held still hears it only now
    running.kill('SIGCONT');
    // one that does not get on is told to leave at once: what it has on disk stays, and it ends its helpers by force
    const tooLate = setTimeout(() => running.kill('SIGQUIT'), STOP_WITHIN_MS);
    await gone;
    clearTimeout(tooLate);
  }

  private async run(): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.spawn();
      } catch (error) {
        if (attempt === STARTS || this.stopping || !HELD.test(this.lastWords)) throw error;
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
        const reason = `PostgreSQL did not start. It says: ${reasonIn(this.lastWords)}`;
        reject(new StartFailure(reason, `Its data is in ${folder}.`));
        if (this.process === child) this.again = this.startAgain();
      });
    });
  }

  private async startAgain(): Promise<void> {
    process.stderr.write('PostgreSQL ended by itself; starting it again.\n');
    let told = '';
    for (let wait = BETWEEN_STARTS_MS; !this.stopping; wait = Math.min(LONGEST_BETWEEN_MS, wait * 2)) {
      try {
        return await this.run();
      } catch {
        const reason = reasonIn(this.lastWords).replace(/^.*?\] /, '');
        // the same again, but for the number of a process
        const kind = reason.replaceAll(/\d+/g, '');
        if (kind !== told) process.stderr.write(`PostgreSQL cannot start yet; trying again. It says: ${reason}\n`);
        told = kind;
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  }
}

/** Why it ended, in its own words: the last line in which it says so, else the last of all. */
const reasonIn = (words: string): string => {
  const lines = words.trimEnd().split('\n');
  return lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? '';
};

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

const refuse =
  (folder: string) =>
  (error: unknown): never => {
    throw inDataFolder(folder, error);
  };

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

/** Made beside its place and then put there, so that one that was cut off half-way is never taken for a whole one. */
const initialise = async (initdb: string, cluster: string, password: string, as: RunAs): Promise<void> => {
  const file = path.join(tmpdir(), `inrol-${randomBytes(8).toString('hex')}`);
  const unfinished = `${cluster}-unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  if (as.owner) {
    await chown(unfinished, as.owner.uid, as.owner.gid);
    await chown(file, as.owner.uid, as.owner.gid);
  }
  await chmod(unfinished, 0o700);
  try {
    await finish(
      [
        ...as.prefix,
        initdb,
        ...['-D', unfinished, '-U', USER, '--pwfile', file, '--auth', 'scram-sha-256', '--encoding', 'UTF8'],
        ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C'],
      ],
      as,
    );
    await rm(cluster, { recursive: true, force: true });
    await rename(unfinished, cluster);
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
      code === 0
        ? resolve()
        : reject(new StartFailure(`PostgreSQL could not be set up. It says: ${reasonIn(words)}`, NEW_CLUSTER)),
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
