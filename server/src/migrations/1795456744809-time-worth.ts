import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TimeWorth1795456744809 implements MigrationInterface {
  readonly name = 'TimeWorth1795456744809';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "time_worth" ("sessionId" uuid NOT NULL, "organisationId" uuid NOT NULL, "privateKey" text, "modulus" text NOT NULL, "given" jsonb NOT NULL, "used" jsonb NOT NULL, "counts" jsonb NOT NULL, "sentences" jsonb NOT NULL, CONSTRAINT "PK_5d6ae5252f532c41c302572d057" PRIMARY KEY ("sessionId"))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "time_worth"`);
  }
}
