import type { Session } from '@inrol/contracts/sessions';
import { describe, expect, it } from 'vitest';
import { personKeyOf, type Actor } from '../actor.ts';
import { consultation } from '../test/consultation.ts';
import { ayse, guest, later, noon, sam, tom } from '../test/house.ts';
import { after, nothing, running } from '../test/sessions.ts';
import { applyCommand } from './commands.ts';
import { mayWriteNote } from './notes.ts';
import { boardAccess } from './policy.ts';
import { nextTurn, roleOf, standingOf } from './standing.ts';
import { mayTakeRole, takeRole } from './turns.ts';

const [bringer, adviser, observer] = consultation.roles.map(({ id }) => id) as [string, string, string];
const [ask, advise, answer] = consultation.phases.at(-1)!.turns.map(({ id }) => id) as [string, string, string];
const took = (session: Session, actor: Actor, roleId: string | null): Session => {
  const result = takeRole(session, actor, roleId);
  if (!result.ok) throw new Error(result.code);
  return result.session;
};
const brought = took(consultation, guest, bringer);
const part = (session: Session, actor: Actor) => {
  const standing = standingOf(session, personKeyOf(actor));
  return standing && [standing.part, standing.writes];
};

describe('turns', () => {
  it('begin with the first when the phase begins, and are nowhere else', () => {
    expect(brought.currentTurnId).toBe(ask);
    expect(nextTurn(brought)?.id).toBe(advise);
    const elsewhere = after(brought, { kind: 'go-to', phaseId: brought.phases[0]!.id });
    expect([elsewhere.currentTurnId, part(elsewhere, guest)]).toEqual([null, null]);
    expect(after(elsewhere, { kind: 'go-to', phaseId: brought.phases.at(-1)!.id }).currentTurnId).toBe(ask);
  });

  it('tell each role what to do, and who has none to listen', () => {
    expect([guest, ayse, sam].map((actor) => part(brought, actor))).toEqual([
      ['speaks', false],
      ['speaks', true],
      ['leads', true],
    ]);
    const apart = after(brought, { kind: 'go-to-turn', turnId: advise });
    expect([guest, ayse].map((actor) => part(apart, actor))).toEqual([
      ['away', false],
      ['speaks', true],
    ]);
    const watching = took(apart, tom, observer);
    expect(part(watching, tom)).toEqual(['listens', false]);
    const withoutRest = { ...apart, roles: apart.roles.filter(({ take }) => take !== 'rest') };
    expect(part(withoutRest, ayse)).toEqual(['listens', false]);
  });

  it('let everybody take part where a method has no roles', () => {
    const alike = { ...consultation, roles: [] };
    expect([guest, sam].map((actor) => part(alike, actor))).toEqual([
      ['speaks', true],
      ['speaks', true],
    ]);
  });

  it('let nobody write whose turn it is not, on the board or beside it', () => {
    const apart = after(brought, { kind: 'go-to-turn', turnId: advise });
    const phaseId = apart.currentPhaseId!;
    expect([guest, ayse, sam].map((actor) => boardAccess(actor, apart))).toEqual(['read', 'write', 'write']);
    expect(mayWriteNote(guest, apart, phaseId)).toEqual({ allowed: false, code: 'not-your-turn' });
    expect(mayWriteNote(ayse, apart, phaseId)).toEqual({ allowed: true });
    expect(boardAccess(guest, after(apart, { kind: 'go-to', phaseId: apart.phases[0]!.id }))).toBe('write');
  });

  it('each have their own time', () => {
    const timed = after(brought, { kind: 'start-timer', seconds: 60 });
    expect(after(timed, { kind: 'go-to-turn', turnId: answer }).timer).toEqual({ kind: 'off' });
  });

  it('belong to the phase they are in', () => {
    const refused = (session: Session, turnId: string) => {
      const result = applyCommand(session, { kind: 'go-to-turn', turnId }, sam, noon, [], nothing);
      return result.ok ? null : result.code;
    };
    expect(refused(brought, bringer)).toBe('not-in-this-phase');
    expect(refused(running, ask)).toBe('not-in-this-phase');
    expect(refused(after(brought, { kind: 'close' }), ask)).toBe('move-not-possible');
  });
});

describe('a role', () => {
  it('for one is had by one, until they put it down', () => {
    expect(mayTakeRole(ayse, brought, bringer)).toEqual({ allowed: false, code: 'role-taken' });
    expect(mayTakeRole(guest, brought, bringer)).toEqual({ allowed: true });
    const free = took(brought, guest, null);
    expect(roleOf(took(free, ayse, bringer), personKeyOf(ayse))?.id).toBe(bringer);
    expect(took(free, ayse, bringer).revision).toBe(free.revision + 1);
  });

  it('takes the place of the one somebody had', () => {
    const observing = took(brought, guest, observer);
    expect(observing.roles.map(({ people }) => people.length)).toEqual([0, 0, 1]);
  });

  it('is the one for the rest where somebody has no other, except for who facilitates', () => {
    expect([guest, ayse, sam].map((actor) => roleOf(brought, personKeyOf(actor))?.id)).toEqual([
      ...[bringer, adviser, undefined],
    ]);
    expect(roleOf(took(brought, sam, adviser), personKeyOf(sam))?.id).toBe(adviser);
  });

  it('is given by the facilitator to somebody who is here, and goes over to them', () => {
    const give = (person: typeof nothing.person) =>
      applyCommand(brought, { kind: 'give-role', roleId: bringer, person: personKeyOf(ayse) }, sam, later(1), [], {
        ...nothing,
        person,
      });
    expect(give(null)).toEqual({ ok: false, code: 'not-found' });
    const given = give({ key: personKeyOf(ayse), name: ayse.name });
    expect(given.ok && given.session.roles[0]?.people).toEqual([{ key: personKeyOf(ayse), name: 'Ayşe' }]);
    const back = after(brought, { kind: 'take-role-away', person: personKeyOf(guest) });
    expect(back.roles[0]?.people).toEqual([]);
  });

  it('can no longer be chosen when the session is closed, nor where there are none', () => {
    const closed = after(brought, { kind: 'close' });
    expect(mayTakeRole(guest, closed, null)).toEqual({ allowed: false, code: 'session-closed' });
    expect(mayTakeRole(guest, running, null)).toEqual({ allowed: false, code: 'not-found' });
    expect(mayTakeRole(guest, brought, ask)).toEqual({ allowed: false, code: 'not-found' });
  });
});
