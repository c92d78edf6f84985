import type { Localised } from '@inrol/contracts';
import { method as methodShape, session as sessionShape, type Method } from '@inrol/contracts/sessions';
import { needsProcessMap } from '@inrol/domain/sessions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMethod, methods } from './index.ts';
import { MethodWalk } from './test/method-walk.ts';

/** Every text of a method, with the place where it stands. */
const textsOf = (method: Method): (readonly [string, Localised])[] => [
  ['title', method.title],
  ['goodFor', method.goodFor],
  ['about', method.about],
  ...method.roles.flatMap((role) => [[role.key, role.title] as const, [`${role.key} does`, role.does] as const]),
  ...method.phases.flatMap((phase) => [
    [`${phase.key} title`, phase.title] as const,
    [`${phase.key} prompt`, phase.prompt] as const,
    [`${phase.key} yields`, phase.yields] as const,
    ...phase.columns.map((column) => [`${phase.key} ${column.key}`, column.title] as const),
    ...phase.turns.flatMap((turn) => [
      [`${phase.key} ${turn.key}`, turn.title] as const,
      [`${phase.key} ${turn.key} prompt`, turn.prompt] as const,
    ]),
  ]),
];
/** Words that are the same in both languages. */
const sameInBoth = new Set(['Lean coffee']);
const isOnce = (keys: readonly { readonly key: string }[]) => new Set(keys.map(({ key }) => key)).size === keys.length;
const minutesOf = (parts: readonly { readonly minutes: number }[]) =>
  parts.reduce((total, { minutes }) => total + minutes, 0);

it('finds each of the sixteen methods by its key, and nothing by another', () => {
  expect(methods.map((method) => findMethod(method.key))).toEqual(methods);
  expect(findMethod('no-such-method')).toBeUndefined();
  expect([methods.length, isOnce(methods)]).toEqual([16, true]);
});

it('has something for whatever people come looking for', () => {
  const offered = new Set(methods.flatMap((method) => method.purposes));
  expect([...offered].toSorted()).toEqual(['case', 'dilemma', 'experiment', 'ideas', 'look-back', 'process']);
});

it('draws only in the work process analysis', () => {
  expect(methods.filter(needsProcessMap).map(({ key }) => key)).toEqual(['work-process-analysis']);
});

/** As the methods are known; the two hours of a retrospective have a break in them. */
it('takes the time that is told of it', () => {
  expect(Object.fromEntries(methods.map((method) => [method.key, minutesOf(method.phases)]))).toEqual({
    'roll-in-session': 90,
    'work-process-analysis': 90,
    'learning-agenda': 120,
    retrospective: 103,
    'after-action-review': 45,
    'pdsa-review': 30,
    'peer-consultation': 65,
    troika: 30,
    'balint-group': 45,
    'moral-deliberation': 115,
    'reverse-test': 90,
    'citizens-initiative': 45,
    'one-two-four-all': 12,
    'lean-coffee': 60,
    'force-field': 60,
    'appreciative-inquiry': 205,
  });
});

describe.each(methods.map((method) => [method.key, method] as const))('%s', (_key, method) => {
  it('is what the wire accepts', () => {
    expect(methodShape.parse(method)).toEqual(method);
  });

  it('says everything in both languages, and says it differently', () => {
    for (const [place, { nl, en }] of textsOf(method)) {
      expect([place, nl.trim(), en.trim()]).toEqual([place, nl, en]);
      expect([place, nl.length > 0, en.length > 0]).toEqual([place, true, true]);
      expect([place, nl === en]).toEqual([place, sameInBoth.has(nl)]);
    }
  });

  it('has parts that can be told apart, and turns that know their roles', () => {
    const roles = new Set(method.roles.map(({ key }) => key));
    expect([isOnce(method.phases), isOnce(method.roles)]).toEqual([true, true]);
    for (const { columns, turns } of method.phases) {
      expect([isOnce(columns), isOnce(turns)]).toEqual([true, true]);
      for (const { speaks, writes, away } of turns)
        expect([...speaks, ...writes, ...away].every((key) => roles.has(key))).toBe(true);
    }
  });

  it('gives turns to rounds only, and exactly their time', () => {
    for (const { key, kind, turns, minutes } of method.phases) {
      expect([key, turns.length > 0]).toEqual([key, kind === 'rounds']);
      if (turns.length > 0) expect([key, minutesOf(turns)]).toEqual([key, minutes]);
    }
  });

  it('votes exactly where people vote, and gives no more dots to one note than each person has', () => {
    for (const { kind, voting } of method.phases) {
      expect(voting !== null).toBe(kind === 'vote');
      if (voting?.kind === 'dots') expect(voting.perNote).toBeLessThanOrEqual(voting.perPerson);
    }
  });

  it('lets people write before they choose among what is written', () => {
    const writing = method.phases.findIndex(({ visibility }) => visibility !== null);
    const choosing = method.phases.findIndex(({ voting }) => voting?.kind === 'dots' || voting?.kind === 'choice');
    if (choosing >= 0) expect([writing >= 0, writing < choosing]).toEqual([true, true]);
  });

  it('has small groups that its smallest group can make one of', () => {
    expect(method.people.min).toBeLessThan(method.people.max);
    const smallest = method.phases.flatMap(({ groups }) => groups?.size ?? []).filter((size) => size <= 4);
    // sixes are at most six: who is with fewer stays together
    for (const size of smallest) expect(size).toBeLessThanOrEqual(method.people.min);
  });

  it.each([
    ['the smallest group', 'nl', method.people.min],
    ['the smallest group', 'en', method.people.min],
    ['the largest group', 'nl', method.people.max],
    ['the largest group', 'en', method.people.max],
  ] as const)('runs from the first phase to the last with %s, in %s', (_size, language, people) => {
    const walk = new MethodWalk(method, language, people);
    const walked = walk.toTheEnd();
    expect(walked).toEqual(method.phases.map((phase) => phase.title[language]));
    const closed = walk.closed();
    expect(sessionShape.parse(closed)).toMatchObject({ status: 'closed', timer: { kind: 'off' } });
    const secret = ({ voting, visibility }: Method['phases'][number]) => voting !== null || visibility === 'private';
    expect(closed.phases.map(({ revealed }) => revealed)).toEqual(method.phases.map(secret));
    for (const { voting, voters } of closed.phases) expect(voters).toBe(voting ? people : null);
  });

  it('runs in any order, with any group in between', () => {
    const place = fc.nat(method.phases.length - 1);
    const group = fc.integer({ min: method.people.min, max: Math.min(method.people.max, 12) });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), group, fc.constantFrom('nl', 'en'), (order, people, language) => {
        const walk = new MethodWalk(method, language, people);
        for (const index of order) walk.visit(index);
        expect(walk.toTheEnd()).toHaveLength(method.phases.length);
        expect(sessionShape.safeParse(walk.closed()).success).toBe(true);
      }),
      { numRuns: 15, seed: 20_260_314 },
    );
  });
});
