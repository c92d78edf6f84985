import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions from before have no roles, no turns and no groups, and skip nothing. */
export class AddRolesAndRehearsals1795455600000 implements MigrationInterface {
  readonly name = 'AddRolesAndRehearsals1795455600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "session" ADD "roles" jsonb NOT NULL DEFAULT '[]'`);
    await runner.query(`ALTER TABLE "session" ALTER COLUMN "roles" DROP DEFAULT`);
    await runner.query(`ALTER TABLE "session" ADD "currentTurnId" uuid`);
    await runner.query(`ALTER TABLE "session" ADD "rehearsalOf" uuid`);
    await runner.query(
      `UPDATE "session" SET "phases" = (SELECT coalesce(jsonb_agg('{"turns": [], "groups": null, "skipped": false}'::jsonb || phase ORDER BY place), '[]') FROM jsonb_array_elements("phases") WITH ORDINALITY AS each(phase, place))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE "session" SET "phases" = (SELECT coalesce(jsonb_agg(phase - 'turns' - 'groups' - 'skipped' ORDER BY place), '[]') FROM jsonb_array_elements("phases") WITH ORDINALITY AS each(phase, place))`,
    );
    await runner.query(`ALTER TABLE "session" DROP COLUMN "rehearsalOf"`);
    await runner.query(`ALTER TABLE "session" DROP COLUMN "currentTurnId"`);
    await runner.query(`ALTER TABLE "session" DROP COLUMN "roles"`);
  }
}
