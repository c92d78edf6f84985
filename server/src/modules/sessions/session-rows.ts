import type { Session, SessionSummary } from '@inrol/contracts/sessions';
import type { SessionEntity } from './session.entity.ts';
import type { SessionInSummary } from './sessions.repository.ts';

const isoOf = (moment: Date | null): string | null => moment?.toISOString() ?? null;
const dateOf = (moment: string | null): Date | null => (moment === null ? null : new Date(moment));

export const summaryOf = (row: SessionInSummary): SessionSummary => ({
  id: row.id,
  title: row.title,
  status: row.status,
  teamId: row.teamId,
  trackId: row.trackId,
  methodKey: row.methodKey,
  startsAt: isoOf(row.startsAt),
  closedAt: isoOf(row.closedAt),
  createdAt: row.createdAt.toISOString(),
});

/** The session as the room shares it; `names` of those who facilitate. */
export const sessionOf = (row: SessionEntity, names: ReadonlyMap<string, { readonly name: string }>): Session => ({
  ...summaryOf(row),
  organisationId: row.organisationId,
  question: row.question,
  language: row.language,
  phases: row.phases,
  currentPhaseId: row.currentPhaseId,
  timer: row.timer,
  facilitators: row.facilitatorIds.map((accountId) => ({ accountId, name: names.get(accountId)?.name ?? '' })),
  boardId: row.boardId,
  processMapId: row.processMapId,
  processMapDocumentId: row.processMapDocumentId,
  revision: row.revision,
});

/** What a change of the session changes in its row. */
export const columnsOf = (session: Session) => ({
  title: session.title,
  question: session.question,
  status: session.status,
  phases: session.phases,
  currentPhaseId: session.currentPhaseId,
  timer: session.timer,
  facilitatorIds: session.facilitators.map((facilitator) => facilitator.accountId),
  revision: session.revision,
  startsAt: dateOf(session.startsAt),
  closedAt: dateOf(session.closedAt),
});
