import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { LearningQuestionEntity } from './learning-question.entity.ts';

/** Whose agenda: of a team, of a track, or of everyone. */
export interface Agenda {
  readonly teamId?: string | undefined;
  readonly trackId?: string | undefined;
}

const given = ({ teamId, trackId }: Agenda) => ({ ...(teamId ? { teamId } : {}), ...(trackId ? { trackId } : {}) });

@Injectable()
export class LearningQuestionsRepository {
  constructor(private readonly database: Database) {}

  private get questions() {
    return this.database.of(LearningQuestionEntity);
  }

  /** Open ones first, then the newest. */
  all(organisationId: string, agenda: Agenda): Promise<LearningQuestionEntity[]> {
    return this.questions.find({
      where: { organisationId, ...given(agenda) },
      order: { status: 'DESC', createdAt: 'DESC', id: 'ASC' },
    });
  }

  one(organisationId: string, id: string): Promise<LearningQuestionEntity | null> {
    return this.questions.findOneBy({ organisationId, id });
  }

  /** Holds the question, so that two changes come one after the other. */
  lock(organisationId: string, id: string): Promise<LearningQuestionEntity | null> {
    return this.questions.findOne({ where: { organisationId, id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Holds the open questions of a team, and those of a track where there is one. */
  lockOpen(organisationId: string, teamId: string, trackId: string | null): Promise<LearningQuestionEntity[]> {
    const open = { organisationId, status: 'open' as const };
    return this.questions.find({
      where: [{ ...open, teamId }, ...(trackId ? [{ ...open, trackId }] : [])],
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async insert(question: LearningQuestionEntity): Promise<void> {
    await this.questions.insert(question);
  }

  async update(organisationId: string, id: string, change: Partial<LearningQuestionEntity>): Promise<void> {
    await this.questions.update({ organisationId, id }, change);
  }
}
