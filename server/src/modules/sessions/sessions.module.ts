import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AppointmentsModule } from '../appointments/index.ts';
import { ChangeTracksModule } from '../change-tracks/index.ts';
import { MethodsModule } from '../methods/index.ts';
import { ProcessMapsModule } from '../process-maps/index.ts';
import { AnonymousNotesController } from './anonymous-notes.controller.ts';
import { AnonymousNotesService } from './anonymous-notes.service.ts';
import { AnonymousPhaseEntity } from './anonymous-phase.entity.ts';
import { AnonymousPhasesRepository } from './anonymous-phases.repository.ts';
import { AttendanceEntity } from './attendance.entity.ts';
import { AttendanceRepository } from './attendance.repository.ts';
import { BallotEntity } from './ballot.entity.ts';
import { BallotsRepository } from './ballots.repository.ts';
import { BallotsService } from './ballots.service.ts';
import { BoardHistory } from './board-history.ts';
import { BreakoutCarries } from './breakout-carries.ts';
import { BreakoutsController } from './breakouts.controller.ts';
import { BreakoutsService } from './breakouts.service.ts';
import { CommandFacts } from './command-facts.ts';
import { DropSession } from './drop-session.ts';
import { InvitationSends } from './invitation-sends.ts';
import { SessionInvitationsController } from './invitations.controller.ts';
import { SessionInvitationsService } from './invitations.service.ts';
import { JoinTries } from './join-tries.ts';
import { JoiningController } from './joining.controller.ts';
import { JoiningService } from './joining.service.ts';
import { LikelyGroupsController } from './likely-groups.controller.ts';
import { LikelyGroupsService } from './likely-groups.service.ts';
import { NoteReactionsEntity } from './note-reactions.entity.ts';
import { NoteRightsGivenEntity } from './note-rights-given.entity.ts';
import { OwnPartService } from './own-part.service.ts';
import { PeopleHere } from './people-here.ts';
import { PhaseEnds } from './phase-ends.ts';
import { PrivateNoteEntity } from './private-note.entity.ts';
import { PrivateNotesRepository } from './private-notes.repository.ts';
import { ReactionKeyEntity } from './reaction-key.entity.ts';
import { ReactionsController } from './reactions.controller.ts';
import { ReactionsRepository } from './reactions.repository.ts';
import { ReactionsService } from './reactions.service.ts';
import { RehearsalsService } from './rehearsals.service.ts';
import { Removal } from './removal.ts';
import { Reveals } from './reveals.ts';
import { RolesService } from './roles.service.ts';
import { RoomForNotes } from './room-for-notes.ts';
import { RunSession } from './run-session.ts';
import { SeriesController } from './series.controller.ts';
import { SeriesService } from './series.service.ts';
import { SessionCalendar } from './session-calendar.ts';
import { SessionGates } from './session-gates.ts';
import { SessionRecords } from './session-records.ts';
import { SessionRoom } from './session-room.ts';
import { SessionSockets } from './session-sockets.ts';
import { SessionTraces } from './session-traces.ts';
import { SessionEntity } from './session.entity.ts';
import { SessionsController } from './sessions.controller.ts';
import { SessionsRepository } from './sessions.repository.ts';
import { SessionsService } from './sessions.service.ts';
import { StandInWriting } from './stand-in-writing.ts';
import { StandIns } from './stand-ins.ts';
import { Sessions } from './sessions.ts';
import { TimeWorthController } from './time-worth.controller.ts';
import { TimeWorthEntity } from './time-worth.entity.ts';
import { TimeWorthRepository } from './time-worth.repository.ts';
import { TimeWorthService } from './time-worth.service.ts';
import { WordsRepository } from './words.repository.ts';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      AnonymousPhaseEntity,
      NoteReactionsEntity,
      NoteRightsGivenEntity,
      AttendanceEntity,
      BallotEntity,
      PrivateNoteEntity,
      ReactionKeyEntity,
      SessionEntity,
      TimeWorthEntity,
    ]),
    AppointmentsModule,
    ChangeTracksModule,
    MethodsModule,
    ProcessMapsModule,
  ],
  controllers: [
    AnonymousNotesController,
    BreakoutsController,
    JoiningController,
    LikelyGroupsController,
    ReactionsController,
    SeriesController,
    SessionInvitationsController,
    SessionsController,
    TimeWorthController,
  ],
  providers: [
    AnonymousNotesService,
    AnonymousPhasesRepository,
    AttendanceRepository,
    BallotsRepository,
    BallotsService,
    BoardHistory,
    BreakoutCarries,
    BreakoutsService,
    CommandFacts,
    DropSession,
    InvitationSends,
    JoinTries,
    JoiningService,
    LikelyGroupsService,
    OwnPartService,
    PeopleHere,
    PhaseEnds,
    PrivateNotesRepository,
    ReactionsRepository,
    ReactionsService,
    RehearsalsService,
    Removal,
    Reveals,
    RolesService,
    RoomForNotes,
    RunSession,
    SeriesService,
    SessionCalendar,
    SessionGates,
    SessionInvitationsService,
    SessionRecords,
    SessionRoom,
    SessionSockets,
    SessionTraces,
    Sessions,
    StandIns,
    StandInWriting,
    SessionsRepository,
    SessionsService,
    TimeWorthRepository,
    TimeWorthService,
    WordsRepository,
  ],
  exports: [SessionRecords, SessionRoom, SessionsService],
})
export class SessionsModule {}
