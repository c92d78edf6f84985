import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddMethods1795456260000 implements MigrationInterface {
  readonly name = 'AddMethods1795456260000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "method" ("id" uuid NOT NULL, "organisationId" uuid NOT NULL, "content" jsonb NOT NULL, "makerId" uuid NOT NULL, "revision" integer NOT NULL, "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL, "changedAt" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_def6b33cb9809fb4b8ac44c69ae" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_aa58813aa1fd3e42091a332f6c" ON "method" ("organisationId")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_aa58813aa1fd3e42091a332f6c"`);
    await runner.query(`DROP TABLE "method"`);
  }
}
