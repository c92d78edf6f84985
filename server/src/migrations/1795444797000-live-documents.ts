import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Live documents: what they are, their log, their snapshots, and who may write under which client id. */
export class LiveDocuments1795444797000 implements MigrationInterface {
  readonly name = 'LiveDocuments1795444797000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE documents (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        kind text NOT NULL,
        owner_id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`CREATE INDEX documents_owner ON documents (organisation_id, owner_id)`);
    await runner.query(`
      CREATE TABLE document_updates (
        document_id uuid NOT NULL REFERENCES documents ON DELETE CASCADE,
        position bigint NOT NULL,
        bytes bytea NOT NULL,
        written_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (document_id, position)
      )`);
    // what Yjs makes is dense already; compressing it costs time and wins nothing
    await runner.query(`ALTER TABLE document_updates ALTER COLUMN bytes SET STORAGE EXTERNAL`);
    await runner.query(`
      CREATE TABLE document_snapshots (
        document_id uuid NOT NULL REFERENCES documents ON DELETE CASCADE,
        position bigint NOT NULL,
        bytes bytea NOT NULL,
        digest bytea NOT NULL,
        written_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (document_id, position)
      )`);
    await runner.query(`
      CREATE TABLE document_clients (
        document_id uuid NOT NULL REFERENCES documents ON DELETE CASCADE,
        client_id bigint NOT NULL,
        person text NOT NULL,
        PRIMARY KEY (document_id, client_id)
      )`);
    await runner.query(`CREATE INDEX document_clients_person ON document_clients (document_id, person)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['document_clients', 'document_snapshots', 'document_updates', 'documents']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
