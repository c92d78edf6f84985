import { randomUUID } from 'node:crypto';
import { identityRoutes } from '@inrol/contracts/identity';
import { organisationRoutes, type Team } from '@inrol/contracts/organisations';
import { sessionRoutes as routes, type Session, type SessionCommand } from '@inrol/contracts/sessions';
import { Board, ProcessMap } from '@inrol/sync-core/shapes';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Documents } from '../../sync/index.ts';
import type { Browser } from '../../test/browser.ts';
import { RoomBrowser } from '../../test/room-browser.ts';
import { TestInrol, type TestOrganisation, type TestPerson } from '../../test/start-inrol.ts';
import { PrivateNotesRepository } from './private-notes.repository.ts';

let inrol: TestInrol;
let oever: TestOrganisation;
let north: Team;
let aya: TestPerson;
let bas: TestPerson;
let otto: TestPerson;
const rooms: RoomBrowser[] = [];

beforeAll(async () => {
  inrol = await TestInrol.start();
  oever = await inrol.organisation('Jeugdhulp De Oever');
  north = await oever.team('Team Noord');
  aya = await oever.person('Aya', north);
  bas = await oever.person('Bas', north);
  otto = await oever.person('Otto', await oever.team('Team Oost'));
});
afterEach(() => {
  rooms.splice(0).forEach((room) => room.close());
  vi.restoreAllMocks();
});
afterAll(() => inrol.stop());

const on = ({ id }: Session) => ({ organisationId: oever.id, sessionId: id });
const command = (session: Session, order: SessionCommand, who = aya): Promise<Session> =>
  who.browser.call(routes.command, { ...on(session), revision: session.revision, command: order });
const refusedCommand = (session: Session, order: SessionCommand): Promise<string> =>
  aya.browser.refusal(routes.command, { ...on(session), revision: session.revision, command: order });
const draft = (methodKey = 'roll-in-session'): Promise<Session> =>
  aya.browser.call(routes.createSession, {
    organisationId: oever.id,
    title: 'Eerste inrolsessie',
    question: 'Wat houdt ons weg bij de keukentafel?',
    teamId: north.id,
    trackId: null,
    methodKey,
    language: 'nl',
    startsAt: null,
  });
const opened = async (methodKey?: string) => command(await draft(methodKey), { kind: 'open' });
const running = async (methodKey?: string) => command(await opened(methodKey), { kind: 'start' });
const phase = (session: Session, kind: Session['phases'][number]['kind']) =>
  session.phases.find((candidate) => candidate.kind === kind)!;
const goTo = (session: Session, kind: Session['phases'][number]['kind']) =>
  command(session, { kind: 'go-to', phaseId: phase(session, kind).id });
const note = (session: Session, text: string) => ({
  ...on(session),
  noteId: randomUUID(),
  phaseId: phase(session, 'write').id,
  columnId: phase(session, 'write').columns[0]!.id,
  text,
});

const room = async (browser: Browser, session: Session): Promise<RoomBrowser> => {
  const entered = new RoomBrowser(browser);
  rooms.push(entered);
  await entered.enter(session.id);
  return entered;
};
const codeOf = async (session: Session): Promise<string> => (await aya.browser.call(routes.joinLink, on(session))).code;
const guestOf = async (session: Session, name = 'Gijs'): Promise<Browser> => {
  const browser = inrol.stranger();
  await browser.call(routes.join, { code: await codeOf(session), name });
  return browser;
};

