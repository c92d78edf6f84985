import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, request, test } from '@playwright/test';
import { identityRoutes } from '@inrol/contracts/identity';
import { organisationRoutes } from '@inrol/contracts/organisations';
import { sessionRoutes, type Session, type SessionCommand } from '@inrol/contracts/sessions';
import { callAs } from '../support/demo-people.ts';
import { RunningInrol } from '../support/running-inrol.ts';
import { BoardWriter, NoteWriter, type Writer } from './writers.ts';

const KILLS = 3;

let inrol: RunningInrol;
test.beforeAll(async () => {
  inrol = await RunningInrol.start();
});
test.afterAll(() => inrol.stop());

const newBrowser = () => request.newContext({ baseURL: inrol.base });

/** A session that runs, in its writing phase, and a way in for guests. */
const running = async (): Promise<{ session: Session; code: string }> => {
  const admin = await newBrowser();
  const me = await callAs(admin, inrol, identityRoutes.setup, {
    ...{ token: inrol.setup!.split('/').at(-1)!, organisationName: 'De Oever', kind: 'organisation', name: 'Ada' },
    ...{ email: 'ada@example.org', password: 'een goed lang wachtwoord', locale: 'nl' },
  });
  const { organisationId } = me.memberships[0]!;
  const team = { organisationId, name: 'Noord', layer: 'execution' as const, answersTo: null, partner: null };
  const { id: teamId } = await callAs(admin, inrol, organisationRoutes.createTeam, team);
  let session = await callAs(admin, inrol, sessionRoutes.createSession, {
    ...{ organisationId, teamId, trackId: null, title: 'Inrollen', question: '', methodKey: 'roll-in-session' },
    ...{ language: 'nl', startsAt: null },
  });
  const at = { organisationId, sessionId: session.id };
  const give = async (command: SessionCommand) => {
    session = await callAs(admin, inrol, sessionRoutes.command, { ...at, revision: session.revision, command });
  };
  await give({ kind: 'open' });
  await give({ kind: 'start' });
  await give({ kind: 'go-to', phaseId: session.phases.find(({ visibility }) => visibility === 'private')!.id });
  const { code } = await callAs(admin, inrol, sessionRoutes.joinLink, at);
  return { session, code };
};

/** Process numbers of every PostgreSQL that runs on the folder of this Inrol, without the helpers each of them starts. */
const postmasters = async (): Promise<number[]> => {
  const cluster = path.join(inrol.folder, 'postgres');
  const of = (pid: string, file: string) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '');
  const running = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const processes = await Promise.all(
    running.map(async (pid) => ({
      pid: Number(pid),
      parent: Number(/^PPid:\s*(\d+)/m.exec(await of(pid, 'status'))?.[1]),
      isOurs: (await of(pid, 'cmdline')).split('\0').includes(cluster),
    })),
  );
  const ours = processes.filter(({ isOurs }) => isOurs).map(({ pid, parent }) => [pid, parent] as const);
  return ours.filter(([, parent]) => !ours.some(([pid]) => pid === parent)).map(([pid]) => pid);
};

test('what was acknowledged is there after every kill -9 and after every end in order', async () => {
  test.setTimeout(240_000);
  const { session, code } = await running();
  const writers: Writer[] = [];
  for (const name of ['An', 'Bo', 'Cas', 'Dia', 'Evi', 'Fay', 'Gijs', 'Han']) {
    const browser = await newBrowser();
    await callAs(browser, inrol, sessionRoutes.join, { code, name });
    const Kind = writers.length % 2 === 0 ? NoteWriter : BoardWriter;
    writers.push(new Kind(inrol, browser, session));
  }
  const writing = writers.map((writer) => writer.write());
  /** Until each has been told a few more times that something is kept. */
  const goOn = async () => {
    const before = writers.map(({ acknowledged }) => acknowledged);
    const more = () => writers.every(({ acknowledged }, at) => acknowledged > before[at]! + 5);
    await expect.poll(more, { timeout: 60_000, intervals: [50] }).toBe(true);
  };

  for (let kill = 0; kill < KILLS; kill++) {
    await goOn();
    await inrol.kill();
    await inrol.startAgain();
    expect(await postmasters()).toHaveLength(1);
  }
  await goOn();
  const [postmaster] = await postmasters();
  process.kill(postmaster!, 'SIGKILL');
  await goOn();
  await expect.poll(async () => (await fetch(`${inrol.base}/health/ready`)).status).toBe(200);
  expect(await postmasters()).toHaveLength(1);

  const asked = Date.now();
  await inrol.interrupt();
  expect(Date.now() - asked).toBeLessThan(10_000);
  expect(await postmasters()).toEqual([]);
  await inrol.startAgain();
  await goOn();
  for (const writer of writers) writer.stop();
  await Promise.all(writing);
  for (const writer of writers) expect(await writer.lost()).toEqual([]);
});
