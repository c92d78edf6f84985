import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddAppointments1795478623660 implements MigrationInterface {
  readonly name = 'AddAppointments1795478623660';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "appointment" ("id" uuid NOT NULL, "organisationId" uuid NOT NULL, "title" text NOT NULL, "about" text NOT NULL, "startsAt" TIMESTAMP WITH TIME ZONE NOT NULL, "endsAt" TIMESTAMP WITH TIME ZONE NOT NULL, "path" text NOT NULL, "organiserId" uuid NOT NULL, "opensEarly" boolean NOT NULL, "state" text NOT NULL, "sequence" integer NOT NULL, CONSTRAINT "PK_e8be1a53027415e709ce8a2db74" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE TABLE "appointment_invitee" ("appointmentId" uuid NOT NULL, "accountId" uuid NOT NULL, "organisationId" uuid NOT NULL, "told" jsonb, "toldAt" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_18b1d4f89ad1bba5fb92a44802d" PRIMARY KEY ("appointmentId", "accountId"))`);
    await runner.query(`CREATE INDEX "IDX_45b9d5bdb302a0f392502de699" ON "appointment_invitee"  ("accountId") `);
    await runner.query(`CREATE TABLE "planned_job" ("key" text NOT NULL, "name" text NOT NULL, "payload" jsonb NOT NULL, "dueAt" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_241aca3569ecda93fd6ecb905ba" PRIMARY KEY ("key"))`);
    await runner.query(`CREATE INDEX "IDX_b503b1c2a6dc274ce48a7ee727" ON "planned_job"  ("dueAt") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_b503b1c2a6dc274ce48a7ee727"`);
    await runner.query(`DROP TABLE "planned_job"`);
    await runner.query(`DROP INDEX "public"."IDX_45b9d5bdb302a0f392502de699"`);
    await runner.query(`DROP TABLE "appointment_invitee"`);
    await runner.query(`DROP TABLE "appointment"`);
  }
}
