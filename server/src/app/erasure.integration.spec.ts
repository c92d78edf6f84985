import { randomUUID } from 'node:crypto';
import { everyRoute } from '@inrol/contracts';
import { changeTrackRoutes } from '@inrol/contracts/change-tracks';
import { experimentRoutes } from '@inrol/contracts/experiments';
import { feedbackLoopRoutes } from '@inrol/contracts/feedback-loops';
import { identityRoutes } from '@inrol/contracts/identity';
import { methodRoutes } from '@inrol/contracts/methods';
import { organisationRoutes } from '@inrol/contracts/organisations';
import { outcomeRoutes } from '@inrol/contracts/outcomes';
import { practiceRoutes } from '@inrol/contracts/practices';
import { sessionRoutes, type Session, type SessionCommand } from '@inrol/contracts/sessions';
import type { DocumentKind } from '@inrol/contracts/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PinoLogger } from '../platform/logging/logger.ts';
import { DocumentMoments, shapes } from '../sync/history/index.ts';
import { Documents } from '../sync/index.ts';
import { aMethod } from '../test/a-method.ts';
import { everyRow } from '../test/every-row.ts';
import { FullHouse } from '../test/full-house.ts';
import { RoomBrowser } from '../test/room-browser.ts';
import { rightInput, rightValues } from '../test/schema-places.ts';
import { TestInrol, type TestPerson } from '../test/start-inrol.ts';

const NAME = 'Zwaantje Quaedvlieg';
const EMAIL = 'zwaantje.quaedvlieg@zonderling.example';
const PASSWORD = 'een goed lang wachtwoord';
/** Whatever leads to her; in bytes as well. */
const traces = ['zwaantje', 'quaedvlieg', 'zonderling'].flatMap((word) => [word, Buffer.from(word).toString('hex')]);
const hexOfName = Buffer.from(NAME).toString('hex');

let inrol: TestInrol;
let house: FullHouse;
let zwaantje: TestPerson;
let held: Session;
let room: RoomBrowser;
let trackId: string;
const lines: string[] = [];

const at = ({ id }: Session) => ({ organisationId: house.organisation.id, sessionId: id });
const inHouse = () => ({ organisationId: house.organisation.id });
const give = (session: Session, command: SessionCommand, { browser } = zwaantje): Promise<Session> =>
  browser.call(sessionRoutes.command, { ...at(session), revision: session.revision, command });
const leading = async (title: string): Promise<Session> => {
  const plan = { title, question: '', teamId: house.team.id, trackId: null, methodKey: 'work-process-analysis' };
  const session = await zwaantje.browser.call(sessionRoutes.createSession, {
    ...{ ...inHouse(), ...plan, language: 'nl', startsAt: null },
  });
  return give(await give(session, { kind: 'open' }), { kind: 'start' });
};
/** Everything that a dump would hold, and everything that documents hold, in small letters. */
const allThatIsKept = async (): Promise<string[]> => {
  const rows = await everyRow(inrol);
  const documents = await inrol.database.manager.query<{ id: string; kind: DocumentKind }[]>(
    'SELECT id, kind FROM documents',
  );
  expect(documents.length).toBeGreaterThan(4);
  const decoded = await Promise.all(
    documents.map(({ id, kind }) =>
      inrol.app.get(Documents).read(id, (doc) => JSON.stringify([shapes[kind].read(doc), doc.toJSON()])),
    ),
  );
  return [...rows.map(({ table, row }) => `${table}: ${row}`), ...decoded].map((text) => text.toLowerCase());
};
const leadingTo = (texts: readonly string[]) => texts.filter((text) => traces.some((trace) => text.includes(trace)));

