import { processMapRoutes } from '@inrol/contracts/process-maps';
import { sessionRoutes, type SessionCommand } from '@inrol/contracts/sessions';
import { Board, ProcessMap } from '@inrol/sync-core/shapes';
import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Client } from 'pg';
import { Jobs } from '../platform/jobs/index.ts';
import { Documents } from '../sync/index.ts';
import { keepMoment } from '../sync/document-jobs.ts';
import { FullHouse } from '../test/full-house.ts';
import { RoomBrowser } from '../test/room-browser.ts';
import { TestInrol, type TestPerson } from '../test/start-inrol.ts';
import { startTestWorker } from '../test/test-worker.ts';

let inrol: TestInrol;
let worker: INestApplicationContext;
let house: FullHouse;
let tom: TestPerson;
let place: { organisationId: string; sessionId: string };

beforeAll(async () => {
  inrol = await TestInrol.start();
  worker = await startTestWorker(inrol);
  house = await FullHouse.build(inrol, 'Oever');
  tom = await house.organisation.person('Tom', house.team);
  place = { organisationId: house.organisation.id, sessionId: house.session.id };
});
afterAll(async () => {
  await worker.close();
  await inrol.stop();
});

const leader = () => house.admin.browser;
const give = async (command: SessionCommand): Promise<void> => {
  const { revision } = await leader().call(sessionRoutes.session, place);
  await leader().call(sessionRoutes.command, { ...place, revision, command });
};
const moments = () => leader().call(sessionRoutes.boardMoments, place);
const newest = async (): Promise<string> => (await moments())[0]!.id;
const texts = async (): Promise<string[]> => {
  const { notes } = await inrol.app.get(Documents).read(house.session.boardId, (doc) => new Board(doc).toJSON());
  return notes.map(({ text }) => text);
};
const write = (text: string) =>
  inrol.app
    .get(Documents)
    .write(house.session.boardId, (doc) =>
      new Board(doc).addNote({ id: crypto.randomUUID(), text, phaseId: house.session.phases[0]!.id }),
    );

describe('the board of a session', () => {
  it('is kept each time the room goes on, can be looked at, and hung back under the eyes of everyone', async () => {
    const room = new RoomBrowser(tom.browser);
    await room.enter(house.session.id);
    const board = await room.open(house.session.boardId);
    await write('van het eerste deel');
    const before = await texts();
    const known = await moments();
    await give({ kind: 'go-to', phaseId: house.session.phases[0]!.id });
    await vi.waitFor(async () => expect(await moments()).toHaveLength(known.length + 1), 15_000);
    const momentId = await newest();
    const then = await leader().call(sessionRoutes.boardMoment, { ...place, momentId });
    expect(then.content.notes.map(({ text }) => text)).toEqual(before);

    await write('van later');
    await leader().call(sessionRoutes.bringBackBoard, { ...place, momentId });
    await board.shows(...before);
    expect(await texts()).toEqual(before);

    const now = await newest();
    await leader().call(sessionRoutes.bringBackBoard, { ...place, momentId: now });
    expect(await texts()).toEqual([...before, 'van later']);
    room.close();
  });

  it('is looked back at by who leads, and by nobody else', async () => {
    const momentId = await newest();
    const asked = [
      [sessionRoutes.boardMoments, place],
      [sessionRoutes.boardMoment, { ...place, momentId }],
      [sessionRoutes.bringBackBoard, { ...place, momentId }],
    ] as const;
    for (const [route, input] of asked) {
      expect(await tom.browser.refusal(route, input)).toBe('not-a-facilitator');
      expect(await house.guest.refusal(route, input)).toBe('not-allowed');
    }
  });

  it('of a closed session can be looked at, and stays as it is', async () => {
    await give({ kind: 'close' });
    const momentId = await newest();
    await leader().call(sessionRoutes.boardMoment, { ...place, momentId });
    expect(await leader().refusal(sessionRoutes.bringBackBoard, { ...place, momentId })).toBe('session-closed');
  });
});

