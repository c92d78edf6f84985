import type { MethodContent } from '@inrol/contracts/methods';

/** A small method of an organisation itself, in Dutch only: write alone, then choose. */
export const aMethod = (title: string): MethodContent => {
  const inDutch = (nl: string) => ({ nl, en: '' });
  const phase = (key: string, kind: 'write' | 'vote', nl: string): MethodContent['phases'][number] => ({
    ...{ key, kind, title: inDutch(nl), prompt: inDutch(`Wat hoort bij ${nl}?`), yields: inDutch('') },
    ...{ minutes: 10, visibility: kind === 'write' ? 'private' : null, columns: [], turns: [], groups: null },
    voting: kind === 'vote' ? { kind: 'dots', perPerson: 3, perNote: 2 } : null,
  });
  return {
    title: inDutch(title),
    goodFor: inDutch('Om de week mee te beginnen'),
    about: inDutch('Kort en in stilte.'),
    purposes: ['look-back'],
    people: { min: 2, max: 12 },
    roles: [],
    phases: [phase('schrijven', 'write', 'Schrijven'), phase('kiezen', 'vote', 'Kiezen')],
  };
};
