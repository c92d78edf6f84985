import type { CarriedOver, Outcome } from '@inrol/contracts/outcomes';
import type { Session, SessionSummary } from '@inrol/contracts/sessions';
import type { Actor } from '@inrol/domain';
import { wordingNow } from '@inrol/domain/change-tracks';
import { Injectable } from '@nestjs/common';
import { LearningQuestionsService } from '../change-tracks/index.ts';
import { ExperimentsService } from '../experiments/index.ts';
import { ObstaclesService } from '../feedback-loops/index.ts';
import { TeamsService } from '../organisations/index.ts';
import { PracticesService } from '../practices/index.ts';
import { SessionsService } from '../sessions/index.ts';
import { OutcomesService } from './outcomes.service.ts';

/** How a thing stands now; what it does not say stays as the session wrote it down. */
type Standing = Pick<CarriedOver, 'state'> & Partial<Omit<CarriedOver, 'kind' | 'state'>>;

/** What became of what the session before this one left. */
@Injectable()
export class CarryOver {
  constructor(
    private readonly sessions: SessionsService,
    private readonly outcomes: OutcomesService,
    private readonly experiments: ExperimentsService,
    private readonly obstacles: ObstaclesService,
    private readonly practices: PracticesService,
    private readonly questions: LearningQuestionsService,
    private readonly teams: TeamsService,
  ) {}

  async into(actor: Actor, sessionId: string): Promise<{ from: SessionSummary | null; items: CarriedOver[] }> {
    const last = await this.sessions.lastBefore(await this.sessions.seen(actor, sessionId));
    if (!last) return { from: null, items: [] };
    const outcomes = await this.outcomes.of(last);
    const items = await Promise.all(outcomes.map((outcome) => this.now(last, outcome, null)));
    return { from: last, items: [...items, ...(await this.stillOpen(last))] };
  }

  /** Agreements of sessions before that one, in the same series, of which nobody said yet whether they were kept. */
  private async stillOpen(last: Session): Promise<CarriedOver[]> {
    const items: CarriedOver[] = [];
    for (const session of await this.sessions.earlierInSeries(last)) {
      const outcomes = await this.outcomes.of(session);
      const open = outcomes.filter(({ kind, targetId, kept }) => kind === 'agreement' && !targetId && kept === null);
      for (const outcome of open) items.push(await this.now(session, outcome, session.closedAt!.slice(0, 10)));
    }
    return items;
  }

  private async now({ organisationId, id: sessionId }: Session, outcome: Outcome, since: string | null) {
    const { kind, title, owner, dueOn, targetId, id } = outcome;
    const standing = await this.standing(organisationId, outcome);
    return { ...{ kind, id: targetId ?? id, sessionId, since }, ...{ title, detail: '', owner, dueOn }, ...standing };
  }

  private async standing(organisationId: string, { kind, targetId, kept }: Outcome): Promise<Standing> {
    if (targetId === null) return { state: kept === null ? 'open' : kept ? 'kept' : 'dropped' };
    switch (kind) {
      case 'experiment':
        return this.experiment(organisationId, targetId);
      case 'obstacle':
        return this.obstacle(organisationId, targetId);
      case 'practice': {
        const { status, title, core } = await this.practices.one(organisationId, targetId);
        return { state: status, title, detail: core };
      }
      case 'learning-question': {
        const question = await this.questions.one(organisationId, targetId);
        return { state: question.status, detail: wordingNow(question) };
      }
      case 'agreement':
        return { state: 'open' };
    }
  }

  /** An experiment that was adapted goes on in its next iteration. */
  private async experiment(organisationId: string, experimentId: string): Promise<Standing> {
    const { lineage } = await this.experiments.one(organisationId, experimentId);
    const newest = await this.experiments.one(organisationId, lineage.at(-1)?.id ?? experimentId);
    const learning = lineage.findLast((iteration) => iteration.learning !== null)?.learning ?? '';
    const { id, status, title, endsOn } = newest;
    return { id, state: status, title, detail: learning, ...(endsOn && { dueOn: endsOn }) };
  }

  /** While it waits for an answer, it is with a team, until a day. */
  private async obstacle(organisationId: string, obstacleId: string): Promise<Standing> {
    const { status, title, stays, waitsWithTeamId, dueOn } = await this.obstacles.one(organisationId, obstacleId);
    const answer = stays.findLast((stay) => stay.answer !== null)?.answer?.text ?? '';
    const waits = waitsWithTeamId && (await this.teams.one(organisationId, waitsWithTeamId));
    return { state: status, title, detail: answer, ...(waits && { owner: waits.name, dueOn }) };
  }
}
