import { randomUUID } from 'node:crypto';
import type { Team } from '@inrol/contracts/organisations';
import { sessionRoutes as routes, type Session, type SessionCommand } from '@inrol/contracts/sessions';
import { Board } from '@inrol/sync-core/shapes';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Clock } from '../../platform/clock/clock.ts';
import { Documents } from '../../sync/index.ts';
import type { Browser } from '../../test/browser.ts';
import { RoomBrowser } from '../../test/room-browser.ts';
import { TestInrol, type TestOrganisation, type TestPerson } from '../../test/start-inrol.ts';

let inrol: TestInrol;
let oever: TestOrganisation;
let north: Team;
let aya: TestPerson;
let bas: TestPerson;
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
  inrol.app.get(Clock).standAt(null);
});
afterAll(() => inrol.stop());

const on = ({ id }: Session) => ({ organisationId: oever.id, sessionId: id });
const command = (session: Session, order: SessionCommand, who = aya): Promise<Session> =>
  who.browser.call(routes.command, { ...on(session), revision: session.revision, command: order });
const running = async (): Promise<Session> => {
  const draft = await aya.browser.call(routes.createSession, {
    ...{ organisationId: oever.id, title: 'Inrollen', question: '', teamId: north.id, trackId: null },
    ...{ methodKey: 'roll-in-session', language: 'nl', startsAt: null },
  });
  return command(await command(draft, { kind: 'open' }), { kind: 'start' });
};
const phase = (session: Session, kind: Session['phases'][number]['kind']) =>
  session.phases.find((candidate) => candidate.kind === kind)!;
const at = async (kind: Session['phases'][number]['kind']): Promise<Session> => {
  const session = await running();
  return command(session, { kind: 'go-to', phaseId: phase(session, kind).id });
};
const enter = async (browser: Browser, session: Session): Promise<RoomBrowser> => {
  const entered = new RoomBrowser(browser);
  rooms.push(entered);
  await entered.enter(session.id);
  return entered;
};
const guestsOf = async (session: Session, count: number): Promise<Browser[]> => {
  const { code } = await aya.browser.call(routes.joinLink, on(session));
  const guests = Array.from({ length: count }, () => inrol.stranger());
  for (const [number, guest] of guests.entries()) await guest.call(routes.join, { code, name: `Gast ${number}` });
  return guests;
};
const note = (session: Session, text: string) => {
  const { id: phaseId, columns } = phase(session, 'write');
  return { ...on(session), noteId: randomUUID(), phaseId, columnId: columns[0]!.id, text };
};
/** A line that breaks without a word, as when a laptop dies or a train goes into a tunnel. */
const cut = (room: RoomBrowser) => room.socket.io.engine.close();
const onBoard = (session: Session): Promise<string[]> =>
  inrol.app.get(Documents).read(session.boardId, (doc) => new Board(doc).toJSON().notes.map(({ text }) => text));
const noteOnBoard = async (session: Session): Promise<string> => {
  const id = randomUUID();
  const words = { id, text: 'Een briefje', phaseId: session.phases[0]!.id };
  await inrol.app.get(Documents).write(session.boardId, (doc) => new Board(doc).addNote(words));
  return id;
};

describe('when the laptop of who leads dies', () => {
  it('the team goes on from any phase, and nothing that was written or chosen is lost or doubled', async () => {
    let session = await running();
    const basses = await enter(bas.browser, session);
    const targetId = await noteOnBoard(session);
    for (const [index, { id: phaseId, kind, visibility }] of session.phases.entries()) {
      const laptop = await enter(aya.browser, session);
      if (session.facilitators[0]!.name !== 'Aya') session = await command(session, { kind: 'take-over' });
      if (session.currentPhaseId !== phaseId) session = await command(session, { kind: 'go-to', phaseId });
      if (visibility === 'private')
        await bas.browser.call(routes.writeNote, { ...note(session, `in ${index}`), phaseId });
      if (kind === 'vote')
        await bas.browser.call(routes.putBallot, { ...on(session), phaseId, ballot: [{ targetId, dots: 2 }] });
      const died = new Date();
      inrol.app.get(Clock).standAt(died);
      laptop.close();
      await vi.waitFor(() => expect(basses.leaderGoneSince).toBe(died.toISOString()), 10_000);
      inrol.app.get(Clock).standAt(new Date(died.getTime() + 30_000));
      session = await command(session, { kind: 'take-over' }, bas);
      if (visibility === 'private' || kind === 'vote')
        session = await command(session, { kind: 'reveal', phaseId }, bas);
      inrol.app.get(Clock).standAt(null);
    }
    const written = session.phases.flatMap(({ visibility }, index) => (visibility === 'private' ? `in ${index}` : []));
    expect((await onBoard(session)).toSorted()).toEqual(['Een briefje', ...written].toSorted());
    expect(phase(session, 'vote')).toMatchObject({ voters: 1, tally: [{ targetId, dots: 2 }] });
  });
});

