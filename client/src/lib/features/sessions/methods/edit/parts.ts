/** Putting phases, roles, turns and columns in order, and making new ones. Lists are changed where they are. */
import type { Localised } from '@inrol/contracts';
import type { MethodContent } from '@inrol/contracts/methods';
import type { MethodPhase, MethodRole, MethodTurn } from '@inrol/contracts/sessions';

const nothing = (): Localised => ({ nl: '', en: '' });

/** A key that none of these has. */
export const newKey = (parts: readonly { readonly key: string }[], name: string): string => {
  let number = parts.length + 1;
  while (parts.some(({ key }) => key === `${name}-${number}`)) number += 1;
  return `${name}-${number}`;
};

/** One place up (-1) or down (1); nothing happens beyond the ends. */
export const move = (parts: unknown[], at: number, by: -1 | 1): void => {
  const to = at + by;
  if (to >= 0 && to < parts.length) parts.splice(to, 0, ...parts.splice(at, 1));
};

export const newPhase = (phases: readonly MethodPhase[]): MethodPhase => ({
  ...{ key: newKey(phases, 'phase'), kind: 'discuss', title: nothing(), prompt: nothing(), yields: nothing() },
  ...{ minutes: 10, visibility: null, columns: [], voting: null, turns: [], groups: null },
});

export const newRole = (roles: readonly MethodRole[]): MethodRole => ({
  ...{ key: newKey(roles, 'role'), title: nothing(), does: nothing(), take: roles.length === 0 ? 'one' : 'rest' },
});

/** Everybody listens until it is said who speaks. */
export const newTurn = (turns: readonly MethodTurn[]): MethodTurn => ({
  ...{ key: newKey(turns, 'turn'), title: nothing(), prompt: nothing(), minutes: 5, speaks: [], writes: [], away: [] },
});

export const newColumn = (columns: MethodPhase['columns']): MethodPhase['columns'][number] => ({
  key: newKey(columns, 'column'),
  title: nothing(),
});

/** Takes a role out, from the turns as well. */
export const removeRole = (method: MethodContent, at: number): void => {
  const [role] = method.roles.splice(at, 1);
  for (const turn of method.phases.flatMap(({ turns }) => turns))
    for (const part of ['speaks', 'writes', 'away'] as const)
      turn[part] = turn[part].filter((key) => key !== role?.key);
};

/** What somebody of a role does in a turn. */
export type Part = 'speaks' | 'writes' | 'both' | 'listens' | 'away';

export const partOf = ({ speaks, writes, away }: MethodTurn, role: string): Part => {
  if (away.includes(role)) return 'away';
  if (speaks.includes(role)) return writes.includes(role) ? 'both' : 'speaks';
  return writes.includes(role) ? 'writes' : 'listens';
};

export const givePart = (turn: MethodTurn, role: string, part: Part): void => {
  const set = (keys: readonly string[], included: boolean) => [
    ...keys.filter((key) => key !== role),
    ...(included ? [role] : []),
  ];
  turn.speaks = set(turn.speaks, part === 'speaks' || part === 'both');
  turn.writes = set(turn.writes, part === 'writes' || part === 'both');
  turn.away = set(turn.away, part === 'away');
};

/** As it is kept: only rounds have turns, and only votes a vote; what was set before the kind changed falls away. */
export const tidied = (method: MethodContent): MethodContent => ({
  ...method,
  phases: method.phases.map((phase) => ({
    ...phase,
    turns: phase.kind === 'rounds' ? phase.turns : [],
    voting: phase.kind === 'vote' ? (phase.voting ?? { kind: 'dots', perPerson: 3, perNote: 2 }) : null,
  })),
});
