import { shapeBounds } from '@inrol/contracts/sync';
import { Injectable } from '@nestjs/common';
import { Refusal } from '../../platform/errors/index.ts';
import { AnonymousPhasesRepository } from './anonymous-phases.repository.ts';
import { PrivateNotesRepository } from './private-notes.repository.ts';

/** Half of what the board holds, so that there is room for all of them when they are revealed, and for what is written there. */
const NOTES_PER_SESSION = shapeBounds.notes / 2;

/** How many notes can wait for their reveal in one session. */
@Injectable()
export class RoomForNotes {
  constructor(
    private readonly named: PrivateNotesRepository,
    private readonly anonymous: AnonymousPhasesRepository,
  ) {}

  /** `too-many-notes` where not one more fits. */
  async insistOn(inSession: { readonly organisationId: string; readonly sessionId: string }): Promise<void> {
    const waiting = (await this.named.count(inSession)) + (await this.anonymous.count(inSession));
    if (waiting >= NOTES_PER_SESSION) throw new Refusal('too-many-notes');
  }
}
