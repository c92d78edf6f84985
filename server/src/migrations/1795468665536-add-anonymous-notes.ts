import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In phases from before nobody wrote early, nobody read first and nothing is held back. */
export class AddAnonymousNotes1795468665536 implements MigrationInterface {
  readonly name = 'AddAnonymousNotes1795468665536';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "anonymous_phase" ("phaseId" uuid NOT NULL, "sessionId" uuid NOT NULL, "organisationId" uuid NOT NULL, "privateKey" text, "modulus" text NOT NULL, "notes" jsonb NOT NULL, CONSTRAINT "PK_c7ad786eab96c3d2844ba89faa5" PRIMARY KEY ("phaseId"))`,
    );
    await runner.query(
      `CREATE TABLE "note_rights_given" ("phaseId" uuid NOT NULL, "person" text NOT NULL, "sessionId" uuid NOT NULL, "organisationId" uuid NOT NULL, "covers" text NOT NULL, CONSTRAINT "PK_00435b5cd053f1eafa3ddff6c36" PRIMARY KEY ("phaseId", "person"))`,
    );
    await runner.query(
      `UPDATE "session" SET "phases" = (SELECT coalesce(jsonb_agg('{"writesEarly": false, "readFirst": false, "heldBack": []}'::jsonb || phase ORDER BY place), '[]') FROM jsonb_array_elements("phases") WITH ORDINALITY AS each(phase, place))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE "session" SET "phases" = (SELECT coalesce(jsonb_agg(phase - 'writesEarly' - 'readFirst' - 'heldBack' ORDER BY place), '[]') FROM jsonb_array_elements("phases") WITH ORDINALITY AS each(phase, place))`,
    );
    await runner.query(`DROP TABLE "note_rights_given"`);
    await runner.query(`DROP TABLE "anonymous_phase"`);
  }
}
