import { randomUUID } from 'node:crypto';
import { everyRoute } from '@inrol/contracts';
import { identityRoutes } from '@inrol/contracts/identity';
import { organisationRoutes } from '@inrol/contracts/organisations';
import { sessionRoutes } from '@inrol/contracts/sessions';
import { Board } from '@inrol/sync-core/shapes';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Documents } from '../sync/index.ts';
import { DatabaseLine } from '../test/database-line.ts';
import { FullHouse } from '../test/full-house.ts';
import { RoomBrowser } from '../test/room-browser.ts';
import { rightInput, rightValues } from '../test/schema-places.ts';
import { TestInrol, type TestPerson } from '../test/start-inrol.ts';
import { testDatabase } from '../test/test-database.ts';

let line: DatabaseLine;
let inrol: TestInrol;
let house: FullHouse;
let aya: TestPerson;
let bas: TestPerson;
const rooms: RoomBrowser[] = [];

beforeAll(async () => {
  const database = await testDatabase();
  line = await DatabaseLine.to(database.url);
  inrol = await TestInrol.start({ url: line.url, drop: () => database.drop() });
  house = await FullHouse.build(inrol, 'Oever');
  aya = await house.organisation.person('Aya', house.team);
  bas = await house.organisation.person('Bas', house.team);
});
afterEach(() => rooms.splice(0).forEach((room) => room.close()));
afterAll(async () => {
  await inrol.stop();
  await line.cut();
});

const enter = async (person: TestPerson): Promise<RoomBrowser> => {
  const room = new RoomBrowser(person.browser);
  rooms.push(room);
  await room.enter(house.session.id);
  return room;
};
const health = async (path: string) => {
  const response = await fetch(`${inrol.base}/health/${path}`);
  return { status: response.status, said: ((await response.json()) as { status: string }).status };
};
const back = () => vi.waitFor(async () => expect((await health('ready')).said).toBe('ready'), 15_000);
const note = (text: string) => {
  const { organisationId, sessionId, phaseId, columnId } = house.ids as Record<
    'organisationId' | 'sessionId' | 'phaseId' | 'columnId',
    string
  >;
  return { organisationId, sessionId, phaseId, columnId, noteId: randomUUID(), text };
};
const underAya = () => ({
  phaseId: house.session.phases.find(({ visibility }) => visibility === 'named')!.id,
  author: `account:${aya.accountId}` as const,
});
const inHouse = () => ({ organisationId: house.organisation.id });
const ownNotes = async (person: TestPerson): Promise<string[]> => {
  const own = await person.browser.call(sessionRoutes.ownPart, { ...inHouse(), sessionId: house.session.id });
  return own.notes.map(({ text }) => text);
};

describe('a database that is away for a while', () => {
  it('is said by name at every route, and by health', async () => {
    const right = rightValues((field) => house.ids[field] ?? '');
    await line.cut();
    const answers = await Promise.all(
      everyRoute.map(async ({ name, route }) => {
        const input = { ...rightInput(route.input, right), ...('code' in route.input.shape && { code: 'ABCDEFGH' }) };
        return [name, await house.admin.browser.refusal(route, input)] as const;
      }),
    );
    // asking for a reset answers before anything is looked up, so that the time it takes tells nothing
    const others = answers.filter(([name, code]) => code !== 'unavailable' && name !== 'askPasswordReset');
    expect(others).toEqual([]);
    expect(await health('live')).toEqual({ status: 200, said: 'live' });
    expect(await health('ready')).toEqual({ status: 503, said: 'degraded' });
    await line.mend();
    await back();
    for (const { browser } of [house.admin, aya])
      expect((await browser.call(identityRoutes.me, {})).account).not.toBeNull();
  });

  it('loses nothing that was acknowledged, and nothing that is tried again', async () => {
    const [ayas, basses] = [await enter(aya), await enter(bas)];
    const [ayasBoard, bassesBoard] = [await ayas.open(house.session.boardId), await basses.open(house.session.boardId)];
    ayasBoard.write('voor', underAya());
    await ayasBoard.saved();
    const before = note('voor de breuk');
    await aya.browser.call(sessionRoutes.writeNote, before);

    await line.cut();
    ayasBoard.write('tijdens', underAya());
    await vi.waitFor(() => expect(bassesBoard.texts).toContain('tijdens'));
    const during = note('tijdens de breuk');
    expect(await aya.browser.refusal(sessionRoutes.writeNote, during)).toBe('unavailable');
    expect(ayasBoard.replica.status.kind).not.toBe('saved');
    expect(await basses.refusal('session.enter', { sessionId: house.session.id })).toBe('unavailable');
    await expect(new RoomBrowser(bas.browser).connect()).rejects.toThrow('unavailable');

    await line.mend();
    await back();
    await Promise.all([ayasBoard.saved(), bassesBoard.saved()]);
    await aya.browser.call(sessionRoutes.writeNote, during);
    expect(await ownNotes(aya)).toEqual(['voor de breuk', 'tijdens de breuk']);
    expect(await basses.refusal('session.enter', { sessionId: house.session.id })).toBe('accepted');
    const kept = await keptOnBoard();
    expect(kept).toContain('voor');
    expect(kept.filter((text) => text === 'tijdens')).toEqual(['tijdens']);
  });

  it('loses nothing either where it does not go but falls silent', async () => {
    const ayas = await enter(aya);
    const board = await ayas.open(house.session.boardId);
    line.hush();
    board.write('in de stilte', underAya());
    const silent = bas.browser.refusal(sessionRoutes.writeNote, note('ook in de stilte'));
    const asked = Date.now();
    expect(await health('ready')).toEqual({ status: 503, said: 'degraded' });
    expect(Date.now() - asked).toBeLessThan(5_000);
    expect(board.replica.status.kind).not.toBe('saved');
    line.speak();
    await back();
    await board.saved();
    expect(await silent).toBe('accepted');
    expect(await ownNotes(bas)).toEqual(['ook in de stilte']);
    expect(await keptOnBoard()).toContain('in de stilte');
    expect(await aya.browser.refusal(organisationRoutes.goals, inHouse())).toBe('accepted');
  });
});

/** What a server that starts anew finds on the board. */
const keptOnBoard = async (): Promise<string[]> => {
  rooms.splice(0).forEach((room) => room.close());
  await inrol.restart();
  for (const { browser } of [house.admin, aya, bas]) Object.assign(browser, { base: inrol.base });
  const documents = inrol.app.get(Documents);
  const { notes } = await documents.read(house.session.boardId, (doc) => new Board(doc).toJSON());
  return notes.map(({ text }) => text);
};
