import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ListObstacles1795519006858 implements MigrationInterface {
  readonly name = 'ListObstacles1795519006858';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_59b215c08ae61cf77572473b25"`);
    await runner.query(`CREATE INDEX "obstacle_back" ON "obstacle"  ("raisedByTeamId", "createdAt") WHERE "status" = 'returned'`);
    await runner.query(`CREATE INDEX "IDX_33ae8a802866d6625a8cc8b673" ON "obstacle"  ("organisationId", "createdAt", "id") `);
    await runner.query(`CREATE INDEX "obstacle_stay_open" ON "obstacle_stay"  ("teamId", "since") WHERE "answerKind" IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."obstacle_stay_open"`);
    await runner.query(`DROP INDEX "public"."IDX_33ae8a802866d6625a8cc8b673"`);
    await runner.query(`DROP INDEX "public"."obstacle_back"`);
    await runner.query(`CREATE INDEX "IDX_59b215c08ae61cf77572473b25" ON "obstacle" USING btree ("organisationId") `);
  }
}