describe('a whole session', () => {
  it('goes from draft to closed with a facilitator, a member and a guest who all see the same', async () => {
    let session = await draft();
    const ayas = await room(aya.browser, session);
    session = await command(session, { kind: 'open' });
    const guest = await guestOf(session);
    const [basses, guests] = [await room(bas.browser, session), await room(guest, session)];
    await ayas.sees('Aya', 'Bas', 'Gijs');
    session = await command(session, { kind: 'start' });
    await Promise.all([ayas, basses, guests].map((each) => each.hears(session)));

    const [ayasBoard, guestsBoard] = [await ayas.open(session.boardId), await guests.open(session.boardId)];
    const told = { id: randomUUID(), text: 'Ik belde eerst', phaseId: session.currentPhaseId!, author: guests.person };
    guestsBoard.board.addNote(told);
    await guestsBoard.saved();
    await ayasBoard.shows('Ik belde eerst');

    session = await goTo(session, 'write');
    await bas.browser.call(routes.writeNote, note(session, 'Het formulier telt veertien bladzijden'));
    await guest.call(routes.writeNote, note(session, 'We vragen alles twee keer'));
    await guests.get('session.writing', { sessionId: session.id, writing: 'done' });
    await vi.waitFor(() => expect(ayas.people.find(({ name }) => name === 'Gijs')?.writing).toBe('done'));
    session = await command(session, { kind: 'reveal', phaseId: phase(session, 'write').id });
    await guests.hears(session);
    await vi.waitFor(() => expect(guestsBoard.board.toJSON().notes).toHaveLength(3));
    const revealed = guestsBoard.board.toJSON().notes.filter(({ phaseId }) => phaseId === phase(session, 'write').id);
    expect(revealed.map(({ text }) => text).toSorted()).toEqual([
      'Het formulier telt veertien bladzijden',
      'We vragen alles twee keer',
    ]);
    expect(revealed.every(({ author, createdAt }) => author === null && createdAt === null)).toBe(true);

    session = await goTo(session, 'vote');
    const vote = { ...on(session), phaseId: phase(session, 'vote').id };
    const ballot = [{ targetId: revealed[0]!.id, dots: 2 }];
    await guest.call(routes.putBallot, { ...vote, ballot });
    await bas.browser.call(routes.putBallot, { ...vote, ballot });
    session = await command(session, { kind: 'reveal', phaseId: vote.phaseId });
    await basses.hears(session);
    expect(phase(basses.session!, 'vote')).toMatchObject({
      tally: [{ targetId: revealed[0]!.id, dots: 4 }],
      voters: 2,
    });

    session = await command(session, { kind: 'close' });
    await guests.hears(session);
    await vi.waitFor(() => expect(guestsBoard.replica.access).toBe('read'));
    expect(await guest.refusal(routes.writeNote, note(session, 'Nog iets'))).toBe('session-closed');
  });
});

describe('a private note', () => {
  const secret = 'Geheim: ik durfde het niet te zeggen';

  beforeEach(() => {
    const real = globalThis.fetch;
    answers.clear();
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
      const response = await real(url, init);
      const cookie = new Headers(init?.headers).get('cookie') ?? '';
      answers.set(cookie, `${answers.get(cookie) ?? ''}\n${await response.clone().text()}`);
      return response;
    });
  });
  const answers = new Map<string, string>();
  const toldTo = (browser: Browser) => answers.get(browser.cookies) ?? '';

  it('reaches nobody else before the reveal, by whatever way', async () => {
    let session = await goTo(await running(), 'write');
    const guest = await guestOf(session);
    const others = [aya.browser, otto.browser, oever.admin.browser, guest];
    const open = await Promise.all(others.map((browser) => room(browser, session)));
    const boards = await Promise.all(open.map((each) => each.open(session.boardId)));
    const basses = await room(bas.browser, session);
    await basses.get('session.writing', { sessionId: session.id, writing: 'writing' });
    await bas.browser.call(routes.writeNote, note(session, secret));
    await basses.get('session.writing', { sessionId: session.id, writing: 'done' });
    for (const browser of others) {
      await browser.call(routes.session, on(session));
      await browser.call(routes.ownPart, on(session));
    }
    await aya.browser.call(routes.sessions, { organisationId: oever.id });
    session = await goTo(session, 'group');
    await Promise.all(open.map((each) => each.hears(session)));

    expect(toldTo(bas.browser)).toContain(secret);
    for (const browser of others) expect(toldTo(browser)).not.toContain('Geheim');
    for (const each of open) expect(each.bytes).not.toContain('Geheim');

    await command(session, { kind: 'reveal', phaseId: phase(session, 'write').id });
    await Promise.all(boards.map((board) => board.shows(secret)));
    // the same net does catch it now
    for (const each of open) expect(each.bytes).toContain('Geheim');
  });
});

describe('a reveal that was cut off', () => {
  const written = async () => {
    const session = await goTo(await running(), 'write');
    for (const text of ['een', 'twee', 'drie']) await bas.browser.call(routes.writeNote, note(session, text));
    return session;
  };
  const textsOn = async (session: Session): Promise<string[]> => {
    const board = await (await room(aya.browser, session)).open(session.boardId);
    return board.texts.toSorted();
  };
  const reveal = (session: Session) => ({ kind: 'reveal' as const, phaseId: phase(session, 'write').id });

  it('before the board had the notes loses none', async () => {
    const session = await written();
    vi.spyOn(inrol.app.get(Documents), 'write').mockRejectedValueOnce(new Error('gone'));
    expect(await refusedCommand(session, reveal(session))).toBe('internal-error');
    expect(await textsOn(session)).toEqual(['drie', 'een', 'twee']);
    expect((await bas.browser.call(routes.ownPart, on(session))).notes).toEqual([]);
  });

  it('after the board had the notes doubles none', async () => {
    const session = await written();
    vi.spyOn(inrol.app.get(PrivateNotesRepository), 'delete').mockRejectedValueOnce(new Error('gone'));
    expect(await refusedCommand(session, reveal(session))).toBe('internal-error');
    expect(await textsOn(session)).toEqual(['drie', 'een', 'twee']);
    expect(await refusedCommand(session, reveal(session))).toBe('changed-meanwhile');
    expect(await textsOn(session)).toEqual(['drie', 'een', 'twee']);
    expect((await bas.browser.call(routes.ownPart, on(session))).notes).toEqual([]);
  });

  it('by the end of the server is finished when it starts again', async () => {
    const session = await written();
    vi.spyOn(inrol.app.get(Documents), 'write').mockRejectedValueOnce(new Error('gone'));
    await refusedCommand(session, reveal(session));
    await restart();
    await vi.waitFor(async () => expect((await bas.browser.call(routes.ownPart, on(session))).notes).toEqual([]));
    expect(await textsOn(session)).toEqual(['drie', 'een', 'twee']);
  });
});

