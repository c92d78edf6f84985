import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddLookAgain1795525000000 implements MigrationInterface {
  readonly name = 'AddLookAgain1795525000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "obstacle" ADD "askAgainOn" date`);
    // what was solved before this was asked is asked from thirty days after
    await runner.query(`
      UPDATE "obstacle" o SET "askAgainOn" = (v."at" AT TIME ZONE 'UTC')::date + 30
      FROM (SELECT "obstacleId", max("at") AS "at" FROM "obstacle_verdict" GROUP BY "obstacleId") v
      WHERE v."obstacleId" = o."id" AND o."status" = 'confirmed' AND NOT EXISTS (
        SELECT 1 FROM "obstacle_stay" s WHERE s."obstacleId" = o."id" AND s."answerKind" = 'kept'
          AND s."ordinal" = (SELECT max("ordinal") FROM "obstacle_stay" WHERE "obstacleId" = o."id"))`);
    await runner.query(`ALTER TABLE "obstacle_stay" ADD "talkId" uuid`);
    await runner.query(`CREATE INDEX "obstacle_look_again" ON "obstacle"  ("raisedByTeamId", "askAgainOn") WHERE "askAgainOn" IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."obstacle_look_again"`);
    await runner.query(`ALTER TABLE "obstacle_stay" DROP COLUMN "talkId"`);
    await runner.query(`ALTER TABLE "obstacle" DROP COLUMN "askAgainOn"`);
  }
}
