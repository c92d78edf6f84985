import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddPracticesAndExperiments1795445051769 implements MigrationInterface {
  readonly name = 'AddPracticesAndExperiments1795445051769';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "practice" ("id" uuid NOT NULL, "organisationId" uuid NOT NULL, "title" text NOT NULL, "status" text NOT NULL, "originTeamId" uuid NOT NULL, "trackId" uuid, "core" text NOT NULL, "free" text NOT NULL, "story" text NOT NULL, "goalId" uuid, "originExperimentId" uuid, "origin" jsonb, "revision" integer NOT NULL, "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_4d094a10eae690da34cc5b8ea32" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_12126ca94928e2a3e71fa09ba4" ON "practice"  ("organisationId") `);
    await runner.query(`CREATE INDEX "IDX_f47cc13e2f535590fe53e6e7a8" ON "practice"  ("originTeamId") `);
    await runner.query(`CREATE INDEX "IDX_16ef5f7002c1c2a81840d86145" ON "practice"  ("trackId") `);
    await runner.query(
      `CREATE TABLE "practice_version" ("practiceId" uuid NOT NULL, "number" integer NOT NULL, "organisationId" uuid NOT NULL, "core" text NOT NULL, "free" text NOT NULL, "because" text NOT NULL, "teamId" uuid, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_c8eff60ee85247160bfdf26fe85" PRIMARY KEY ("practiceId", "number"))`,
    );
    await runner.query(`CREATE INDEX "IDX_ef21d26b1d4e8e102258fbd66c" ON "practice_version"  ("organisationId") `);
    await runner.query(
      `CREATE TABLE "practice_carrier" ("practiceId" uuid NOT NULL, "accountId" uuid NOT NULL, "organisationId" uuid NOT NULL, CONSTRAINT "PK_4b9de5420347258abbff0f8515e" PRIMARY KEY ("practiceId", "accountId"))`,
    );
    await runner.query(`CREATE INDEX "IDX_f31bbdd473232fd574afe7e95f" ON "practice_carrier"  ("organisationId") `);
    await runner.query(
      `CREATE TABLE "roll_in" ("id" uuid NOT NULL, "organisationId" uuid NOT NULL, "practiceId" uuid NOT NULL, "teamId" uuid NOT NULL, "status" text NOT NULL, "experience" jsonb, "notForUsBecause" text, "since" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "UQ_fb2230169b368d615dcd060f687" UNIQUE ("practiceId", "teamId"), CONSTRAINT "PK_4169040fca349f4a2aff0235fb2" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_9718bc77029d669e68cd1cad43" ON "roll_in"  ("organisationId") `);
    await runner.query(`CREATE INDEX "IDX_0427168e5c20c9d1f2fc3c2097" ON "roll_in"  ("teamId") `);
    await runner.query(
      `CREATE TABLE "roll_in_step" ("rollInId" uuid NOT NULL, "ordinal" integer NOT NULL, "organisationId" uuid NOT NULL, "status" text NOT NULL, "because" text, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_0794cf828c5def6049186002138" PRIMARY KEY ("rollInId", "ordinal"))`,
    );
    await runner.query(`CREATE INDEX "IDX_5408e4aab2d4c599c7d3771d01" ON "roll_in_step"  ("organisationId") `);
    await runner.query(
      `CREATE TABLE "practice_variant" ("id" uuid NOT NULL, "organisationId" uuid NOT NULL, "rollInId" uuid NOT NULL, "changed" text NOT NULL, "why" text NOT NULL, "basedOnId" uuid, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_0ef1ac42b874bf60ad198374e7f" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_8368ae23ed17e20601b47e3042" ON "practice_variant"  ("organisationId") `);
    await runner.query(`CREATE INDEX "IDX_b0d7653bc04712dbd2ab7e20fc" ON "practice_variant"  ("rollInId") `);
    await runner.query(
      `CREATE TABLE "practice_proposal" ("id" uuid NOT NULL, "organisationId" uuid NOT NULL, "practiceId" uuid NOT NULL, "teamId" uuid NOT NULL, "text" text NOT NULL, "status" text NOT NULL, "answer" text, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_9efd05411b666957c79fb5ee9fc" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_b9d4d03cb07dfd1cd3820294f9" ON "practice_proposal"  ("organisationId") `);
    await runner.query(`CREATE INDEX "IDX_de22a2a911eaad43cdf9d6dfa7" ON "practice_proposal"  ("practiceId") `);
    await runner.query(
      `CREATE TABLE "experiment" ("id" uuid NOT NULL, "organisationId" uuid NOT NULL, "teamId" uuid NOT NULL, "trackId" uuid, "title" text NOT NULL, "expectation" text NOT NULL, "change" text NOT NULL, "forWhom" text NOT NULL, "startsOn" date, "endsOn" date, "boundary" text NOT NULL, "goalId" uuid, "status" text NOT NULL, "iteration" integer NOT NULL, "firstId" uuid NOT NULL, "decisionKind" text, "learning" text, "practiceId" uuid, "origin" jsonb, "revision" integer NOT NULL, "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL, "startedAt" TIMESTAMP WITH TIME ZONE, "decidedAt" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_4f6eec215c62eec1e0fde987caf" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_235d2a0e723ba3cc723638aefc" ON "experiment"  ("organisationId") `);
    await runner.query(`CREATE INDEX "IDX_964fcfe3d342432e3b7fdcd237" ON "experiment"  ("teamId") `);
    await runner.query(`CREATE INDEX "IDX_df76bb56367021d592dfd11138" ON "experiment"  ("trackId") `);
    await runner.query(`CREATE INDEX "IDX_fe8245fbd7a005ed67f2fa750f" ON "experiment"  ("firstId") `);
    await runner.query(
      `CREATE TABLE "observation" ("id" uuid NOT NULL, "organisationId" uuid NOT NULL, "experimentId" uuid NOT NULL, "on" date NOT NULL, "text" text NOT NULL, "accountId" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_77a736edc631a400b788ce302cb" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_76726108cb7b8f7718b9ce4e26" ON "observation"  ("organisationId") `);
    await runner.query(`CREATE INDEX "IDX_793f0fd8378cfbe03727c7e0c2" ON "observation"  ("experimentId") `);
    await runner.query(`CREATE INDEX "IDX_9e326a5c7a8dcef41352cb1fe0" ON "observation"  ("accountId") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_9e326a5c7a8dcef41352cb1fe0"`);
    await runner.query(`DROP INDEX "public"."IDX_793f0fd8378cfbe03727c7e0c2"`);
    await runner.query(`DROP INDEX "public"."IDX_76726108cb7b8f7718b9ce4e26"`);
    await runner.query(`DROP TABLE "observation"`);
    await runner.query(`DROP INDEX "public"."IDX_fe8245fbd7a005ed67f2fa750f"`);
    await runner.query(`DROP INDEX "public"."IDX_df76bb56367021d592dfd11138"`);
    await runner.query(`DROP INDEX "public"."IDX_964fcfe3d342432e3b7fdcd237"`);
    await runner.query(`DROP INDEX "public"."IDX_235d2a0e723ba3cc723638aefc"`);
    await runner.query(`DROP TABLE "experiment"`);
    await runner.query(`DROP INDEX "public"."IDX_de22a2a911eaad43cdf9d6dfa7"`);
    await runner.query(`DROP INDEX "public"."IDX_b9d4d03cb07dfd1cd3820294f9"`);
    await runner.query(`DROP TABLE "practice_proposal"`);
    await runner.query(`DROP INDEX "public"."IDX_b0d7653bc04712dbd2ab7e20fc"`);
    await runner.query(`DROP INDEX "public"."IDX_8368ae23ed17e20601b47e3042"`);
    await runner.query(`DROP TABLE "practice_variant"`);
    await runner.query(`DROP INDEX "public"."IDX_5408e4aab2d4c599c7d3771d01"`);
    await runner.query(`DROP TABLE "roll_in_step"`);
    await runner.query(`DROP INDEX "public"."IDX_0427168e5c20c9d1f2fc3c2097"`);
    await runner.query(`DROP INDEX "public"."IDX_9718bc77029d669e68cd1cad43"`);
    await runner.query(`DROP TABLE "roll_in"`);
    await runner.query(`DROP INDEX "public"."IDX_f31bbdd473232fd574afe7e95f"`);
    await runner.query(`DROP TABLE "practice_carrier"`);
    await runner.query(`DROP INDEX "public"."IDX_ef21d26b1d4e8e102258fbd66c"`);
    await runner.query(`DROP TABLE "practice_version"`);
    await runner.query(`DROP INDEX "public"."IDX_16ef5f7002c1c2a81840d86145"`);
    await runner.query(`DROP INDEX "public"."IDX_f47cc13e2f535590fe53e6e7a8"`);
    await runner.query(`DROP INDEX "public"."IDX_12126ca94928e2a3e71fa09ba4"`);
    await runner.query(`DROP TABLE "practice"`);
  }
}
