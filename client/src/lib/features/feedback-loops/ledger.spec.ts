import type { ObstacleSummary } from '@inrol/contracts/feedback-loops';
import type { Team } from '@inrol/contracts/organisations';
import type { MemberActor } from '@inrol/domain';
import { describe, expect, it } from 'vitest';
import { ledgerOf, type Ledger } from './ledger.ts';

const team = (id: string, answersTo: string | null) => ({ id, answersTo, name: id }) as Team;
const teams = [team('board', null), team('region', 'board'), team('north', 'region')];
const actor = (teamId: string, lead = false) =>
  ({
    kind: 'member',
    accountId: 'a',
    organisationId: 'o',
    role: 'member',
    name: 'A',
    teams: [{ teamId, lead }],
  }) as const satisfies MemberActor;
const waits = (id: string, waitsWithTeamId: string, waitsSince = '2026-03-01T10:00:00.000Z', dueOn = '2026-03-15') =>
  ({ id, status: 'with', raisedByTeamId: 'north', waitsWithTeamId, waitsSince, dueOn }) as ObstacleSummary;
const rests = (id: string, status: 'returned' | 'confirmed', more: Partial<ObstacleSummary> = {}) =>
  ({
    ...{ id, status, raisedByTeamId: 'north', waitsWithTeamId: null, waitsSince: null, dueOn: null },
    ...{ askAgainOn: null, lastAnswer: null, ...more },
  }) as ObstacleSummary;
const ids = (ledger: Ledger) =>
  Object.fromEntries(
    Object.entries(ledger).map(([list, obstacles]) => [list, obstacles.map(({ id }: { id: string }) => id)]),
  );

const all = [
  waits('1', 'region'),
  waits('2', 'region', '2026-02-01T10:00:00.000Z'),
  rests('3', 'returned'),
  rests('4', 'confirmed'),
];
const lists = { waiting: [], back: [], again: [], overdueBelow: [], underway: [], elsewhere: [], takenAway: [] };
const nothing = { ...lists, solved: ['4'] };

describe('the ledger', () => {
  it('of the team where they wait: the longest wait first', () => {
    expect(ids(ledgerOf(all, teams, actor('region', true), '2026-03-02'))).toEqual({
      ...nothing,
      waiting: ['2', '1'],
      elsewhere: ['3'],
    });
  });

  it('of the team that raised them: what came back, and what is underway', () => {
    expect(ids(ledgerOf(all, teams, actor('north'), '2026-03-02'))).toEqual({
      ...nothing,
      back: ['3'],
      underway: ['1', '2'],
    });
  });

  it('of the team that raised it: what it is asked once more, from the day on', () => {
    const solved = [rests('5', 'confirmed', { askAgainOn: '2026-04-01' })];
    expect(ids(ledgerOf(solved, teams, actor('north'), '2026-04-01')).again).toEqual(['5']);
    expect(ids(ledgerOf(solved, teams, actor('north'), '2026-03-31')).solved).toEqual(['5']);
    expect(ids(ledgerOf(solved, teams, actor('region'), '2026-04-01')).solved).toEqual(['5']);
  });

  it('of a team that answered: what it took away this year and works, the last first', () => {
    const answer = (kind: 'removed' | 'kept', at: string) => ({
      lastAnswer: { kind, teamId: 'region', at: `${at}T10:00:00.000Z` },
    });
    const solved = [
      rests('5', 'confirmed', answer('removed', '2026-01-05')),
      rests('6', 'confirmed', answer('removed', '2026-02-05')),
      rests('7', 'confirmed', answer('removed', '2025-12-30')),
      rests('8', 'confirmed', answer('kept', '2026-02-05')),
      rests('9', 'returned', answer('removed', '2026-02-05')),
    ];
    const region = ids(ledgerOf(solved, teams, actor('region'), '2026-03-01'));
    expect(region).toMatchObject({ takenAway: ['6', '5'], solved: ['7', '8'] });
    expect(ids(ledgerOf(solved, teams, actor('board'), '2026-03-01')).takenAway).toEqual([]);
  });

  it('of who leads the team above: what is overdue below, as a question', () => {
    const overdue = ids(ledgerOf(all, teams, actor('board', true), '2026-03-16'));
    expect(overdue).toEqual({ ...nothing, overdueBelow: ['2', '1'], elsewhere: ['3'] });
    expect(ids(ledgerOf(all, teams, actor('board', true), '2026-03-15')).overdueBelow).toEqual([]);
    expect(ids(ledgerOf(all, teams, actor('board'), '2026-03-16')).overdueBelow).toEqual([]);
  });
});
