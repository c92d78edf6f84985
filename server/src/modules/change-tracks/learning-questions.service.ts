import { randomUUID } from 'node:crypto';
import { titleFrom, type ParsedInputOf } from '@inrol/contracts';
import type { changeTrackRoutes, LearningQuestion } from '@inrol/contracts/change-tracks';
import type { Happening } from '@inrol/contracts/insights';
import type { MemberActor } from '@inrol/domain';
import { afterSession, mayKeepLearningAgenda, moveQuestion, reword, wordingNow } from '@inrol/domain/change-tracks';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/index.ts';
import { found, insist, Refusal } from '../../platform/errors/index.ts';
import { TeamsService } from '../organisations/index.ts';
import { ChangeTracksService } from './change-tracks.service.ts';
import type { LearningQuestionEntity } from './learning-question.entity.ts';
import { LearningQuestionsRepository, type Agenda } from './learning-questions.repository.ts';

type Input<Name extends keyof typeof changeTrackRoutes> = ParsedInputOf<(typeof changeTrackRoutes)[Name]>;

/** The session in which a question came up, as the module that makes outcomes knows it. */
export interface FromSession {
  readonly sessionId: string;
  readonly facilitators: readonly { readonly accountId: string }[];
}

const shown = ({ organisationId: _, createdAt, ...question }: LearningQuestionEntity): LearningQuestion => ({
  ...question,
  createdAt: createdAt.toISOString(),
});

/** The dynamic learning agenda of teams and tracks. */
@Injectable()
export class LearningQuestionsService {
  constructor(
    private readonly repository: LearningQuestionsRepository,
    private readonly tracks: ChangeTracksService,
    private readonly teams: TeamsService,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Open ones first, then the newest. */
  async all(organisationId: string, agenda: Agenda): Promise<LearningQuestion[]> {
    return (await this.repository.all(organisationId, agenda)).map(shown);
  }

  /** One question of the organisation; `not-found` for any other. */
  async one(organisationId: string, questionId: string): Promise<LearningQuestion> {
    return shown(found(await this.repository.one(organisationId, questionId)));
  }

  async create(
    actor: MemberActor,
    { text, teamId, trackId }: Input<'createLearningQuestion'>,
    from: FromSession | null = null,
  ): Promise<LearningQuestion> {
    await this.insistOnAgenda(actor, { teamId, trackId }, from?.facilitators ?? []);
    const id = randomUUID();
    const now = this.clock.now();
    await this.repository.insert({
      ...{ id, organisationId: actor.organisationId, teamId, trackId },
      sessionId: from?.sessionId ?? null,
      wordings: [{ text, at: now.toISOString() }],
      status: 'open',
      sessionsOpen: 0,
      createdAt: now,
    });
    return this.one(actor.organisationId, id);
  }

  async reword(actor: MemberActor, { questionId, text }: Input<'rewordLearningQuestion'>): Promise<LearningQuestion> {
    return this.change(actor, questionId, (question) => reword(question, text, this.clock.now()));
  }

  async move(actor: MemberActor, { questionId, status }: Input<'closeLearningQuestion'>): Promise<LearningQuestion> {
    return this.change(actor, questionId, (question) => moveQuestion(question, status));
  }

  /** A session of this team, and of this track if it has one, was closed: its open questions stayed open once more. */
  async afterSession(organisationId: string, teamId: string, trackId: string | null): Promise<void> {
    await this.database.transaction(async () => {
      for (const question of await this.repository.lockOpen(organisationId, teamId, trackId)) {
        const { sessionsOpen } = afterSession(question);
        await this.repository.update(organisationId, question.id, { sessionsOpen });
      }
    });
  }

  /** For the timeline of a track: each question when it was asked, as it was worded then. */
  async moments(organisationId: string, trackId: string): Promise<Happening[]> {
    const questions = await this.repository.all(organisationId, { trackId });
    return questions.map(({ id, teamId, wordings, createdAt }) => ({
      kind: 'question-asked',
      at: createdAt.toISOString(),
      subjectId: id,
      title: titleFrom(wordings[0]?.text ?? ''),
      teamId,
      detail: wordings.length > 1 ? wordingNow({ wordings }) : '',
    }));
  }

  private async change(
    actor: MemberActor,
    questionId: string,
    by: (question: LearningQuestionEntity) => ReturnType<typeof reword<LearningQuestionEntity>>,
  ): Promise<LearningQuestion> {
    const { organisationId } = actor;
    await this.database.transaction(async () => {
      const question = found(await this.repository.lock(organisationId, questionId));
      await this.insistOnAgenda(actor, question, []);
      const moved = by(question);
      if (!moved.ok) throw new Refusal(moved.code);
      const { wordings, status } = moved.question;
      await this.repository.update(organisationId, questionId, { wordings, status });
    });
    return this.one(organisationId, questionId);
  }

  /** Insists that this agenda is theirs to keep; `not-found` for a team or track of another organisation. */
  private async insistOnAgenda(
    actor: MemberActor,
    { teamId, trackId }: { readonly teamId: string | null; readonly trackId: string | null },
    sessionFacilitators: FromSession['facilitators'],
  ): Promise<void> {
    const { organisationId } = actor;
    const teams = await this.teams.all(organisationId);
    const own = teamId === null ? [] : [found(teams.find((team) => team.id === teamId))];
    const track = trackId === null ? null : await this.tracks.one(organisationId, trackId);
    const ofTrack = teams.filter((team) => track?.teamIds.includes(team.id));
    const people = track ? [...track.facilitators, ...track.cohorts.flatMap((cohort) => cohort.members)] : [];
    const facilitators = [...people, ...sessionFacilitators];
    const works = [...own, ...ofTrack].map((team) => ({ team, facilitators: [] }));
    insist(mayKeepLearningAgenda(actor, works, facilitators));
  }
}
