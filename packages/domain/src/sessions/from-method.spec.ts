import { session as sessionShape } from '@inrol/contracts/sessions';
import { describe, expect, it } from 'vitest';
import { ids, sam } from '../test/house.ts';
import { draft, method, words } from '../test/sessions.ts';
import { needsProcessMap, phasesFromMethod, rolesFromMethod } from './from-method.ts';

describe('a session from a method', () => {
  it('is a draft that the wire accepts, facilitated by its maker', () => {
    expect(sessionShape.parse(draft)).toEqual(draft);
    expect(draft).toMatchObject({ status: 'draft', revision: 0, currentPhaseId: null });
    expect(draft.facilitators).toEqual([{ accountId: sam.accountId, name: 'Sam' }]);
  });

  it('speaks one language', () => {
    expect(phasesFromMethod(method, new Map(), 'nl', ids()).map((phase) => phase.title)).toContain('schrijven');
    const english = phasesFromMethod(method, new Map(), 'en', ids());
    expect(english.every((phase) => phase.title.endsWith('(en)') && phase.prompt.endsWith('(en)'))).toBe(true);
    expect(english.flatMap((phase) => phase.columns).every((column) => column.title.endsWith('(en)'))).toBe(true);
  });

  it('says in the other language what is written in that one only', () => {
    const [first] = method.phases;
    const inDutchOnly = { ...method, phases: [{ ...first!, title: { nl: 'Aankomen', en: '' } }] };
    expect(phasesFromMethod(inDutchOnly, new Map(), 'en', ids())[0]!.title).toBe('Aankomen');
  });

  it('has an id of its own for every phase and column', () => {
    const all = draft.phases.flatMap((phase) => [phase.id, ...phase.columns.map((column) => column.id)]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('knows the roles of its turns by its own ids', () => {
    const turn = {
      ...{ key: 'raad', title: words('Advies'), prompt: words('Wat raad je aan?'), minutes: 10 },
      ...{ speaks: ['adviseur'], writes: ['adviseur', 'onbekend'], away: ['inbrenger'] },
    };
    const withRoles = {
      ...method,
      roles: [
        { key: 'inbrenger', title: words('Inbrenger'), does: words('Je brengt iets in.'), take: 'one' as const },
        { key: 'adviseur', title: words('Adviseur'), does: words('Je denkt mee.'), take: 'rest' as const },
      ],
      phases: [{ ...method.phases[0]!, kind: 'rounds' as const, turns: [turn] }],
    };
    const roles = rolesFromMethod(withRoles, 'en', ids());
    const [bringer, adviser] = [...roles.values()];
    expect(bringer).toMatchObject({ title: 'Inbrenger (en)', does: 'Je brengt iets in. (en)', people: [] });
    const [phase] = phasesFromMethod(withRoles, roles, 'en', ids(2_000));
    expect(phase?.turns).toMatchObject([
      { title: 'Advies (en)', speaks: [adviser!.id], writes: [adviser!.id], away: [bringer!.id] },
    ]);
  });

  it('draws where the method has a map', () => {
    expect(needsProcessMap(method)).toBe(false);
    expect(needsProcessMap({ ...method, phases: [{ ...method.phases[0]!, kind: 'map' }] })).toBe(true);
  });
});
