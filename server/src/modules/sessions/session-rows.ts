import type { Session, SessionInList, SessionSummary } from '@inrol/contracts/sessions';
import type { PersonKey } from '@inrol/contracts/sync';
import { openUntil } from '@inrol/domain/sessions';
import { newJoinCode } from './join-code.ts';
import type { SessionEntity } from './session.entity.ts';
import type { SessionRowInList } from './sessions.repository.ts';

const isoOf = (moment: Date | null): string | null => moment?.toISOString() ?? null;
const dateOf = (moment: string | null): Date | null => (moment === null ? null : new Date(moment));

const summaryOf = (row: SessionRowInList): SessionSummary => ({
  id: row.id,
  title: row.title,
  status: row.status,
  teamId: row.teamId,
  trackId: row.trackId,
  seriesId: row.seriesId,
  methodKey: row.methodKey,
  startsAt: isoOf(row.startsAt),
  closedAt: isoOf(row.closedAt),
  createdAt: row.createdAt.toISOString(),
});

export const inListOf = (row: SessionRowInList): SessionInList => ({
  ...summaryOf(row),
  openUntil: isoOf(row.openUntil),
});

/** By the key of the person. */
export type Names = ReadonlyMap<PersonKey, string>;

/** Whose names the room shows: those who facilitate, who have a role, and who are in a small group. */
export const namedIn = (row: Pick<SessionEntity, 'facilitatorIds' | 'roles' | 'breakouts'>): PersonKey[] => [
  ...row.facilitatorIds.map((id): PersonKey => `account:${id}`),
  ...row.roles.flatMap(({ people }) => people),
  ...row.breakouts.flatMap(({ groups }) => groups.flatMap(({ people }) => people)),
];

const personOf = (names: Names) => (key: PersonKey) => ({ key, name: names.get(key) ?? '' });
const keyOf = ({ key }: { readonly key: PersonKey }): PersonKey => key;

/** The session as the room shares it. */
export const sessionOf = (row: SessionEntity, names: Names): Session => ({
  ...summaryOf(row),
  organisationId: row.organisationId,
  question: row.question,
  language: row.language,
  phases: row.phases,
  currentPhaseId: row.currentPhaseId,
  roles: row.roles.map((role) => ({ ...role, people: role.people.map(personOf(names)) })),
  currentTurnId: row.currentTurnId,
  timer: row.timer,
  breakouts: row.breakouts.map((breakout) => ({
    ...breakout,
    groups: breakout.groups.map((group) => ({ ...group, people: group.people.map(personOf(names)) })),
  })),
  facilitators: row.facilitatorIds.map((accountId) => ({ accountId, name: names.get(`account:${accountId}`) ?? '' })),
  boardId: row.boardId,
  processMapId: row.processMapId,
  processMapDocumentId: row.processMapDocumentId,
  rehearsalOf: row.rehearsalOf,
  revision: row.revision,
});

/** What a change of the session changes in its row. */
export const columnsOf = (session: Session) => ({
  title: session.title,
  question: session.question,
  status: session.status,
  phases: session.phases,
  currentPhaseId: session.currentPhaseId,
  roles: session.roles.map((role) => ({ ...role, people: role.people.map(keyOf) })),
  currentTurnId: session.currentTurnId,
  timer: session.timer,
  breakouts: session.breakouts.map((breakout) => ({
    ...breakout,
    groups: breakout.groups.map((group) => ({ ...group, people: group.people.map(keyOf) })),
  })),
  facilitatorIds: session.facilitators.map((facilitator) => facilitator.accountId),
  revision: session.revision,
  startsAt: dateOf(session.startsAt),
  seriesId: session.seriesId,
  closedAt: dateOf(session.closedAt),
  openUntil: dateOf(openUntil(session)),
});

/** The row of a session that has just been made. */
export const newRowOf = (session: Session): SessionEntity => {
  const { id, organisationId, teamId, trackId, language, methodKey } = session;
  const { boardId, processMapId, processMapDocumentId, rehearsalOf, createdAt } = session;
  return {
    ...{ id, organisationId, teamId, trackId, language, methodKey },
    ...{ boardId, processMapId, processMapDocumentId, rehearsalOf },
    ...columnsOf(session),
    ...{ joinCode: newJoinCode(), mapWhenClosed: null, carries: [], firstClosedAt: null },
    createdAt: new Date(createdAt),
  };
};
