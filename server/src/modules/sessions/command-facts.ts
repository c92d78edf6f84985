import { randomUUID } from 'node:crypto';
import type { Session, SessionCommand } from '@inrol/contracts/sessions';
import type { PersonKey } from '@inrol/contracts/sync';
import type { AtHand } from '@inrol/domain/sessions';
import { Injectable } from '@nestjs/common';
import { Guests } from '../identity/index.ts';
import { PeopleService } from '../organisations/index.ts';
import { AnonymousPhasesRepository } from './anonymous-phases.repository.ts';
import { chance } from './chance.ts';
import { PeopleHere } from './people-here.ts';
import { PrivateNotesRepository } from './private-notes.repository.ts';
import { SessionRecords } from './session-records.ts';

/** Finds what a command needs to know beside the session itself. */
@Injectable()
export class CommandFacts {
  constructor(
    private readonly people: PeopleService,
    private readonly guests: Guests,
    private readonly here: PeopleHere,
    private readonly notes: PrivateNotesRepository,
    private readonly anonymous: AnonymousPhasesRepository,
    private readonly records: SessionRecords,
  ) {}

  /** `not-found` where the command names an account that is not of this organisation. */
  async of(session: Session, command: SessionCommand): Promise<AtHand> {
    return {
      person: await this.namedBy(session, command),
      leaderGoneSince: this.here.leaderGoneSince(session.id),
      written: asksWritten(command) && (await this.isWritten(session, command.phaseId)),
      waits: command.kind === 'hold-back' && (await this.isWaiting(session, command)),
      present: this.here.everybody(session.id),
      newId: randomUUID,
      random: chance,
    };
  }

  private async namedBy(session: Session, command: SessionCommand): Promise<AtHand['person']> {
    switch (command.kind) {
      case 'add-facilitator':
      case 'hand-over':
        return this.person(session, `account:${command.accountId}`);
      case 'give-role':
      case 'place-in-group':
        return this.person(session, command.person);
      default:
        return null;
    }
  }

  private async person({ organisationId, id }: Session, key: PersonKey): Promise<AtHand['person']> {
    if (key.startsWith('account:')) {
      const { name } = await this.people.one(organisationId, key.slice('account:'.length));
      return { key, name };
    }
    const guest = await this.guests.byId(key.slice('guest:'.length));
    return guest?.sessionId === id ? { key, name: guest.name } : null;
  }

  private async isWritten(session: Session, phaseId: string): Promise<boolean> {
    if ((await this.idsWaiting(session, phaseId)).length > 0) return true;
    return (await this.records.boardOf(session)).notes.some((note) => note.phaseId === phaseId);
  }

  private async isWaiting(session: Session, { phaseId, noteId }: HoldBack): Promise<boolean> {
    return (await this.idsWaiting(session, phaseId)).includes(noteId);
  }

  /** Of what was written there and is not on the board yet. */
  private async idsWaiting({ organisationId, id: sessionId }: Session, phaseId: string): Promise<string[]> {
    const [named, anonymous] = [
      await this.notes.ofPhases({ organisationId, sessionId }, [phaseId]),
      await this.anonymous.ofPhases({ organisationId, sessionId }, [phaseId]),
    ];
    return [...named, ...anonymous.flatMap(({ notes }) => notes)].map(({ id }) => id);
  }
}

type HoldBack = Extract<SessionCommand, { kind: 'hold-back' }>;
type AsksWritten = Extract<SessionCommand, { kind: 'remove-phase' | 'read-first' | 'edit-phase' }>;

const asksWritten = (command: SessionCommand): command is AsksWritten =>
  command.kind === 'remove-phase' ||
  command.kind === 'read-first' ||
  (command.kind === 'edit-phase' && command.visibility !== undefined);
