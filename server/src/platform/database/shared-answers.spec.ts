import { describe, expect, it } from 'vitest';
import { SharedAnswers } from './shared-answers.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Answers by hand. */
const setUp = () => {
  const asked: string[] = [];
  const answers: ((value: string) => void)[] = [];
  const failures: ((error: Error) => void)[] = [];
  const shared = new SharedAnswers<string, string>((key) => {
    asked.push(key);
    return new Promise((resolve, reject) => {
      answers.push(resolve);
      failures.push(reject);
    });
  });
  return { asked, answers, failures, shared };
};

describe('the same question of many', () => {
  it('is asked once more for all who came while it was on its way', async () => {
    const { asked, answers, shared } = setUp();
    const first = shared.of('a');
    const others = [shared.of('a'), shared.of('a')];
    expect(asked).toEqual(['a']);
    answers[0]!('then');
    expect(await first).toBe('then');
    await turn();
    expect(asked).toEqual(['a', 'a']);
    answers[1]!('now');
    expect(await Promise.all(others)).toEqual(['now', 'now']);
  });

  it('does not wait for questions about something else', () => {
    const { asked, shared } = setUp();
    void shared.of('a');
    void shared.of('b');
    expect(asked).toEqual(['a', 'b']);
  });

  it('is asked anew when nothing is on its way, also after a failure', async () => {
    const { asked, answers, failures, shared } = setUp();
    const first = shared.of('a');
    const second = shared.of('a');
    failures[0]!(new Error('away'));
    await expect(first).rejects.toThrow('away');
    await turn();
    answers[1]!('back');
    expect(await second).toBe('back');
    await turn();
    void shared.of('a');
    expect(asked).toHaveLength(3);
  });
});
