import { gzipSync } from 'node:zlib';
import { problem } from '@inrol/contracts';
import { experimentRoutes } from '@inrol/contracts/experiments';
import { organisationRoutes } from '@inrol/contracts/organisations';
import { sessionRoutes } from '@inrol/contracts/sessions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FullHouse } from '../test/full-house.ts';
import { TestInrol } from '../test/start-inrol.ts';

let inrol: TestInrol;
let house: FullHouse;

beforeAll(async () => {
  inrol = await TestInrol.start();
  house = await FullHouse.build(inrol, 'Oever');
});
afterAll(() => inrol.stop());

const ask = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(`${inrol.base}${path}`, {
    method: 'POST',
    ...init,
    headers: { 'content-type': 'application/json', cookie: house.admin.browser.cookies, ...init.headers },
  });
  if (response.ok) return 'accepted';
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  return problem.parse(await response.json()).code;
};
const goals = () => `/api/organisations/${house.organisation.id}/goals`;
const goal = (more: string) => ask(goals(), { body: `{"statement":"Rust","forWhom":""${more}}` });
const deep = (open: string, close: string, depth = 40_000) => open.repeat(depth) + close.repeat(depth);

describe('a body', () => {
  it.each([
    ['none', undefined],
    ['nothing', ''],
    ['null', 'null'],
    ['a text', '"statement"'],
    ['a number', '7'],
    ['a list', '[{"statement":"Rust","forWhom":""}]'],
    ['half of one', '{"statement":'],
    ['two', '{"statement":"Rust","forWhom":""}{}'],
    ['a very deep list', deep('[', ']')],
    ['a very deep field', `{"statement":${deep('{"a":', '}')}}`],
    ['a field that is a very deep list', `{"statement":${deep('[', ']')},"forWhom":""}`],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x7b])],
  ])('that is %s is refused by name', async (_, body) => {
    expect(await ask(goals(), body === undefined ? {} : { body })).toBe('validation-failed');
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'role', 'organisationId'])(
    'with a field %s of its own brings nothing in',
    async (field) => {
      const code = await goal(`,"${field}":{"admin":true,"role":"admin"}`);
      expect(['validation-failed', 'accepted']).toContain(code);
      expect(({} as Record<string, unknown>).admin).toBeUndefined();
      expect(Object.hasOwn(Object.prototype, 'role')).toBe(false);
    },
  );

  it('that names a field twice counts once, the last', async () => {
    expect(await goal(',"statement":7')).toBe('validation-failed');
    expect(await goal(',"forWhom":"Gezinnen"')).toBe('accepted');
    const all = await house.call(organisationRoutes.goals, {});
    expect(all.at(-1)).toMatchObject({ statement: 'Rust', forWhom: 'Gezinnen' });
  });

  it('that is no JSON, says another length or character set, or unpacks to a flood, is refused by name', async () => {
    const body = '{"statement":"Rust","forWhom":""}';
    const post = (headers: Record<string, string>, sent: string | Buffer = body) =>
      ask(goals(), { body: sent, headers });
    expect(await post({ 'content-type': 'text/plain' })).toBe('validation-failed');
    expect(await post({ 'content-type': 'application/x-www-form-urlencoded' }, 'statement=Rust')).toBe(
      'validation-failed',
    );
    expect(await post({ 'content-type': 'application/json; charset=klingon' })).toBe('validation-failed');
    expect(await post({ 'content-encoding': 'gzip' })).toBe('validation-failed');
    expect(await post({ 'content-encoding': 'lzma' })).toBe('validation-failed');
    const bomb = gzipSync(Buffer.alloc(20_000_000, 0x20));
    expect(await post({ 'content-encoding': 'gzip' }, bomb)).toBe('too-large');
    expect(await post({}, 'x'.repeat(300_000))).toBe('too-large');
  });
});

