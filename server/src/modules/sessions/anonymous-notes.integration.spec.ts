import { randomUUID, webcrypto } from 'node:crypto';
import type { Team } from '@inrol/contracts/organisations';
import {
  anonymousNoteRoutes as anonymous,
  noteRightsPerPerson,
  sessionRoutes as routes,
  type Session,
  type SessionCommand,
} from '@inrol/contracts/sessions';
import { covered, coverSecret, uncover } from '@inrol/domain/blind-rights';
import { Board } from '@inrol/sync-core/shapes';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { PinoLogger } from '../../platform/logging/logger.ts';
import { Documents } from '../../sync/index.ts';
import type { Browser } from '../../test/browser.ts';
import { everyRow } from '../../test/every-row.ts';
import { RoomBrowser } from '../../test/room-browser.ts';
import { TestInrol, type TestOrganisation, type TestPerson } from '../../test/start-inrol.ts';
import { AnonymousPhasesRepository } from './anonymous-phases.repository.ts';

let inrol: TestInrol;
let oever: TestOrganisation;
let north: Team;
let aya: TestPerson;
let bas: TestPerson;
let session: Session;
let phaseId: string;
const rooms: RoomBrowser[] = [];

beforeAll(async () => {
  inrol = await TestInrol.start();
  oever = await inrol.organisation('Jeugdhulp De Oever');
  north = await oever.team('Team Noord');
  aya = await oever.person('Aya', north);
  bas = await oever.person('Bas', north);
});
afterEach(() => {
  rooms.splice(0).forEach((room) => room.close());
  vi.restoreAllMocks();
});
afterAll(() => inrol.stop());

const at = () => ({ organisationId: oever.id, sessionId: session.id });
const inPhase = () => ({ ...at(), phaseId });
const ordered = (order: SessionCommand, who = aya) =>
  who.browser.call(routes.command, { ...at(), revision: session.revision, command: order });
const command = async (order: SessionCommand, who = aya): Promise<void> => {
  session = await ordered(order, who);
};
const refusedCommand = (order: SessionCommand): Promise<string> =>
  aya.browser.refusal(routes.command, { ...at(), revision: session.revision, command: order });
const guest = async (name: string): Promise<Browser> => {
  const { code } = await aya.browser.call(routes.joinLink, at());
  const browser = inrol.stranger();
  await browser.call(routes.join, { code, name });
  return browser;
};
const enter = async (browser: Browser): Promise<RoomBrowser> => {
  const room = new RoomBrowser(browser);
  rooms.push(room);
  await room.enter(session.id);
  return room;
};

const random = (bytes: Uint8Array) => webcrypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>);
interface Right {
  readonly secret: string;
  readonly signature: string;
}
const rightsOf = async (who: Browser, count = 3): Promise<[Right, Right, Right]> => {
  const key = await who.call(anonymous.noteRightsKey, inPhase());
  const hidden = Array.from({ length: count }, () => coverSecret(key, random));
  const ask = { ...inPhase(), covered: hidden.map((one) => covered(key, one)) };
  const { signatures } = await who.call(anonymous.noteRights, ask);
  return hidden.map((one, index) => ({
    secret: one.secret,
    signature: uncover(key, one, signatures[index]!),
  })) as [Right, Right, Right];
};
const note = (right: Right, text: string, more: object = {}) => ({
  ...inPhase(),
  ...right,
  ...{ noteId: randomUUID(), columnId: null, text },
  ...more,
});
const write = async (right: Right, text: string, more: object = {}) => {
  const written = note(right, text, more);
  await inrol.stranger().call(anonymous.writeAnonymousNote, written);
  return written;
};
const refusedNote = (right: Right, text: string, more: object = {}) =>
  inrol.stranger().refusal(anonymous.writeAnonymousNote, note(right, text, more));
const boardNotes = () =>
  inrol.app
    .get(Documents)
    .read(session.boardId, (doc) => new Board(doc).toJSON().notes.filter((one) => one.phaseId === phaseId));
const boardTexts = async () => (await boardNotes()).map(({ text }) => text).toSorted();
const waiting = async () => (await inrol.app.get(AnonymousPhasesRepository).one(inPhase()))?.notes ?? [];

/** Everything that is kept in the database, row for row, as text. */
const wholeDatabase = () => everyRow(inrol);

