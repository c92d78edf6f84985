import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { idOf } from '../test/a-session.ts';
import { freshDevice } from '../test/device.ts';
import { DeviceMemory } from './device-memory.ts';
import { OwnBallots } from './own-ballots.svelte.ts';

const place = { organisationId: idOf(901), sessionId: idOf(900) };
const vote = { phaseId: idOf(3), proposalId: null };
const onAgreement = { phaseId: idOf(4), proposalId: idOf(40) };
const agree = { answer: 'agree', reason: '' } as const;
const object = { answer: 'object', reason: 'Te duur' } as const;

/** What was asked of the server, and how it answers. */
let asked: string[];
let answer: () => Response;
const ballots = () => new OwnBallots(place, new DeviceMemory(place.sessionId, 'guest:tom'));
const soon = () => vi.advanceTimersByTimeAsync(0);
const refused = (code: string, detail: string) =>
  new Response(JSON.stringify({ status: 409, code, detail, title: '', type: '' }), {
    status: 409,
    headers: { 'content-type': 'application/problem+json' },
  });

beforeEach(() => {
  vi.useFakeTimers();
  freshDevice();
  asked = [];
  answer = () => Response.json({});
  vi.stubGlobal('fetch', (url: string, { body }: RequestInit) => {
    asked.push(`${url.split('/phases/')[1]} ${body as string}`);
    return Promise.resolve(answer());
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('one’s own votes', () => {
  it('show at once, each goes where it belongs, and the last one counts', async () => {
    const own = ballots();
    own.cast(vote, [{ targetId: idOf(10), dots: 1 }]);
    own.cast(onAgreement, agree);
    own.cast(onAgreement, object);
    expect(own.in(vote.phaseId)).toEqual([{ targetId: idOf(10), dots: 1 }]);
    expect(own.answer(onAgreement)).toEqual(object);
    await soon();
    expect(own.state).toBe('saved');
    expect(asked).toEqual([
      `${vote.phaseId}/ballot {"ballot":[{"targetId":"${idOf(10)}","dots":1}]}`,
      `${onAgreement.phaseId}/proposals/${idOf(40)}/answer {"answer":"object","reason":"Te duur"}`,
    ]);
  });

  it('are there again after a reload, without being sent twice', async () => {
    const own = ballots();
    own.take([{ ...vote, ballot: object }]);
    await soon();
    expect(own.answer(vote)).toEqual(object);
    expect(own.in(vote.phaseId)).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('that came too late say so where one voted, and count no more', async () => {
    answer = () => refused('vote-closed', 'Je stem kwam net te laat.');
    const own = ballots();
    own.cast(onAgreement, agree);
    await soon();
    expect(own.refusalOf(onAgreement)).toBe('Je stem kwam net te laat.');
    expect(own.refusalOf(vote)).toBeNull();
    expect(own.answer(onAgreement)).toBeNull();
    expect(asked).toHaveLength(1);
  });

  it('are given up when other words are voted on', async () => {
    answer = () => Response.error();
    const own = ballots();
    own.take([{ ...vote, ballot: object }]);
    own.cast(vote, { ...object, reason: 'Te snel' });
    own.forget(vote);
    expect(own.answer(vote)).toBeNull();
    expect(own.state).toBe('saved');
  });
});
