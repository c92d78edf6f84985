import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MeetInSession1795526000000 implements MigrationInterface {
  readonly name = 'MeetInSession1795526000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "recurrence" ADD "sessionId" uuid`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "recurrence" DROP COLUMN "sessionId"`);
  }
}