/** Everyone goes on in the browser they had. */
const restart = async (): Promise<void> => {
  await inrol.restart();
  for (const person of [aya, bas, otto, oever.admin]) Object.assign(person.browser, { base: inrol.base });
};

describe('a server that starts again', () => {
  it('goes on where the session was, with notes and ballots that nobody has seen yet', async () => {
    let session = await goTo(await running(), 'write');
    await bas.browser.call(routes.writeNote, note(session, 'Nog niet getoond'));
    session = await goTo(session, 'vote');
    const vote = { ...on(session), phaseId: session.currentPhaseId! };
    const noteId = randomUUID();
    const onBoard = { id: noteId, text: 'Een briefje', phaseId: session.phases[0]!.id };
    await inrol.app.get(Documents).write(session.boardId, (doc) => new Board(doc).addNote(onBoard));
    const ballot = [{ targetId: noteId, dots: 1 }];
    await bas.browser.call(routes.putBallot, { ...vote, ballot });
    await restart();
    expect(await aya.browser.call(routes.session, on(session))).toEqual(session);
    const own = await bas.browser.call(routes.ownPart, on(session));
    expect(own.notes.map(({ text }) => text)).toEqual(['Nog niet getoond']);
    expect(own.ballots).toEqual([{ phaseId: vote.phaseId, proposalId: null, ballot }]);
    session = await command(session, { kind: 'reveal', phaseId: phase(session, 'write').id });
    const board = await (await room(bas.browser, session)).open(session.boardId);
    await board.shows('Een briefje', 'Nog niet getoond');
  });
});

describe('the people in the room', () => {
  it('are told with who leads and who is still writing; whoever goes is gone', async () => {
    let session = await running();
    const [ayas, basses] = [await room(aya.browser, session), await room(bas.browser, session)];
    await ayas.sees('Aya', 'Bas');
    expect(ayas.people.map(({ facilitates, guest }) => [facilitates, guest])).toEqual([
      [true, false],
      [false, false],
    ]);
    await basses.get('session.writing', { sessionId: session.id, writing: 'writing' });
    await vi.waitFor(() => expect(ayas.people[1]?.writing).toBe('writing'));
    session = await command(session, { kind: 'hand-over', accountId: bas.accountId });
    await vi.waitFor(() => expect(ayas.people[1]?.facilitates).toBe(true));
    session = await goTo(session, 'write');
    await vi.waitFor(() => expect(ayas.people[1]?.writing).toBe('idle'));
    await basses.get('session.leave', { sessionId: session.id });
    await ayas.sees('Aya');
    expect(await basses.refusal('session.writing', { sessionId: session.id, writing: 'done' })).toBe('not-found');
  });

  it('stay for a short moment when a connection is lost, and all the time in another tab', async () => {
    const session = await running();
    const ayas = await room(aya.browser, session);
    const [one, other] = [await room(bas.browser, session), await room(bas.browser, session)];
    await ayas.sees('Aya', 'Bas');
    const gijs = await room(await guestOf(session), session);
    one.close();
    gijs.close();
    await ayas.sees('Aya', 'Bas', 'Gijs');
    await ayas.sees('Aya', 'Bas');
    other.close();
    await room(bas.browser, session);
    await goTo(session, 'vote');
    await vi.waitFor(() => expect(ayas.session?.currentPhaseId).toBe(phase(session, 'vote').id));
    expect(ayas.people.map(({ name }) => name)).toEqual(['Aya', 'Bas']);
  });

  it('lose the room with the right to it', async () => {
    const session = await running();
    const ayas = await room(aya.browser, session);
    const cas = await oever.person('Cas', north);
    const cass = await room(cas.browser, session);
    await ayas.sees('Aya', 'Cas');
    await oever.admin.browser.call(organisationRoutes.removePerson, {
      organisationId: oever.id,
      accountId: cas.accountId,
    });
    await ayas.sees('Aya');
    const next = await goTo(session, 'vote');
    await ayas.hears(next);
    expect(cass.session?.revision).toBe(session.revision);
    await vi.waitFor(() => expect(cass.socket.connected).toBe(true));
    expect(await cass.refusal('session.enter', { sessionId: session.id })).toBe('not-found');
  });
});

