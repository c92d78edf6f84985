import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noConnection, ProblemError } from '#lib/api/problem.ts';
import { freshDevice } from '../test/device.ts';
import { Delivery } from './delivery.svelte.ts';
import { DeviceMemory } from './device-memory.ts';

const refusal = new ProblemError({ code: 'already-revealed', status: 409, detail: 'De briefjes zijn al omgedraaid.' });

interface Try {
  key: string;
  thing: string;
  succeed: () => void;
  fail: (problem: Error) => void;
}

let tries: Try[];
let delivered: string[];
let refused: string[];

const delivery = () =>
  new Delivery<string>({
    memory: new DeviceMemory('een-sessie', 'guest:tom'),
    what: 'things',
    send: (key, thing) =>
      new Promise<void>((succeed, fail) => {
        tries.push({ key, thing, succeed, fail });
      }),
    ondelivered: (_, thing) => delivered.push(thing),
    onrefused: (_, thing, reason) => refused.push(`${thing}: ${reason}`),
  });
const soon = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  freshDevice();
  tries = [];
  delivered = [];
  refused = [];
});
afterEach(() => void vi.useRealTimers());

describe('Delivery', () => {
  it('is saved only when the server has it', async () => {
    const way = delivery();
    expect(way.state).toBe('saved');
    way.put('a', 'één');
    expect(way.state).toBe('saving');
    tries[0]!.succeed();
    await soon();
    expect(way.state).toBe('saved');
    expect(delivered).toEqual(['één']);
  });

  it('sends one thing at a time, and of one thing only the newest', async () => {
    const way = delivery();
    way.put('a', 'één');
    way.put('b', 'twee');
    way.put('b', 'twee, beter');
    expect(tries.map(({ thing }) => thing)).toEqual(['één']);
    tries[0]!.succeed();
    await soon();
    expect(tries.map(({ thing }) => thing)).toEqual(['één', 'twee, beter']);
  });

  it('sends again what was changed while it was on its way', async () => {
    const way = delivery();
    way.put('a', 'één');
    way.put('a', 'één, beter');
    tries[0]!.succeed();
    await soon();
    expect(way.state).toBe('saving');
    tries[1]!.succeed();
    await soon();
    expect(delivered).toEqual(['één', 'één, beter']);
    expect(way.state).toBe('saved');
  });

  it('says that it is not saved while the server is away, and keeps trying', async () => {
    const way = delivery();
    way.put('a', 'één');
    tries[0]!.fail(noConnection());
    await soon();
    expect(way.state).toBe('unsaved');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(tries).toHaveLength(2);
    tries[1]!.fail(noConnection());
    await vi.advanceTimersByTimeAsync(1_999);
    expect(tries).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    tries[2]!.succeed();
    await soon();
    expect(way.state).toBe('saved');
  });

  it('tries at once when there is a connection again', async () => {
    const way = delivery();
    way.put('a', 'één');
    tries[0]!.fail(noConnection());
    await soon();
    way.tryNow();
    expect(tries).toHaveLength(2);
  });

  it('no longer says "saving" of an answer that does not come', async () => {
    const way = delivery();
    way.put('a', 'één');
    await vi.advanceTimersByTimeAsync(2_500);
    expect(way.state).toBe('unsaved');
  });

  it('gives up what the server will never take, and says why', async () => {
    const way = delivery();
    way.put('a', 'één');
    way.put('b', 'twee');
    tries[0]!.fail(refusal);
    await soon();
    expect(refused).toEqual(['één: De briefjes zijn al omgedraaid.']);
    expect(tries[1]?.thing).toBe('twee');
  });

  it('goes on after a reload with what had not arrived', async () => {
    const way = delivery();
    way.put('a', 'één');
    way.stop();
    const after = delivery();
    expect(after.waiting).toEqual({ a: 'één' });
    after.tryNow();
    tries[1]!.succeed();
    await soon();
    expect(delivery().waiting).toEqual({});
  });
});
