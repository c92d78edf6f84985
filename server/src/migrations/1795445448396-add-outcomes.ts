import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddOutcomes1795445448396 implements MigrationInterface {
  readonly name = 'AddOutcomes1795445448396';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "outcome" ("id" uuid NOT NULL, "organisationId" uuid NOT NULL, "sessionId" uuid NOT NULL, "teamId" uuid NOT NULL, "kind" text NOT NULL, "title" text NOT NULL, "targetId" uuid, "origin" jsonb, "owner" text, "dueOn" date, "kept" boolean, "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_d721e56b4240f79aaa14cb54775" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_e32ef91a0eb060cab505f2d73c" ON "outcome"  ("sessionId") `);
    await runner.query(`CREATE INDEX "IDX_4fc8d15514c6b34dcb48f3ee16" ON "outcome"  ("organisationId", "teamId") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_4fc8d15514c6b34dcb48f3ee16"`);
    await runner.query(`DROP INDEX "public"."IDX_e32ef91a0eb060cab505f2d73c"`);
    await runner.query(`DROP TABLE "outcome"`);
  }
}
