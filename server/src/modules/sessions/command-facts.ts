import { randomInt, randomUUID } from 'node:crypto';
import type { Session, SessionCommand } from '@inrol/contracts/sessions';
import type { PersonKey } from '@inrol/contracts/sync';
import type { AtHand } from '@inrol/domain/sessions';
import { Injectable } from '@nestjs/common';
import { Guests } from '../identity/index.ts';
import { PeopleService } from '../organisations/index.ts';
import { PeopleHere } from './people-here.ts';
import { PrivateNotesRepository } from './private-notes.repository.ts';
import { SessionRecords } from './session-records.ts';

const RANGE = 2 ** 47;

/** Finds what a command needs to know beside the session itself. */
@Injectable()
export class CommandFacts {
  constructor(
    private readonly people: PeopleService,
    private readonly guests: Guests,
    private readonly here: PeopleHere,
    private readonly notes: PrivateNotesRepository,
    private readonly records: SessionRecords,
  ) {}

  /** `not-found` where the command names an account that is not of this organisation. */
  async of(session: Session, command: SessionCommand): Promise<AtHand> {
    return {
      person: await this.namedBy(session, command),
      leaderGoneSince: this.here.leaderGoneSince(session.id),
      written: command.kind === 'remove-phase' && (await this.isWritten(session, command.phaseId)),
      present: this.here.everybody(session.id),
      newId: randomUUID,
      random: () => randomInt(RANGE) / RANGE,
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
    const inSession = { organisationId: session.organisationId, sessionId: session.id };
    if ((await this.notes.ofPhases(inSession, [phaseId])).length > 0) return true;
    return (await this.records.boardOf(session)).notes.some((note) => note.phaseId === phaseId);
  }
}
