import { describe, expect, it } from 'vitest';
import { admin, director, guest, managementMember, northLead, tom, workOfNorth } from './test/house.ts';
import { mayShareInWork } from './team-work.ts';

describe('the work of a team', () => {
  it('is shared by its own lead as by every member of it', () => {
    expect(mayShareInWork(northLead, workOfNorth)).toEqual({ allowed: true });
  });

  it.each([
    ['somebody of another team', tom, 'not-your-team'],
    ['somebody of the team above who does not lead it', managementMember, 'not-your-team'],
    ['a lead two rungs up', director, 'not-your-team'],
    ['an admin', admin, 'not-your-team'],
    ['a guest', guest, 'not-allowed'],
  ])('is not for %s', (_who, actor, code) => {
    expect(mayShareInWork(actor, workOfNorth)).toEqual({ allowed: false, code });
  });

  it('of a team at the top is its own', () => {
    const workOfBoard = { team: { id: tom.teams[0]!.teamId, answersTo: null }, facilitators: [] };
    expect(mayShareInWork(tom, workOfBoard)).toEqual({ allowed: true });
    expect(mayShareInWork(northLead, workOfBoard)).toEqual({ allowed: false, code: 'not-your-team' });
  });
});
