import { methodContent } from '@inrol/contracts/methods';
import { describe, expect, it } from 'vitest';
import { sessionFromMethod } from '../sessions/index.ts';
import { consultation } from '../test/consultation.ts';
import { ayse, idOf, ids, noon, north } from '../test/house.ts';
import { draft, method, running } from '../test/sessions.ts';
import { mayMakeMethod, methodFromSession, minutesOf, mostOwnMethods } from './index.ts';

const plan = { title: 'Weer', question: '', teamId: north.id, trackId: null, language: 'nl', startsAt: null } as const;
const board = { boardId: idOf(20), processMapId: null, processMapDocumentId: null };

describe('a method from a session', () => {
  it.each([
    ['phases, columns and a vote', running],
    ['roles and turns', consultation],
  ])('with %s is one that can be kept, and makes the same session again', (_, session) => {
    const made = methodFromSession(session);
    expect(methodContent.safeParse(made).error?.issues).toBeUndefined();
    const again = sessionFromMethod({ ...made, key: 'eigen' }, { ...plan, ...board }, ayse, noon, ids(9_000));
    const told = ({ phases, roles }: typeof session) => [
      phases.map(({ kind, title, prompt, minutes, visibility, voting, groups, columns, turns }) => ({
        ...{ kind, title, prompt, minutes, visibility, voting, groups, columns: columns.map((column) => column.title) },
        turns: turns.map((turn) => [turn.title, turn.minutes, turn.speaks.length, turn.away.length]),
      })),
      roles.map(({ title, does, take }) => [title, does, take]),
    ];
    expect(told(again)).toEqual(told(session));
    expect(again.phases.every(({ visited, revealed }) => !visited && !revealed)).toBe(true);
  });

  it('keeps what the method it was held with says of itself', () => {
    const { goodFor, about, purposes, people } = methodFromSession(draft, method);
    expect({ goodFor, about, purposes, people }).toEqual({
      ...{ goodFor: method.goodFor, about: method.about },
      ...{ purposes: method.purposes, people: method.people },
    });
  });
});

it('is as long as its phases together', () => {
  expect(minutesOf(method)).toBe(method.phases.length * 5);
});

it('can be made until there are two hundred', () => {
  expect(mayMakeMethod(ayse, mostOwnMethods - 1)).toEqual({ allowed: true });
  expect(mayMakeMethod(ayse, mostOwnMethods)).toEqual({ allowed: false, code: 'too-many-methods' });
});
