import { describe, expect, it } from 'vitest';
import { chordOf, forAll, forLeader, printed } from './shortcuts.ts';

const pressed = (key: string, held: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) =>
  chordOf({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held });

describe('keys of the room', () => {
  it('are each for one thing', () => {
    const keys = [...forAll, ...forLeader].map((shortcut) => shortcut.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    ['n', {}, 'N'],
    ['N', { shiftKey: true }, 'N'],
    ['?', { shiftKey: true }, '?'],
    ['ArrowRight', { shiftKey: true }, 'Shift+ArrowRight'],
    ['ArrowRight', {}, null],
    ['n', { ctrlKey: true }, null],
    ['n', { metaKey: true }, null],
    ['Tab', {}, null],
  ])('knows %s with %o as %s', (key, held, chord) => {
    expect(pressed(key, held)).toBe(chord);
  });

  it('are shown as they are printed on a keyboard', () => {
    expect(printed('Shift+ArrowRight')).toEqual([['Shift', '→']]);
    expect(printed('ArrowUp ArrowDown')).toEqual([['↑'], ['↓']]);
  });
});
