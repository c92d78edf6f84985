import { randomUUID } from 'node:crypto';
import type { Team } from '@inrol/contracts/organisations';
import { sessionRoutes as routes, type Session, type SessionCommand } from '@inrol/contracts/sessions';
import { Board } from '@inrol/sync-core/shapes';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Clock } from '../../platform/clock/clock.ts';
import { Documents } from '../../sync/index.ts';
import { Refused } from '../../test/browser.ts';
import { RoomBrowser } from '../../test/room-browser.ts';
import { TestInrol, type TestOrganisation, type TestPerson } from '../../test/start-inrol.ts';

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
  inrol.app.get(Clock).standAt(null);
});
afterAll(() => inrol.stop());

const on = ({ id }: Session) => ({ organisationId: oever.id, sessionId: id });
const command = (session: Session, order: SessionCommand, who = aya): Promise<Session> =>
  who.browser.call(routes.command, { ...on(session), revision: session.revision, command: order });
const refusal = (session: Session, order: SessionCommand, who = aya): Promise<string> =>
  who.browser.refusal(routes.command, { ...on(session), revision: session.revision, command: order });
const running = async (): Promise<Session> => {
  const draft = await aya.browser.call(routes.createSession, {
    organisationId: oever.id,
    title: 'Eerste inrolsessie',
    question: '',
    teamId: north.id,
    trackId: null,
    methodKey: 'roll-in-session',
    language: 'nl',
    startsAt: null,
  });
  return command(await command(draft, { kind: 'open' }), { kind: 'start' });
};
const room = async (who: TestPerson, session: Session): Promise<RoomBrowser> => {
  const entered = new RoomBrowser(who.browser);
  rooms.push(entered);
  await entered.enter(session.id);
  return entered;
};
const restart = async (): Promise<void> => {
  await inrol.restart();
  for (const person of [aya, bas, otto, oever.admin]) Object.assign(person.browser, { base: inrol.base });
};
const titles = (session: Session) => session.phases.map(({ title }) => title);

describe('two facilitators', () => {
  it('who press next together go one phase on, not two', async () => {
    let session = await running();
    session = await command(session, { kind: 'add-facilitator', accountId: otto.accountId });
    const next: SessionCommand = { kind: 'go-to', phaseId: session.phases[1]!.id };
    const press = (who: TestPerson) =>
      who.browser
        .call(routes.command, { ...on(session), revision: session.revision, command: next })
        .then(() => 'done')
        .catch((error: unknown) => (error instanceof Refused ? error.problem.code : error));
    expect((await Promise.all([press(aya), press(otto)])).map(String).toSorted()).toEqual([
      'changed-meanwhile',
      'done',
    ]);
    const after = await bas.browser.call(routes.session, on(session));
    expect([after.currentPhaseId, after.revision]).toEqual([session.phases[1]!.id, session.revision + 1]);
  });

  it('hand the lead to each other, and one of them always stays', async () => {
    let session = await running();
    const basses = await room(bas, session);
    expect(await refusal(session, { kind: 'remove-facilitator', accountId: aya.accountId })).toBe('last-facilitator');
    session = await command(session, { kind: 'hand-over', accountId: bas.accountId });
    await basses.hears(session);
    expect(basses.session?.facilitators.map(({ name }) => name)).toEqual(['Bas', 'Aya']);
    session = await command(session, { kind: 'remove-facilitator', accountId: aya.accountId }, bas);
    expect(await refusal(session, { kind: 'close' })).toBe('not-a-facilitator');
    expect(await refusal(session, { kind: 'add-facilitator', accountId: randomUUID() }, bas)).toBe('not-found');
  });
});

describe('a facilitator whose laptop dies', () => {
  it('can be followed up by the team after half a minute, and not before', async () => {
    let session = await running();
    const ayas = await room(aya, session);
    const basses = await room(bas, session);
    await basses.sees('Aya', 'Bas');
    expect(basses.leaderGoneSince).toBeNull();
    expect(await refusal(session, { kind: 'take-over' }, bas)).toBe('leader-is-here');
    const died = new Date();
    inrol.app.get(Clock).standAt(died);
    ayas.socket.io.engine.close();
    await vi.waitFor(() => expect(basses.leaderGoneSince).toBe(died.toISOString()), 10_000);
    inrol.app.get(Clock).standAt(new Date(died.getTime() + 29_999));
    expect(await refusal(session, { kind: 'take-over' }, bas)).toBe('leader-is-here');
    inrol.app.get(Clock).standAt(new Date(died.getTime() + 30_000));
    expect(await refusal(session, { kind: 'take-over' }, otto)).toBe('not-your-team');
    session = await command(session, { kind: 'take-over' }, bas);
    await vi.waitFor(() => expect(basses.leaderGoneSince).toBeNull());
    session = await command(session, { kind: 'go-to', phaseId: session.phases[1]!.id }, bas);
    await room(aya, session);
    session = await command(session, { kind: 'take-over' });
    expect(session.facilitators.map(({ name }) => name)).toEqual(['Aya', 'Bas']);
  });

  it('is waited for again when the server starts anew, and leads on when they are back', async () => {
    const session = await running();
    await restart();
    const basses = await room(bas, session);
    expect(await refusal(session, { kind: 'take-over' }, bas)).toBe('leader-is-here');
    await vi.waitFor(() => expect(basses.leaderGoneSince).not.toBeNull());
    await room(aya, session);
    await vi.waitFor(() => expect(basses.leaderGoneSince).toBeNull());
    expect((await command(session, { kind: 'go-to', phaseId: session.phases[2]!.id })).revision).toBe(
      session.revision + 1,
    );
  });
});

describe('the course of a session', () => {
  it('changes for everybody while it runs, and is the same after the server starts again', async () => {
    let session = await running();
    const basses = await room(bas, session);
    const [, write, group, vote] = session.phases.map(({ id }) => id) as [string, string, string, string];
    session = await command(session, { kind: 'move-phase', phaseId: vote, to: 2 });
    session = await command(session, { kind: 'skip-phase', phaseId: group, skipped: true });
    session = await command(session, { kind: 'copy-phase', phaseId: write, newPhaseId: randomUUID(), to: 3 });
    session = await command(session, {
      ...{ kind: 'add-phase', newPhaseId: randomUUID(), phaseKind: 'discuss', title: 'Even luchten', prompt: '' },
      ...{ minutes: 5, to: 1 },
    });
    await basses.hears(session);
    expect(titles(basses.session!).slice(0, 6)).toEqual([
      ...['Vertellen', 'Even luchten', 'Opschrijven', 'Kiezen', 'Opschrijven', 'Patronen zoeken'],
    ]);
    await restart();
    expect(await bas.browser.call(routes.session, on(session))).toEqual(session);
  });

  it('keeps a phase in which somebody wrote ahead of the others', async () => {
    const session = await running();
    const ahead = session.phases.at(-1)!;
    const note = { id: randomUUID(), text: 'Alvast', phaseId: ahead.id };
    await inrol.app.get(Documents).write(session.boardId, (doc) => new Board(doc).addNote(note));
    expect(await refusal(session, { kind: 'remove-phase', phaseId: ahead.id })).toBe('phase-in-use');
    const empty = session.phases.at(-2)!;
    const after = await command(session, { kind: 'remove-phase', phaseId: empty.id });
    expect(after.phases).not.toContainEqual(expect.objectContaining({ id: empty.id }));
  });
});
