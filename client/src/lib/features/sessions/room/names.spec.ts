import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { idOf, session } from '../test/a-session.ts';
import { Names } from './names.svelte.ts';

const key = (number: number) => `account:${idOf(number)}`;
let asked: string[];
let answer: () => Promise<Response>;

beforeEach(() => {
  asked = [];
  answer = () => Promise.resolve(Response.json([{ key: key(2), name: 'Tom' }]));
  vi.stubGlobal('fetch', (request: URL | string) => {
    asked.push(String(request));
    return answer();
  });
});
afterEach(() => void vi.unstubAllGlobals());

describe('whose note it is', () => {
  it('is told of who was met here, also when they have left, without asking', () => {
    const names = new Names(session);
    names.meet([{ key: key(1), name: 'Sanne' }]);
    names.meet([]);
    expect([names.of(key(1)), names.of(null), asked.length]).toEqual(['Sanne', null, 0]);
  });

  it('is asked once of all who left before, and of nobody again who is not known there either', async () => {
    const names = new Names(session);
    expect([names.of(key(2)), names.of(key(3))]).toEqual([null, null]);
    await vi.waitFor(() => expect(names.of(key(2))).toBe('Tom'));
    expect(names.of(key(3))).toBeNull();
    expect(asked).toHaveLength(1);
  });

  it('is asked again where there was no connection', async () => {
    const found = answer;
    answer = () => Promise.reject(new TypeError('offline'));
    const names = new Names(session);
    names.of(key(2));
    await vi.waitFor(() => {
      answer = found;
      expect(names.of(key(2))).toBe('Tom');
    });
  });
});
