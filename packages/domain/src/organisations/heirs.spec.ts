import { describe, expect, it } from 'vitest';
import { heirsAmong } from './heirs.ts';

const person = (accountId: string, team: string | null, lead = false, role: 'admin' | 'member' = 'member') => ({
  ...{ accountId, role },
  teams: team === null ? [] : [{ teamId: team, lead }],
});
const ids = (people: Parameters<typeof heirsAmong>[0], teamIds: string[], leaving: string) =>
  heirsAmong(people, teamIds, leaving).map(({ accountId }) => accountId);

describe('what somebody kept goes on with', () => {
  const zoe = person('zoe', 'noord', true);
  const admin = person('admin', null, false, 'admin');

  it('those who lead the team it belongs to', () => {
    const people = [zoe, person('ada', 'noord', true), person('bas', 'noord'), person('cor', 'zuid', true), admin];
    expect(ids(people, ['noord'], 'zoe')).toEqual(['ada']);
    expect(ids(people, ['noord', 'zuid'], 'zoe')).toEqual(['ada', 'cor']);
  });

  it('the team itself where nobody else leads it', () => {
    const people = [zoe, person('bas', 'noord'), person('cor', 'zuid', true), admin];
    expect(ids(people, ['noord'], 'zoe')).toEqual(['bas']);
  });

  it('the admins where nobody else is in the team', () => {
    expect(ids([zoe, person('cor', 'zuid', true), admin], ['noord'], 'zoe')).toEqual(['admin']);
    expect(ids([zoe, admin], [], 'admin')).toEqual([]);
  });
});
