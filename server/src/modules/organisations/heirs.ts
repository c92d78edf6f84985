import { heirsAmong } from '@inrol/domain/organisations';
import { Injectable } from '@nestjs/common';
import { PeopleService } from './people.service.ts';

export interface Heir {
  readonly accountId: string;
  readonly name: string;
}

/** Who goes on with what somebody kept alone. */
@Injectable()
export class Heirs {
  constructor(private readonly people: PeopleService) {}

  async of(organisationId: string, teamIds: readonly string[], leaving: string): Promise<Heir[]> {
    return heirsAmong(await this.people.all(organisationId), teamIds, leaving);
  }
}
