import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Earlier states of live documents. The log itself no longer tells when something was written. */
export class DocumentMoments1795455700000 implements MigrationInterface {
  readonly name = 'DocumentMoments1795455700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE document_moments (
        id uuid PRIMARY KEY,
        document_id uuid NOT NULL REFERENCES documents ON DELETE CASCADE,
        at timestamptz NOT NULL,
        content jsonb NOT NULL
      )`);
    await runner.query(`CREATE INDEX document_moments_of ON document_moments (document_id, at)`);
    await runner.query(`ALTER TABLE document_updates DROP COLUMN written_at`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE document_updates ADD COLUMN written_at timestamptz NOT NULL DEFAULT now()`);
    await runner.query(`DROP TABLE document_moments`);
  }
}
