import { expect, it } from 'vitest';
import { mostMethodFileBytes } from '@inrol/contracts/methods';
import { m } from '#lib/i18n';
import { readMethodFile } from './method-file.ts';
import { placeWords } from './place-words.ts';

const file = (words: string, size = words.length) => ({ size, text: () => Promise.resolve(words) });

it('reads what is in a file, and no file that is none or is too large', async () => {
  expect(await readMethodFile(file('{"format":"inrol-method"}'))).toEqual({
    ok: true,
    file: { format: 'inrol-method' },
  });
  expect(await readMethodFile(file('{"format":'))).toEqual({ ok: false, why: 'not-json' });
  expect(await readMethodFile(file('{}', mostMethodFileBytes + 1))).toEqual({ ok: false, why: 'too-large' });
});

it.each([
  [
    'file.method.phases.2.turns.0.title.nl',
    [m.methods_place_phase({ number: 3 }), m.methods_place_turn({ number: 1 }), 'title.nl'],
  ],
  ['file.method.roles.0.key', [m.methods_place_role({ number: 1 }), 'key']],
  ['file.method.people.max', ['people.max']],
  ['file.method.phases', ['phases']],
  ['file', [m.methods_place_file()]],
])('says for people where %s is', (path, words) => {
  expect(placeWords(path)).toBe(words.join(', '));
});
