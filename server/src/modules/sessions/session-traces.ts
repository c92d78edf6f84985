import type { OwnThing, PassedOn } from '@inrol/contracts/identity';
import type { PersonKey } from '@inrol/contracts/sync';
import { Board } from '@inrol/sync-core/shapes';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Documents } from '../../sync/index.ts';
import { type KeepsTraces, type Leaving, Traces } from '../identity/index.ts';
import { type Heir, Heirs } from '../organisations/index.ts';
import { AttendanceRepository } from './attendance.repository.ts';
import { BallotsRepository } from './ballots.repository.ts';
import { PrivateNotesRepository } from './private-notes.repository.ts';
import type { SessionEntity } from './session.entity.ts';
import { SessionRoom } from './session-room.ts';
import { Sessions } from './sessions.ts';
import { SessionsRepository } from './sessions.repository.ts';

/** What sessions keep of people: who was there, who facilitates, and what nobody else has seen yet. */
@Injectable()
export class SessionTraces implements KeepsTraces, OnModuleInit {
  constructor(
    private readonly traces: Traces,
    private readonly repository: SessionsRepository,
    private readonly sessions: Sessions,
    private readonly attendance: AttendanceRepository,
    private readonly notes: PrivateNotesRepository,
    private readonly ballots: BallotsRepository,
    private readonly documents: Documents,
    private readonly room: SessionRoom,
    private readonly heirs: Heirs,
  ) {}

  onModuleInit(): void {
    this.traces.keptBy(this);
  }

  async of(accountId: string): Promise<OwnThing[]> {
    const person: PersonKey = `account:${accountId}`;
    const attended = await this.repository.withIds(await this.attendance.sessionsOf(person));
    const facilitated = await this.repository.facilitatedBy(accountId);
    const titles = new Map([...attended, ...facilitated].map(({ id, title }) => [id, title]));
    const inSession = (sessionId: string) => titles.get(sessionId) ?? '';
    const onBoards: OwnThing[] = [];
    for (const { boardId, title } of attended) onBoards.push(...(await this.onBoard(boardId, title, person)));
    return [
      ...attended.map((row) => ({ kind: 'attendance' as const, in: row.title, text: '', at: heldAt(row) })),
      ...facilitated.map((row) => ({ kind: 'facilitation' as const, in: row.title, text: '', at: heldAt(row) })),
      ...onBoards,
      ...(await this.notes.allBy(person)).map(({ sessionId, text, createdAt }) => ({
        ...{ kind: 'note-before-reveal' as const, in: inSession(sessionId), text, at: createdAt.toISOString() },
      })),
      ...(await this.ballots.allBy(person)).map(({ sessionId, ballot }) => ({
        ...{ kind: 'ballot' as const, in: inSession(sessionId), text: JSON.stringify(ballot), at: null },
      })),
    ];
  }

  async passesOn(accountId: string): Promise<PassedOn[]> {
    const passed: PassedOn[] = [];
    for (const row of await this.keptAlone(accountId))
      passed.push({
        kind: 'session',
        title: row.title,
        to: (await this.heirsOf(row, accountId)).map(({ name }) => name),
      });
    return passed;
  }

  /** Sessions that are not over get somebody to lead them; what was not shared with anybody yet is nobody's to share. */
  async letGo({ accountId }: Leaving): Promise<() => Promise<void>> {
    const person: PersonKey = `account:${accountId}`;
    await this.notes.deleteAllBy(person);
    await this.ballots.deleteAllBy(person);
    const going = (await this.repository.facilitatedBy(accountId)).filter(isGoing);
    for (const { organisationId, id } of going) {
      const row = await this.repository.lock(organisationId, id);
      if (!row) continue;
      const others = row.facilitatorIds.filter((one) => one !== accountId);
      const heirs = others.length > 0 ? [] : await this.heirsOf(row, accountId);
      const facilitatorIds = [...others, ...heirs.map((heir) => heir.accountId)];
      await this.repository.update(organisationId, id, { facilitatorIds, revision: row.revision + 1 });
    }
    return async () => {
      for (const before of going) {
        const session = await this.sessions.one(before.organisationId, before.id);
        await this.room.changed(session, await this.sessions.of(before));
      }
    };
  }

  private async keptAlone(accountId: string): Promise<SessionEntity[]> {
    const rows = await this.repository.facilitatedBy(accountId);
    return rows.filter((row) => isGoing(row) && row.facilitatorIds.length === 1);
  }

  private heirsOf({ organisationId, teamId }: SessionEntity, accountId: string): Promise<Heir[]> {
    return this.heirs.of(organisationId, [teamId], accountId);
  }

  private async onBoard(boardId: string, title: string, author: PersonKey): Promise<OwnThing[]> {
    const { notes } = await this.documents.read(boardId, (document) => new Board(document).toJSON());
    return notes
      .filter((note) => note.author === author)
      .map(({ text, createdAt }) => ({ kind: 'note', in: title, text, at: createdAt }));
  }
}

const isGoing = ({ status }: SessionEntity): boolean => status !== 'closed';
const heldAt = ({ startsAt, createdAt }: SessionEntity): string => (startsAt ?? createdAt).toISOString();
