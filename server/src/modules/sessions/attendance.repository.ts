import type { PersonKey } from '@inrol/contracts/sync';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { AttendanceEntity } from './attendance.entity.ts';

@Injectable()
export class AttendanceRepository {
  constructor(private readonly database: Database) {}

  private get attendance() {
    return this.database.of(AttendanceEntity);
  }

  async add(organisationId: string, sessionId: string, people: readonly PersonKey[]): Promise<void> {
    const rows = people.map((person) => ({ organisationId, sessionId, person }));
    if (rows.length > 0) await this.attendance.upsert(rows, ['sessionId', 'person']);
  }

  /** The sessions that somebody was in. */
  async sessionsOf(person: PersonKey): Promise<string[]> {
    return (await this.attendance.findBy({ person })).map(({ sessionId }) => sessionId);
  }

  async of(organisationId: string, sessionId: string): Promise<PersonKey[]> {
    const rows = await this.attendance.findBy({ organisationId, sessionId });
    return rows.map((row) => row.person);
  }
}
