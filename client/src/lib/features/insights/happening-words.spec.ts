import { happeningKind, type Happening } from '@inrol/contracts/insights';
import { expect, it } from 'vitest';
import { wordsOf } from './happening-words.ts';

const happening = (kind: Happening['kind'], state?: string): Happening => ({
  ...{ at: '2026-03-01T10:00:00.000Z', kind, subjectId: 'x', title: 'x', teamId: null, detail: '' },
  ...(state ? { state } : {}),
});

it('says of every kind of happening what it is, each in words of its own', () => {
  const words = happeningKind.options.map((kind) => wordsOf(happening(kind)));
  expect(words.every((word) => word.length > 3)).toBe(true);
  expect(new Set(words).size).toBe(words.length);
});

it('says how an experiment and an answer went', () => {
  const decided = ['adopt', 'adapt', 'stop'].map((state) => wordsOf(happening('experiment-decided', state)));
  const answered = ['removed', 'passed-up', 'kept'].map((state) => wordsOf(happening('obstacle-answered', state)));
  expect(new Set([...decided, ...answered]).size).toBe(6);
});