describe('a number', () => {
  it.each(['1e400', '-1e400', '9007199254740993', '1.5', '-1', '0', '1e3', '"14"', 'null', 'true', '[14]'])(
    'like %s is refused where days are counted',
    async (days) => {
      const path = `/api/organisations/${house.organisation.id}`;
      expect(await ask(path, { method: 'PATCH', body: `{"answerDays":${days}}` })).toBe('validation-failed');
    },
  );

  it('of a revision may be anything that is whole, and then simply is another one', async () => {
    const { sessionId } = house.ids as { sessionId: string };
    for (const revision of [Number.MAX_SAFE_INTEGER, 0]) {
      const input = { ...inHouse(), sessionId, revision, command: { kind: 'close' } };
      expect(await house.admin.browser.refusal(sessionRoutes.command, input)).toBe('changed-meanwhile');
    }
    const input = { ...inHouse(), sessionId, revision: 2 ** 60, command: { kind: 'close' } };
    expect(await house.admin.browser.refusal(sessionRoutes.command, input)).toBe('validation-failed');
  });
});

const inHouse = () => ({ organisationId: house.organisation.id });

describe('a date', () => {
  it.each(['0001-01-01', '9999-12-31'])('may lie as far away as %s', async (day) => {
    const idea = { title: 'Bellen?', teamId: house.team.id, trackId: null, startsOn: day, endsOn: day };
    expect(await house.call(experimentRoutes.createExperiment, idea)).toMatchObject({ startsOn: day, endsOn: day });
    const { sessionId } = house.ids as { sessionId: string };
    const startsAt = `${day}T10:00:00.000Z`;
    expect(await house.call(sessionRoutes.updateSession, { sessionId, startsAt })).toMatchObject({ startsAt });
    expect(await house.call(sessionRoutes.session, { sessionId })).toMatchObject({ startsAt });
  });

  it.each(['0000-01-01', '2026-02-30', '10000-01-01', '-0001-01-01', '2026-1-1', 'infinity', 'now', 'epoch', 0])(
    'is never %s',
    async (day) => {
      const idea = { ...inHouse(), title: 'Bellen?', teamId: house.team.id, trackId: null, startsOn: day };
      const { browser } = house.admin;
      expect(await browser.refusal(experimentRoutes.createExperiment, idea)).toBe('validation-failed');
      const start = { ...inHouse(), sessionId: house.ids.sessionId, startsAt: `${day}T10:00:00.000Z` };
      expect(await browser.refusal(sessionRoutes.updateSession, start)).toBe('validation-failed');
    },
  );
});

describe('an address', () => {
  it.each([
    ['%E0%A4%A', 'validation-failed'],
    ['%00', 'not-found'],
    ['..%2F..%2Fetc%2Fpasswd', 'not-found'],
    ["' OR 1=1 --", 'not-found'],
    ['x'.repeat(8_000), 'not-found'],
  ])('with %s in it leads nowhere', async (part, code) => {
    expect(await ask(`/api/organisations/${part}/teams`, { method: 'GET' })).toBe(code);
    expect(await ask(`${goals()}/${part}`, { method: 'PATCH', body: '{}' })).toBe(code);
  });

  it('says the same id in capitals', async () => {
    const { organisationId, goalId } = house.ids as { organisationId: string; goalId: string };
    const input = { organisationId, goalId: goalId.toUpperCase(), forWhom: 'Iedereen' };
    expect(await house.admin.browser.call(organisationRoutes.updateGoal, input)).toMatchObject({ id: goalId });
  });

  it('that is asked with fields it does not have, or one of them twice, is refused by name', async () => {
    const { teamId } = house.ids as { teamId: string };
    const list = `/api/organisations/${house.organisation.id}/sessions`;
    for (const query of ['evil=1', `teamId=${teamId}&teamId=${teamId}`, 'teamId[$ne]=1', 'teamId=', '__proto__[x]=1'])
      expect(await ask(`${list}?${query}`, { method: 'GET' })).toBe('validation-failed');
  });

  it('that is no route says so, whatever the method', async () => {
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])
      expect(await ask('/api/nowhere', { method })).toBe('not-found');
    expect(await ask(goals(), { method: 'PUT', body: '{}' })).toBe('not-found');
  });
});
