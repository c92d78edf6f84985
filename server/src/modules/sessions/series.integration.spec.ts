import { randomUUID } from 'node:crypto';
import { insightRoutes } from '@inrol/contracts/insights';
import type { Team } from '@inrol/contracts/organisations';
import { outcomeRoutes } from '@inrol/contracts/outcomes';
import { processMapRoutes } from '@inrol/contracts/process-maps';
import { seriesRoutes as routes, sessionRoutes, type Session, type SessionCommand } from '@inrol/contracts/sessions';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Clock } from '../../platform/clock/clock.ts';
import { TestInrol, type TestOrganisation, type TestPerson } from '../../test/start-inrol.ts';

let inrol: TestInrol;
let oever: TestOrganisation;
let north: Team;
let aya: TestPerson;
let bob: TestPerson;

const noon = new Date('2026-11-20T12:00:00.000Z');
const itIs = (day: number): void => inrol.app.get(Clock).standAt(new Date(noon.getTime() + day * 24 * 60 * 60_000));

beforeAll(async () => {
  inrol = await TestInrol.start();
  oever = await inrol.organisation('Jeugdhulp De Oever');
});
afterAll(() => inrol.stop());
beforeEach(async () => {
  itIs(0);
  north = await oever.team(`Team ${randomUUID()}`);
  aya = await oever.person('Aya Noord', north);
  bob = await oever.person('Bob Noord', north);
});

const prepare = (more: object = {}): Promise<Session> =>
  aya.browser.call(sessionRoutes.createSession, {
    ...{ organisationId: oever.id, title: 'Eerste week', question: 'Wat houdt ons van de keukentafel?' },
    ...{ teamId: north.id, trackId: null, methodKey: 'work-process-analysis', language: 'nl' },
    startsAt: '2026-12-01T08:30:00.000Z',
    ...more,
  });
const on = ({ id }: { readonly id: string }) => ({ organisationId: oever.id, sessionId: id });
const get = (session: { readonly id: string }) => aya.browser.call(sessionRoutes.session, on(session));
const give = async (to: { readonly id: string }, ...orders: readonly SessionCommand[]): Promise<Session> => {
  let session = await get(to);
  for (const command of orders)
    session = await aya.browser.call(sessionRoutes.command, { ...on(to), revision: session.revision, command });
  return session;
};
const weekly = (count: number) =>
  Array.from({ length: count }, (_, index) => new Date(Date.UTC(2026, 11, 8 + 7 * index, 8, 30)).toISOString());
const plan = (session: Session, startsAt: string[]) =>
  aya.browser.call(routes.planSeries, { ...on(session), startsAt });

describe('a series', () => {
  it('is prepared from its first session: the same course and one map, each with a board and a way in of its own', async () => {
    const prepared = await prepare();
    const { id: skipped } = prepared.phases.at(-1)!;
    const first = await give(prepared, { kind: 'skip-phase', phaseId: skipped, skipped: true });
    const all = await plan(first, weekly(2));
    expect(all.map(({ startsAt, status }) => [startsAt, status])).toEqual(
      [first.startsAt, ...weekly(2)].map((startsAt) => [startsAt, 'draft']),
    );
    expect(new Set(all.map(({ seriesId }) => seriesId)).size).toBe(1);
    const sessions = await Promise.all(all.map(get));
    const same = sessions.map(({ title, question, methodKey, processMapId, facilitators }) =>
      JSON.stringify([title, question, methodKey, processMapId, facilitators]),
    );
    expect(new Set(same).size).toBe(1);
    expect(sessions.map(({ phases }) => phases.map((phase) => phase.skipped))).toEqual(
      sessions.map(() => first.phases.map((phase) => phase.skipped)),
    );
    expect(new Set(sessions.map(({ boardId }) => boardId)).size).toBe(3);
    expect(new Set(sessions.flatMap(({ phases }) => phases.map(({ id }) => id))).size).toBe(3 * first.phases.length);
    const codes = all.map((session) => aya.browser.call(sessionRoutes.joinLink, on(session)));
    expect(new Set((await Promise.all(codes)).map(({ code }) => code)).size).toBe(3);
    const maps = await aya.browser.call(processMapRoutes.processMaps, { organisationId: oever.id, teamId: north.id });
    expect(maps).toHaveLength(1);

    await give(all[1]!, { kind: 'open' }, { kind: 'start' });
    expect((await get(all[2]!)).status).toBe('draft');
    const home = await bob.browser.call(insightRoutes.home, { organisationId: oever.id });
    expect(home.nextSessions.map(({ id }) => id)).toEqual([all[1]!.id]);
  });

  it('grows to at most twenty-six, also when two add to it at once, and is for who facilitates', async () => {
    const first = await prepare();
    const refusal = (who: TestPerson, startsAt: string[]) =>
      who.browser.refusal(routes.planSeries, { ...on(first), startsAt });
    expect(await refusal(bob, weekly(1))).toBe('not-a-facilitator');
    expect(await refusal(aya, [first.startsAt!])).toBe('series-moments-not-possible');
    expect(await refusal(aya, ['2026-11-01T08:30:00.000Z'])).toBe('series-moments-not-possible');
    const all = await plan(first, weekly(13));
    const more = weekly(37).slice(13);
    const [one, other] = await Promise.allSettled([
      plan(first, more.slice(0, 12)),
      plan(await get(all[5]!), more.slice(12)),
    ]);
    expect([one.status, other.status].toSorted((a, b) => a.localeCompare(b))).toEqual(['fulfilled', 'rejected']);
    const { seriesId } = all[0]!;
    const sessions = await aya.browser.call(sessionRoutes.sessions, { organisationId: oever.id, teamId: north.id });
    expect(sessions.filter((session) => session.seriesId === seriesId)).toHaveLength(26);
  });

  it('shows at the next one what the last one left, and what is still open of those before', async () => {
    const first = await prepare();
    const [, second, third] = await plan(first, weekly(2));
    const hold = async (session: { readonly id: string }, day: number, title: string): Promise<string> => {
      itIs(day);
      await give(session, { kind: 'open' }, { kind: 'start' });
      const outcomeId = randomUUID();
      const agreement = { outcomeId, kind: 'agreement' as const, title, origin: null };
      await aya.browser.call(outcomeRoutes.createOutcome, { ...on(session), ...agreement });
      await give(session, { kind: 'close' });
      return outcomeId;
    };
    const carried = async () => {
      const { from, items } = await bob.browser.call(outcomeRoutes.carryOver, on(third!));
      return [from?.id, items.map(({ title, sessionId, since }) => [title, sessionId, since])];
    };
    const call = await hold(first, 11, 'Eerst bellen');
    await hold(second!, 18, 'Samen lezen');
    const between = await prepare({ methodKey: 'retrospective' });
    await hold(between, 19, 'Iets anders');
    const ofLast = ['Samen lezen', second!.id, null];
    expect(await carried()).toEqual([second!.id, [ofLast, ['Eerst bellen', first.id, '2026-12-01']]]);
    const kept = { outcomeId: call, kept: true };
    await bob.browser.call(outcomeRoutes.judgeAgreement, { ...on(first), ...kept });
    expect(await carried()).toEqual([second!.id, [ofLast]]);
  });
});
