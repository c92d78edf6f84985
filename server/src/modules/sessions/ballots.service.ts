import type { ParsedInputOf } from '@inrol/contracts';
import type { AnswerGiven, Ballot, DotsGiven, Session, SessionCommand, sessionRoutes } from '@inrol/contracts/sessions';
import { personKeyOf, type Actor } from '@inrol/domain';
import {
  checkBallot,
  consentRound,
  isDots,
  mayAnswerProposal,
  mayVote,
  phaseOf,
  proposalOnTable,
} from '@inrol/domain/sessions';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { insist, Refusal } from '../../platform/errors/index.ts';
import { BallotsRepository } from './ballots.repository.ts';
import { SessionRecords } from './session-records.ts';
import { Sessions } from './sessions.ts';

type Input<Name extends keyof typeof sessionRoutes> = ParsedInputOf<(typeof sessionRoutes)[Name]>;

interface Cast {
  readonly sessionId: string;
  readonly phaseId: string;
  readonly proposalId: string | null;
  readonly ballot: Ballot;
}

/** Secret ballots: taken until the result is shown, counted once, and forgotten in the same transaction. */
@Injectable()
export class BallotsService {
  constructor(
    private readonly sessions: Sessions,
    private readonly ballots: BallotsRepository,
    private readonly records: SessionRecords,
    private readonly database: Database,
  ) {}

  /** Each takes the place of what this person said before in this vote. */
  async putDots(actor: Actor, { sessionId, phaseId, ballot }: Input<'putBallot'>): Promise<{ ballot: DotsGiven }> {
    await this.put(actor, { sessionId, phaseId, proposalId: null, ballot });
    return { ballot };
  }

  async putAnswer(actor: Actor, { sessionId, phaseId, answer, reason }: Input<'putAnswer'>): Promise<AnswerGiven> {
    const ballot = { answer, reason };
    await this.put(actor, { sessionId, phaseId, proposalId: null, ballot });
    return ballot;
  }

  async answerAgreement(
    actor: Actor,
    { sessionId, phaseId, proposalId, answer, reason }: Input<'answerAgreement'>,
  ): Promise<AnswerGiven> {
    const ballot = { answer, reason };
    await this.put(actor, { sessionId, phaseId, proposalId, ballot });
    return ballot;
  }

  put(actor: Actor, { sessionId, phaseId, proposalId, ballot }: Cast): Promise<void> {
    const { organisationId } = actor;
    return this.database.transaction(async () => {
      const session = await this.sessions.toTakePartIn(organisationId, sessionId);
      insist(
        proposalId === null ? mayVote(actor, session, phaseId) : mayAnswerProposal(actor, session, phaseId, proposalId),
      );
      insist(checkBallot(proposalId === null ? phaseOf(session, phaseId)!.voting : consentRound, ballot));
      if (isDots(ballot)) await this.insistOnBoard(session, ballot);
      const castBy = personKeyOf(actor);
      await this.ballots.put({ voteId: proposalId ?? phaseId, castBy, organisationId, sessionId, phaseId, ballot });
    });
  }

  /** What was cast in the vote that a command ends. Part of the transaction on its way. */
  async endedBy(session: Session, command: SessionCommand): Promise<Ballot[]> {
    const voteId = voteEndedBy(session, command);
    const rows = voteId ? await this.ballots.ofVote(session.organisationId, voteId) : [];
    return rows.map(({ ballot }) => ballot);
  }

  /** From now on nobody can find out who said what in it. Part of the same transaction. */
  async forget(before: Session, command: SessionCommand): Promise<void> {
    const voteId = voteEndedBy(before, command);
    if (voteId) await this.ballots.deleteOfVote(before.organisationId, voteId);
  }

  /** Dots go to what is on the board of this very session. */
  private async insistOnBoard(session: Session, dots: DotsGiven): Promise<void> {
    if (dots.length === 0) return;
    const { notes, groups } = await this.records.boardOf(session);
    const onBoard = new Set([...notes, ...groups].map(({ id }) => id));
    if (!dots.every(({ targetId }) => onBoard.has(targetId))) throw new Refusal('not-found');
  }
}

/** The vote whose ballots are counted, or have become void: other words are voted on, or it is off the table. */
const voteEndedBy = (session: Session, command: SessionCommand): string | null => {
  switch (command.kind) {
    case 'reveal':
    case 'set-voting':
      return command.phaseId;
    case 'reveal-proposal':
    case 'put-away-proposal':
      return command.proposalId;
    case 'propose': {
      const phase = phaseOf(session, command.phaseId);
      return (phase && proposalOnTable(phase)?.id) ?? null;
    }
    default:
      return null;
  }
};
