import { describe, expect, it } from 'vitest';
import { FormState } from './form-state.svelte.ts';
import { ProblemError } from './problem.ts';

const refusal = new ProblemError({
  code: 'validation-failed',
  status: 422,
  detail: 'Niet alles is goed ingevuld.',
  errors: [{ path: 'email', message: 'Dit is geen e-mailadres.' }],
});

describe('FormState', () => {
  it('sends what was filled in, and says that it was done', async () => {
    const form = new FormState({ email: '' });
    form.values.email = 'tom@delinde.nl';
    const sent: unknown[] = [];
    expect(await form.submit(async (values) => sent.push(values))).toBe(true);
    expect(sent).toEqual([{ email: 'tom@delinde.nl' }]);
    expect(form.submitting).toBe(false);
  });

  it('keeps the values when they are refused, and knows which field was wrong', async () => {
    const form = new FormState({ email: 'tom', name: 'Tom' });
    expect(await form.submit(() => Promise.reject(refusal))).toBe(false);
    expect(form.values).toEqual({ email: 'tom', name: 'Tom' });
    expect(form.problem).toBe(refusal);
    expect(form.errorAt('email')).toBe('Dit is geen e-mailadres.');
    expect(form.errorAt('name')).toBeUndefined();
  });

  it('forgets the refusal when sending is tried again', async () => {
    const form = new FormState({ email: 'tom' });
    await form.submit(() => Promise.reject(refusal));
    await form.submit(() => Promise.resolve());
    expect(form.problem).toBeNull();
  });

  it('sends once, however often it is pressed', async () => {
    const form = new FormState({ email: 'tom@delinde.nl' });
    let times = 0;
    const arrived = Promise.withResolvers<void>();
    const send = () => {
      times += 1;
      return arrived.promise;
    };
    const first = form.submit(send);
    expect(form.submitting).toBe(true);
    expect(await form.submit(send)).toBe(false);
    arrived.resolve();
    expect(await first).toBe(true);
    expect(times).toBe(1);
  });

  it('does not hide a fault of our own', async () => {
    const form = new FormState({ email: '' });
    await expect(form.submit(() => Promise.reject(new TypeError('no such thing')))).rejects.toThrow(TypeError);
    expect(form.submitting).toBe(false);
  });
});
