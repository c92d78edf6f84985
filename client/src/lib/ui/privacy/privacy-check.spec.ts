import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PrivacyCheck } from './privacy-check.svelte.ts';

const words = 'Bel 06-12345678 of mail a@voorbeeld.nl';
const found = (check: PrivacyCheck, text: string): string | null => {
  const detail = check.in(text);
  return detail && text.slice(detail.start, detail.end);
};
let check: PrivacyCheck;

beforeEach(async () => {
  check = new PrivacyCheck();
  await check.prepare();
});

describe('the check of one’s own words', () => {
  it('points out one thing at a time, until all of it is out', () => {
    expect(found(check, words)).toBe('06-12345678');
    const cleaner = check.without(words, check.in(words)!, '(telefoonnummer)');
    expect(found(check, cleaner)).toBe('a@voorbeeld.nl');
    expect(found(check, check.without(cleaner, check.in(cleaner)!, '(e-mailadres)'))).toBeNull();
  });

  it('leaves be what the writer wants to share, and still sees what is new', () => {
    check.accept(words);
    expect(found(check, words)).toBeNull();
    expect(found(check, `${words}, of 06-87654321`)).toBe('06-87654321');
  });

  it('sends nothing anywhere', async () => {
    const sent = vi.fn<() => void>();
    vi.stubGlobal('fetch', sent);
    const fresh = new PrivacyCheck();
    await fresh.prepare();
    fresh.accept(words);
    expect(sent).not.toHaveBeenCalled();
    vi.unstubAllGlobals();
  });

  it('does not stand in the way before it is there', () => {
    expect(new PrivacyCheck().in(words)).toBeNull();
  });
});
