import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddSeries1795493983436 implements MigrationInterface {
  readonly name = 'AddSeries1795493983436';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "session" ADD "seriesId" uuid`);
    await runner.query(`CREATE INDEX "IDX_846ef8ba250f97e96cdfbde58f" ON "session"  ("organisationId", "seriesId") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_846ef8ba250f97e96cdfbde58f"`);
    await runner.query(`ALTER TABLE "session" DROP COLUMN "seriesId"`);
  }
}
