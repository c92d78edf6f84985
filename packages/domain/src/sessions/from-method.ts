import type { Locale } from '@inrol/contracts';
import type { Method, MethodTurn, Session, SessionPhase, SessionRole, SessionTurn } from '@inrol/contracts/sessions';
import type { MemberActor } from '../actor.ts';
import { inLanguage } from '../in-language.ts';
import { untouched } from './arrange.ts';
import { timerOff } from './timer.ts';
import { votingFromMethod } from './voting.ts';

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
): Session => {
  const roles = rolesFromMethod(method, plan.language, newId);
  return {
    ...plan,
    id: newId(),
    organisationId: maker.organisationId,
    seriesId: null,
    methodKey: method.key,
    status: 'draft',
    phases: phasesFromMethod(method, roles, plan.language, newId),
    currentPhaseId: null,
    roles: [...roles.values()],
    currentTurnId: null,
    timer: timerOff,
    breakouts: [],
    facilitators: [{ accountId: maker.accountId, name: maker.name }],
    rehearsalOf: null,
    revision: 0,
    closedAt: null,
    createdAt: now.toISOString(),
  };
};

/** Roles by the key they have in the method. */
export type RolesByKey = ReadonlyMap<string, SessionRole>;

/** The roles of a method in one language; nobody has one yet. */
export const rolesFromMethod = (method: Method, language: Locale, newId: () => string): RolesByKey =>
  new Map(
    method.roles.map(({ key, title, does, take }) => [
      key,
      { id: newId(), title: inLanguage(title, language), does: inLanguage(does, language), take, people: [] },
    ]),
  );

/** The phases of a method in one language. `roles`: those of the session, which its turns are about. */
export const phasesFromMethod = (
  method: Method,
  roles: RolesByKey,
  language: Locale,
  newId: () => string,
): SessionPhase[] =>
  method.phases.map(({ kind, title, prompt, minutes, visibility, columns, voting, turns, groups }) => ({
    id: newId(),
    kind,
    title: inLanguage(title, language),
    prompt: inLanguage(prompt, language),
    minutes,
    visibility,
    columns: columns.map((column) => ({ id: newId(), title: inLanguage(column.title, language) })),
    voting: votingFromMethod(voting),
    turns: turns.map((turn) => turnFromMethod(turn, roles, language, newId)),
    groups,
    readFirst: false,
    ...untouched,
  }));

const turnFromMethod = (
  { title, prompt, minutes, speaks, writes, away }: MethodTurn,
  roles: RolesByKey,
  language: Locale,
  newId: () => string,
): SessionTurn => {
  const idsOf = (keys: readonly string[]) => keys.flatMap((key) => roles.get(key)?.id ?? []);
  return {
    id: newId(),
    title: inLanguage(title, language),
    prompt: inLanguage(prompt, language),
    minutes,
    speaks: idsOf(speaks),
    writes: idsOf(writes),
    away: idsOf(away),
  };
};

/** A session with such a method draws in a process map. */
export const needsProcessMap = (method: Method): boolean => method.phases.some((phase) => phase.kind === 'map');
