import type { Locale } from '@inrol/contracts';
import { method as methodShape, session as sessionShape, type Method, type Session } from '@inrol/contracts/sessions';
import type { MemberActor } from '@inrol/domain';
import {
  applyCommand,
  canBeRevealed,
  currentPhase,
  mayVote,
  mayWriteNote,
  needsProcessMap,
  nextPhase,
  sessionFromMethod,
  takesPrivateNotes,
} from '@inrol/domain/sessions';
import { describe, expect, it } from 'vitest';
import { findMethod, methods } from './index.ts';

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const now = new Date('2026-03-14T09:00:00.000Z');
const sam: MemberActor = {
  kind: 'member',
  accountId: id(1),
  organisationId: id(2),
  role: 'member',
  name: 'Sam',
  teams: [],
};

const prepared = (method: Method, language: Locale): Session => {
  let next = 100;
  const plan = {
    title: method.title[language],
    question: '',
    teamId: id(3),
    trackId: null,
    language,
    startsAt: null,
    boardId: id(4),
    processMapId: null,
    processMapDocumentId: null,
  };
  return sessionFromMethod(method, plan, sam, now, () => id(next++));
};

const obey = (session: Session, command: Parameters<typeof applyCommand>[1]): Session => {
  const result = applyCommand(session, command, sam, now, []);
  if (!result.ok) throw new Error(`${command.kind}: ${result.code}`);
  return result.session;
};

/** Every text of a method, with the place where it stands. */
const textsOf = (method: Method): (readonly [string, { nl: string; en: string }])[] => [
  ['title', method.title],
  ['goodFor', method.goodFor],
  ...method.phases.flatMap((phase) => [
    [`${phase.key} title`, phase.title] as const,
    [`${phase.key} prompt`, phase.prompt] as const,
    ...phase.columns.map((column) => [`${phase.key} ${column.key}`, column.title] as const),
  ]),
];

it('finds a method by its key, and nothing by another', () => {
  expect(methods.map((method) => findMethod(method.key))).toEqual(methods);
  expect(findMethod('no-such-method')).toBeUndefined();
  expect(new Set(methods.map((method) => method.key)).size).toBe(methods.length);
});

describe.each(methods.map((method) => [method.key, method] as const))('%s', (_key, method) => {
  it('is what the wire accepts', () => {
    expect(methodShape.parse(method)).toEqual(method);
  });

  it('says everything in both languages, and says it differently', () => {
    for (const [place, { nl, en }] of textsOf(method)) {
      expect([place, nl.trim(), en.trim()]).toEqual([place, nl, en]);
      expect([place, nl.length > 0, en.length > 0, nl === en]).toEqual([place, true, true, false]);
    }
  });

  it('has phases and columns that can be told apart', () => {
    const keys = method.phases.map((phase) => phase.key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { columns } of method.phases) expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
  });

  it('fits in an hour and a half, and in a room', () => {
    expect(method.phases.reduce((total, phase) => total + phase.minutes, 0)).toBe(90);
    expect(method.people.min).toBeLessThan(method.people.max);
  });

  it('lets people write alone before they choose, and decide before they leave', () => {
    const kinds = method.phases.map((phase) => phase.kind);
    const writing = method.phases.findIndex(({ visibility }) => visibility === 'private');
    expect(writing).toBeGreaterThan(-1);
    expect(kinds.indexOf('vote')).toBeGreaterThan(writing);
    expect(kinds.indexOf('decide')).toBeGreaterThan(kinds.indexOf('vote'));
    expect(kinds.at(-1)).toBe('check-out');
  });

  it('has dots exactly where people vote, and no more for one note than each person has', () => {
    for (const { kind, voting } of method.phases) {
      expect(voting !== null).toBe(kind === 'vote');
      if (voting) expect(voting.perNote).toBeLessThanOrEqual(voting.perPerson);
    }
  });

  it.each(['nl', 'en'] as const)('runs from the first phase to the last, in %s', (language) => {
    let session = obey(obey(prepared(method, language), { kind: 'open' }), { kind: 'start' });
    const walked: string[] = [];
    for (let phase = currentPhase(session); phase; phase = nextPhase(session)) {
      session = obey(session, { kind: 'go-to', phaseId: phase.id });
      const here = currentPhase(session)!;
      walked.push(here.title);
      expect(mayWriteNote(sam, session, here.id).allowed).toBe(takesPrivateNotes(here));
      expect(mayVote(sam, session, here.id).allowed).toBe(here.kind === 'vote');
      if (canBeRevealed(here)) session = obey(session, { kind: 'reveal', phaseId: here.id });
    }
    expect(walked).toEqual(method.phases.map((phase) => phase.title[language]));
    const closed = obey(session, { kind: 'close' });
    expect(sessionShape.parse(closed)).toMatchObject({ status: 'closed', timer: { kind: 'off' } });
    expect(closed.phases.filter((phase) => phase.revealed).map((phase) => phase.kind)).toEqual(['write', 'vote']);
  });
});

it('draws in the work process analysis, and not in the roll-in session', () => {
  expect(methods.map((method) => [method.key, needsProcessMap(method)])).toEqual([
    ['roll-in-session', false],
    ['work-process-analysis', true],
  ]);
});