beforeAll(async () => {
  inrol = await TestInrol.start();
  house = await FullHouse.build(inrol, 'Oever');
  inrol.app.useLogger(new PinoLogger('trace', { write: (line) => void lines.push(line) }));
  const { admin, team } = house;
  const elsewhere = await inrol.organisation('Elders');
  // an agreement with her from before she had an account, and an invitation that nobody answers
  const agreement = { sessionId: house.session.id, kind: 'agreement' as const, origin: null };
  await house.call(outcomeRoutes.createOutcome, {
    ...agreement,
    outcomeId: randomUUID(),
    title: 'Bellen',
    owner: NAME,
  });
  const invited = { email: EMAIL, role: 'member' as const, teamIds: [] };
  await elsewhere.admin.browser.call(identityRoutes.invite, { organisationId: elsewhere.id, ...invited });
  const { url } = await house.call(identityRoutes.invite, { ...invited, teamIds: [team.id] });
  const browser = inrol.stranger();
  const token = url!.split('/').at(-1)!;
  const made = { token, name: NAME, password: PASSWORD, locale: 'nl' as const };
  const accountId = (await browser.call(identityRoutes.acceptInvitation, made)).account!.id;
  zwaantje = { name: NAME, email: EMAIL, accountId, browser };
  await house.call(organisationRoutes.putTeamMember, { teamId: team.id, accountId, lead: true });
  await admin.browser.call(identityRoutes.makePasswordReset, { ...inHouse(), accountId });

  // a session she leads, from her note on the board to its report
  held = await leading('Gehouden');
  room = new RoomBrowser(browser);
  await room.enter(held.id);
  const board = await room.open(held.boardId);
  const named = held.phases.find(({ visibility }) => visibility === 'named')!;
  board.write('Zo vind ik het', { phaseId: named.id, author: `account:${accountId}` });
  await board.saved();
  const content = await inrol.app.get(Documents).read(held.boardId, (doc) => shapes.board.read(doc));
  await inrol.app.get(DocumentMoments).insert(held.boardId, new Date(), content);
  const silent = held.phases.find(({ visibility }) => visibility === 'private')!;
  held = await give(held, { kind: 'go-to', phaseId: silent.id });
  const note = {
    noteId: randomUUID(),
    phaseId: silent.id,
    columnId: silent.columns[0]!.id,
    text: 'Nog van mij alleen',
  };
  await browser.call(sessionRoutes.writeNote, { ...at(held), ...note });
  const own = {
    ...at(held),
    outcomeId: randomUUID(),
    kind: 'agreement' as const,
    title: 'Ik bel iedereen',
    origin: null,
  };
  expect(await browser.call(outcomeRoutes.createOutcome, { ...own, owner: ' zwaantje quaedvlieg' })).toMatchObject({
    owner: NAME,
  });
  held = await give(held, { kind: 'close' });
  const going = await leading('Nog bezig');
  await room.enter(going.id);
  const early = going.phases.find(({ visibility }) => visibility === 'private')!;
  const there = await give(going, { kind: 'go-to', phaseId: early.id });
  await browser.call(sessionRoutes.writeNote, {
    ...at(there),
    ...note,
    noteId: randomUUID(),
    phaseId: early.id,
    columnId: early.columns[0]!.id,
  });

  const track = { title: 'Haar traject', purpose: '', goalId: null, teamIds: [team.id] };
  trackId = (await browser.call(changeTrackRoutes.createTrack, { ...inHouse(), ...track })).id;
  const covered = { ...inHouse(), trackId };
  await browser.call(changeTrackRoutes.askCover, { ...covered, sponsorId: accountId, what: 'Proberen mag' });
  const grant = { kind: 'grant' as const, until: null, reach: `Bel ${NAME}, of schrijf ${EMAIL}` };
  await browser.call(changeTrackRoutes.answerCover, { ...covered, answer: grant });
  const cohort = { name: 'Eersten', startsOn: null, memberIds: [accountId] };
  await browser.call(changeTrackRoutes.addCohort, { ...covered, ...cohort });
  const raised = { title: 'Formulier', kind: 'rule' as const, teamId: team.id, trackId: null, withMyName: true };
  await browser.call(feedbackLoopRoutes.raiseObstacle, { ...inHouse(), ...raised });
  const idea = { title: 'Bellen?', teamId: team.id, trackId: null };
  const plan = { expectation: 'Rust', change: 'Bellen', forWhom: 'Noord', boundary: 'Klachten' };
  const period = { startsOn: '2026-03-02', endsOn: '2026-04-02' };
  const { id: experimentId } = await browser.call(experimentRoutes.createExperiment, {
    ...{ ...inHouse(), ...idea, ...plan, ...period },
  });
  for (const status of ['planned', 'running'] as const)
    await browser.call(experimentRoutes.moveExperiment, { ...inHouse(), experimentId, status });
  await browser.call(experimentRoutes.observe, { ...inHouse(), experimentId, on: '2026-03-03', text: 'Het werkt' });
  const practice = { title: 'Eerst bellen', core: 'Bellen', teamId: team.id, trackId: null };
  await browser.call(practiceRoutes.createPractice, { ...inHouse(), ...practice });
  await browser.call(methodRoutes.createMethod, { ...inHouse(), method: aMethod('Weekbegin') });
  await inrol.stranger().refusal(identityRoutes.signIn, { email: EMAIL, password: 'niet het goede wachtwoord' });
});
afterAll(async () => {
  room.close();
  await inrol.stop();
});

