import { randomUUID, webcrypto } from 'node:crypto';
import type { Session, SessionPhase } from '@inrol/contracts/sessions';
import { personKeyOf, type GuestActor } from '@inrol/domain';
import { covered, coverSecret, uncover } from '@inrol/domain/blind-rights';
import { apartNow, groupOf, mayWriteInGroup, mayWriteInTurn, mayWriteNote } from '@inrol/domain/sessions';
import { Board } from '@inrol/sync-core/shapes';
import { Injectable } from '@nestjs/common';
import { Documents } from '../../sync/index.ts';
import { AnonymousNotesService } from './anonymous-notes.service.ts';
import { AnonymousPhasesRepository } from './anonymous-phases.repository.ts';
import { BreakoutsService } from './breakouts.service.ts';
import { OwnPartService } from './own-part.service.ts';
import { standInNotes } from './stand-in-words.ts';

interface Place {
  readonly organisationId: string;
  readonly sessionId: string;
  readonly phaseId: string;
}

/** What stand-ins write in a rehearsal: once a phase, the way people do in it. */
@Injectable()
export class StandInWriting {
  constructor(
    private readonly own: OwnPartService,
    private readonly anonymous: AnonymousNotesService,
    private readonly anonymousPhases: AnonymousPhasesRepository,
    private readonly breakouts: BreakoutsService,
    private readonly documents: Documents,
  ) {}

  /** `index`: which of the stand-ins, so that they do not all write the same. Gives the session as it is then. */
  async act(session: Session, phase: SessionPhase, standIn: GuestActor, index: number): Promise<Session> {
    const place = { organisationId: session.organisationId, sessionId: session.id, phaseId: phase.id };
    if (apartNow(session)) return this.writeInGroup(session, phase, standIn, index);
    if (mayWriteNote(standIn, session, phase.id).allowed) {
      const notes = columnsOf(phase).map((columnId, number) => ({
        ...{ noteId: randomUUID(), columnId, readFirst: phase.readFirst },
        text: wordsOf(session, index + number * 3),
      }));
      if (phase.visibility === 'anonymous') await this.writeNameless(place, standIn, notes);
      else await this.writeInSilence(place, standIn, notes);
    } else if (phase.visibility === 'named' && mayWriteInTurn(standIn, session).allowed) {
      await this.writeOn(session.boardId, session, phase, standIn, index);
    }
    return session;
  }

  private async writeInSilence(place: Place, standIn: GuestActor, notes: readonly NewNote[]): Promise<void> {
    const { notes: written } = await this.own.of(standIn, place.sessionId);
    if (written.some(({ phaseId }) => phaseId === place.phaseId)) return;
    for (const note of notes) await this.own.writeNote(standIn, { ...place, ...note });
  }

  /** With rights that they get without being known by them, as a browser does. */
  private async writeNameless(place: Place, standIn: GuestActor, notes: readonly NewNote[]): Promise<void> {
    if (await this.anonymousPhases.hasRights(place, personKeyOf(standIn))) return;
    const key = await this.anonymous.key(standIn, place);
    const hidden = notes.map(() => coverSecret(key, random));
    const ask = { ...place, covered: hidden.map((one) => covered(key, one)) };
    const { signatures } = await this.anonymous.rights(standIn, ask);
    for (const [number, note] of notes.entries()) {
      const { secret } = hidden[number]!;
      const signature = uncover(key, hidden[number]!, signatures[number]!);
      await this.anonymous.write({ ...place, ...note, secret, signature });
    }
  }

  /** Who is first in a group has a note of theirs come back to everyone. */
  private async writeInGroup(session: Session, phase: SessionPhase, standIn: GuestActor, index: number) {
    const group = groupOf(apartNow(session)!, personKeyOf(standIn));
    if (!group || !mayWriteInGroup(standIn, session, group).allowed) return session;
    const noteId = await this.writeOn(group.boardId, session, phase, standIn, index);
    if (noteId === null || group.chosen.length > 0) return session;
    const place = { organisationId: session.organisationId, sessionId: session.id };
    return this.breakouts.chooseForAll(standIn, { ...place, groupId: group.id, noteId, chosen: true });
  }

  /** The id of what is written; null where they wrote on that board in this phase before. */
  private async writeOn(
    boardId: string,
    session: Session,
    phase: SessionPhase,
    standIn: GuestActor,
    index: number,
  ): Promise<string | null> {
    const author = personKeyOf(standIn);
    const notes = await this.documents.read(boardId, (document) => new Board(document).toJSON().notes);
    if (notes.some((note) => note.phaseId === phase.id && note.author === author)) return null;
    const columns = columnsOf(phase);
    const columnId = columns[index % columns.length] ?? null;
    const note = { id: randomUUID(), phaseId: phase.id, columnId, text: wordsOf(session, index), author };
    await this.documents.write(boardId, (document) => new Board(document).addNote(note));
    return note.id;
  }
}

interface NewNote {
  readonly noteId: string;
  readonly columnId: string | null;
  readonly text: string;
  readonly readFirst: boolean;
}

const random = (bytes: Uint8Array) => webcrypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>);

const columnsOf = ({ columns }: SessionPhase): (string | null)[] =>
  columns.length === 0 ? [null] : columns.map(({ id }) => id);

const wordsOf = ({ language }: Session, number: number): string =>
  standInNotes[language][number % standInNotes[language].length]!;