describe('when half of the people drop out in a reveal', () => {
  it('everybody has every note once, those who come back as well', async () => {
    const session = await at('write');
    const guests = await guestsOf(session, 8);
    const people = await Promise.all(guests.map((guest) => enter(guest, session)));
    const boards = await Promise.all(people.map((person) => person.open(session.boardId)));
    const texts = guests.flatMap((_, number) => [`${number} een`, `${number} twee`]);
    for (const [number, guest] of guests.entries())
      for (const word of ['een', 'twee']) await guest.call(routes.writeNote, note(session, `${number} ${word}`));
    const revealing = command(session, { kind: 'reveal', phaseId: phase(session, 'write').id });
    people.filter((_, number) => number % 2 === 0).forEach(cut);
    await revealing;
    for (const board of boards) await vi.waitFor(() => expect(board.texts.toSorted()).toEqual(texts), 10_000);
    for (const guest of guests) expect((await guest.call(routes.ownPart, on(session))).notes).toEqual([]);
  });
});

describe('a vote that comes too late', () => {
  it('is refused with what to do, and the result stays as everybody saw it', async () => {
    const session = await at('vote');
    const targetId = await noteOnBoard(session);
    const vote = { ...on(session), phaseId: phase(session, 'vote').id };
    await bas.browser.call(routes.putBallot, { ...vote, ballot: [{ targetId, dots: 1 }] });
    const shown = await command(session, { kind: 'reveal', phaseId: vote.phaseId });
    expect(await aya.browser.refusal(routes.putBallot, { ...vote, ballot: [{ targetId, dots: 3 }] })).toBe(
      'vote-closed',
    );
    const closed = await command(shown, { kind: 'close' });
    expect(await bas.browser.refusal(routes.putBallot, { ...vote, ballot: [] })).toBe('session-closed');
    expect(phase(await bas.browser.call(routes.session, on(session)), 'vote')).toEqual(phase(closed, 'vote'));
    expect(phase(closed, 'vote')).toMatchObject({ voters: 1, tally: [{ targetId, dots: 1 }] });
  });

  it('at the same moment as the result counts whole or not at all', async () => {
    const session = await at('vote');
    const targetId = await noteOnBoard(session);
    const guests = await guestsOf(session, 6);
    const vote = { ...on(session), phaseId: phase(session, 'vote').id };
    const casting = guests.map((guest) =>
      guest.call(routes.putBallot, { ...vote, ballot: [{ targetId, dots: 2 }] }).then(
        () => 1,
        () => 0,
      ),
    );
    const shown = await command(session, { kind: 'reveal', phaseId: vote.phaseId });
    const taken = (await Promise.all(casting)).reduce<number>((sum, one) => sum + one, 0);
    expect(phase(shown, 'vote')).toMatchObject({
      voters: taken,
      tally: taken > 0 ? [{ targetId, dots: 2 * taken }] : [],
    });
  });
});

describe('a phone that sleeps for ten minutes', () => {
  it('has what was said meanwhile when it wakes, and what it still had to send is there once', async () => {
    let session = await at('write');
    const [guest] = (await guestsOf(session, 1)) as [Browser];
    const phone = await enter(guest, session);
    const board = await phone.open(session.boardId);
    const sent = note(session, 'Net voor het slapen');
    await guest.call(routes.writeNote, sent);
    phone.socket.disconnect();
    inrol.app.get(Clock).standAt(new Date(Date.now() + 600_000));
    await bas.browser.call(routes.writeNote, note(session, 'Terwijl hij sliep'));
    // the answer never came: it sends the same again as soon as it wakes
    await guest.call(routes.writeNote, sent);
    session = await command(session, { kind: 'reveal', phaseId: phase(session, 'write').id });
    session = await command(session, { kind: 'go-to', phaseId: phase(session, 'group').id });
    expect(await guest.refusal(routes.writeNote, sent)).toBe('already-revealed');
    await phone.enter(session.id);
    expect(phone.session).toEqual(session);
    await vi.waitFor(
      () => expect(board.texts.toSorted()).toEqual(['Net voor het slapen', 'Terwijl hij sliep']),
      10_000,
    );
  });
});

describe('a screen for the whole room', () => {
  it('sees who is here and is nobody itself: the team can take over while it still hangs on the wall', async () => {
    let session = await running();
    const basses = await enter(bas.browser, session);
    const wall = new RoomBrowser(aya.browser);
    rooms.push(wall);
    await wall.connect();
    const seen = await wall.get('session.enter', { sessionId: session.id, screen: true });
    expect(seen.people.map(({ name }) => name)).toEqual(['Bas']);
    expect(seen.leaderGoneSince).not.toBeNull();
    const laptop = await enter(aya.browser, session);
    await wall.sees('Aya', 'Bas');
    const died = new Date();
    inrol.app.get(Clock).standAt(died);
    laptop.close();
    await wall.sees('Bas');
    inrol.app.get(Clock).standAt(new Date(died.getTime() + 30_000));
    session = await command(session, { kind: 'take-over' }, bas);
    await wall.hears(session);
    expect(basses.people.map(({ name }) => name)).toEqual(['Bas']);
  });

  it('is not for who does not lead: nobody looks on unseen', async () => {
    const session = await running();
    const looksOn = async (browser: Browser) => {
      const room = new RoomBrowser(browser);
      rooms.push(room);
      await room.connect();
      return room.refusal('session.enter', { sessionId: session.id, screen: true });
    };
    const [guest] = (await guestsOf(session, 1)) as [Browser];
    expect([await looksOn(bas.browser), await looksOn(guest)]).toEqual(['not-a-facilitator', 'not-a-facilitator']);
  });
});