describe('a process map', () => {
  it('is brought back to a version, and from there to what it was just now', async () => {
    const at = { organisationId: place.organisationId, processMapId: house.ids['processMapId']! };
    const { documentId } = await leader().call(processMapRoutes.processMap, at);
    const documents = inrol.app.get(Documents);
    const drawn = () => documents.read(documentId, (doc) => new ProcessMap(doc).toJSON());
    const before = await drawn();
    const version = await leader().call(processMapRoutes.freezeVersion, { ...at, name: 'Voor de zomer' });
    await documents.write(documentId, (doc) => new ProcessMap(doc).removeStep(before.steps[0]!.id));
    const without = await drawn();
    expect(without).not.toEqual(before);

    await leader().call(processMapRoutes.bringBackVersion, { ...at, versionId: version.id });
    expect(await drawn()).toEqual(before);
    const [moment] = await leader().call(processMapRoutes.mapMoments, at);
    const { content } = await leader().call(processMapRoutes.mapMoment, { ...at, momentId: moment!.id });
    expect(content).toEqual(without);
    await leader().call(processMapRoutes.bringBackMap, { ...at, momentId: moment!.id });
    expect(await drawn()).toEqual(without);
  });

  it('is brought back by those who keep it, and by no other member', async () => {
    const stranger = await house.organisation.person('Vreemd');
    const at = { organisationId: place.organisationId, processMapId: house.ids['processMapId']! };
    const momentId = (await leader().call(processMapRoutes.mapMoments, at))[0]!.id;
    const asked = [
      [processMapRoutes.mapMoments, at],
      [processMapRoutes.mapMoment, { ...at, momentId }],
      [processMapRoutes.bringBackMap, { ...at, momentId }],
    ] as const;
    for (const [route, input] of asked) expect(await stranger.browser.refusal(route, input)).toBe('not-your-team');
    expect(await tom.browser.refusal(processMapRoutes.mapMoments, at)).toBe('accepted');
  });
});

describe('the worker', () => {
  it('writes a snapshot where much was written, and repairs one that is damaged', async () => {
    const { boardId } = house.session;
    const documents = inrol.app.get(Documents);
    const phaseId = house.session.phases[0]!.id;
    const snapshots = () =>
      inrol.database.manager.query<{ position: string; sound: boolean }[]>(
        'SELECT position, digest = sha256(bytes) AS sound FROM document_snapshots WHERE document_id = $1',
        [boardId],
      );
    for (let count = 0; count < 520; count++)
      await documents.write(boardId, (doc) => {
        new Board(doc).addNote({ id: crypto.randomUUID(), text: `briefje ${count}`, phaseId });
      });
    await vi.waitFor(async () => expect((await snapshots()).length).toBeGreaterThan(0), 15_000);
    const before = await texts();
    await inrol.database.manager.query(
      `UPDATE document_snapshots SET bytes = bytes || '\\x00' WHERE document_id = $1`,
      [boardId],
    );
    await inrol.restart();
    expect(await texts()).toEqual(before);
    await vi.waitFor(async () => expect((await snapshots()).every(({ sound }) => sound)).toBe(true), 15_000);
    expect(await texts()).toEqual(before);
  });
});

describe('a moment that a worker had in hand', () => {
  const waiting = async (): Promise<string[]> => {
    const sql = `SELECT locked_by AS by FROM graphile_worker.jobs WHERE locked_by LIKE 'pool-%ed'`;
    const jobs = await inrol.database.manager.query<{ by: string }[]>(sql);
    return jobs.map(({ by }) => by);
  };
  /** Taken in the moment in which it is asked for. */
  const takenBy = (worker: string): Promise<void> =>
    inrol.database.transaction(async () => {
      await inrol.app.get(Jobs).add(keepMoment, { documentId: house.session.boardId }, { key: worker });
      const take = `UPDATE graphile_worker._private_jobs SET locked_by = $1, locked_at = now() WHERE key = $2`;
      await inrol.database.manager.query(take, [worker, `${keepMoment.name}:${worker}`]);
    });

  it('is kept by another when that worker was killed, and left to it while it lives', async () => {
    const living = new Client({ connectionString: inrol.databaseUrl, application_name: 'pool-connected' });
    await living.connect();
    await takenBy('pool-connected');
    await takenBy('pool-killed');
    await vi.waitFor(async () => expect(await waiting()).toEqual(['pool-connected']), 15_000);
    await living.end();
    await vi.waitFor(async () => expect(await waiting()).toEqual([]), 15_000);
  });
});
