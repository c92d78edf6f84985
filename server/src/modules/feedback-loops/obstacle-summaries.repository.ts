import type { AnswerKind, ObstacleSummary } from '@inrol/contracts/feedback-loops';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';

/** Which obstacles: all that is given holds. */
export interface Sought {
  readonly trackId?: string | undefined;
  /** Raised by one of these teams. */
  readonly raisedBy?: readonly string[] | undefined;
  /** Waiting for an answer of one of these teams; then the longest wait comes first. */
  readonly waitsWith?: readonly string[] | undefined;
  /** With their answer back where they were raised, not yet judged. */
  readonly back?: boolean | undefined;
  /** To be looked at again on this day or before. */
  readonly askAgainBy?: string | undefined;
}

interface Row extends Omit<ObstacleSummary, 'waitsSince' | 'createdAt' | 'lastAnswer'> {
  waitsSince: Date | null;
  createdAt: Date;
  answerKind: AnswerKind | null;
  answerTeamId: string | null;
  answeredAt: Date | null;
}

/* Only the last stay can be without an answer. */
const SUMMARY = `
  SELECT o."id", o."title", o."kind", o."inTheWayOf", o."status", o."raisedByTeamId", o."trackId", o."createdAt",
    open."teamId" AS "waitsWithTeamId", open."since" AS "waitsSince", open."dueOn"::text AS "dueOn", o."askAgainOn"::text AS "askAgainOn",
    met."times" AS "recurrences", met."teams" AS "metByTeams",
    last."answerKind", last."teamId" AS "answerTeamId", last."answeredAt"
  FROM "obstacle" o
  LEFT JOIN "obstacle_stay" open ON open."obstacleId" = o."id" AND open."answerKind" IS NULL AND o."status" = 'with'
  LEFT JOIN LATERAL (
    SELECT s."answerKind", s."teamId", s."answeredAt" FROM "obstacle_stay" s
    WHERE s."obstacleId" = o."id" AND s."answerKind" IS NOT NULL ORDER BY s."ordinal" DESC LIMIT 1) last ON true
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS "times",
      1 + (count(DISTINCT r."teamId") FILTER (WHERE r."teamId" <> o."raisedByTeamId"))::int AS "teams"
    FROM "recurrence" r WHERE r."obstacleId" = o."id") met`;

/** Obstacles as lists show them: chosen, counted and put in order by the database, without what was written in them. */
@Injectable()
export class ObstacleSummaries {
  constructor(private readonly database: Database) {}

  /** Newest first; what waits with teams, longest wait first. */
  async of(
    organisationId: string,
    { trackId, raisedBy, waitsWith, back, askAgainBy }: Sought,
  ): Promise<ObstacleSummary[]> {
    const values: unknown[] = [organisationId];
    const holds = ['o."organisationId" = $1'];
    if (trackId !== undefined) holds.push(`o."trackId" = $${values.push(trackId)}`);
    if (raisedBy !== undefined) holds.push(`o."raisedByTeamId" = ANY($${values.push(raisedBy)}::uuid[])`);
    if (waitsWith !== undefined) holds.push(`open."teamId" = ANY($${values.push(waitsWith)}::uuid[])`);
    if (back) holds.push(`o."status" = 'returned'`);
    if (askAgainBy !== undefined) holds.push(`o."askAgainOn" <= $${values.push(askAgainBy)}::date`);
    const order = waitsWith === undefined ? 'o."createdAt" DESC, o."id" DESC' : 'open."since", o."createdAt", o."id"';
    const sql = `${SUMMARY} WHERE ${holds.join(' AND ')} ORDER BY ${order}`;
    return (await this.database.manager.query<Row[]>(sql, values)).map(shown);
  }

  /** Those with these ids, in the order of the ids. */
  async withIds(organisationId: string, ids: readonly string[]): Promise<ObstacleSummary[]> {
    const sql = `${SUMMARY} WHERE o."organisationId" = $1 AND o."id" = ANY($2::uuid[])
      ORDER BY array_position($2::uuid[], o."id")`;
    return (await this.database.manager.query<Row[]>(sql, [organisationId, ids])).map(shown);
  }
}

const shown = ({ answerKind, answerTeamId, answeredAt, waitsSince, createdAt, ...row }: Row): ObstacleSummary => ({
  ...row,
  waitsSince: waitsSince?.toISOString() ?? null,
  createdAt: createdAt.toISOString(),
  lastAnswer:
    answerKind === null || answerTeamId === null || answeredAt === null
      ? null
      : { kind: answerKind, teamId: answerTeamId, at: answeredAt.toISOString() },
});
