import { randomInt, randomUUID, webcrypto } from 'node:crypto';
import type { Team } from '@inrol/contracts/organisations';
import { anonymousNoteRoutes as anonymous, sessionRoutes as routes, type Session } from '@inrol/contracts/sessions';
import { covered, coverSecret, uncover } from '@inrol/domain/blind-rights';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { encodeStateAsUpdate } from 'yjs';
import { PinoLogger } from '../../platform/logging/logger.ts';
import { Documents } from '../../sync/index.ts';
import type { Browser } from '../../test/browser.ts';
import { everyRow } from '../../test/every-row.ts';
import { RoomBrowser } from '../../test/room-browser.ts';
import { TestInrol, type TestOrganisation, type TestPerson } from '../../test/start-inrol.ts';
import { formsOf, Tracer, type Marks } from '../../test/tracer.ts';
import { WriteAheadLog } from '../../test/write-ahead-log.ts';

/** A hundred ways of guessing are all within this of a coin, but for once in a thousand runs. */
const BY_CHANCE = 4.5;
const SESSIONS = Number(process.env.INROL_TRACED ?? 24);

let inrol: TestInrol;
let oever: TestOrganisation;
let north: Team;
let aya: TestPerson;
let bas: TestPerson;
let cas: TestPerson;
let lines: string[] = [];

beforeAll(async () => {
  inrol = await TestInrol.start();
  oever = await inrol.organisation('Jeugdhulp De Oever');
  north = await oever.team('Team Noord');
  aya = await oever.person('Aya', north);
  bas = await oever.person('Bas Zonderland', north);
  cas = await oever.person('Cas Overwater', north);
  inrol.app.useLogger(new PinoLogger('trace', { write: (line) => void lines.push(line) }));
});
afterAll(() => inrol.stop());

type Visibility = 'anonymous' | 'private';
interface Note {
  readonly noteId: string;
  readonly text: string;
}

const open = async (visibility: Visibility): Promise<{ session: Session; phaseId: string }> => {
  let session = await aya.browser.call(routes.createSession, {
    ...{ organisationId: oever.id, title: 'Zonder naam', question: '', teamId: north.id, trackId: null },
    ...{ methodKey: 'one-two-four-all', language: 'nl', startsAt: null },
  });
  const { id: phaseId } = session.phases.find((phase) => phase.visibility === 'private')!;
  const at = { organisationId: oever.id, sessionId: session.id };
  for (const command of [{ kind: 'edit-phase', phaseId, visibility }, { kind: 'open' }] as const)
    session = await aya.browser.call(routes.command, { ...at, revision: session.revision, command });
  return { session, phaseId };
};

/** As their browser does: the right long before, in the lobby; the note with it and without a cookie. */
const readyToWrite = async (who: Browser, inPhase: { organisationId: string; sessionId: string; phaseId: string }) => {
  const random = (bytes: Uint8Array) => webcrypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>);
  const key = await who.call(anonymous.noteRightsKey, inPhase);
  const hidden = coverSecret(key, random);
  const { signatures } = await who.call(anonymous.noteRights, { ...inPhase, covered: [covered(key, hidden)] });
  const right = { secret: hidden.secret, signature: uncover(key, hidden, signatures[0]!) };
  return (note: Note) =>
    inrol.stranger().call(anonymous.writeAnonymousNote, { ...inPhase, ...right, ...note, columnId: null });
};

