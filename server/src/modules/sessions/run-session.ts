import type { ParsedInputOf } from '@inrol/contracts';
import type { Session, sessionRoutes } from '@inrol/contracts/sessions';
import type { MemberActor } from '@inrol/domain';
import { applyCommand, mayCommand } from '@inrol/domain/sessions';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/index.ts';
import { insist, Refusal } from '../../platform/errors/index.ts';
import { AppointmentsService } from '../appointments/index.ts';
import { LearningQuestionsService } from '../change-tracks/index.ts';
import { ProcessMapsService } from '../process-maps/index.ts';
import { AttendanceRepository } from './attendance.repository.ts';
import { BallotsService } from './ballots.service.ts';
import { BoardHistory } from './board-history.ts';
import { BreakoutCarries } from './breakout-carries.ts';
import { CommandFacts } from './command-facts.ts';
import { PeopleHere } from './people-here.ts';
import { PhaseEnds } from './phase-ends.ts';
import { ReactionsService } from './reactions.service.ts';
import { Reveals } from './reveals.ts';
import { StandIns } from './stand-ins.ts';
import { SessionRoom } from './session-room.ts';
import { Sessions } from './sessions.ts';
import { SessionsRepository } from './sessions.repository.ts';
import { TimeWorthService } from './time-worth.service.ts';

type CommandInput = ParsedInputOf<(typeof sessionRoutes)['command']>;

/** The facilitator's commands: one after the other, each made for the session as its giver saw it. */
@Injectable()
export class RunSession {
  constructor(
    private readonly sessions: Sessions,
    private readonly repository: SessionsRepository,
    private readonly ballots: BallotsService,
    private readonly attendance: AttendanceRepository,
    private readonly reveals: Reveals,
    private readonly timeWorth: TimeWorthService,
    private readonly reactions: ReactionsService,
    private readonly room: SessionRoom,
    private readonly people: PeopleHere,
    private readonly facts: CommandFacts,
    private readonly standIns: StandIns,
    private readonly maps: ProcessMapsService,
    private readonly questions: LearningQuestionsService,
    private readonly history: BoardHistory,
    private readonly carries: BreakoutCarries,
    private readonly appointments: AppointmentsService,
    private readonly ends: PhaseEnds,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** `changed-meanwhile` where somebody else's command came first. */
  async command(actor: MemberActor, { sessionId, revision, command }: CommandInput): Promise<Session> {
    const { organisationId } = actor;
    const drawn = command.kind === 'close' ? await this.drawnNow(organisationId, sessionId) : null;
    const { before, after } = await this.database.transaction(async () => {
      const before = await this.sessions.toChange(organisationId, sessionId);
      insist(mayCommand(actor, before, command.kind));
      if (before.revision !== revision) throw new Refusal('changed-meanwhile');
      const ballots = await this.ballots.endedBy(before, command);
      const facts = await this.facts.of(before, command);
      const result = applyCommand(before, command, actor, this.clock.now(), ballots, facts);
      if (!result.ok) throw new Refusal(result.code);
      await this.sessions.keep(result.session);
      if (command.kind === 'set-end') await this.ends.changed(result.session, command.phaseId);
      await this.carries.prepare(before, result.session);
      await this.ballots.forget(before, command);
      if (turns(before, result.session)) await this.history.turns(before);
      await this.atTurningPoints(before, result.session, drawn);
      return { before, after: result.session };
    });
    try {
      await this.reveals.finish(after);
    } finally {
      // what is decided is told, also where the notes have yet to reach the board
      await this.room.changed(after, before);
    }
    // by now nobody can write any more where it comes from
    await this.carries.finish(after);
    return after.rehearsalOf === null ? after : this.standIns.act(after);
  }

  /** What begins and ends with the session itself. */
  private async atTurningPoints(before: Session, after: Session, drawn: Awaited<ReturnType<RunSession['drawnNow']>>) {
    if (before.status === after.status) return;
    const { organisationId, id, teamId, trackId, status } = after;
    if (status === 'running') await this.attendance.add(organisationId, id, this.people.keys(id));
    if (status !== 'closed') return;
    if (before.status === 'open') await this.appointments.cancelled(id, after.revision);
    await this.timeWorth.close(after);
    await this.reactions.close(after);
    const row = await this.repository.one(organisationId, id);
    const closedAt = this.clock.now();
    await this.repository.update(organisationId, id, {
      mapWhenClosed: drawn,
      firstClosedAt: row?.firstClosedAt ?? closedAt,
    });
    if (!row?.firstClosedAt) await this.questions.afterSession(organisationId, teamId, trackId);
  }

  private async drawnNow(organisationId: string, sessionId: string) {
    const { processMapDocumentId } = await this.sessions.one(organisationId, sessionId);
    return processMapDocumentId ? this.maps.contentOf(processMapDocumentId) : null;
  }
}

/** What was written so far is done with: the room is elsewhere, or the session is over. */
const turns = (before: Session, after: Session): boolean =>
  before.status === 'running' && (after.currentPhaseId !== before.currentPhaseId || after.status === 'closed');
