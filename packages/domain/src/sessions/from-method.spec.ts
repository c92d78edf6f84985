import { session as sessionShape } from '@inrol/contracts/sessions';
import { describe, expect, it } from 'vitest';
import { ids, sam } from '../test/house.ts';
import { draft, method } from '../test/sessions.ts';
import { needsProcessMap, phasesFromMethod } from './from-method.ts';

describe('a session from a method', () => {
  it('is a draft that the wire accepts, facilitated by its maker', () => {
    expect(sessionShape.parse(draft)).toEqual(draft);
    expect(draft).toMatchObject({ status: 'draft', revision: 0, currentPhaseId: null });
    expect(draft.facilitators).toEqual([{ accountId: sam.accountId, name: 'Sam' }]);
  });

  it('speaks one language', () => {
    expect(phasesFromMethod(method, 'nl', ids()).map((phase) => phase.title)).toContain('schrijven');
    const english = phasesFromMethod(method, 'en', ids());
    expect(english.every((phase) => phase.title.endsWith('(en)') && phase.prompt.endsWith('(en)'))).toBe(true);
    expect(english.flatMap((phase) => phase.columns).every((column) => column.title.endsWith('(en)'))).toBe(true);
  });

  it('has an id of its own for every phase and column', () => {
    const all = draft.phases.flatMap((phase) => [phase.id, ...phase.columns.map((column) => column.id)]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('draws where the method has a map', () => {
    expect(needsProcessMap(method)).toBe(false);
    expect(needsProcessMap({ ...method, phases: [{ ...method.phases[0]!, kind: 'map' }] })).toBe(true);
  });
});
