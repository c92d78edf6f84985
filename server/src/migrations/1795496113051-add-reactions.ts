import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddReactions1795496113051 implements MigrationInterface {
  readonly name = 'AddReactions1795496113051';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "note_reactions" ("sessionId" uuid NOT NULL, "noteId" uuid NOT NULL, "organisationId" uuid NOT NULL, "marks" jsonb NOT NULL, "counts" jsonb NOT NULL, CONSTRAINT "PK_8ea423adeccf9d227d3ec833f05" PRIMARY KEY ("sessionId", "noteId"))`);
    await runner.query(`CREATE TABLE "reaction_key" ("sessionId" uuid NOT NULL, "organisationId" uuid NOT NULL, "privateKey" text, "modulus" text NOT NULL, "given" jsonb NOT NULL, CONSTRAINT "PK_0955c2b82052b98afbd72a490af" PRIMARY KEY ("sessionId"))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "reaction_key"`);
    await runner.query(`DROP TABLE "note_reactions"`);
  }
}
