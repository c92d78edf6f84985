import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddSessionsAndProcessMaps1795444916750 implements MigrationInterface {
  readonly name = 'AddSessionsAndProcessMaps1795444916750';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "process_map" ("id" uuid NOT NULL, "organisationId" uuid NOT NULL, "teamId" uuid NOT NULL, "trackId" uuid, "goalId" uuid, "title" text NOT NULL, "description" text NOT NULL, "documentId" uuid NOT NULL, "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_57d5cfe920db6694b7e571b2aa9" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_f9f0cedd6dbdf776c5a80097e4" ON "process_map"  ("organisationId") `);
    await runner.query(`CREATE INDEX "IDX_dcdc963357ec184a54cd718c9d" ON "process_map"  ("teamId") `);
    await runner.query(`CREATE INDEX "IDX_18c30a1d9af8caeaef4ea7d3c9" ON "process_map"  ("trackId") `);
    await runner.query(
      `CREATE TABLE "process_map_version" ("id" uuid NOT NULL, "organisationId" uuid NOT NULL, "processMapId" uuid NOT NULL, "name" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "content" jsonb NOT NULL, CONSTRAINT "PK_a19e86066e9c944ed20f5560735" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_a446ce576eebdc6a043abbf95c" ON "process_map_version"  ("organisationId") `);
    await runner.query(`CREATE INDEX "IDX_67116d5bdc6eec65341f0595cd" ON "process_map_version"  ("processMapId") `);
    await runner.query(
      `CREATE TABLE "attendance" ("sessionId" uuid NOT NULL, "person" text NOT NULL, "organisationId" uuid NOT NULL, CONSTRAINT "PK_492d77876a78cd2a9702af14735" PRIMARY KEY ("sessionId", "person"))`,
    );
    await runner.query(
      `CREATE TABLE "session" ("id" uuid NOT NULL, "organisationId" uuid NOT NULL, "teamId" uuid NOT NULL, "trackId" uuid, "title" text NOT NULL, "question" text NOT NULL, "methodKey" text NOT NULL, "language" text NOT NULL, "status" text NOT NULL, "phases" jsonb NOT NULL, "currentPhaseId" uuid, "timer" jsonb NOT NULL, "facilitatorIds" uuid array NOT NULL, "joinCode" text NOT NULL, "boardId" uuid NOT NULL, "processMapId" uuid, "processMapDocumentId" uuid, "mapWhenClosed" jsonb, "revision" integer NOT NULL, "startsAt" TIMESTAMP WITH TIME ZONE, "closedAt" TIMESTAMP WITH TIME ZONE, "firstClosedAt" TIMESTAMP WITH TIME ZONE, "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "UQ_2a0c24d4bacc7926d99516419bc" UNIQUE ("joinCode"), CONSTRAINT "PK_f55da76ac1c3ac420f444d2ff11" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_54984c19b6ff24e4f712d3ae8a" ON "session"  ("processMapId") `);
    await runner.query(`CREATE INDEX "IDX_6d5eaa308aa993cd861db9a2e8" ON "session"  ("organisationId", "trackId") `);
    await runner.query(`CREATE INDEX "IDX_6d6ddd4ee787ea3d3b273b3801" ON "session"  ("organisationId", "teamId") `);
    await runner.query(
      `CREATE TABLE "ballot" ("phaseId" uuid NOT NULL, "castBy" text NOT NULL, "organisationId" uuid NOT NULL, "sessionId" uuid NOT NULL, "dots" jsonb NOT NULL, CONSTRAINT "PK_4acd331c73a77fa5e2185f641b0" PRIMARY KEY ("phaseId", "castBy"))`,
    );
    await runner.query(`CREATE INDEX "IDX_6f8ca63c1a452009c1ee428fa6" ON "ballot"  ("sessionId") `);
    await runner.query(
      `CREATE TABLE "private_note" ("id" uuid NOT NULL, "organisationId" uuid NOT NULL, "sessionId" uuid NOT NULL, "phaseId" uuid NOT NULL, "columnId" uuid, "writtenBy" text NOT NULL, "text" text NOT NULL, "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_7957856a169b9c882d6df7567f8" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_2e239cec3c8a37909e33291e6b" ON "private_note"  ("sessionId", "phaseId") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_2e239cec3c8a37909e33291e6b"`);
    await runner.query(`DROP TABLE "private_note"`);
    await runner.query(`DROP INDEX "public"."IDX_6f8ca63c1a452009c1ee428fa6"`);
    await runner.query(`DROP TABLE "ballot"`);
    await runner.query(`DROP INDEX "public"."IDX_6d6ddd4ee787ea3d3b273b3801"`);
    await runner.query(`DROP INDEX "public"."IDX_6d5eaa308aa993cd861db9a2e8"`);
    await runner.query(`DROP INDEX "public"."IDX_54984c19b6ff24e4f712d3ae8a"`);
    await runner.query(`DROP TABLE "session"`);
    await runner.query(`DROP TABLE "attendance"`);
    await runner.query(`DROP INDEX "public"."IDX_67116d5bdc6eec65341f0595cd"`);
    await runner.query(`DROP INDEX "public"."IDX_a446ce576eebdc6a043abbf95c"`);
    await runner.query(`DROP TABLE "process_map_version"`);
    await runner.query(`DROP INDEX "public"."IDX_18c30a1d9af8caeaef4ea7d3c9"`);
    await runner.query(`DROP INDEX "public"."IDX_dcdc963357ec184a54cd718c9d"`);
    await runner.query(`DROP INDEX "public"."IDX_f9f0cedd6dbdf776c5a80097e4"`);
    await runner.query(`DROP TABLE "process_map"`);
  }
}
