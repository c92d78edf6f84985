import { AsyncLocalStorage } from 'node:async_hooks';
import { describe, expect, it } from 'vitest';
import { Gathered } from './gathered.ts';

/** Answers by hand, and keeps what was asked. */
const setUp = () => {
  const asked: (readonly string[])[] = [];
  const answers: ((value: ReadonlyMap<string, string>) => void)[] = [];
  const failures: ((error: Error) => void)[] = [];
  const gathered = new Gathered<string, string>((keys) => {
    asked.push(keys);
    return new Promise((resolve, reject) => {
      answers.push(resolve);
      failures.push(reject);
    });
  });
  return { asked, answers, failures, gathered };
};
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('what many ask for at once', () => {
  it('goes in one statement while another is on its way, each thing once', async () => {
    const { asked, answers, gathered } = setUp();
    const first = gathered.of('a');
    const others = [gathered.of('b'), gathered.of('c'), gathered.of('b')];
    expect(asked).toEqual([['a']]);
    answers[0]!(new Map([['a', 'A']]));
    expect(await first).toBe('A');
    await turn();
    expect(asked).toEqual([['a'], ['b', 'c']]);
    answers[1]!(new Map([['b', 'B']]));
    expect(await Promise.all(others)).toEqual(['B', undefined, 'B']);
  });

  it('is read after it was asked for: never the answer to an earlier question', async () => {
    const { answers, gathered } = setUp();
    const before = gathered.of('a');
    const after = gathered.of('a');
    answers[0]!(new Map([['a', 'then']]));
    expect(await before).toBe('then');
    await turn();
    answers[1]!(new Map([['a', 'now']]));
    expect(await after).toBe('now');
  });

  it('fails for those who asked, and goes on for the next', async () => {
    const { answers, failures, gathered } = setUp();
    const [first, second] = [gathered.of('a'), gathered.of('b')];
    failures[0]!(new Error('away'));
    await expect(first).rejects.toThrow('away');
    await turn();
    answers[1]!(new Map([['b', 'B']]));
    expect(await second).toBe('B');
  });

  it('is asked outside of the transaction of whoever asks', async () => {
    const transaction = new AsyncLocalStorage<string>();
    const seen: (string | undefined)[] = [];
    const gathered = new Gathered<string, string>(async () => {
      seen.push(transaction.getStore());
      return new Map();
    });
    await transaction.run('open', () => gathered.of('a'));
    expect(seen).toEqual([undefined]);
  });
});
