import type { Session, SessionPhase } from '@inrol/contracts/sessions';
import { describe, expect, it } from 'vitest';
import { personKeyOf } from '../actor.ts';
import { ayse } from '../test/house.ts';
import { anonymous, arrive, closed, draft, lobby, running, talk, write } from '../test/sessions.ts';
import { mayArrange, mayPutOnBoard, rightsOnBoard } from './board.ts';

const refused = (code: string) => ({ allowed: false, code });
const grouping: SessionPhase = { ...talk, id: 'a-grouping-phase', kind: 'group', visited: true };
const withPhases = (...phases: SessionPhase[]): Session => ({ ...running, phases });
const reached = (phase: SessionPhase, revealed = false): SessionPhase => ({ ...phase, visited: true, revealed });

describe('a note of one’s own', () => {
  it.each<[string, SessionPhase, boolean]>([
    ['with names, once the room has come there', reached(arrive), true],
    ['with names, before the room has come there', { ...arrive, visited: false }, false],
    ['in silence, before the reveal', reached(write), false],
    ['in silence, after the reveal', reached(write, true), true],
    ['without a writer, before the reveal', reached(anonymous), false],
    ['without a writer, after the reveal', reached(anonymous, true), false],
    ['where nothing is written', reached(talk), false],
  ])('%s', (_when, phase, allowed) => {
    const session = withPhases(phase);
    expect(mayPutOnBoard(session, phase)).toEqual(allowed ? { allowed } : refused('not-in-this-phase'));
    expect(rightsOnBoard(ayse, session).notes.has(phase.id)).toBe(allowed);
  });

  it('stands under its writer where names are shown, and under nobody elsewhere', () => {
    const { notes } = rightsOnBoard(ayse, withPhases(reached(arrive), reached(write, true)));
    expect([notes.get(arrive.id), notes.get(write.id)]).toEqual([personKeyOf(ayse), null]);
  });
});

describe('putting notes together', () => {
  it('begins with the first phase for it', () => {
    expect(mayArrange(withPhases(reached(arrive), { ...grouping, visited: false }))).toEqual(
      refused('not-in-this-phase'),
    );
    expect(mayArrange(withPhases(reached(arrive), grouping))).toEqual({ allowed: true });
    expect([...rightsOnBoard(ayse, withPhases(grouping)).groups]).toEqual([grouping.id]);
  });
});

describe('nothing at all is done on the board', () => {
  it.each<[string, Session, string]>([
    ['before the session opens', draft, 'session-not-open'],
    ['in the lobby', lobby, 'session-not-started'],
    ['after it was closed', closed, 'session-closed'],
  ])('%s', (_when, session, code) => {
    const all = { ...session, phases: [reached(arrive), grouping] };
    const { refusal, notes, groups } = rightsOnBoard(ayse, all);
    expect([refusal, notes.size, groups.size]).toEqual([code, 0, 0]);
    expect(mayArrange(all)).toEqual(refused(code));
  });
});
