import type { Ballot, Session, SessionPhase, SessionVoting } from '@inrol/contracts/sessions';
import { guestActor, personKeyOf, type GuestActor } from '@inrol/domain';
import {
  answersTo,
  asksReason,
  breakoutOf,
  consentRound,
  contentOf,
  currentPhase,
  groupOf,
  limitsOf,
  mayAnswerProposal,
  mayChooseGroup,
  mayVote,
  phasesWithNotesFor,
  proposalOnTable,
  topicsOf,
} from '@inrol/domain/sessions';
import { Injectable } from '@nestjs/common';
import { Guests } from '../identity/index.ts';
import { BallotsService } from './ballots.service.ts';
import { BreakoutsService } from './breakouts.service.ts';
import { OwnPartService } from './own-part.service.ts';
import { SessionRecords } from './session-records.ts';
import { standInReason } from './stand-in-words.ts';
import { StandInWriting } from './stand-in-writing.ts';

/** Do in a rehearsal what people would do, by the same rules, so that whoever rehearses sees each phase filled. */
@Injectable()
export class StandIns {
  constructor(
    private readonly guests: Guests,
    private readonly own: OwnPartService,
    private readonly ballots: BallotsService,
    private readonly records: SessionRecords,
    private readonly breakouts: BreakoutsService,
    private readonly writing: StandInWriting,
  ) {}

  /** They take part as guests who have no browser; none outside a rehearsal. */
  async of({ organisationId, id, rehearsalOf }: Session): Promise<GuestActor[]> {
    if (rehearsalOf === null) return [];
    return (await this.guests.ofSession(organisationId, id)).map(guestActor);
  }

  /** Go along to a small group, write and vote, where that can be done now and was not done yet. Gives the session as it is then. */
  async act(session: Session): Promise<Session> {
    const phase = currentPhase(session);
    if (!phase || session.status !== 'running') return session;
    for (const [index, standIn] of (await this.of(session)).entries()) {
      session = await this.gather(session, standIn);
      session = await this.writing.act(session, phase, standIn, index);
      await this.vote(session, phase, standIn, index);
    }
    return session;
  }

  /** Where people choose a small group themselves: the smallest. */
  private gather(session: Session, standIn: GuestActor): Promise<Session> | Session {
    const breakout = breakoutOf(session, session.currentPhaseId);
    if (!breakout || groupOf(breakout, personKeyOf(standIn))) return session;
    const { id: groupId } = breakout.groups.toSorted((one, other) => one.people.length - other.people.length)[0]!;
    if (!mayChooseGroup(standIn, session, groupId).allowed) return session;
    return this.breakouts.choose(standIn, { organisationId: session.organisationId, sessionId: session.id, groupId });
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

/** Most agree; one sees it differently, so that there is something to talk about. */
const answerTo = ({ language }: Session, voting: Pick<SessionVoting, 'kind'>, index: number): Ballot => {
  const answers = answersTo(voting);
  const answer = answers[index === 1 ? 1 : 0]!;
  return { answer, reason: asksReason(answer) ? standInReason[language] : '' };
};
