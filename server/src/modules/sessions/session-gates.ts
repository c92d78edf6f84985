import type { Session } from '@inrol/contracts/sessions';
import type { Actor } from '@inrol/domain';
import { boardAccess, groupBoardAccess, rightsInGroup, rightsOnBoard } from '@inrol/domain/sessions';
import { boardRules } from '@inrol/sync-core/shapes';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Documents, type DocumentRights } from '../../sync/index.ts';
import { MapGate } from '../process-maps/index.ts';
import { sessionOf } from './session-rows.ts';
import { SessionsRepository } from './sessions.repository.ts';

/** Who may open the board of a session or of a small group in it, and in which sessions a map is drawn. */
@Injectable()
export class SessionGates implements OnModuleInit {
  constructor(
    private readonly documents: Documents,
    private readonly maps: MapGate,
    private readonly repository: SessionsRepository,
  ) {}

  onModuleInit(): void {
    this.documents.guard('board', async ({ id, organisationId, ownerId }) => {
      const row = await this.repository.one(organisationId, ownerId);
      // what somebody may do does not go by what people are called
      const session = row && sessionOf(row, new Map());
      return (actor) => {
        if (!session) return { access: 'none' };
        return id === session.boardId ? onBoard(actor, session) : inGroup(actor, session, id);
      };
    });
    this.maps.findSessionsBy(async (organisationId, processMapId) => {
      const rows = await this.repository.withMap(organisationId, processMapId);
      return rows.map((row) => sessionOf(row, new Map()));
    });
  }
}

const onBoard = (actor: Actor, session: Session): DocumentRights => {
  const access = boardAccess(actor, session);
  return access === 'write' ? { access, rules: boardRules(rightsOnBoard(actor, session)) } : { access };
};

/** A board of the session that is not of everyone is of one small group. */
const inGroup = (actor: Actor, session: Session, boardId: string): DocumentRights => {
  for (const { phaseId, groups } of session.breakouts) {
    const group = groups.find((one) => one.boardId === boardId);
    if (!group) continue;
    const access = groupBoardAccess(actor, session, group);
    return access === 'write' ? { access, rules: boardRules(rightsInGroup(actor, phaseId)) } : { access };
  }
  return { access: 'none' };
};
