import type { Session } from '@inrol/contracts/sessions';
import { phaseOf, remindAt } from '@inrol/domain/sessions';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Config } from '../../platform/config/config.ts';
import { Timetable } from '../../platform/timetable/index.ts';
import { phaseDue, type PhaseNews } from './phase-due.ts';

/** Writes down what is to be told, and when, of a phase that people do in their own time. */
@Injectable()
export class PhaseEnds {
  constructor(
    private readonly timetable: Timetable,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** The end of this phase was set, moved or taken away. In the transaction that is on its way. */
  async changed(session: Session, phaseId: string): Promise<void> {
    const { endsAt, reminds } = phaseOf(session, phaseId) ?? { endsAt: null, reminds: false };
    const end = endsAt === null ? null : new Date(endsAt);
    await this.plan(session, phaseId, 'ended', end);
    const reminder = end && reminds ? remindAt(end, this.clock.now(), this.config.timeZone) : null;
    await this.plan(session, phaseId, 'reminder', reminder);
  }

  private async plan({ organisationId, id: sessionId }: Session, phaseId: string, news: PhaseNews, at: Date | null) {
    const key = `${phaseId}:${news}`;
    if (at) await this.timetable.plan(phaseDue, { organisationId, sessionId, phaseId, news }, key, at);
    else await this.timetable.drop(phaseDue, key);
  }
}
