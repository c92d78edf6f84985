import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddOutcomeOwner1795496445123 implements MigrationInterface {
  readonly name = 'AddOutcomeOwner1795496445123';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "outcome" ADD "ownerKey" text`);
    await runner.query(`CREATE INDEX "IDX_7eb712f7c0da0847a531c48dac" ON "outcome"  ("ownerKey") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_7eb712f7c0da0847a531c48dac"`);
    await runner.query(`ALTER TABLE "outcome" DROP COLUMN "ownerKey"`);
  }
}