beforeEach(async () => {
  session = await aya.browser.call(routes.createSession, {
    ...{ organisationId: oever.id, title: 'Zonder naam', question: '', teamId: north.id, trackId: null },
    ...{ methodKey: 'one-two-four-all', language: 'nl', startsAt: null },
  });
  phaseId = session.phases.find(({ visibility }) => visibility === 'private')!.id;
  await command({ kind: 'edit-phase', phaseId, visibility: 'anonymous' });
  await command({ kind: 'open' });
});
const start = () => command({ kind: 'go-to', phaseId });
const reveal = () => command({ kind: 'reveal', phaseId });

describe('an anonymous note', () => {
  it('is put down, changed and taken back by whoever holds its right, and turned over with the others', async () => {
    const [one, two, three] = await rightsOf(bas.browser);
    await start();
    const first = await write(one, 'Ik durf het niet te zeggen');
    await write(two, 'Het moet altijd snel');
    const third = await write(three, 'Toch niet');
    await write(one, 'Ik durfde het niet te zeggen', { noteId: first.noteId });
    const { text: _, columnId: __, ...back } = third;
    await inrol.stranger().call(anonymous.takeBackAnonymousNote, back);
    await inrol.stranger().call(anonymous.takeBackAnonymousNote, back);
    await write(three, 'Wij vergaderen te veel');
    expect(await boardTexts()).toEqual([]);
    await reveal();
    const notes = await boardNotes();
    expect(notes.map(({ text }) => text).toSorted()).toEqual([
      'Het moet altijd snel',
      'Ik durfde het niet te zeggen',
      'Wij vergaderen te veel',
    ]);
    expect(notes.every(({ author, createdAt }) => author === null && createdAt === null)).toBe(true);
    expect(await refusedNote(one, 'Te laat', { noteId: first.noteId })).toBe('already-revealed');
    expect(await inrol.stranger().refusal(anonymous.takeBackAnonymousNote, { ...back, ...one })).toBe(
      'already-revealed',
    );
  });

  it('lies in the database and in the logs beside nothing that says whose it is, before the reveal and after it', async () => {
    const lines: string[] = [];
    inrol.app.useLogger(new PinoLogger('trace', { write: (line) => void lines.push(line) }));
    const gijs = await guest('Gijs Zonderland');
    const [bassRoom] = [await enter(bas.browser), await enter(gijs)];
    const secret = 'Ik ben bang voor mijn baas';
    const [bass] = await rightsOf(bas.browser);
    const [gijss] = await rightsOf(gijs);
    await start();
    // something fails meanwhile, and is logged
    vi.spyOn(inrol.app.get(AnonymousPhasesRepository), 'keep').mockRejectedValueOnce(new Error('out of order'));
    expect(await refusedNote(bass, secret)).toBe('internal-error');
    const { noteId } = await write(bass, secret);
    await write(gijss, 'Het is te vol hier');
    const people = [aya, bas].map(({ accountId }) => accountId);
    const names = ['Aya', 'Bas', 'Gijs', ...people];
    const told = async (table: string) =>
      (await wholeDatabase())
        .filter(({ row }) => row.includes(secret) || row.includes(noteId))
        .map((one) => {
          expect(one.table).toBe(table);
          for (const name of names) expect(one.row).not.toContain(name);
          // neither a moment nor a number that grows
          expect(one.row).not.toMatch(/20\d\d-\d\d-\d\d/);
        });
    expect(await told('anonymous_phase')).toHaveLength(1);
    const kept = await wholeDatabase();
    for (const right of [bass, gijss])
      for (const { row } of kept) for (const part of [right.secret, right.signature]) expect(row).not.toContain(part);
    expect((await waiting()).map(({ id }) => id)).toEqual((await waiting()).map(({ id }) => id).toSorted());
    expect(Object.keys((await waiting())[0]!).toSorted()).toEqual(['columnId', 'id', 'right', 'text']);
    await reveal();
    await vi.waitFor(async () => expect(await boardTexts()).toContain(secret));
    expect(await waiting()).toEqual([]);
    const after = await wholeDatabase();
    expect(after.filter(({ table }) => table === 'note_rights_given')).toEqual([]);
    expect(after.filter(({ table, row }) => table === 'anonymous_phase' && row.includes('PRIVATE KEY'))).toEqual([]);
    expect(bassRoom.session).not.toBeNull();
    expect(lines.join()).toContain('out of order');
    for (const line of lines)
      for (const part of [secret, noteId, bass.secret, bass.signature]) expect(line).not.toContain(part);
  });

  it('is written with a right of this phase, given in advance, once to everybody and to nobody else', async () => {
    const key = await bas.browser.call(anonymous.noteRightsKey, inPhase());
    const ask = { ...inPhase(), covered: ['2', '3'] };
    const first = await bas.browser.call(anonymous.noteRights, ask);
    expect(await bas.browser.call(anonymous.noteRights, ask)).toEqual(first);
    expect(await bas.browser.refusal(anonymous.noteRights, { ...ask, covered: ['4'] })).toBe('note-rights-elsewhere');
    const tooMany = Array.from({ length: noteRightsPerPerson + 1 }, () => '2');
    expect(await aya.browser.refusal(anonymous.noteRights, { ...ask, covered: tooMany })).toBe('validation-failed');
    expect(await aya.browser.refusal(anonymous.noteRights, { ...ask, covered: [key.modulus] })).toBe('right-not-valid');
    expect(await inrol.stranger().refusal(anonymous.noteRights, ask)).toBe('not-signed-in');
    const other = session.phases.find(({ visibility }) => visibility !== 'anonymous')!.id;
    expect(await bas.browser.refusal(anonymous.noteRightsKey, { ...inPhase(), phaseId: other })).toBe(
      'not-in-this-phase',
    );
  });

  it('is not written with another right, in another phase, twice with one right, or over somebody else’s', async () => {
    const [one, two] = await rightsOf(bas.browser);
    expect(await refusedNote(one, 'Te vroeg')).toBe('session-not-started');
    await start();
    expect(await refusedNote({ ...one, secret: '0'.repeat(64) }, 'x')).toBe('note-right-not-valid');
    expect(await refusedNote({ ...one, signature: '1' }, 'x')).toBe('note-right-not-valid');
    expect(await refusedNote(one, 'x', { phaseId: randomUUID() })).toBe('not-found');
    expect(await refusedNote(one, 'x', { columnId: randomUUID() })).toBe('validation-failed');
    expect(await refusedNote(one, '')).toBe('validation-failed');
    const { noteId } = await write(one, 'Eén');
    expect(await refusedNote(one, 'Nog één')).toBe('note-right-not-valid');
    expect(await refusedNote(two, 'Eroverheen', { noteId })).toBe('note-right-not-valid');
    await inrol.stranger().call(anonymous.takeBackAnonymousNote, { ...inPhase(), ...two, noteId });
    expect((await waiting()).map(({ text }) => text)).toEqual(['Eén']);
  });

  it('is there once after the reveal, also when it was cut off, pressed by two, or half of the room dropped', async () => {
    await command({ kind: 'add-facilitator', accountId: bas.accountId });
    const browsers = await Promise.all(['Bo', 'Cas', 'Daan', 'Eva'].map(guest));
    const entered = await Promise.all(browsers.map(enter));
    const rights = await Promise.all([...browsers, bas.browser].map((who) => rightsOf(who)));
    await start();
    await Promise.all(rights.flat().map((right, index) => write(right, `Briefje ${String(index).padStart(2, '0')}`)));
    const texts = (await waiting()).map(({ text }) => text).toSorted();
    expect(texts).toHaveLength(15);
    // the board has them, and then the server stops before their row is emptied
    const repository = inrol.app.get(AnonymousPhasesRepository);
    vi.spyOn(repository, 'keep').mockRejectedValueOnce(new Error('stopped here'));
    const order: SessionCommand = { kind: 'reveal', phaseId };
    entered.slice(0, 2).forEach((room) => room.close());
    const pressed = await Promise.allSettled([ordered(order, aya), ordered(order, bas)]);
    expect(pressed.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1);
    session = await aya.browser.call(routes.session, at());
    expect(session.phases.find(({ id }) => id === phaseId)?.revealed).toBe(true);
    const back = await enter(browsers[0]!);
    const { board } = await back.open(session.boardId);
    await vi.waitFor(() =>
      expect(
        board
          .toJSON()
          .notes.map(({ text }) => text)
          .toSorted(),
      ).toEqual(texts),
    );
    await vi.waitFor(async () => expect(await waiting()).toEqual([]));
    expect(await boardTexts()).toEqual(texts);
  });
});

