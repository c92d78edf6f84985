import type { FollowingSteps } from '@inrol/contracts/procedures';
import { stepsThatFollow } from '@inrol/domain/procedures';
import { Injectable } from '@nestjs/common';
import { found } from '../../platform/errors/index.ts';
import { ProcessMapsService } from '../process-maps/index.ts';
import { ProceduresRepository } from './procedures.repository.ts';

/** Reading a map loads its document; the newest are those that people work on. */
const MAPS_LOOKED_AT = 100;

/** Where the work goes by a procedure, and where it did before the last decision on it. */
@Injectable()
export class ProcedureSteps {
  constructor(
    private readonly repository: ProceduresRepository,
    private readonly maps: ProcessMapsService,
  ) {}

  /** Maps without such a step, now or then, are left out. */
  async of(organisationId: string, procedureId: string): Promise<FollowingSteps[]> {
    const { title } = found(await this.repository.one(organisationId, procedureId));
    const decided = (await this.repository.decisionsOn(organisationId, procedureId)).at(-1)?.at;
    const following: FollowingSteps[] = [];
    for (const map of (await this.maps.all(organisationId, {})).slice(0, MAPS_LOOKED_AT)) {
      const content = await this.maps.contentNow(organisationId, map.id);
      const now = stepsThatFollow(content, title);
      const kept = decided ? await this.maps.versionBefore(organisationId, map.id, decided, content) : null;
      const before = kept ? { ...stepsThatFollow(kept.content, title), versionId: kept.id, version: kept.name } : null;
      if (now.steps.length + (before?.steps.length ?? 0) > 0)
        following.push({ processMapId: map.id, title: map.title, now, before });
    }
    return following;
  }
}
