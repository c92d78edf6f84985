import { randomUUID } from 'node:crypto';
import type { ParsedInputOf } from '@inrol/contracts';
import type { changeTrackRoutes, ChangeTrack } from '@inrol/contracts/change-tracks';
import type { MemberActor } from '@inrol/domain';
import { answerCover, askCover, canGiveCover, mayAnswerCover, mayGrantCover } from '@inrol/domain/change-tracks';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/index.ts';
import { found, insist, Refusal } from '../../platform/errors/index.ts';
import { PeopleService } from '../organisations/index.ts';
import { ChangeTracksService } from './change-tracks.service.ts';
import { TrackCoversRepository } from './track-covers.repository.ts';

type Input<Name extends keyof typeof changeTrackRoutes> = ParsedInputOf<(typeof changeTrackRoutes)[Name]>;

/** Cover for a track: asked of somebody who is accountable, who alone grants, declines or ends it. */
@Injectable()
export class TrackCoversService {
  constructor(
    private readonly repository: TrackCoversRepository,
    private readonly tracks: ChangeTracksService,
    private readonly people: PeopleService,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  async ask(actor: MemberActor, { trackId, sponsorId, what }: Input<'askCover'>): Promise<ChangeTrack> {
    const { organisationId } = actor;
    await this.database.transaction(async () => {
      const track = await this.tracks.hold(actor, trackId);
      const sponsor = await this.people.one(organisationId, sponsorId);
      insist(canGiveCover(sponsor));
      const asked = askCover(track.cover, { sponsorId, sponsorName: sponsor.name, what });
      if (!asked.ok) throw new Refusal(asked.code);
      await this.withdrawUnanswered(organisationId, trackId);
      const { sponsorName: _, ...cover } = asked.cover;
      await this.repository.insert({
        ...{ id: randomUUID(), organisationId, trackId },
        ...cover,
        askedAt: this.clock.now(),
      });
    });
    return this.tracks.one(organisationId, trackId);
  }

  async answer(actor: MemberActor, { trackId, answer }: Input<'answerCover'>): Promise<ChangeTrack> {
    const { organisationId } = actor;
    await this.database.transaction(async () => {
      const { cover } = await this.tracks.holdAny(organisationId, trackId);
      if (!cover) throw new Refusal('cover-not-asked-of-you');
      insist(answer.kind === 'grant' ? mayGrantCover(actor, cover) : mayAnswerCover(actor, cover));
      const answered = answerCover(cover, answer, this.clock.today());
      if (!answered.ok) throw new Refusal(answered.code);
      const { status, until, reach, declinedBecause } = answered.cover;
      const { id } = found(await this.repository.ofTrack(organisationId, trackId));
      await this.repository.update(organisationId, id, { status, until, reach, declinedBecause });
    });
    return this.tracks.one(organisationId, trackId);
  }

  /** Where somebody was asked for cover and has not answered. */
  async askedOf({
    organisationId,
    accountId,
  }: MemberActor): Promise<{ trackId: string; title: string; what: string }[]> {
    const asked = await this.repository.askedOf(organisationId, accountId);
    const tracks = await this.tracks.all(organisationId);
    return asked.map(({ trackId, what }) => ({
      trackId,
      what,
      title: found(tracks.find((track) => track.id === trackId)).title,
    }));
  }

  /** Asked of another before an answer came: the first no longer waits with anybody. */
  private async withdrawUnanswered(organisationId: string, trackId: string): Promise<void> {
    const last = await this.repository.ofTrack(organisationId, trackId);
    if (last?.status === 'asked') await this.repository.delete(organisationId, last.id);
  }
}
