import type { Session } from '@inrol/contracts/sessions';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../actor.ts';
import {
  admin,
  ayse,
  foreigner,
  guest,
  guestElsewhere,
  idOf,
  manager,
  organisationId,
  sam,
  tom,
  workOfNorth,
} from '../test/house.ts';
import { closed, draft, lobby, running } from '../test/sessions.ts';
import { mapAccess } from './policy.ts';

const map = { ...workOfNorth, id: draft.processMapId!, organisationId };
const everyState: readonly Session[] = [draft, lobby, running, closed];
const through = (actor: Actor) => everyState.map((session) => mapAccess(actor, map, session));

describe('a process map', () => {
  it.each<[string, Actor]>([
    ['its team', ayse],
    ['its facilitator', sam],
    ['the lead its team answers to', manager],
  ])('is drawn by %s, in a session and outside', (_who, actor) => {
    expect(mapAccess(actor, map)).toBe('write');
    expect(through(actor)).toEqual(['write', 'write', 'write', 'write']);
  });

  it.each<[string, Actor]>([
    ['another team', tom],
    ['an admin', admin],
  ])('is read by %s, and drawn while a session with it is open or runs', (_who, actor) => {
    expect(mapAccess(actor, map)).toBe('read');
    expect(through(actor)).toEqual(['read', 'write', 'write', 'read']);
  });

  it('is reached by a guest through their own session only', () => {
    expect(mapAccess(guest, map)).toBe('none');
    expect(through(guest)).toEqual(['read', 'write', 'write', 'read']);
    expect(through(guestElsewhere)).toEqual(['none', 'none', 'none', 'none']);
  });

  it('is not opened by a session with another map', () => {
    const elsewhere = { ...running, processMapId: idOf(29) };
    expect(mapAccess(guest, map, elsewhere)).toBe('none');
    expect(mapAccess(tom, map, elsewhere)).toBe('read');
  });

  it('is drawn when one of several sessions with it is open', () => {
    expect(mapAccess(tom, map, closed, running, draft)).toBe('write');
  });

  it('does not exist for another organisation', () => {
    expect(mapAccess(foreigner, map, running)).toBe('none');
  });
});
