import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { board, idOf, ladder, management, north, south } from '../test/house.ts';
import { mayAnswerTo, teamsAbove } from './ladder.ts';

describe('the ladder', () => {
  it('leads from a team up to the top, nearest first', () => {
    expect(teamsAbove(ladder, north.id)).toEqual([management.id, board.id]);
    expect(teamsAbove(ladder, board.id)).toEqual([]);
  });

  it.each([
    ['itself', north.id, north.id, 'answers-to-loop'],
    ['a team right below it', management.id, south.id, 'answers-to-loop'],
    ['a team two rungs below it', board.id, north.id, 'answers-to-loop'],
    ['a team that is not there', north.id, idOf(999), 'not-found'],
  ])('does not let a team answer to %s', (_what, team, to, code) => {
    expect(mayAnswerTo(ladder, team, to)).toEqual({ allowed: false, code });
  });

  it('lets a team answer to a team beside it, to a new team, or to nobody', () => {
    expect(mayAnswerTo(ladder, north.id, south.id)).toEqual({ allowed: true });
    expect(mayAnswerTo(ladder, idOf(998), north.id)).toEqual({ allowed: true });
    expect(mayAnswerTo(ladder, north.id, null)).toEqual({ allowed: true });
  });

  it('never goes round, whatever teams are asked to answer to', () => {
    const teamIds = [1, 2, 3, 4, 5, 6].map(idOf);
    const anyChange = fc.tuple(fc.constantFrom(...teamIds), fc.constantFrom(null, ...teamIds));
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 40 }), (changes) => {
        let teams = teamIds.map((id) => ({ id, answersTo: null as string | null }));
        for (const [teamId, answersTo] of changes) {
          if (!mayAnswerTo(teams, teamId, answersTo).allowed) continue;
          teams = teams.map((team) => (team.id === teamId ? { ...team, answersTo } : team));
        }
        for (const start of teams) {
          let rung: (typeof teams)[number] | undefined = start;
          for (let steps = 0; rung && steps < teams.length; steps++) {
            const above: string | null = rung.answersTo;
            rung = teams.find((team) => team.id === above);
          }
          expect(rung).toBeUndefined();
        }
      }),
    );
  });

  it('refuses only what would close a circle', () => {
    const chain = [1, 2, 3].map((number) => ({ id: idOf(number), answersTo: number < 3 ? idOf(number + 1) : null }));
    const allowed = chain.flatMap((from) =>
      chain.filter((to) => mayAnswerTo(chain, from.id, to.id).allowed).map((to) => [from.id, to.id]),
    );
    expect(allowed).toEqual([
      [idOf(1), idOf(2)],
      [idOf(1), idOf(3)],
      [idOf(2), idOf(3)],
    ]);
  });

  it('comes to an end where old data goes round', () => {
    const circle = [
      { id: idOf(1), answersTo: idOf(2) },
      { id: idOf(2), answersTo: idOf(3) },
      { id: idOf(3), answersTo: idOf(2) },
    ];
    expect(teamsAbove(circle, idOf(1))).toEqual([idOf(2), idOf(3)]);
  });
});