describe('somebody who leaves', () => {
  it('takes along everything that is kept under their name', async () => {
    const data = await zwaantje.browser.call(identityRoutes.ownData, {});
    expect(data.account).toMatchObject({ name: NAME, email: EMAIL });
    expect(data.organisations).toMatchObject([{ role: 'member', teams: [house.team.name] }]);
    const things = data.things.map(({ kind, in: where, text }) => [kind, where, text]);
    for (const thing of [
      ['note', 'Gehouden', 'Zo vind ik het'],
      ['note-before-reveal', 'Nog bezig', 'Nog van mij alleen'],
      ['attendance', 'Gehouden', ''],
      ['facilitation', 'Haar traject', ''],
      ['agreement', 'Ik bel iedereen', ''],
      ['observation', 'Bellen?', 'Het werkt'],
      ['obstacle', 'Formulier', ''],
      ['practice', 'Eerst bellen', ''],
      ['method', 'Weekbegin', ''],
    ])
      expect(things).toContainEqual(thing);
    expect(JSON.stringify(await house.admin.browser.call(identityRoutes.ownData, {}))).not.toContain('Zo vind ik het');
  });

  it('sees beforehand to whom goes what they keep alone, and what ends', async () => {
    const { lastAdminOf, passesOn } = await zwaantje.browser.call(identityRoutes.ownErasure, {});
    expect(lastAdminOf).toEqual([]);
    const to = [house.admin.name];
    expect(passesOn).toEqual(
      expect.arrayContaining([
        { kind: 'session', title: 'Nog bezig', to },
        { kind: 'track', title: 'Haar traject', to },
        { kind: 'practice', title: 'Eerst bellen', to },
        { kind: 'cover', title: 'Haar traject', to: [] },
      ]),
    );
    expect(passesOn).toHaveLength(4);
  });

  it('is not erased without their password, nor by an admin without theirs, nor as the last admin', async () => {
    const wrong = { password: 'een heel ander wachtwoord' };
    expect(await zwaantje.browser.refusal(identityRoutes.eraseMe, wrong)).toBe('password-wrong');
    const person = { ...inHouse(), accountId: zwaantje.accountId };
    expect(await house.admin.browser.refusal(identityRoutes.erasePerson, { ...person, ...wrong })).toBe(
      'password-wrong',
    );
    expect(await house.admin.browser.refusal(identityRoutes.eraseMe, { password: PASSWORD })).toBe('last-admin');
    expect(await house.admin.browser.call(identityRoutes.ownErasure, {})).toMatchObject({
      lastAdminOf: [expect.any(String)],
    });
    expect(leadingTo(await allThatIsKept()).length).toBeGreaterThan(2);
    expect((await everyRow(inrol)).some(({ table, row }) => table !== 'account' && row.includes(hexOfName))).toBe(
      false,
    );
  });

  it('is gone: from the database, from every document, from logs and exports, and so are their sockets', async () => {
    const out = new Promise((resolve) => room.socket.once('disconnect', resolve));
    await zwaantje.browser.call(identityRoutes.eraseMe, { password: PASSWORD });
    await out;
    await expect(room.connect()).rejects.toThrow('not-signed-in');
    expect(await zwaantje.browser.call(identityRoutes.me, {})).toMatchObject({ account: null });
    const back = { email: EMAIL, password: PASSWORD };
    expect(await inrol.stranger().refusal(identityRoutes.signIn, back)).toBe('sign-in-failed');

    expect(leadingTo(await allThatIsKept())).toEqual([]);
    expect(leadingTo(lines.map((line) => line.toLowerCase()))).toEqual([]);
    const right = rightValues((field) => house.ids[field] ?? '');
    for (const { name, noun, route } of everyRoute.filter((named) => named.route.method === 'GET')) {
      const input = rightInput(route.input, (leaf, path) =>
        path.at(-1) === 'sessionId' && noun === 'outcomes' ? held.id : right(leaf, path),
      );
      const answer = await (await house.admin.browser.send(route, input)).text();
      expect([name, ...leadingTo([answer.toLowerCase()])]).toEqual([name]);
    }
    const { admin } = house;
    for (const route of [outcomeRoutes.reportMarkdown, outcomeRoutes.reportCsv]) {
      const report = await admin.browser.call(route, at(held));
      for (const part of ['Zo vind ik het', 'Ik bel iedereen', 'Oud-collega']) expect(report).toContain(part);
    }
  });

  it('leaves nobody without who goes on', async () => {
    const { admin } = house;
    const sessions = await admin.browser.call(sessionRoutes.sessions, inHouse());
    const going = sessions.find(({ title }) => title === 'Nog bezig')!;
    const session = await admin.browser.call(sessionRoutes.session, { ...inHouse(), sessionId: going.id });
    expect(session.facilitators.map(({ accountId }) => accountId)).toEqual([admin.accountId]);
    expect((await give(session, { kind: 'close' }, admin)).status).toBe('closed');
    const track = await admin.browser.call(changeTrackRoutes.track, { ...inHouse(), trackId });
    expect(track.facilitators.map(({ accountId }) => accountId)).toEqual([admin.accountId]);
    expect(track.cover).toMatchObject({ status: 'ended', sponsorName: 'Oud-collega' });
    expect(track.cohorts[0]?.members).toMatchObject([{ name: 'Oud-collega' }]);
  });
});

