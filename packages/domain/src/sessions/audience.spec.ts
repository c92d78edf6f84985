import { describe, expect, it } from 'vitest';
import { anonymous, arrive, talk, vote, write } from '../test/sessions.ts';
import { whoWillSee } from './audience.ts';

describe('who will see it', () => {
  it.each([
    ['written with names', arrive, 'everyone-with-name'],
    ['private', write, 'nobody-until-reveal'],
    ['private, after the reveal', { ...write, revealed: true }, 'everyone-without-name'],
    ['anonymous', anonymous, 'nobody-ever-knows-who'],
    ['anonymous, after the reveal', { ...anonymous, revealed: true }, 'everyone-without-name'],
    ['private, read first', { ...write, readFirst: true }, 'leader-first'],
    ['anonymous, read first', { ...anonymous, readFirst: true }, 'leader-first-never-who'],
    ['a vote', vote, 'only-totals'],
    ['a vote, after the reveal', { ...vote, revealed: true }, 'only-totals'],
    ['one choice', { ...vote, voting: { kind: 'choice' as const } }, 'only-choices'],
    ['fingers', { ...vote, voting: { kind: 'fist' as const, proposal: '' } }, 'only-answers'],
    ['consent', { ...vote, voting: { kind: 'consent' as const, proposal: '' } }, 'answers-with-reasons'],
    ['a dilemma', { ...vote, voting: { kind: 'dilemma' as const, a: '', b: '' } }, 'answers-with-reasons'],
    ['talking', talk, 'everyone-in-the-room'],
  ])('%s', (_what, phase, audience) => {
    expect(whoWillSee(phase)).toBe(audience);
  });
});
