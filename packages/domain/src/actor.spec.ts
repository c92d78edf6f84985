import { describe, expect, it } from 'vitest';
import { guestActor, isMemberOfTeam, leadsAnyTeam, leadsTeam, memberActor, personKeyOf } from './actor.ts';
import { guest, idOf, management, north, organisationId, sessionId } from './test/house.ts';

const noor = memberActor(
  { id: idOf(40), name: 'Noor' },
  {
    organisationId,
    organisationName: 'Jeugdhulp Oost',
    slug: 'jeugdhulp-oost',
    role: 'member',
    teams: [
      { teamId: north.id, lead: true },
      { teamId: management.id, lead: false },
    ],
  },
);

describe('somebody with a membership', () => {
  it('is in their teams and leads those they lead', () => {
    expect([north, management].map(({ id }) => [isMemberOfTeam(noor, id), leadsTeam(noor, id)])).toEqual([
      [true, true],
      [true, false],
    ]);
    expect(isMemberOfTeam(noor, idOf(99))).toBe(false);
    expect(personKeyOf(noor)).toBe(`account:${idOf(40)}`);
  });
});

describe('a guest', () => {
  const gijs = guestActor({ id: guest.guestId, name: 'Gijs', organisationId, sessionId });

  it('is a name in one session, and in no team', () => {
    expect(gijs).toEqual(guest);
    expect([isMemberOfTeam(gijs, north.id), leadsAnyTeam(gijs)]).toEqual([false, false]);
    expect(personKeyOf(gijs)).toBe(`guest:${guest.guestId}`);
  });
});
