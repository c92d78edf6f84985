import type { ParsedInputOf } from '@inrol/contracts';
import type { LikelyGroup, likelyGroupRoutes } from '@inrol/contracts/sessions';
import type { Actor } from '@inrol/domain';
import { contentOf, likelyGroups, mayAskLikelyGroups, mostCompared, phasesWithNotesFor } from '@inrol/domain/sessions';
import { Injectable } from '@nestjs/common';
import { insist } from '../../platform/errors/index.ts';
import { SessionRecords } from './session-records.ts';
import { Sessions } from './sessions.ts';
import { WordsRepository } from './words.repository.ts';

/** Looks which loose notes share words. It offers, and moves nothing. */
@Injectable()
export class LikelyGroupsService {
  constructor(
    private readonly sessions: Sessions,
    private readonly records: SessionRecords,
    private readonly words: WordsRepository,
  ) {}

  async of(actor: Actor, input: ParsedInputOf<typeof likelyGroupRoutes.likelyGroups>): Promise<LikelyGroup[]> {
    const session = await this.sessions.one(actor.organisationId, input.sessionId);
    insist(mayAskLikelyGroups(actor, session, input.phaseId));
    const { notes } = contentOf(await this.records.boardOf(session), phasesWithNotesFor(session.phases, input.phaseId));
    const loose = notes.filter(({ groupId }) => groupId === null).slice(0, mostCompared);
    const words = await this.words.of(
      loose.map(({ text }) => text),
      session.language,
    );
    return likelyGroups(
      loose.map(({ id }, at) => ({ id, words: words[at]! })),
      session.language,
    );
  }
}
