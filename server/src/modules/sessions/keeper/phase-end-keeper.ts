import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/index.ts';
import { JobRunner, Jobs } from '../../../platform/jobs/index.ts';
import { Mailer } from '../../../platform/mail/mailer.ts';
import { ReceiversRepository } from '../../appointments/index.ts';
import { phaseDue, tellOfPhase, type PhaseDue } from '../phase-due.ts';
import { PhaseEndMail } from './phase-end-mail.ts';
import { PhasesDueRepository, type PhaseToTell } from './phases-due.repository.ts';

/**
 * Tells people of a phase in their own time, as it is at that moment. A reminder goes to everyone of the team alike: nobody
 * looks who did something and who did not.
 */
@Injectable()
export class PhaseEndKeeper {
  constructor(
    runner: JobRunner,
    private readonly phases: PhasesDueRepository,
    private readonly receivers: ReceiversRepository,
    private readonly mail: PhaseEndMail,
    private readonly mailer: Mailer,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {
    runner.answer(phaseDue, (due) => this.spread(due));
    runner.answer(tellOfPhase, (due) => this.tell(due));
  }

  /** One job for each receiver: where a mail is not taken, only that one is tried again. */
  private async spread(due: PhaseDue): Promise<void> {
    const found = this.mailer.sends ? await this.phases.find(due, this.clock.now()) : null;
    if (!found) return;
    const accountIds = await this.receiversOf(due, found);
    await this.database.transaction(async () => {
      for (const accountId of accountIds)
        await this.jobs.add(tellOfPhase, { ...due, accountId }, { key: `${due.phaseId}:${due.news}:${accountId}` });
    });
  }

  private async receiversOf({ news }: PhaseDue, { session }: PhaseToTell): Promise<ReadonlySet<string>> {
    const { organisationId, teamId, facilitatorIds } = session;
    if (news === 'ended') return new Set(facilitatorIds);
    return new Set([...(await this.receivers.inTeam(organisationId, teamId)), ...facilitatorIds]);
  }

  /** Rejects when the mail was not taken, so that it is tried again. */
  private async tell({ accountId, ...due }: PhaseDue & { readonly accountId: string }): Promise<void> {
    const found = await this.phases.find(due, this.clock.now());
    const receiver = found && (await this.receivers.member(due.organisationId, accountId));
    if (!receiver) return;
    const taken = await this.mail.send(receiver, due.news, found);
    if (!taken) throw new Error('a mail was not taken; it is tried again later');
  }
}
