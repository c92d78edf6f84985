import { sessionRoutes as routes, type Session, type SessionCommand } from '@inrol/contracts/sessions';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Browser } from '../../test/browser.ts';
import { redisProgram, TestRedis } from '../../test/redis.ts';
import { RoomBrowser } from '../../test/room-browser.ts';
import { TestInrol, type TestOrganisation, type TestPerson } from '../../test/start-inrol.ts';

if (!redisProgram) console.warn('Two processes are not tried: this machine has no redis-server and no valkey-server.');

describe.skipIf(!redisProgram)('a session over two server processes', () => {
  let redis: TestRedis;
  let inrol: TestInrol;
  let other: TestInrol;
  let oever: TestOrganisation;
  let aya: TestPerson;
  let bas: TestPerson;
  let session: Session;
  const rooms: RoomBrowser[] = [];

  const command = async (order: SessionCommand, who = aya.browser): Promise<void> => {
    const at = { organisationId: oever.id, sessionId: session.id, revision: session.revision };
    session = await who.call(routes.command, { ...at, command: order });
  };
  /** The same browser, sent to the other process by whatever balances the load. */
  const atOther = (person: TestPerson): Browser => new Browser(other.base).with(person.browser.cookies);
  const enter = async (browser: Browser): Promise<RoomBrowser> => {
    const room = new RoomBrowser(browser);
    rooms.push(room);
    await room.enter(session.id);
    return room;
  };

  beforeAll(async () => {
    redis = await TestRedis.start();
    inrol = await TestInrol.start(undefined, redis.url);
    other = await inrol.beside();
    oever = await inrol.organisation('Jeugdhulp De Oever');
    const north = await oever.team('Team Noord');
    aya = await oever.person('Aya', north);
    bas = await oever.person('Bas', north);
    session = await aya.browser.call(routes.createSession, {
      ...{ organisationId: oever.id, title: 'Inrollen', question: '', teamId: north.id, trackId: null },
      ...{ methodKey: 'roll-in-session', language: 'nl', startsAt: null },
    });
    await command({ kind: 'open' });
    await command({ kind: 'start' });
  });
  afterEach(() => rooms.splice(0).forEach((room) => room.close()));
  afterAll(async () => {
    await other?.app.close();
    await inrol?.stop();
    await redis?.kill();
  });

  it('shows who is here at both, each of them once, and who is writing', async () => {
    const ayas = await enter(aya.browser);
    const bass = await enter(atOther(bas));
    await ayas.sees('Aya', 'Bas');
    await bass.sees('Aya', 'Bas');
    expect(bass.people.map(({ facilitates }) => facilitates)).toEqual([true, false]);
    const second = await enter(bas.browser);
    await bass.get('session.writing', { sessionId: session.id, writing: 'writing' });
    await vi.waitFor(() => expect(ayas.people).toHaveLength(2));
    second.close();
    await vi.waitFor(() => expect(ayas.people.map(({ writing }) => writing)).toEqual(['idle', 'writing']), 10_000);
    await bass.get('session.leave', { sessionId: session.id });
    await ayas.sees('Aya');
  });

  it('hears a command that came to the other, and everybody begins the next phase anew', async () => {
    const ayas = await enter(aya.browser);
    const bass = await enter(atOther(bas));
    await bass.get('session.writing', { sessionId: session.id, writing: 'writing' });
    await vi.waitFor(() => expect(ayas.people.map(({ writing }) => writing)).toEqual(['idle', 'writing']), 10_000);
    const next = session.phases.find(({ id }) => id !== session.currentPhaseId)!;
    await command({ kind: 'go-to', phaseId: next.id });
    await bass.hears(session);
    for (const room of [ayas, bass])
      await vi.waitFor(() => expect(room.people.map(({ writing }) => writing)).toEqual(['idle', 'idle']), 10_000);
  });

  it('forgets who was at a process that ends, and they come back at the one that is left', async () => {
    const ayas = await enter(aya.browser);
    await enter(atOther(bas));
    await ayas.sees('Aya', 'Bas');
    await other.app.close();
    await ayas.sees('Aya');
    await enter(bas.browser);
    await ayas.sees('Aya', 'Bas');
    other = await inrol.beside();
    const late = await enter(atOther(bas));
    await late.sees('Aya', 'Bas');
  });
});
