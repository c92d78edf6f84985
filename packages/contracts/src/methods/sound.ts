import type { z } from 'zod';
import type { Localised } from '../bounds.ts';
import type { Method } from '../sessions/method.ts';

type Content = Omit<Method, 'key'>;
type Fault = (path: readonly (string | number)[], issue: object) => void;

/** What no part of a method can see of itself: names that are taken, roles that are nowhere, limits that contradict. */
export const isSound = (content: Content, context: z.core.$RefinementCtx<Content>): void => {
  const fault: Fault = (path, issue) => context.addIssue({ ...issue, path: [...path] } as never);
  inSomeLanguage(content.title, ['title'], fault);
  if (content.people.max < content.people.min)
    fault(['people', 'max'], tooSmall(content.people.min, content.people.max));
  eachOnce(content.roles, ['roles'], fault);
  content.roles.forEach((role, at) => inSomeLanguage(role.title, ['roles', at, 'title'], fault));
  eachOnce(content.phases, ['phases'], fault);
  content.phases.forEach((phase, at) => {
    const here = ['phases', at];
    inSomeLanguage(phase.title, [...here, 'title'], fault);
    eachOnce(phase.columns, [...here, 'columns'], fault);
    phase.columns.forEach((column, nth) => inSomeLanguage(column.title, [...here, 'columns', nth, 'title'], fault));
    votes(phase, here, fault);
    turnsAbout(phase, new Set(content.roles.map(({ key }) => key)), here, fault);
  });
};

const votes = ({ kind, voting }: Content['phases'][number], here: readonly (string | number)[], fault: Fault): void => {
  if (kind === 'vote' && !voting) fault([...here, 'voting'], { code: 'invalid_type', expected: 'object', input: null });
  if (voting?.kind === 'dots' && voting.perNote > voting.perPerson)
    fault([...here, 'voting', 'perNote'], {
      ...{ code: 'too_big', origin: 'number', inclusive: true },
      ...{ maximum: voting.perPerson, input: voting.perNote },
    });
};

const turnsAbout = (
  { turns }: Content['phases'][number],
  roles: ReadonlySet<string>,
  here: readonly (string | number)[],
  fault: Fault,
): void => {
  eachOnce(turns, [...here, 'turns'], fault);
  turns.forEach((turn, at) => {
    inSomeLanguage(turn.title, [...here, 'turns', at, 'title'], fault);
    for (const part of ['speaks', 'writes', 'away'] as const)
      turn[part].forEach((role, nth) => {
        if (!roles.has(role))
          fault([...here, 'turns', at, part, nth], { code: 'invalid_value', values: [...roles], input: role });
      });
  });
};

/** One of the two languages is enough; what is missing is asked for in Dutch. */
const inSomeLanguage = (words: Localised, path: readonly (string | number)[], fault: Fault): void => {
  if (words.nl === '' && words.en === '')
    fault([...path, 'nl'], { code: 'too_small', origin: 'string', minimum: 1, inclusive: true, input: '' });
};

const eachOnce = (
  parts: readonly { readonly key: string }[],
  path: readonly (string | number)[],
  fault: Fault,
): void => {
  parts.forEach(({ key }, at) => {
    if (parts.findIndex((other) => other.key === key) < at)
      fault([...path, at, 'key'], { code: 'custom', params: { fault: 'taken' }, input: key });
  });
};

const tooSmall = (minimum: number, input: number) => ({
  ...{ code: 'too_small', origin: 'number', inclusive: true },
  ...{ minimum, input },
});
