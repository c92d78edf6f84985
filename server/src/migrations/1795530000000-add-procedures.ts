import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddProcedures1795530000000 implements MigrationInterface {
  readonly name = 'AddProcedures1795530000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "procedure" ("id" uuid NOT NULL, "organisationId" uuid NOT NULL, "title" text NOT NULL, "key" text NOT NULL, "kind" text NOT NULL, "purpose" text NOT NULL, "changer" text NOT NULL, "teamId" uuid NOT NULL, "status" text NOT NULL, "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "UQ_6b0a774a1a369c85142a7273b2c" UNIQUE ("organisationId", "key"), CONSTRAINT "PK_9888785b528492e7539d96e3894" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE TABLE "procedure_question" ("id" uuid NOT NULL, "organisationId" uuid NOT NULL, "procedureId" uuid NOT NULL, "teamId" uuid NOT NULL, "text" text NOT NULL, "source" jsonb, "sourceTitle" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_212d0e2171f8926f27eb600e547" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "IDX_ff114173cf03ee47da52941f78" ON "procedure_question"  ("procedureId") `);
    await runner.query(`CREATE TABLE "procedure_decision" ("id" uuid NOT NULL, "organisationId" uuid NOT NULL, "procedureId" uuid NOT NULL, "kind" text NOT NULL, "reason" text NOT NULL, "effect" text NOT NULL, "practiceIds" uuid array NOT NULL, "accountId" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_8dedaf2ef19ae9c1e1b257c3ac1" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "IDX_fb30d7f785b52755bfc7ca37a2" ON "procedure_decision"  ("organisationId") `);
    await runner.query(`CREATE INDEX "IDX_ed2f9eaf14578aa4126460f6d4" ON "procedure_decision"  ("procedureId") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_ed2f9eaf14578aa4126460f6d4"`);
    await runner.query(`DROP INDEX "public"."IDX_fb30d7f785b52755bfc7ca37a2"`);
    await runner.query(`DROP TABLE "procedure_decision"`);
    await runner.query(`DROP INDEX "public"."IDX_ff114173cf03ee47da52941f78"`);
    await runner.query(`DROP TABLE "procedure_question"`);
    await runner.query(`DROP TABLE "procedure"`);
  }
}
