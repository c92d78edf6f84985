import type { Locale } from '@inrol/contracts';
import type { Method, Session, SessionPhase } from '@inrol/contracts/sessions';
import type { MemberActor } from '../actor.ts';
import { timerOff } from './timer.ts';

/** What is chosen when a session is prepared; the rest follows from the method. */
export type SessionPlan = Pick<
  Session,
  | 'title'
  | 'question'
  | 'teamId'
  | 'trackId'
  | 'language'
  | 'startsAt'
  | 'boardId'
  | 'processMapId'
  | 'processMapDocumentId'
>;

/** A draft with its own copy of the method's phases, free to be changed. Who makes it facilitates it. */
export const sessionFromMethod = (
  method: Method,
  plan: SessionPlan,
  maker: MemberActor,
  now: Date,
  newId: () => string,
): Session => ({
  ...plan,
  id: newId(),
  organisationId: maker.organisationId,
  methodKey: method.key,
  status: 'draft',
  phases: phasesFromMethod(method, plan.language, newId),
  currentPhaseId: null,
  timer: timerOff,
  facilitators: [{ accountId: maker.accountId, name: maker.name }],
  revision: 0,
  closedAt: null,
  createdAt: now.toISOString(),
});

/** The phases of a method in one language. */
export const phasesFromMethod = (method: Method, language: Locale, newId: () => string): SessionPhase[] =>
  method.phases.map(({ kind, title, prompt, minutes, visibility, columns, voting }) => ({
    id: newId(),
    kind,
    title: title[language],
    prompt: prompt[language],
    minutes,
    visibility,
    columns: columns.map((column) => ({ id: newId(), title: column.title[language] })),
    voting,
    revealed: false,
    tally: null,
    voters: null,
    visited: false,
  }));

/** A session with such a method draws in a process map. */
export const needsProcessMap = (method: Method): boolean => method.phases.some((phase) => phase.kind === 'map');
