import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions from before have no small groups. */
export class AddBreakouts1795468492011 implements MigrationInterface {
  readonly name = 'AddBreakouts1795468492011';

  async up(runner: QueryRunner): Promise<void> {
    for (const column of ['breakouts', 'carries']) {
      await runner.query(`ALTER TABLE "session" ADD "${column}" jsonb NOT NULL DEFAULT '[]'`);
      await runner.query(`ALTER TABLE "session" ALTER COLUMN "${column}" DROP DEFAULT`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "session" DROP COLUMN "carries"`);
    await runner.query(`ALTER TABLE "session" DROP COLUMN "breakouts"`);
  }
}
