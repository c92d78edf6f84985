import { randomUUID } from 'node:crypto';
import type { Ballot, Session, SessionPhase, SessionVoting } from '@inrol/contracts/sessions';
import { guestActor, personKeyOf, type GuestActor } from '@inrol/domain';
import {
  answersTo,
  asksReason,
  consentRound,
  contentOf,
  currentPhase,
  limitsOf,
  mayAnswerProposal,
  mayVote,
  mayWriteInTurn,
  mayWriteNote,
  phasesWithNotesFor,
  proposalOnTable,
  topicsOf,
} from '@inrol/domain/sessions';
import { Board } from '@inrol/sync-core/shapes';
import { Injectable } from '@nestjs/common';
import { Documents } from '../../sync/index.ts';
import { Guests } from '../identity/index.ts';
import { BallotsService } from './ballots.service.ts';
import { OwnPartService } from './own-part.service.ts';
import { SessionRecords } from './session-records.ts';
import { standInNotes, standInReason } from './stand-in-words.ts';

/** Do in a rehearsal what people would do, by the same rules, so that whoever rehearses sees each phase filled. */
@Injectable()
export class StandIns {
  constructor(
    private readonly guests: Guests,
    private readonly own: OwnPartService,
    private readonly ballots: BallotsService,
    private readonly records: SessionRecords,
    private readonly documents: Documents,
  ) {}

  /** They take part as guests who have no browser; none outside a rehearsal. */
  async of({ organisationId, id, rehearsalOf }: Session): Promise<GuestActor[]> {
    if (rehearsalOf === null) return [];
    return (await this.guests.ofSession(organisationId, id)).map(guestActor);
  }

  /** Write and vote where that can be done now, and was not done yet. */
  async act(session: Session): Promise<void> {
    const phase = currentPhase(session);
    if (!phase || session.status !== 'running') return;
    for (const [index, standIn] of (await this.of(session)).entries()) {
      if (mayWriteNote(standIn, session, phase.id).allowed) await this.writeInSilence(session, phase, standIn, index);
      else if (phase.visibility === 'named') await this.writeOnBoard(session, phase, standIn, index);
      await this.vote(session, phase, standIn, index);
    }
  }

  private async writeInSilence(session: Session, phase: SessionPhase, standIn: GuestActor, index: number) {
    const { notes } = await this.own.of(standIn, session.id);
    if (phase.visibility === 'anonymous' || notes.some(({ phaseId }) => phaseId === phase.id)) return;
    const place = { organisationId: session.organisationId, sessionId: session.id, phaseId: phase.id };
    for (const [number, columnId] of columnsOf(phase).entries())
      await this.own.writeNote(standIn, {
        ...place,
        noteId: randomUUID(),
        columnId,
        readFirst: phase.readFirst,
        text: wordsOf(session, index + number * 3),
      });
  }

  private async writeOnBoard(session: Session, phase: SessionPhase, standIn: GuestActor, index: number) {
    if (!mayWriteInTurn(standIn, session).allowed) return;
    const author = personKeyOf(standIn);
    const { notes } = await this.records.boardOf(session);
    if (notes.some((note) => note.phaseId === phase.id && note.author === author)) return;
    const columns = columnsOf(phase);
    const columnId = columns[index % columns.length] ?? null;
    const note = { id: randomUUID(), phaseId: phase.id, columnId, text: wordsOf(session, index), author };
    await this.documents.write(session.boardId, (document) => {
      const board = new Board(document);
      if (board.textOf(note.id) === null) board.addNote(note);
    });
  }

  private async vote(session: Session, phase: SessionPhase, standIn: GuestActor, index: number): Promise<void> {
    const { ballots } = await this.own.of(standIn, session.id);
    const place = { organisationId: session.organisationId, sessionId: session.id, phaseId: phase.id };
    const proposalId = proposalOnTable(phase)?.id ?? null;
    const isCast = ballots.some((cast) => cast.phaseId === phase.id && cast.proposalId === proposalId);
    if (isCast) return;
    if (proposalId !== null && mayAnswerProposal(standIn, session, phase.id, proposalId).allowed) {
      await this.ballots.put(standIn, { ...place, proposalId, ballot: answerTo(session, consentRound, index) });
    } else if (phase.voting && mayVote(standIn, session, phase.id).allowed) {
      const ballot = await this.ballotFor(session, phase, phase.voting, index);
      if (ballot) await this.ballots.put(standIn, { ...place, proposalId: null, ballot });
    }
  }

  private async ballotFor(
    session: Session,
    phase: SessionPhase,
    voting: SessionVoting,
    index: number,
  ): Promise<Ballot | null> {
    const { perPerson } = limitsOf(voting);
    if (perPerson === 0) return answerTo(session, voting, index);
    const board = await this.records.boardOf(session);
    const topics = topicsOf(contentOf(board, phasesWithNotesFor(session.phases, phase.id)));
    const chosen = new Set(
      Array.from({ length: perPerson }, (_, dot) => topics[(index * (dot + 1)) % Math.max(1, topics.length)]?.id),
    );
    const dots = [...chosen].flatMap((targetId) => (targetId ? [{ targetId, dots: 1 }] : []));
    return dots.length > 0 ? dots : null;
  }
}

const columnsOf = ({ columns }: SessionPhase): (string | null)[] =>
  columns.length === 0 ? [null] : columns.map(({ id }) => id);

const wordsOf = ({ language }: Session, number: number): string =>
  standInNotes[language][number % standInNotes[language].length]!;

/** Most agree; one sees it differently, so that there is something to talk about. */
const answerTo = ({ language }: Session, voting: Pick<SessionVoting, 'kind'>, index: number): Ballot => {
  const answers = answersTo(voting);
  const answer = answers[index === 1 ? 1 : 0]!;
  return { answer, reason: asksReason(answer) ? standInReason[language] : '' };
};
