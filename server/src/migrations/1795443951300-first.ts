import type { MigrationInterface, QueryRunner } from 'typeorm';

export class First1795443951300 implements MigrationInterface {
  readonly name = 'First1795443951300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "account" ("id" uuid NOT NULL, "name" text NOT NULL, "email" text NOT NULL, "passwordHash" text NOT NULL, "locale" text NOT NULL, "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "UQ_4c8f96ccf523e9a3faefd5bdd4c" UNIQUE ("email"), CONSTRAINT "PK_54115ee388cdb6d86bb4bf5b2ea" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "browser_session" ("tokenHash" text NOT NULL, "accountId" uuid, "guestId" uuid, "expiresAt" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_00029f35438e48fc8fa8a82b37a" PRIMARY KEY ("tokenHash"))`,
    );
    await runner.query(`CREATE INDEX "IDX_aa400709d2dcde36cfd9b5588e" ON "browser_session"  ("accountId") `);
    await runner.query(`CREATE INDEX "IDX_29de696493a720b9c980c76527" ON "browser_session"  ("guestId") `);
    await runner.query(
      `CREATE TABLE "guest" ("id" uuid NOT NULL, "name" text NOT NULL, "organisationId" uuid NOT NULL, "sessionId" uuid NOT NULL, "joinedAt" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_57689d19445de01737dbc458857" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_fe8a5836005bd0f7710c154eb1" ON "guest"  ("sessionId") `);
    await runner.query(
      `CREATE TABLE "one_time_link" ("id" uuid NOT NULL, "tokenHash" text NOT NULL, "purpose" text NOT NULL, "organisationId" uuid, "accountId" uuid, "invites" jsonb, "expiresAt" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "UQ_17ba78984df6c5410c80de58569" UNIQUE ("tokenHash"), CONSTRAINT "PK_692214b0220c83a7e687bece32d" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_2ce436c91ff6ff97eeecf1334d" ON "one_time_link"  ("purpose") `);
    await runner.query(`CREATE INDEX "IDX_80fd41b15160b40dcc620a689b" ON "one_time_link"  ("organisationId") `);
    await runner.query(
      `CREATE TABLE "goal" ("id" uuid NOT NULL, "organisationId" uuid NOT NULL, "statement" text NOT NULL, "forWhom" text NOT NULL, "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_88c8e2b461b711336c836b1e130" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_6d87ec00c290c1ee0d41811896" ON "goal"  ("organisationId") `);
    await runner.query(
      `CREATE TABLE "membership" ("organisationId" uuid NOT NULL, "accountId" uuid NOT NULL, "role" text NOT NULL, CONSTRAINT "PK_0d12970aae957306f460a06c011" PRIMARY KEY ("organisationId", "accountId"))`,
    );
    await runner.query(`CREATE INDEX "IDX_7df4a02f7635e6571ba7616700" ON "membership"  ("accountId") `);
    await runner.query(
      `CREATE TABLE "organisation" ("id" uuid NOT NULL, "name" text NOT NULL, "slug" text NOT NULL, "kind" text NOT NULL, "locale" text NOT NULL, "answerDays" integer NOT NULL, "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "UQ_b800a0efd2f9f19719d0c4d793d" UNIQUE ("slug"), CONSTRAINT "PK_c725ae234ef1b74cce43d2d00c1" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "team" ("id" uuid NOT NULL, "organisationId" uuid NOT NULL, "name" text NOT NULL, "layer" text NOT NULL, "answersTo" uuid, "partner" text, CONSTRAINT "UQ_10731d94a485f2f9ccd7cf1af9c" UNIQUE ("organisationId", "name"), CONSTRAINT "PK_f57d8293406df4af348402e4b74" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_3c99a6098a3a33c955b15194ce" ON "team"  ("organisationId") `);
    await runner.query(
      `CREATE TABLE "team_membership" ("teamId" uuid NOT NULL, "accountId" uuid NOT NULL, "organisationId" uuid NOT NULL, "lead" boolean NOT NULL, CONSTRAINT "PK_3f8e33902a5e150b97c600d0f05" PRIMARY KEY ("teamId", "accountId"))`,
    );
    await runner.query(`CREATE INDEX "IDX_27abc7f20de5b064d98eb569b6" ON "team_membership"  ("accountId") `);
    await runner.query(`CREATE INDEX "IDX_d89c6198b1e6bd0a3da4d99d3c" ON "team_membership"  ("organisationId") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_d89c6198b1e6bd0a3da4d99d3c"`);
    await runner.query(`DROP INDEX "public"."IDX_27abc7f20de5b064d98eb569b6"`);
    await runner.query(`DROP TABLE "team_membership"`);
    await runner.query(`DROP INDEX "public"."IDX_3c99a6098a3a33c955b15194ce"`);
    await runner.query(`DROP TABLE "team"`);
    await runner.query(`DROP TABLE "organisation"`);
    await runner.query(`DROP INDEX "public"."IDX_7df4a02f7635e6571ba7616700"`);
    await runner.query(`DROP TABLE "membership"`);
    await runner.query(`DROP INDEX "public"."IDX_6d87ec00c290c1ee0d41811896"`);
    await runner.query(`DROP TABLE "goal"`);
    await runner.query(`DROP INDEX "public"."IDX_80fd41b15160b40dcc620a689b"`);
    await runner.query(`DROP INDEX "public"."IDX_2ce436c91ff6ff97eeecf1334d"`);
    await runner.query(`DROP TABLE "one_time_link"`);
    await runner.query(`DROP INDEX "public"."IDX_fe8a5836005bd0f7710c154eb1"`);
    await runner.query(`DROP TABLE "guest"`);
    await runner.query(`DROP INDEX "public"."IDX_29de696493a720b9c980c76527"`);
    await runner.query(`DROP INDEX "public"."IDX_aa400709d2dcde36cfd9b5588e"`);
    await runner.query(`DROP TABLE "browser_session"`);
    await runner.query(`DROP TABLE "account"`);
  }
}
