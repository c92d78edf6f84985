import type { Origin } from '@inrol/contracts/experiments';
import type { ObstacleKind } from '@inrol/contracts/feedback-loops';
import type { OutcomeKind } from '@inrol/contracts/outcomes';
import type { Session } from '@inrol/contracts/sessions';
import type { MemberActor } from '@inrol/domain';
import { emptyPlan } from '@inrol/domain/experiments';
import { Injectable } from '@nestjs/common';
import { LearningQuestionsService } from '../change-tracks/index.ts';
import { ExperimentsService } from '../experiments/index.ts';
import { ObstaclesService } from '../feedback-loops/index.ts';
import { PracticesService } from '../practices/index.ts';

export interface Wish {
  readonly kind: OutcomeKind;
  readonly title: string;
  readonly origin: Origin | null;
  readonly obstacleKind: ObstacleKind;
  /** Of an obstacle that is there already. */
  readonly obstacleId: string | null;
}

/** Makes what an outcome stands for, in the name of the team of the session, by the rules of the module it belongs to. */
@Injectable()
export class OutcomeMakers {
  constructor(
    private readonly experiments: ExperimentsService,
    private readonly obstacles: ObstaclesService,
    private readonly practices: PracticesService,
    private readonly questions: LearningQuestionsService,
  ) {}

  /** The id of what was made, or of what is met once more; null for an agreement, which is no more than the outcome itself. */
  async make(actor: MemberActor, session: Session, wish: Wish): Promise<string | null> {
    const { title, origin } = wish;
    const { organisationId, teamId, trackId, id: sessionId, facilitators } = session;
    const base = { organisationId, title, teamId, trackId };
    const from = { sessionId, origin };
    switch (wish.kind) {
      case 'experiment':
        return (await this.experiments.create(actor, { ...base, ...emptyPlan }, from)).id;
      case 'obstacle': {
        const { obstacleId } = wish;
        if (obstacleId !== null)
          return (await this.obstacles.recur(actor, { organisationId, obstacleId, teamId, text: title }, from)).id;
        const obstacle = { ...base, kind: wish.obstacleKind, description: '', inTheWayOf: '', withMyName: false };
        return (await this.obstacles.raise(actor, obstacle, from)).id;
      }
      case 'practice': {
        const practice = { ...base, core: origin?.text || title, free: '', story: '', goalId: null };
        return (await this.practices.create(actor, practice, { session: from, experimentId: null })).id;
      }
      case 'learning-question': {
        const question = { organisationId, text: title, teamId, trackId, sessionId };
        return (await this.questions.create(actor, question, { sessionId, facilitators })).id;
      }
      case 'agreement':
        return null;
    }
  }
}
