import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { idOf } from '../test/a-session.ts';
import { freshDevice } from '../test/device.ts';
import { DeviceMemory } from './device-memory.ts';
import { OwnNotes } from './own-notes.svelte.ts';

const place = { organisationId: idOf(901), sessionId: idOf(900) };
const written = (number: number, text: string) => ({ id: idOf(number), phaseId: idOf(2), columnId: null, text });
const kept = (number: number, text: string) => ({ ...written(number, text), createdAt: '2026-03-01T10:00:00.000Z' });

/** A server that answers as the test says. */
let answer: (method: string) => Response;
const notes = () => new OwnNotes(place, new DeviceMemory(place.sessionId, 'guest:tom'));
const shown = (own: OwnNotes) => own.in(idOf(2)).map(({ text, state }) => [text, state]);
const soon = () => vi.advanceTimersByTimeAsync(0);
const refusal = () =>
  new Response(JSON.stringify({ status: 409, code: 'already-revealed', detail: 'Te laat.', title: '', type: '' }), {
    status: 409,
    headers: { 'content-type': 'application/problem+json' },
  });

beforeEach(() => {
  vi.useFakeTimers();
  freshDevice();
  answer = () => Response.json({});
  vi.stubGlobal('fetch', (_: string, { method }: RequestInit) => Promise.resolve(answer(method!)));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('one’s own notes', () => {
  it('show at once, and are saved when the server has them', async () => {
    const own = notes();
    own.write(written(10, 'eerst bellen'), false);
    expect(shown(own)).toEqual([['eerst bellen', 'waiting']]);
    await soon();
    expect(shown(own)).toEqual([['eerst bellen', 'saved']]);
  });

  it('keep their place when they are changed', async () => {
    const own = notes();
    own.take([kept(10, 'eerst bellen'), kept(11, 'dan schrijven')]);
    own.write(written(10, 'eerst zelf bellen'), false);
    expect(shown(own)).toEqual([
      ['eerst zelf bellen', 'waiting'],
      ['dan schrijven', 'saved'],
    ]);
    await soon();
    expect(shown(own).map(([text]) => text)).toEqual(['eerst zelf bellen', 'dan schrijven']);
  });

  it('are gone at once when they are taken back', async () => {
    const own = notes();
    own.take([kept(10, 'eerst bellen')]);
    own.drop(idOf(10));
    expect(shown(own)).toEqual([]);
    await soon();
    expect(shown(own)).toEqual([]);
  });

  it('stay with the writer, with the reason, when they came too late for the reveal', async () => {
    const own = notes();
    answer = refusal;
    own.write(written(10, 'te laat bedacht'), false);
    await soon();
    expect(own.in(idOf(2))).toMatchObject([{ text: 'te laat bedacht', state: 'refused', reason: 'Te laat.' }]);
    expect(shown(notes())).toEqual([['te laat bedacht', 'refused']]);
    own.drop(idOf(10));
    expect(shown(notes())).toEqual([]);
  });
});
