import { describe, expect, it } from 'vitest';
import type { MethodContent } from '@inrol/contracts/methods';
import { isWrittenIn, withoutLanguage } from './languages.ts';
import { givePart, move, newKey, newPhase, newRole, newTurn, partOf, removeRole, tidied } from './parts.ts';

const words = (nl: string, en = '') => ({ nl, en });
const method = (): MethodContent => ({
  ...{ title: words('Vrijdag', 'Friday'), goodFor: words('Kort'), about: words('', 'In English only') },
  ...{ purposes: ['look-back'], people: { min: 2, max: 8 } },
  roles: [{ ...newRole([]), key: 'bringer', title: words('Inbrenger') }],
  phases: [
    { ...newPhase([]), kind: 'rounds', turns: [{ ...newTurn([]), speaks: ['bringer'], away: [] }] },
    { ...newPhase([]), key: 'phase-2', kind: 'vote', voting: { kind: 'choice' } },
  ],
});

describe('parts of a method', () => {
  it('get a key that none has yet', () => {
    expect(newKey([], 'phase')).toBe('phase-1');
    expect(newKey([{ key: 'phase-2' }, { key: 'phase-3' }], 'phase')).toBe('phase-4');
    expect(newKey([{ key: 'phase-2' }], 'phase')).toBe('phase-3');
  });

  it('move one place, and not beyond the ends', () => {
    const parts = ['a', 'b', 'c'];
    move(parts, 0, 1);
    expect(parts).toEqual(['b', 'a', 'c']);
    move(parts, 0, -1);
    move(parts, 2, 1);
    expect(parts).toEqual(['b', 'a', 'c']);
  });

  it.each(['speaks', 'writes', 'both', 'listens', 'away'] as const)('let a role do one thing in a turn: %s', (part) => {
    const turn = newTurn([]);
    givePart(turn, 'bringer', 'away');
    givePart(turn, 'bringer', part);
    expect(partOf(turn, 'bringer')).toBe(part);
  });

  it('lose a role in the turns as well', () => {
    const content = method();
    removeRole(content, 0);
    expect([content.roles, content.phases[0]!.turns[0]!.speaks]).toEqual([[], []]);
  });

  it('are kept without what the kind of phase does not have', () => {
    const content = method();
    content.phases[0]!.kind = 'discuss';
    content.phases[1]!.voting = null;
    const [talk, vote] = tidied(content).phases;
    expect([talk!.turns, talk!.voting, vote!.voting]).toEqual([[], null, { kind: 'dots', perPerson: 3, perNote: 2 }]);
  });
});

describe('the languages of a method', () => {
  it('are those it has any words in', () => {
    expect(isWrittenIn(method(), 'en')).toBe(true);
    expect(isWrittenIn(withoutLanguage(method(), 'en'), 'en')).toBe(false);
  });

  it('can be one less, without losing what was written in that one only', () => {
    const inDutch = withoutLanguage(method(), 'en');
    expect([inDutch.title, inDutch.about]).toEqual([words('Vrijdag'), words('In English only')]);
    expect(inDutch.phases).toEqual(method().phases);
  });
});