describe('an admin', () => {
  it('erases who left, and nobody who belongs elsewhere too', async () => {
    const tom = await house.organisation.person('Tom Hazelhoff');
    const stay = new RoomBrowser(tom.browser);
    await stay.enter(house.session.id);
    const other = await inrol.organisation('Zuid');
    const { email } = (await tom.browser.call(identityRoutes.me, {})).account!;
    const { url } = await other.admin.browser.call(identityRoutes.invite, {
      ...{ organisationId: other.id, email, role: 'member', teamIds: [] },
    });
    const accept = { token: url!.split('/').at(-1)!, name: 'Tom', password: PASSWORD, locale: 'nl' as const };
    await tom.browser.call(identityRoutes.acceptInvitation, accept);
    const person = { ...inHouse(), accountId: tom.accountId, password: PASSWORD };
    const erase = () => house.admin.browser.refusal(identityRoutes.erasePerson, person);
    expect(await erase()).toBe('erase-elsewhere-too');
    await other.admin.browser.call(organisationRoutes.removePerson, {
      ...{ organisationId: other.id, accountId: tom.accountId },
    });
    await stay.enter(house.session.id);
    const out = new Promise((resolve) => stay.socket.once('disconnect', resolve));
    expect(await erase()).toBe('accepted');
    await out;
    stay.close();
    expect(await tom.browser.call(identityRoutes.me, {})).toMatchObject({ account: null });
    const kept = await everyRow(inrol);
    expect(kept.filter(({ row }) => row.includes('Hazelhoff') || row.includes(email))).toEqual([]);
    expect(await erase()).toBe('not-found');
  });
});
