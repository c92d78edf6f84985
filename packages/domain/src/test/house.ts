/** A small house to try the rules in: three layers, a team beside, and somebody in every role. */
import type { ChangeTrack } from '@inrol/contracts/change-tracks';
import type { MembershipRole } from '@inrol/contracts/identity';
import type { GuestActor, MemberActor } from '../actor.ts';
import type { TeamWork } from '../team-work.ts';

/** A UUID that is the same in every run. */
export const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** New ids, one after the other. */
export const ids = (from = 1_000): (() => string) => {
  let next = from;
  return () => idOf(next++);
};

export const organisationId = idOf(1);
const otherOrganisationId = idOf(2);
export const sessionId = idOf(3);

export const board = { id: idOf(10), answersTo: null };
export const management = { id: idOf(11), answersTo: board.id };
export const north = { id: idOf(12), answersTo: management.id };
export const south = { id: idOf(13), answersTo: management.id };
export const ladder = [board, management, north, south];

let people = 100;
const person = (
  name: string,
  teams: readonly { readonly id: string; readonly lead?: boolean }[] = [],
  role: MembershipRole = 'member',
): MemberActor => ({
  kind: 'member',
  accountId: idOf(people++),
  organisationId,
  role,
  name,
  teams: teams.map(({ id, lead = false }) => ({ teamId: id, lead })),
});

const lead = (team: { readonly id: string }) => ({ ...team, lead: true });

export const ayse = person('Ayşe', [north]);
export const northLead = person('Noor', [lead(north)]);
export const sam = person('Sam');
export const tom = person('Tom', [south]);
export const manager = person('Marga', [lead(management)]);
export const managementMember = person('Mees', [management]);
export const director = person('Dirk', [lead(board)]);
export const admin = person('Anna', [], 'admin');
export const foreigner: MemberActor = { ...person('Vera', [north]), organisationId: otherOrganisationId };

export const guest: GuestActor = {
  kind: 'guest',
  guestId: idOf(90),
  organisationId,
  sessionId,
  name: 'Gijs',
};
export const guestElsewhere: GuestActor = { ...guest, guestId: idOf(91), sessionId: idOf(4) };

/** Work of team North; Sam facilitates it and is in no team. */
const facilitators: ChangeTrack['facilitators'] = [{ accountId: sam.accountId, name: sam.name }];
export const workOfNorth: TeamWork = { team: north, facilitators };

export const noon = new Date('2026-03-14T12:00:00.000Z');
export const later = (seconds: number): Date => new Date(noon.getTime() + seconds * 1000);
