import type { ParsedInputOf } from '@inrol/contracts';
import { changeTrackRoutes as routes } from '@inrol/contracts/change-tracks';
import type { MemberActor } from '@inrol/domain';
import { Controller } from '@nestjs/common';
import { CurrentMember, Endpoint, Input } from '../../platform/http/index.ts';
import { ChangeTracksService } from './change-tracks.service.ts';
import { CohortsService } from './cohorts.service.ts';
import { TrackCoversService } from './track-covers.service.ts';

type In<Name extends keyof typeof routes> = ParsedInputOf<(typeof routes)[Name]>;

@Controller()
export class ChangeTracksController {
  constructor(
    private readonly service: ChangeTracksService,
    private readonly cohorts: CohortsService,
    private readonly covers: TrackCoversService,
  ) {}

  @Endpoint(routes.tracks)
  tracks(@CurrentMember() actor: MemberActor) {
    return this.service.all(actor.organisationId);
  }

  @Endpoint(routes.createTrack)
  create(@CurrentMember() actor: MemberActor, @Input(routes.createTrack) input: In<'createTrack'>) {
    return this.service.create(actor, input);
  }

  @Endpoint(routes.track)
  track(@CurrentMember() actor: MemberActor, @Input(routes.track) { trackId }: In<'track'>) {
    return this.service.one(actor.organisationId, trackId);
  }

  @Endpoint(routes.updateTrack)
  update(@CurrentMember() actor: MemberActor, @Input(routes.updateTrack) input: In<'updateTrack'>) {
    return this.service.update(actor, input);
  }

  @Endpoint(routes.moveTrack)
  move(@CurrentMember() actor: MemberActor, @Input(routes.moveTrack) input: In<'moveTrack'>) {
    return this.service.move(actor, input);
  }

  @Endpoint(routes.askCover)
  askCover(@CurrentMember() actor: MemberActor, @Input(routes.askCover) input: In<'askCover'>) {
    return this.covers.ask(actor, input);
  }

  @Endpoint(routes.answerCover)
  answerCover(@CurrentMember() actor: MemberActor, @Input(routes.answerCover) input: In<'answerCover'>) {
    return this.covers.answer(actor, input);
  }

  @Endpoint(routes.addCohort)
  addCohort(@CurrentMember() actor: MemberActor, @Input(routes.addCohort) input: In<'addCohort'>) {
    return this.cohorts.add(actor, input);
  }

  @Endpoint(routes.updateCohort)
  updateCohort(@CurrentMember() actor: MemberActor, @Input(routes.updateCohort) input: In<'updateCohort'>) {
    return this.cohorts.update(actor, input);
  }
}
