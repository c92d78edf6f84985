import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddChangeTracksAndFeedbackLoops1795444677308 implements MigrationInterface {
  readonly name = 'AddChangeTracksAndFeedbackLoops1795444677308';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "change_track" ("id" uuid NOT NULL, "organisationId" uuid NOT NULL, "title" text NOT NULL, "purpose" text NOT NULL, "status" text NOT NULL, "goalId" uuid, "teamIds" uuid array NOT NULL, "facilitatorIds" uuid array NOT NULL, "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_cce20d920ba86e357111c4419a5" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_1fe3a4463e336971bf84e13a90" ON "change_track"  ("organisationId") `);
    await runner.query(
      `CREATE TABLE "cohort" ("id" uuid NOT NULL, "organisationId" uuid NOT NULL, "trackId" uuid NOT NULL, "ordinal" integer NOT NULL, "name" text NOT NULL, "startsOn" date, "memberIds" uuid array NOT NULL, "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "UQ_9b736b48bdd0de4ab9cb0772ccb" UNIQUE ("trackId", "ordinal"), CONSTRAINT "PK_4fb3cca38dc4b461110344e5f9b" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_49237517e3338c76adacfdb4dc" ON "cohort"  ("organisationId") `);
    await runner.query(
      `CREATE TABLE "track_cover" ("id" uuid NOT NULL, "organisationId" uuid NOT NULL, "trackId" uuid NOT NULL, "status" text NOT NULL, "sponsorId" uuid NOT NULL, "what" text NOT NULL, "until" date, "reach" text NOT NULL, "declinedBecause" text, "askedAt" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_b70a3649c541c13fb561ac4320f" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_d841381aa02a305d29defc0f6c" ON "track_cover"  ("organisationId") `);
    await runner.query(`CREATE INDEX "IDX_ec27c37403183db57424ab117c" ON "track_cover"  ("trackId") `);
    await runner.query(`CREATE INDEX "IDX_3c2f53777be0b0e010d19e8667" ON "track_cover"  ("sponsorId") `);
    await runner.query(
      `CREATE TABLE "learning_question" ("id" uuid NOT NULL, "organisationId" uuid NOT NULL, "teamId" uuid, "trackId" uuid, "sessionId" uuid, "wordings" jsonb NOT NULL, "status" text NOT NULL, "sessionsOpen" integer NOT NULL, "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_bf6c9541e0369a855cf31ee152f" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_bb0f2264cf40b67e8f669cbfcb" ON "learning_question"  ("organisationId") `);
    await runner.query(`CREATE INDEX "IDX_28b6bbc428e293e8691a3ebadc" ON "learning_question"  ("teamId") `);
    await runner.query(`CREATE INDEX "IDX_2096ad831f9f963d202967f03c" ON "learning_question"  ("trackId") `);
    await runner.query(
      `CREATE TABLE "obstacle" ("id" uuid NOT NULL, "organisationId" uuid NOT NULL, "title" text NOT NULL, "description" text NOT NULL, "kind" text NOT NULL, "inTheWayOf" text NOT NULL, "status" text NOT NULL, "raisedByTeamId" uuid NOT NULL, "trackId" uuid, "raisedById" uuid, "origin" jsonb, "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_8a651754ae60814cbcc4bb60a76" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_59b215c08ae61cf77572473b25" ON "obstacle"  ("organisationId") `);
    await runner.query(`CREATE INDEX "IDX_9885db58276a2e8d0cd98f4c4b" ON "obstacle"  ("raisedByTeamId") `);
    await runner.query(`CREATE INDEX "IDX_6e0d37b88f28f93f4d3b7e7824" ON "obstacle"  ("trackId") `);
    await runner.query(
      `CREATE TABLE "obstacle_stay" ("id" uuid NOT NULL, "organisationId" uuid NOT NULL, "obstacleId" uuid NOT NULL, "ordinal" integer NOT NULL, "teamId" uuid NOT NULL, "since" TIMESTAMP WITH TIME ZONE NOT NULL, "dueOn" date NOT NULL, "answerKind" text, "answerText" text, "answeredById" uuid, "answeredAt" TIMESTAMP WITH TIME ZONE, CONSTRAINT "UQ_60149b059c6ce4d5a1108c3e5d2" UNIQUE ("obstacleId", "ordinal"), CONSTRAINT "PK_11b2e929ebc3fdae35d0fb1e110" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_fb2ffbba1c4b18d2fde8750c9c" ON "obstacle_stay"  ("organisationId") `);
    await runner.query(`CREATE INDEX "IDX_437e0cc587aa5a8ea38826def0" ON "obstacle_stay"  ("teamId") `);
    await runner.query(
      `CREATE TABLE "obstacle_verdict" ("id" uuid NOT NULL, "organisationId" uuid NOT NULL, "obstacleId" uuid NOT NULL, "confirmed" boolean NOT NULL, "text" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_4333ee8bc9487097dc3016551ec" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_97b57e4a1712d0615b938ac567" ON "obstacle_verdict"  ("organisationId") `);
    await runner.query(`CREATE INDEX "IDX_d961c3604f86892a016482938f" ON "obstacle_verdict"  ("obstacleId") `);
    await runner.query(
      `CREATE TABLE "recurrence" ("id" uuid NOT NULL, "organisationId" uuid NOT NULL, "obstacleId" uuid NOT NULL, "teamId" uuid NOT NULL, "text" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_47b87ac66b63dd3f1cfa1674240" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_251c0cc0741d11290d0953e759" ON "recurrence"  ("organisationId") `);
    await runner.query(`CREATE INDEX "IDX_594fea24c82ebfe2defce4f1f2" ON "recurrence"  ("obstacleId") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_594fea24c82ebfe2defce4f1f2"`);
    await runner.query(`DROP INDEX "public"."IDX_251c0cc0741d11290d0953e759"`);
    await runner.query(`DROP TABLE "recurrence"`);
    await runner.query(`DROP INDEX "public"."IDX_d961c3604f86892a016482938f"`);
    await runner.query(`DROP INDEX "public"."IDX_97b57e4a1712d0615b938ac567"`);
    await runner.query(`DROP TABLE "obstacle_verdict"`);
    await runner.query(`DROP INDEX "public"."IDX_437e0cc587aa5a8ea38826def0"`);
    await runner.query(`DROP INDEX "public"."IDX_fb2ffbba1c4b18d2fde8750c9c"`);
    await runner.query(`DROP TABLE "obstacle_stay"`);
    await runner.query(`DROP INDEX "public"."IDX_6e0d37b88f28f93f4d3b7e7824"`);
    await runner.query(`DROP INDEX "public"."IDX_9885db58276a2e8d0cd98f4c4b"`);
    await runner.query(`DROP INDEX "public"."IDX_59b215c08ae61cf77572473b25"`);
    await runner.query(`DROP TABLE "obstacle"`);
    await runner.query(`DROP INDEX "public"."IDX_2096ad831f9f963d202967f03c"`);
    await runner.query(`DROP INDEX "public"."IDX_28b6bbc428e293e8691a3ebadc"`);
    await runner.query(`DROP INDEX "public"."IDX_bb0f2264cf40b67e8f669cbfcb"`);
    await runner.query(`DROP TABLE "learning_question"`);
    await runner.query(`DROP INDEX "public"."IDX_3c2f53777be0b0e010d19e8667"`);
    await runner.query(`DROP INDEX "public"."IDX_ec27c37403183db57424ab117c"`);
    await runner.query(`DROP INDEX "public"."IDX_d841381aa02a305d29defc0f6c"`);
    await runner.query(`DROP TABLE "track_cover"`);
    await runner.query(`DROP INDEX "public"."IDX_49237517e3338c76adacfdb4dc"`);
    await runner.query(`DROP TABLE "cohort"`);
    await runner.query(`DROP INDEX "public"."IDX_1fe3a4463e336971bf84e13a90"`);
    await runner.query(`DROP TABLE "change_track"`);
  }
}
