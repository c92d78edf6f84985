import type { Origin } from '@inrol/contracts/experiments';
import type { MapVersion } from '@inrol/contracts/process-maps';
import type { NoteReactions, Session, TimeWorth } from '@inrol/contracts/sessions';
import type { AuthorKey, BoardContent, PersonKey, ProcessMapContent } from '@inrol/contracts/sync';
import { Board } from '@inrol/sync-core/shapes';
import { Injectable } from '@nestjs/common';
import { Documents } from '../../sync/index.ts';
import { Accounts } from '../identity/index.ts';
import { ProcessMapsService } from '../process-maps/index.ts';
import { AttendanceRepository } from './attendance.repository.ts';
import { ReactionsService } from './reactions.service.ts';
import { Sessions } from './sessions.ts';
import { SessionsRepository } from './sessions.repository.ts';
import { TimeWorthService } from './time-worth.service.ts';

export interface Attendance {
  /** Members by name. */
  readonly present: string[];
  readonly guests: number;
}

/** What a session leaves: its board, what was drawn, and who was there. */
@Injectable()
export class SessionRecords {
  constructor(
    private readonly documents: Documents,
    private readonly maps: ProcessMapsService,
    private readonly attendance: AttendanceRepository,
    private readonly repository: SessionsRepository,
    private readonly accounts: Accounts,
    private readonly timeWorth: TimeWorthService,
    private readonly reactions: ReactionsService,
    private readonly sessions: Sessions,
  ) {}

  boardOf(session: Session): Promise<BoardContent> {
    return this.documents.read(session.boardId, (document) => new Board(document).toJSON());
  }

  /** What those are called under whom notes stand: people as they are called now, and small groups. */
  async authorsOf({ breakouts }: Session, { notes }: BoardContent): Promise<{ key: AuthorKey; name: string }[]> {
    const keys = new Set(notes.flatMap(({ author }) => author ?? []));
    const people = [...keys].filter((key) => !key.startsWith('group:')) as PersonKey[];
    const groups = breakouts.flatMap((breakout) =>
      breakout.groups.map(({ id, name }) => [`group:${id}`, name] as const),
    );
    const names = new Map<AuthorKey, string>([...(await this.sessions.named(people)), ...groups]);
    return [...names].flatMap(([key, name]) => (keys.has(key) ? { key, name } : []));
  }

  /** Whether this note or group is on the board, or this step in the map that is drawn on. */
  async holds(session: Session, { kind, itemId }: Pick<Origin, 'kind' | 'itemId'>): Promise<boolean> {
    switch (kind) {
      case 'note':
        return hasId((await this.boardOf(session)).notes, itemId);
      case 'group':
        return hasId((await this.boardOf(session)).groups, itemId);
      case 'step': {
        const { processMapDocumentId } = session;
        return processMapDocumentId !== null && hasId((await this.maps.contentOf(processMapDocumentId)).steps, itemId);
      }
    }
  }

  /** The map as it was when the session closed, and what was kept of it before; null where nothing was drawn. */
  async mapOf({
    organisationId,
    id,
    processMapId,
  }: Session): Promise<{ title: string; content: ProcessMapContent; earlier: MapVersion | null } | null> {
    const row = await this.repository.one(organisationId, id);
    if (!processMapId || !row?.mapWhenClosed) return null;
    const { title } = await this.maps.one(organisationId, processMapId);
    const content = row.mapWhenClosed;
    const closed = row.closedAt ?? row.createdAt;
    return { title, content, earlier: await this.maps.versionBefore(organisationId, processMapId, closed, content) };
  }

  /** Whether it was worth their time; null where too few answered. */
  timeWorthOf({ organisationId, id }: Session): Promise<TimeWorth | null> {
    return this.timeWorth.of(organisationId, id);
  }

  /** How many reactions notes got. */
  reactionsOf(session: Session): Promise<NoteReactions[]> {
    return this.reactions.ofSession(session);
  }

  async attendanceOf({ organisationId, id }: Session): Promise<Attendance> {
    const people = await this.attendance.of(organisationId, id);
    const members = people.filter((person) => person.startsWith('account:'));
    const accounts = await this.accounts.named(members.map((person) => person.slice('account:'.length)));
    return {
      present: [...accounts.values()].map((account) => account.name).toSorted((one, other) => one.localeCompare(other)),
      guests: people.length - members.length,
    };
  }
}

const hasId = (items: readonly { readonly id: string }[], wanted: string): boolean =>
  items.some(({ id }) => id === wanted);