/** One session: by chance who writes which of the two notes, and by chance who comes first. Gives all that is kept and sent. */
const hold = async (visibility: Visibility, firstWroteFirst: boolean) => {
  const before = new Set((await everyRow(inrol)).map(({ row }) => row));
  const log = await WriteAheadLog.from(inrol.app.get(DataSource));
  lines = [];
  const { session, phaseId } = await open(visibility);
  const inPhase = { organisationId: oever.id, sessionId: session.id, phaseId };
  const enter = async (browser: Browser) => {
    const room = new RoomBrowser(browser);
    await room.enter(session.id);
    return room;
  };
  const [watching, ...rooms] = [await enter(aya.browser), await enter(bas.browser), await enter(cas.browser)];
  const board = await watching.open(session.boardId);
  const notes = ['Het moet altijd snel', 'Ik ben bang voor mijn baas'].map((words): Note => ({
    noteId: randomUUID(),
    text: `${words} ${randomUUID()}`,
  })) as [Note, Note];
  const writers = [];
  for (const [index, { browser }] of [bas, cas].entries()) {
    const write =
      visibility === 'anonymous'
        ? await readyToWrite(browser, inPhase)
        : (note: Note) => browser.call(routes.writeNote, { ...inPhase, ...note, columnId: null });
    const note = notes[firstWroteFirst ? index : 1 - index]!;
    writers.push({ room: rooms[index]!, write: () => write(note) });
  }
  const order = async (command: { kind: 'go-to' | 'reveal'; phaseId: string }) => {
    const at = { organisationId: oever.id, sessionId: session.id };
    const { revision } = await aya.browser.call(routes.session, at);
    await aya.browser.call(routes.command, { ...at, revision, command });
  };
  await order({ kind: 'go-to', phaseId });
  if (randomInt(2) === 1) writers.reverse();
  for (const [done, { room, write }] of writers.entries()) {
    await room.get('session.writing', { sessionId: session.id, writing: 'writing' });
    await write();
    await room.get('session.writing', { sessionId: session.id, writing: 'done' });
    await vi.waitFor(() => expect(watching.counts.done).toBe(done + 1), { interval: 5 });
  }
  const kept = async () => (await everyRow(inrol)).filter(({ row }) => !before.has(row)).map(({ row }) => bytesIn(row));
  const waiting = await kept();
  // nobody else was told a word of it
  for (const { text } of notes) for (const { bytes } of [watching, ...rooms]) expect(bytes).not.toContain(text);
  await order({ kind: 'reveal', phaseId });
  await vi.waitFor(() => expect(board.texts).toHaveLength(2), { interval: 5 });
  const update = await inrol.app.get(Documents).read(session.boardId, (document) => encodeStateAsUpdate(document));
  for (const room of [watching, ...rooms]) room.close();
  const marks: Marks = {
    notes: [marksOf(notes[0]), marksOf(notes[1])],
    people: [
      [...formsOf(bas.accountId), bas.name],
      [...formsOf(cas.accountId), cas.name],
    ],
  };
  return {
    marks,
    kept: {
      'database before the reveal': waiting.join('\n'),
      'database after it': (await kept()).join('\n'),
      'write-ahead log': await log.read(),
      log: lines.join(''),
      document: Buffer.from(update).toString('latin1'),
      socket: watching.bytes,
    },
  };
};

const marksOf = ({ noteId, text }: Note): string[] => [...formsOf(noteId), text];
const bytesIn = (row: string): string =>
  row.replaceAll(/\\+x([0-9a-f]+)/g, (_, hex: string) => Buffer.from(hex, 'hex').toString('latin1'));

const trace = async (visibility: Visibility, sessions: number): Promise<Tracer> => {
  const tracer = new Tracer();
  for (let session = 0; session < sessions; session++) {
    const firstWroteFirst = randomInt(2) === 1;
    const { kept, marks } = await hold(visibility, firstWroteFirst);
    for (const where of ['database before the reveal', 'write-ahead log', 'document', 'socket'] as const)
      expect(kept[where]).toContain(marks.notes[0].at(-1));
    tracer.look(kept, marks, firstWroteFirst);
  }
  return tracer;
};

it('guesses who wrote a note without a name no better than a coin, with all that is kept and sent', async () => {
  const tracer = await trace('anonymous', SESSIONS);
  expect(tracer.surprise < BY_CHANCE ? null : tracer.best).toBeNull();
}, 600_000);

it('would find it where it can be found: who wrote a private note is kept until the reveal', async () => {
  const tracer = await trace('private', 21);
  expect(tracer.surprise).toBeGreaterThan(BY_CHANCE);
}, 120_000);
