import type { Happening } from '@inrol/contracts/insights';
import { Injectable } from '@nestjs/common';
import { PracticesRepository } from './practices.repository.ts';
import { RollInsRepository } from './roll-ins.repository.ts';

/** What happened with practices, for the timeline of a track. */
@Injectable()
export class PracticeMoments {
  constructor(
    private readonly practices: PracticesRepository,
    private readonly rollIns: RollInsRepository,
  ) {}

  async ofTrack(organisationId: string, trackId: string): Promise<Happening[]> {
    const practices = await this.practices.all(organisationId, trackId);
    const ids = practices.map((practice) => practice.id);
    const versions = await this.practices.versionsOf(organisationId, ids);
    const rollIns = await this.rollIns.ofPractices(organisationId, ids);
    const variants = await this.rollIns.variantsOf(
      organisationId,
      rollIns.map((rollIn) => rollIn.id),
    );
    return practices.flatMap(({ id, title, originTeamId }): Happening[] => {
      const about = { subjectId: id, title };
      const words = versions
        .filter((version) => version.practiceId === id)
        .map(({ number, at, teamId, because }): Happening => ({
          ...about,
          at: at.toISOString(),
          kind: number === 1 ? 'practice-written' : 'practice-changed',
          teamId: number === 1 ? originTeamId : teamId,
          detail: because,
        }));
      const forms = rollIns
        .filter((rollIn) => rollIn.practiceId === id)
        .flatMap(({ id: rollInId, teamId }) =>
          variants
            .filter((variant) => variant.rollInId === rollInId)
            .map(({ at, changed }): Happening => ({
              ...about,
              at: at.toISOString(),
              kind: 'rolled-in',
              teamId,
              detail: changed,
            })),
        );
      return [...words, ...forms];
    });
  }
}
