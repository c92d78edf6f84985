import { identityRoutes } from '@inrol/contracts/identity';
import { organisationRoutes } from '@inrol/contracts/organisations';
import { sessionRoutes } from '@inrol/contracts/sessions';
import { randomUUID } from 'node:crypto';
import { atOnce } from '../load/at-once.ts';
import type { Place } from '../load/place.ts';
import { Browser } from './browser.ts';

/** The documents of the bench: many small rooms, one hall, and one that much was written in. */
export interface Population {
  readonly rooms: readonly Place[];
  readonly hall: Place;
  /** For those who come after a crew that wrote more than the server could take: nobody waits for what it left. */
  readonly spareHalls: readonly Place[];
  readonly past: Place;
}

const sizes = {
  rooms: 100,
  guestsOfRoom: 10,
  guestsOfHall: 500,
  spareHalls: 4,
  guestsOfSpareHall: 200,
  guestsOfPast: 21,
} as const;

/** Keys alone, for servers that know nobody. */
export const keysOnly = (): Population => ({
  rooms: Array.from({ length: sizes.rooms }, (_, at) => place(`room-${at}`, sizes.guestsOfRoom)),
  hall: place('hall', sizes.guestsOfHall),
  spareHalls: Array.from({ length: sizes.spareHalls }, (_, at) => place(`hall-${at}`, sizes.guestsOfSpareHall)),
  past: place('past', sizes.guestsOfPast),
});

const place = (documentId: string, guests: number): Place => ({
  documentId,
  phaseId: randomUUID(),
  guests: Array.from({ length: guests }, () => ({ key: `guest:${randomUUID()}`, cookie: null })),
});

/** Makes an organisation, its sessions and the guests in them, over the API of Inrol as people do. */
export const populate = async (port: number, setup: string): Promise<Population> => {
  let people = 0;
  const newcomer = () => new Browser(port, ++people);
  const admin = newcomer();
  const me = await admin.call(identityRoutes.setup, {
    ...{ token: setup, organisationName: 'De Oever', kind: 'organisation', name: 'Ada' },
    ...{ email: 'ada@example.org', password: 'een goed lang wachtwoord', locale: 'nl' },
  });
  const { organisationId } = me.memberships[0]!;
  const team = { organisationId, name: 'Noord', layer: 'execution' as const, answersTo: null, partner: null };
  const { id: teamId } = await admin.call(organisationRoutes.createTeam, team);

  const session = async (title: string, count: number): Promise<Place> => {
    const {
      id: sessionId,
      boardId,
      revision,
    } = await admin.call(sessionRoutes.createSession, {
      ...{ organisationId, teamId, trackId: null, title, question: '', methodKey: 'roll-in-session' },
      ...{ language: 'nl', startsAt: null },
    });
    const at = { organisationId, sessionId };
    const open = await admin.call(sessionRoutes.command, { ...at, revision, command: { kind: 'open' } });
    const start = { ...at, revision: open.revision, command: { kind: 'start' as const } };
    const { phases } = await admin.call(sessionRoutes.command, start);
    const { code } = await admin.call(sessionRoutes.joinLink, at);
    const guests = await atOnce(Array.from({ length: count }), 8, async (_, number) => {
      const guest = newcomer();
      const { me } = await guest.call(sessionRoutes.join, { code, name: `Gast ${number}` });
      return { key: `guest:${me.guest!.id}`, cookie: guest.cookies };
    });
    return { documentId: boardId, phaseId: phases[0]!.id, guests };
  };
  const numbers = Array.from({ length: sizes.rooms }, (_, at) => at);
  const rooms = await atOnce(numbers, 4, (number) => session(`Kamer ${number}`, sizes.guestsOfRoom));
  const hall = await session('Zaal', sizes.guestsOfHall);
  const spareHalls = await atOnce(Array.from({ length: sizes.spareHalls }), 2, (_, number) =>
    session(`Zaal ${number + 2}`, sizes.guestsOfSpareHall),
  );
  return { rooms, hall, spareHalls, past: await session('Vroeger', sizes.guestsOfPast) };
};