describe('a guest', () => {
  it('comes in by the code while the session is open, and knows what it opens', async () => {
    let session = await draft();
    const code = await codeOf(session);
    const stranger = inrol.stranger();
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
    expect(await stranger.refusal(routes.joinInvitation, { code })).toBe('session-not-open');
    expect(await stranger.refusal(routes.joinInvitation, { code: '22222222' })).toBe('not-found');
    session = await command(session, { kind: 'open' });
    expect(await stranger.call(routes.joinInvitation, { code })).toEqual({
      title: session.title,
      question: session.question,
      organisationName: 'Jeugdhulp De Oever',
      teamName: 'Team Noord',
      status: 'open',
      language: 'nl',
    });
    const joined = await stranger.call(routes.join, { code, name: 'Gijs' });
    expect(joined).toMatchObject({ organisationId: oever.id, sessionId: session.id, me: { guest: { name: 'Gijs' } } });
    expect(await stranger.call(identityRoutes.me, {})).toEqual(joined.me);
    const again = await stranger.call(routes.join, { code, name: 'Iemand anders' });
    expect(again.me.guest).toEqual(joined.me.guest);
    await command(session, { kind: 'close' });
    expect(await inrol.stranger().refusal(routes.join, { code, name: 'Te laat' })).toBe('session-closed');
  });

  it('with an account in the organisation comes in as themself', async () => {
    const code = await codeOf(await opened());
    const { me } = await otto.browser.call(routes.join, { code, name: 'Anoniem' });
    expect(me).toMatchObject({ account: { name: 'Otto' }, guest: null });
    expect((await otto.browser.call(identityRoutes.me, {})).account?.name).toBe('Otto');
  });

  it('stays out of every other session', async () => {
    const [own, other] = [await running(), await running()];
    const guest = await guestOf(own);
    const guests = await room(guest, own);
    expect(await guest.refusal(routes.session, on(other))).toBe('guest-of-another-session');
    expect(await guest.refusal(routes.ownPart, on(other))).toBe('guest-of-another-session');
    expect(await guest.refusal(routes.writeNote, note(other, 'Ik hoor hier niet'))).toBe('guest-of-another-session');
    expect(await guests.refusal('session.enter', { sessionId: other.id })).toBe('guest-of-another-session');
    expect(await guests.refusal('session.enter', { sessionId: randomUUID() })).toBe('not-found');
    expect(await guests.refusal('document.open', { documentId: other.boardId, stateVector: new Uint8Array([0]) })).toBe(
      'not-found',
    );
    expect(await guest.refusal(routes.command, { ...on(own), revision: 2, command: { kind: 'close' } })).toBe(
      'not-allowed',
    );
    expect(await guest.refusal(routes.joinLink, on(own))).toBe('not-allowed');
  });

  it('can be invited by who facilitates, and by the team, and by nobody else', async () => {
    const session = await opened();
    expect((await bas.browser.call(routes.joinLink, on(session))).url).toContain('/join/');
    expect(await otto.browser.refusal(routes.joinLink, on(session))).toBe('not-your-team');
  });
});

describe('a map in a session', () => {
  it('is drawn in by everyone in the room until it closes, and then read', async () => {
    const session = await running('work-process-analysis');
    const guest = await guestOf(session);
    const guests = await room(guest, session);
    const { replica } = await guests.open(session.processMapDocumentId!);
    expect(replica.access).toBe('write');
    const [laneId, stepId] = [randomUUID(), randomUUID()];
    const map = new ProcessMap(replica.doc);
    map.addLane(laneId, 'Team Noord');
    map.addStep({ id: stepId, laneId, x: 0, y: 0, title: 'Bellen', kind: 'start', contribution: 'contributes' });
    await vi.waitFor(() => expect(replica.status.kind).toBe('saved'));
    await command(session, { kind: 'close' });
    await vi.waitFor(() => expect(replica.access).toBe('read'));
  });
});

describe('trying code', () => {
  it('after code from one address has to wait at last', async () => {
    const stranger = inrol.stranger();
    const tries: string[] = [];
    for (let number = 0; number < 101; number++)
      tries.push(await stranger.refusal(routes.joinInvitation, { code: '33333333' }));
    expect(tries.slice(0, 90)).not.toContain('too-many-requests');
    expect(tries.at(-1)).toBe('too-many-requests');
  });
});
