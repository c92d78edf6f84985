import { spawn } from 'node:child_process';
import { access, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, request, test } from '@playwright/test';
import { identityRoutes } from '@inrol/contracts/identity';
import { callAs } from '../support/demo-people.ts';
import { postmastersOn } from '../support/processes.ts';
import { RunningInrol } from '../support/running-inrol.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** Words that only somebody who reads code wants to see. */
const STACK = /\n\s+at |node:internal|Error:/;

let folder: string;
test.beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'inrol-e2e-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

/** A start of the built server, and what comes of it. */
const start = (settings: Record<string, string>, entry = 'main.js') => {
  // Node warns where both are set, as a test runner does, and nobody else
  const { FORCE_COLOR: _, NO_COLOR: __, ...ours } = process.env;
  const environment = { ...ours, INROL_PORT: '0', INROL_DATA: folder, INROL_DEMO: '1', ...settings };
  const child = spawn(process.execPath, [path.join('server/dist', entry)], { cwd: root, env: environment });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<{ code: number | null; said: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, said })),
  );
  return { child, ended, said: () => said };
};

test.describe('a setting that is wrong ends with one sentence and what to do', () => {
  const wrong: [what: string, settings: Record<string, string>, says: RegExp][] = [
    ['a port that is no number', { INROL_PORT: 'abc' }, /INROL_PORT takes a port number .* not "abc"/],
    ['a data folder that cannot be', { INROL_DATA: '/dev/null/inrol' }, /cannot write in its data folder .*INROL_DATA/],
    [
      'a database that is not there',
      { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c' },
      /127\.0\.0\.1:1\/c: nothing answers/,
    ],
    ['mail without an address', { SMTP_URL: 'smtp://localhost' }, /PUBLIC_URL has to be set/],
  ];
  for (const [what, settings, says] of wrong) {
    test(what, async () => {
      const { code, said } = await start(settings).ended;
      expect(code).toBe(1);
      expect(said).toMatch(says);
      expect(said).not.toMatch(STACK);
      expect(said.trimEnd().split('\n')).toHaveLength(1);
    });
  }

  test('a port that is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, resolve));
    const { port } = other.address() as AddressInfo;
    const { code, said } = await start({ INROL_PORT: String(port) }).ended;
    other.close();
    expect(code).toBe(1);
    expect(said).toBe(`Another program already listens on port ${port}. Name another port with INROL_PORT.\n`);
    expect(await postmastersOn(folder)).toEqual([]);
  });

  test('a worker without a database', async () => {
    const { code, said } = await start({}, 'worker.js').ended;
    expect(code).toBe(1);
    expect(said).toMatch(/Set DATABASE_URL/);
  });
});

test('Ctrl-C at any moment of a first start ends everything, and the next start is a first start again', async () => {
  test.setTimeout(240_000);
  const there = (file: string) =>
    access(path.join(folder, file)).then(
      () => true,
      () => false,
    );
  const moments: [moment: string, reached: (said: string) => Promise<boolean>, signal: NodeJS.Signals][] = [
    ['at once', async () => true, 'SIGINT'],
    // a slow machine may have come that far when it was asked at once
    [
      'while PostgreSQL is set up',
      async () => (await there('postgres-unfinished')) || (await there('postgres/PG_VERSION')),
      'SIGTERM',
    ],
    ['while it migrates', () => there('postgres/postmaster.pid'), 'SIGINT'],
    ['while the demo is lived', async (said) => said.includes('Living the year'), 'SIGTERM'],
  ];
  for (const [moment, reached, signal] of moments) {
    const { child, ended, said } = start({});
    await expect.poll(() => reached(said()), { message: moment, intervals: [10], timeout: 30_000 }).toBe(true);
    expect(said()).not.toContain('Inrol is ready');
    const asked = Date.now();
    child.kill(signal);
    const { code } = await ended;
    expect(Date.now() - asked, moment).toBeLessThan(10_000);
    // at once it may not even be listening to signals
    if (moment !== 'at once') expect(code, moment).toBe(0);
    expect(await postmastersOn(folder), moment).toEqual([]);
    expect(said(), moment).not.toMatch(STACK);
  }
  const inrol = await RunningInrol.start({ demo: true, within: folder });
  const sanne = await request.newContext({ baseURL: inrol.base });
  const me = await callAs(sanne, inrol, identityRoutes.signIn, {
    email: 'sanne@deoever.example',
    password: 'samen leren door te doen',
  });
  expect(me.memberships).toHaveLength(1);
  await inrol.stop();
});
