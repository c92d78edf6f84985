import type { PersonHere } from '@inrol/contracts/sessions';
import { beforeEach, describe, expect, it } from 'vitest';
import { PeopleElsewhere } from './people-elsewhere.ts';

const sessionId = '0f44b149-b8c4-4a2b-9c48-530e838c9782';
const leader = 'account:1f44b149-b8c4-4a2b-9c48-530e838c9782';
const person = (name: string, key: PersonHere['key'] = leader): PersonHere => ({
  ...{ key, name, guest: false, facilitates: false, writing: 'idle' },
});

let elsewhere: PeopleElsewhere;
const hear = (process: string, people: PersonHere[], more: { away?: PersonHere['key'][]; gone?: string } = {}) =>
  elsewhere.heard(process, { sessionId, people, away: more.away ?? [], leaderGoneSince: more.gone ?? null });
beforeEach(() => {
  elsewhere = new PeopleElsewhere();
});

describe('people at other processes', () => {
  it('are there until their process says that nobody is, or is gone itself', () => {
    hear('one', [person('Ada')]);
    hear('two', [person('Bram')]);
    expect(elsewhere.in(sessionId).map(({ name }) => name)).toEqual(['Ada', 'Bram']);
    hear('one', []);
    expect(elsewhere.in(sessionId).map(({ name }) => name)).toEqual(['Bram']);
    expect([elsewhere.gone('two'), elsewhere.gone('two')]).toEqual([[sessionId], []]);
    expect(elsewhere.in(sessionId)).toEqual([]);
  });

  it('are not there while they are only expected back', () => {
    hear('one', [person('Ada')]);
    expect(elsewhere.isIn(sessionId, leader)).toBe(true);
    hear('one', [person('Ada')], { away: [leader] });
    expect(elsewhere.isIn(sessionId, leader)).toBe(false);
  });

  it('miss their leader only where nobody has seen them, since the last one did', () => {
    expect(elsewhere.leaderGoneSince(sessionId)).toBeNull();
    hear('one', [person('Bram')], { gone: '2026-03-14T10:00:00.000Z' });
    hear('two', [person('Cato')], { gone: '2026-03-14T10:00:05.000Z' });
    expect(elsewhere.leaderGoneSince(sessionId)).toEqual(new Date('2026-03-14T10:00:05.000Z'));
    hear('two', [person('Ada')]);
    expect(elsewhere.leaderGoneSince(sessionId)).toBeNull();
  });
});
