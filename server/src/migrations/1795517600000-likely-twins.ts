import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LikelyTwins1795517600000 implements MigrationInterface {
  readonly name = 'LikelyTwins1795517600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    await runner.query(`CREATE EXTENSION IF NOT EXISTS btree_gin`);
    await runner.query(
      `CREATE INDEX "obstacle_alike" ON "obstacle" USING gin ("organisationId", "title" gin_trgm_ops) WHERE "status" <> 'confirmed'`,
    );
    await runner.query(
      `CREATE INDEX "obstacle_words" ON "obstacle" USING gin ("organisationId", to_tsvector('dutch', "title" || ' ' || "inTheWayOf" || ' ' || "description")) WHERE "status" <> 'confirmed'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "obstacle_words"`);
    await runner.query(`DROP INDEX "obstacle_alike"`);
  }
}
