import type { Report } from '@inrol/contracts/outcomes';
import type { Session } from '@inrol/contracts/sessions';
import type { Actor } from '@inrol/domain';
import { mayReadReport } from '@inrol/domain/outcomes';
import { Injectable } from '@nestjs/common';
import { insist } from '../../platform/errors/index.ts';
import { ChangeTracksService } from '../change-tracks/index.ts';
import { TeamsService } from '../organisations/index.ts';
import { SessionRecords, SessionsService } from '../sessions/index.ts';
import { OutcomesService } from './outcomes.service.ts';
import { reportCsv } from './report-csv.ts';
import { reportMarkdown } from './report-markdown.ts';

/** The report of a closed session: everything that was in it, and nothing of who wrote what without a name. */
@Injectable()
export class ReportService {
  constructor(
    private readonly sessions: SessionsService,
    private readonly records: SessionRecords,
    private readonly outcomes: OutcomesService,
    private readonly teams: TeamsService,
    private readonly tracks: ChangeTracksService,
  ) {}

  async of(actor: Actor, sessionId: string): Promise<Report> {
    return this.compile(await this.readable(actor, sessionId));
  }

  /** In the language of the session. */
  async markdown(actor: Actor, sessionId: string): Promise<string> {
    const session = await this.readable(actor, sessionId);
    return reportMarkdown(await this.compile(session), session.language);
  }

  /** For a spreadsheet that is set to the language of the session. */
  async csv(actor: Actor, sessionId: string): Promise<string> {
    const session = await this.readable(actor, sessionId);
    return reportCsv(await this.compile(session), session.language);
  }

  private async readable(actor: Actor, sessionId: string): Promise<Session> {
    const session = await this.sessions.one(actor.organisationId, sessionId);
    insist(mayReadReport(actor, session));
    return session;
  }

  private async compile(session: Session): Promise<Report> {
    const { organisationId, teamId, trackId, facilitators, phases } = session;
    const team = await this.teams.one(organisationId, teamId);
    const board = await this.records.boardOf(session);
    const track = trackId ? await this.tracks.one(organisationId, trackId) : null;
    return {
      session: { ...session, teamName: team.name, trackTitle: track?.title ?? null },
      facilitators: facilitators.map((facilitator) => facilitator.name),
      ...(await this.records.attendanceOf(session)),
      phases,
      board,
      authors: await this.records.authorsOf(session, board),
      processMap: await this.records.mapOf(session),
      outcomes: await this.outcomes.of(session),
      reactions: await this.records.reactionsOf(session),
      timeWorth: await this.records.timeWorthOf(session),
    };
  }
}