describe('who is writing', () => {
  it('is told in numbers only while nobody may know who writes', async () => {
    await start();
    const [ayas, basses] = [await enter(aya.browser), await enter(bas.browser)];
    await basses.get('session.writing', { sessionId: session.id, writing: 'done' });
    await vi.waitFor(() => expect(ayas.counts).toEqual({ writing: 0, done: 1 }));
    expect(ayas.people.map(({ writing }) => writing)).toEqual(['idle', 'idle']);
    await reveal();
    await basses.get('session.writing', { sessionId: session.id, writing: 'writing' });
    await vi.waitFor(() => expect(ayas.people.find(({ name }) => name === 'Bas')?.writing).toBe('writing'));
  });
});

describe('reading first, and holding back', () => {
  it('is for who facilitates, without writers, where people were told so before they wrote', async () => {
    await command({ kind: 'read-first', phaseId, first: true });
    const [one, two] = await rightsOf(bas.browser);
    await start();
    expect(await refusedNote(one, 'Niet geweten')).toBe('reading-first-changed');
    const bad = await write(one, 'Jan van de receptie is lui', { readFirst: true });
    await write(two, 'Het is druk', { readFirst: true });
    const read = await aya.browser.call(anonymous.notesToReadFirst, inPhase());
    expect(read.map(({ text }) => text).toSorted()).toEqual(['Het is druk', 'Jan van de receptie is lui']);
    expect(Object.keys(read[0]!).toSorted()).toEqual(['columnId', 'id', 'text']);
    expect(await bas.browser.refusal(anonymous.notesToReadFirst, inPhase())).toBe('not-a-facilitator');
    const holding = { kind: 'hold-back', phaseId, noteId: bad.noteId, reason: 'about-somebody' } as const;
    expect(await refusedCommand({ ...holding, noteId: randomUUID() })).toBe('not-found');
    expect(await refusedCommand({ kind: 'read-first', phaseId, first: false })).toBe('already-written');
    await command(holding);
    await reveal();
    expect(await boardTexts()).toEqual(['Het is druk']);
    expect((await waiting()).map(({ text }) => text)).toEqual(['Jan van de receptie is lui']);
    await command({ kind: 'let-go', phaseId, noteId: bad.noteId });
    expect(await boardTexts()).toEqual(['Het is druk', 'Jan van de receptie is lui']);
    expect(await waiting()).toEqual([]);
  });

  it('is not possible where nobody was told, and its writer can take back what was held back', async () => {
    await start();
    const [one] = await rightsOf(bas.browser);
    const { noteId } = await write(one, 'Voor jullie');
    expect(await aya.browser.refusal(anonymous.notesToReadFirst, inPhase())).toBe('not-in-this-phase');
    expect(await refusedCommand({ kind: 'hold-back', phaseId, noteId, reason: 'hurts' })).toBe('not-in-this-phase');
    expect(await refusedCommand({ kind: 'read-first', phaseId, first: true })).toBe('already-written');
    expect(await refusedCommand({ kind: 'edit-phase', phaseId, visibility: 'named' })).toBe('already-written');
  });

  it('works the same for private notes, whose writer sees the reason', async () => {
    await command({ kind: 'edit-phase', phaseId, visibility: 'private' });
    await command({ kind: 'read-first', phaseId, first: true });
    await start();
    const held = { ...inPhase(), noteId: randomUUID(), columnId: null, text: 'Dit doet pijn' };
    expect(await bas.browser.refusal(routes.writeNote, held)).toBe('reading-first-changed');
    await bas.browser.call(routes.writeNote, { ...held, readFirst: true });
    await command({ kind: 'hold-back', phaseId, noteId: held.noteId, reason: 'hurts' });
    await reveal();
    expect(await boardTexts()).toEqual([]);
    const own = await bas.browser.call(routes.ownPart, at());
    expect(own.notes.map(({ text }) => text)).toEqual(['Dit doet pijn']);
    expect(session.phases.find(({ id }) => id === phaseId)?.heldBack).toEqual([
      { noteId: held.noteId, reason: 'hurts' },
    ]);
    await bas.browser.call(routes.dropNote, { ...at(), noteId: held.noteId });
    expect((await bas.browser.call(routes.ownPart, at())).notes).toEqual([]);
    expect(await refusedCommand({ kind: 'let-go', phaseId, noteId: randomUUID() })).toBe('not-found');
  });
});

describe('writing before the session begins', () => {
  it('is possible with the link, where the phase was opened for it, and stays unseen until the reveal', async () => {
    const early = await guest('Bo');
    const [right] = await rightsOf(early);
    expect(await refusedNote(right, 'Alvast')).toBe('session-not-started');
    await command({ kind: 'write-early', phaseId, early: true });
    await write(right, 'Alvast');
    expect(await boardTexts()).toEqual([]);
    await command({ kind: 'start' });
    await command({ kind: 'write-early', phaseId, early: false });
    await start();
    await reveal();
    expect(await boardTexts()).toEqual(['Alvast']);
  });
});
