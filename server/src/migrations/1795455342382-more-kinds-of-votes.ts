import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MoreKindsOfVotes1795455342382 implements MigrationInterface {
  readonly name = 'MoreKindsOfVotes1795455342382';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "ballot" RENAME COLUMN "phaseId" TO "voteId"`);
    await runner.query(
      `ALTER TABLE "ballot" RENAME CONSTRAINT "PK_4acd331c73a77fa5e2185f641b0" TO "PK_4d8aaa0e24a88bf3bc65a8d3310"`,
    );
    await runner.query(`ALTER TABLE "ballot" ADD "phaseId" uuid`);
    await runner.query(`UPDATE "ballot" SET "phaseId" = "voteId"`);
    await runner.query(`ALTER TABLE "ballot" ALTER COLUMN "phaseId" SET NOT NULL`);
    await runner.query(`ALTER TABLE "ballot" RENAME COLUMN "dots" TO "ballot"`);
    await runner.query(inEveryPhase(`'{"answers": null, "proposals": []}'::jsonb || phase`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(inEveryPhase(`phase - 'answers' - 'proposals'`));
    await runner.query(`ALTER TABLE "ballot" RENAME COLUMN "ballot" TO "dots"`);
    await runner.query(`DELETE FROM "ballot" WHERE "voteId" <> "phaseId"`);
    await runner.query(`ALTER TABLE "ballot" DROP COLUMN "phaseId"`);
    await runner.query(
      `ALTER TABLE "ballot" RENAME CONSTRAINT "PK_4d8aaa0e24a88bf3bc65a8d3310" TO "PK_4acd331c73a77fa5e2185f641b0"`,
    );
    await runner.query(`ALTER TABLE "ballot" RENAME COLUMN "voteId" TO "phaseId"`);
  }
}

const inEveryPhase = (changed: string): string => `
  UPDATE "session" SET "phases" = coalesce(
    (SELECT jsonb_agg(${changed} ORDER BY place) FROM jsonb_array_elements("phases") WITH ORDINALITY AS listed(phase, place)),
    '[]'
  )`;
