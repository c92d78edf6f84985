import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In phases from before people did everything together. */
export class AddOwnTime1795492263679 implements MigrationInterface {
  readonly name = 'AddOwnTime1795492263679';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "session" ADD "openUntil" TIMESTAMP WITH TIME ZONE`);
    await runner.query(
      `UPDATE "session" SET "phases" = (SELECT coalesce(jsonb_agg('{"endsAt": null, "reminds": false}'::jsonb || phase ORDER BY place), '[]') FROM jsonb_array_elements("phases") WITH ORDINALITY AS each(phase, place))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE "session" SET "phases" = (SELECT coalesce(jsonb_agg(phase - 'endsAt' - 'reminds' ORDER BY place), '[]') FROM jsonb_array_elements("phases") WITH ORDINALITY AS each(phase, place))`,
    );
    await runner.query(`ALTER TABLE "session" DROP COLUMN "openUntil"`);
  }
}
