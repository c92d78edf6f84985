import { identityRoutes } from '@inrol/contracts/identity';
import { organisationRoutes } from '@inrol/contracts/organisations';
import { sessionRoutes, type Session, type SessionCommand } from '@inrol/contracts/sessions';
import { randomUUID } from 'node:crypto';
import { atOnce } from '../load/at-once.ts';
import { Browser } from '../servers/browser.ts';

interface Shape {
  readonly people: number;
  readonly notes: number;
}

/** A group that wrote in silence, and the one who can turn its notes over. */
export interface Group {
  readonly session: Session;
  readonly code: string;
  readonly guests: readonly Browser[];
  /** Resolves when the server has answered. */
  readonly turnOver: () => Promise<void>;
}

/** An organisation on a fresh server; gives what makes a new group, as people would. */
export const found = async (port: number, setup: string): Promise<(shape: Shape) => Promise<Group>> => {
  let number = 0;
  const newcomer = () => new Browser(port, ++number);
  const ada = newcomer();
  const me = await ada.call(identityRoutes.setup, {
    ...{ token: setup, organisationName: 'De Oever', kind: 'organisation', name: 'Ada' },
    ...{ email: 'ada@example.org', password: 'een goed lang wachtwoord', locale: 'nl' },
  });
  const { organisationId } = me.memberships[0]!;
  const team = { organisationId, name: 'Noord', layer: 'execution' as const, answersTo: null, partner: null };
  const { id: teamId } = await ada.call(organisationRoutes.createTeam, team);

  return async ({ people, notes }) => {
    let session = await ada.call(sessionRoutes.createSession, {
      ...{ organisationId, teamId, trackId: null, title: 'Omdraaien', question: '', methodKey: 'roll-in-session' },
      ...{ language: 'nl', startsAt: null },
    });
    const at = { organisationId, sessionId: session.id };
    const give = async (command: SessionCommand) => {
      session = await ada.call(sessionRoutes.command, { ...at, revision: session.revision, command });
    };
    await give({ kind: 'open' });
    await give({ kind: 'start' });
    const phase = session.phases.find(({ visibility }) => visibility === 'private')!;
    await give({ kind: 'go-to', phaseId: phase.id });
    const { code } = await ada.call(sessionRoutes.joinLink, at);
    const guests = await atOnce(Array.from({ length: people }), 8, async (_, who) => {
      const guest = newcomer();
      await guest.call(sessionRoutes.join, { code, name: `Gast ${who}` });
      return guest;
    });
    await atOnce(Array.from({ length: notes }), 8, (_, one) =>
      guests[one % people]!.call(sessionRoutes.writeNote, {
        ...{ ...at, noteId: randomUUID(), phaseId: phase.id },
        columnId: phase.columns[one % phase.columns.length]!.id,
        text: `Briefje ${one}: we vragen het elke keer opnieuw aan mensen die het al eens vertelden`,
      }),
    );
    return { session, code, guests, turnOver: () => give({ kind: 'reveal', phaseId: phase.id }) };
  };
};
