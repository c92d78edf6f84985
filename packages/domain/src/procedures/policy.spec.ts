import { describe, expect, it } from 'vitest';
import {
  admin,
  ayse,
  director,
  guest,
  manager,
  managementMember,
  management,
  north,
  northLead,
  tom,
  workOfNorth,
} from '../test/house.ts';
import { mayDecideOnProcedure, mayDescribeProcedure } from './policy.ts';

const teams = [
  { id: north.id, layer: 'execution' },
  { id: management.id, layer: 'management' },
] as const;
const may = (actor: Parameters<typeof mayDecideOnProcedure>[0], changer: 'team' | 'organisation' | 'national') =>
  mayDecideOnProcedure(actor, { changer, teamId: north.id }, teams).allowed;

describe('who decides on a procedure', () => {
  it('is the team itself on its own, and nobody above it', () => {
    expect([ayse, northLead].every((actor) => may(actor, 'team'))).toBe(true);
    expect([tom, manager, admin, guest].some((actor) => may(actor, 'team'))).toBe(false);
  });

  it('is who leads management on what reaches further', () => {
    for (const changer of ['organisation', 'national'] as const) {
      expect(may(manager, changer)).toBe(true);
      expect([ayse, northLead, managementMember, director, admin, guest].some((actor) => may(actor, changer))).toBe(
        false,
      );
    }
  });

  it('is who leads a team where there is no other layer', () => {
    const flat = [{ id: north.id, layer: 'execution' }] as const;
    const of = { changer: 'organisation', teamId: north.id } as const;
    expect(mayDecideOnProcedure(northLead, of, flat).allowed).toBe(true);
    expect(mayDecideOnProcedure(ayse, of, flat).allowed).toBe(false);
  });
});

describe('who puts right what the register says', () => {
  it('is who may write for its team, and who may decide on it', () => {
    const of = { changer: 'organisation', teamId: north.id } as const;
    const mayDescribe = (actor: Parameters<typeof mayDescribeProcedure>[0]) =>
      mayDescribeProcedure(actor, workOfNorth, of, teams).allowed;
    expect([ayse, northLead, manager].every(mayDescribe)).toBe(true);
    expect([tom, managementMember, director, admin, guest].some(mayDescribe)).toBe(false);
  });
});
