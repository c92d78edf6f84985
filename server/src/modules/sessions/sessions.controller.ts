import type { ParsedInputOf } from '@inrol/contracts';
import { sessionRoutes as routes } from '@inrol/contracts/sessions';
import type { Actor, MemberActor } from '@inrol/domain';
import { Controller } from '@nestjs/common';
import { CurrentActor, CurrentMember, Endpoint, Input, RequestOrigin } from '../../platform/http/index.ts';
import { BallotsService } from './ballots.service.ts';
import { BoardHistory } from './board-history.ts';
import { JoiningService } from './joining.service.ts';
import { OwnPartService } from './own-part.service.ts';
import { RehearsalsService } from './rehearsals.service.ts';
import { RolesService } from './roles.service.ts';
import { RunSession } from './run-session.ts';
import { SessionCalendar } from './session-calendar.ts';
import { SessionsService } from './sessions.service.ts';

type In<Name extends keyof typeof routes> = ParsedInputOf<(typeof routes)[Name]>;

@Controller()
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly run: RunSession,
    private readonly own: OwnPartService,
    private readonly ballots: BallotsService,
    private readonly joining: JoiningService,
    private readonly rehearsals: RehearsalsService,
    private readonly roles: RolesService,
    private readonly calendar: SessionCalendar,
    private readonly history: BoardHistory,
  ) {}

  @Endpoint(routes.sessions)
  all(@CurrentMember() actor: MemberActor, @Input(routes.sessions) input: In<'sessions'>) {
    return this.sessions.all(actor.organisationId, input);
  }

  @Endpoint(routes.createSession)
  create(@CurrentMember() actor: MemberActor, @Input(routes.createSession) input: In<'createSession'>) {
    return this.sessions.create(actor, input);
  }

  @Endpoint(routes.session)
  one(@CurrentActor() actor: Actor, @Input(routes.session) { sessionId }: In<'session'>) {
    return this.sessions.seen(actor, sessionId);
  }

  @Endpoint(routes.updateSession)
  update(@CurrentMember() actor: MemberActor, @Input(routes.updateSession) input: In<'updateSession'>) {
    return this.sessions.update(actor, input);
  }

  @Endpoint(routes.names)
  names(@CurrentActor() actor: Actor, @Input(routes.names) { sessionId }: In<'names'>) {
    return this.sessions.names(actor, sessionId);
  }

  @Endpoint(routes.joinLink)
  joinLink(
    @CurrentMember() actor: MemberActor,
    @Input(routes.joinLink) { sessionId }: In<'joinLink'>,
    @RequestOrigin() origin: string,
  ) {
    return this.joining.link(actor, sessionId, origin);
  }

  @Endpoint(routes.calendar)
  toCalendar(
    @CurrentActor() actor: Actor,
    @Input(routes.calendar) { sessionId }: In<'calendar'>,
    @RequestOrigin() origin: string,
  ) {
    return this.calendar.of(actor, sessionId, origin);
  }

  @Endpoint(routes.command)
  command(@CurrentMember() actor: MemberActor, @Input(routes.command) input: In<'command'>) {
    return this.run.command(actor, input);
  }

  @Endpoint(routes.beginRehearsal)
  beginRehearsal(@CurrentMember() actor: MemberActor, @Input(routes.beginRehearsal) input: In<'beginRehearsal'>) {
    return this.rehearsals.begin(actor, input.sessionId);
  }

  @Endpoint(routes.endRehearsal)
  async endRehearsal(@CurrentMember() actor: MemberActor, @Input(routes.endRehearsal) input: In<'endRehearsal'>) {
    await this.rehearsals.end(actor, input.sessionId);
    return { done: true };
  }

  @Endpoint(routes.takeRole)
  takeRole(@CurrentActor() actor: Actor, @Input(routes.takeRole) input: In<'takeRole'>) {
    return this.roles.take(actor, input);
  }

  @Endpoint(routes.ownPart)
  ownPart(@CurrentActor() actor: Actor, @Input(routes.ownPart) { sessionId }: In<'ownPart'>) {
    return this.own.of(actor, sessionId);
  }

  @Endpoint(routes.writeNote)
  writeNote(@CurrentActor() actor: Actor, @Input(routes.writeNote) input: In<'writeNote'>) {
    return this.own.writeNote(actor, input);
  }

  @Endpoint(routes.dropNote)
  async dropNote(@CurrentActor() actor: Actor, @Input(routes.dropNote) input: In<'dropNote'>) {
    await this.own.dropNote(actor, input);
    return { done: true };
  }

  @Endpoint(routes.putBallot)
  putBallot(@CurrentActor() actor: Actor, @Input(routes.putBallot) input: In<'putBallot'>) {
    return this.ballots.putDots(actor, input);
  }

  @Endpoint(routes.putAnswer)
  putAnswer(@CurrentActor() actor: Actor, @Input(routes.putAnswer) input: In<'putAnswer'>) {
    return this.ballots.putAnswer(actor, input);
  }

  @Endpoint(routes.answerAgreement)
  answerAgreement(@CurrentActor() actor: Actor, @Input(routes.answerAgreement) input: In<'answerAgreement'>) {
    return this.ballots.answerAgreement(actor, input);
  }

  @Endpoint(routes.boardMoments)
  boardMoments(@CurrentMember() actor: MemberActor, @Input(routes.boardMoments) input: In<'boardMoments'>) {
    return this.history.moments(actor, input);
  }

  @Endpoint(routes.boardMoment)
  boardMoment(@CurrentMember() actor: MemberActor, @Input(routes.boardMoment) input: In<'boardMoment'>) {
    return this.history.moment(actor, input);
  }

  @Endpoint(routes.bringBackBoard)
  async bringBackBoard(@CurrentMember() actor: MemberActor, @Input(routes.bringBackBoard) input: In<'bringBackBoard'>) {
    await this.history.bringBack(actor, input);
    return { done: true };
  }
}
