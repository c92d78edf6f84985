import type { Locale, Localised } from '@inrol/contracts';
import type { MethodContent } from '@inrol/contracts/methods';
import type { MethodPhase, Session, SessionPhase, SessionTurn } from '@inrol/contracts/sessions';
import { votingOfMethod } from '../sessions/index.ts';

/** A method that has no words yet but those of its title: what a session says nothing about. */
type Rest = Pick<MethodContent, 'goodFor' | 'about' | 'purposes' | 'people'>;

const nowhere: Localised = { nl: '', en: '' };
const unknown: Rest = { goodFor: nowhere, about: nowhere, purposes: [], people: { min: 2, max: 12 } };

/**
 * The set-up of a session as a method, in the language of the session: its phases as they were changed there, without
 * what anybody wrote in them. `rest`: of the method it was made with, where that is still there.
 */
export const methodFromSession = (session: Session, rest: Rest = unknown): MethodContent => {
  const { language } = session;
  const roleKeys = keysOf(session.roles, 'role');
  const { goodFor, about, purposes, people } = rest;
  return {
    ...{ goodFor, about, purposes, people },
    title: words(session.title, language),
    roles: session.roles.map(({ id, title, does, take }) => ({
      key: roleKeys.get(id)!,
      title: words(title, language),
      does: words(does, language),
      take,
    })),
    phases: session.phases.map((phase, at) => phaseOfMethod(phase, `phase-${at + 1}`, roleKeys, language)),
  };
};

const phaseOfMethod = (
  { kind, title, prompt, minutes, visibility, columns, voting, turns, groups }: SessionPhase,
  key: string,
  roleKeys: ReadonlyMap<string, string>,
  language: Locale,
): MethodPhase => ({
  ...{ key, kind, minutes, visibility, groups },
  title: words(title, language),
  prompt: words(prompt, language),
  yields: nowhere,
  columns: columns.map((column, at) => ({ key: `column-${at + 1}`, title: words(column.title, language) })),
  voting: votingOfMethod(voting),
  turns: turns.map((turn, at) => turnOfMethod(turn, `turn-${at + 1}`, roleKeys, language)),
});

const turnOfMethod = (
  { title, prompt, minutes, speaks, writes, away }: SessionTurn,
  key: string,
  roleKeys: ReadonlyMap<string, string>,
  language: Locale,
): MethodPhase['turns'][number] => {
  const keys = (ids: readonly string[]) => ids.flatMap((id) => roleKeys.get(id) ?? []);
  const who = { speaks: keys(speaks), writes: keys(writes), away: keys(away) };
  return { key, title: words(title, language), prompt: words(prompt, language), minutes, ...who };
};

const keysOf = (parts: readonly { readonly id: string }[], name: string): ReadonlyMap<string, string> =>
  new Map(parts.map(({ id }, at) => [id, `${name}-${at + 1}`]));

const words = (text: string, language: Locale): Localised => ({ ...nowhere, [language]: text });
