import { describe, expect, it } from 'vitest';
import { isMessageSized } from './message-size.ts';
import { syncBounds } from './bounds.ts';

describe('a message', () => {
  it('may be anything that pages send', () => {
    const state = Object.fromEntries(Array.from({ length: 20 }, (_, number) => [`field ${number}`, number]));
    expect(isMessageSized({ documentId: 'x', state })).toBe(true);
    expect(isMessageSized({ documentId: 'x', update: new Uint8Array(syncBounds.update) })).toBe(true);
    for (const value of [undefined, null, 7, 'x', [], {}]) expect(isMessageSized(value)).toBe(true);
  });

  it.each<[string, unknown]>([
    ['bytes', new Uint8Array(700_000)],
    ['tens of thousands of values', Object.fromEntries(Array.from({ length: 60_000 }, (_, at) => [`f${at}`, []]))],
    ['the same one level deeper', { state: Object.fromEntries(Array.from({ length: 60_000 }, (_, at) => [at, at])) }],
    ['a list that long', { state: Array(60_000).fill(0) }],
    ['values nested hundreds deep', JSON.parse('['.repeat(500) + ']'.repeat(500))],
  ])('is not %s', (_what, message) => {
    expect(isMessageSized(message)).toBe(false);
  });
});
