import { randomUUID } from 'node:crypto';
import type { ParsedInputOf } from '@inrol/contracts';
import type { feedbackLoopRoutes, Obstacle } from '@inrol/contracts/feedback-loops';
import type { MemberActor } from '@inrol/domain';
import { answerObstacle, judgeAnswer, type Occasion } from '@inrol/domain/feedback-loops';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/index.ts';
import { found, Refusal } from '../../platform/errors/index.ts';
import { OrganisationsService, TeamsService } from '../organisations/index.ts';
import { SessionsService } from '../sessions/index.ts';
import { ObstaclesRepository } from './obstacles.repository.ts';
import { ObstaclesService } from './obstacles.service.ts';
import { stayRow } from './stay-row.ts';

type Input<Name extends keyof typeof feedbackLoopRoutes> = ParsedInputOf<(typeof feedbackLoopRoutes)[Name]>;

/** Answers to obstacles, and what the raising team says of them. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly repository: ObstaclesRepository,
    private readonly obstacles: ObstaclesService,
    private readonly organisations: OrganisationsService,
    private readonly teams: TeamsService,
    private readonly sessions: SessionsService,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  async answer(actor: MemberActor, input: Input<'answerObstacle'>): Promise<Obstacle> {
    const { organisationId } = actor;
    const { obstacleId, stayId, kind, text } = input;
    await this.database.transaction(async () => {
      const obstacle = await this.obstacles.hold(organisationId, obstacleId);
      const last = found(obstacle.stays.at(-1));
      const team = await this.teams.one(organisationId, last.teamId);
      const occasion = await this.occasion(organisationId);
      const answer = { stayId, kind, text, newTalkId: randomUUID() };
      const answered = answerObstacle(obstacle, answer, actor, team, occasion);
      if (!answered.ok) throw new Refusal(answered.code);
      const { stays } = answered.obstacle;
      const from = obstacle.stays.length - 1;
      for (const [index, stay] of stays.entries())
        if (index >= from)
          await this.repository.putStay(
            stayRow(stay, { organisationId, obstacleId, ordinal: index + 1 }, stay.answer ? actor.accountId : null),
          );
      await this.repository.setPlace(organisationId, obstacleId, answered.obstacle);
      const talkId = stays[from]?.answer?.talkId;
      if (talkId) await this.sessions.create(actor, await this.talk(organisationId, obstacle, text), talkId);
    });
    return this.obstacles.one(organisationId, obstacleId);
  }

  async judge(actor: MemberActor, { obstacleId, confirmed, text }: Input<'judgeAnswer'>): Promise<Obstacle> {
    const { organisationId } = actor;
    await this.database.transaction(async () => {
      const obstacle = await this.obstacles.hold(organisationId, obstacleId);
      const occasion = await this.occasion(organisationId);
      const judged = judgeAnswer(obstacle, { confirmed, text }, actor, occasion);
      if (!judged.ok) throw new Refusal(judged.code);
      const { stays } = judged.obstacle;
      const at = occasion.now;
      await this.repository.insertVerdict({ id: randomUUID(), organisationId, obstacleId, confirmed, text, at });
      for (const [index, stay] of stays.entries())
        if (index >= obstacle.stays.length)
          await this.repository.putStay(stayRow(stay, { organisationId, obstacleId, ordinal: index + 1 }));
      await this.repository.setPlace(organisationId, obstacleId, judged.obstacle);
    });
    return this.obstacles.one(organisationId, obstacleId);
  }

  /** With the team that raised it, at a moment to be chosen, by a method that asks what holds it in place and what would move it. */
  private async talk(organisationId: string, { title, raisedByTeamId, trackId }: Obstacle, question: string) {
    const { locale } = await this.organisations.one(organisationId);
    const session = { title, question, teamId: raisedByTeamId, trackId, language: locale, startsAt: null };
    return { organisationId, ...session, methodKey: 'force-field', processMapId: null };
  }

  private async occasion(organisationId: string): Promise<Occasion> {
    const { answerDays } = await this.organisations.one(organisationId);
    return { now: this.clock.now(), answerDays, newStayId: randomUUID() };
  }
}
