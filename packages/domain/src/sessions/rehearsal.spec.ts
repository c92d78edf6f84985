import { describe, expect, it } from 'vitest';
import { session as sessionShape } from '@inrol/contracts/sessions';
import { personKeyOf } from '../actor.ts';
import { mayJudgeAgreement, mayMakeOutcome } from '../outcomes/policy.ts';
import { consultation } from '../test/consultation.ts';
import { ayse, guest, ids, idOf, later, noon, sam, workOfNorth } from '../test/house.ts';
import { after, draft, lobby, nothing, running } from '../test/sessions.ts';
import { applyCommand } from './commands.ts';
import { mayInviteGuests, maySeeSession, mayTakePart } from './policy.ts';
import { mayEndRehearsal, mayRehearse, rehearsalFrom } from './rehearsal.ts';

const standIns = [{ key: personKeyOf({ ...guest, sessionId: idOf(70) }), name: 'Ada' }];
const made = { id: idOf(70), boardId: idOf(71), standIns };
const rehearsal = rehearsalFrom(consultation, sam, made, later(10), ids(8_000));
const refused = (code: string) => ({ allowed: false, code });

describe('a rehearsal', () => {
  it('is held by a facilitator before the session begins', () => {
    for (const session of [draft, lobby]) expect(mayRehearse(sam, session)).toEqual({ allowed: true });
    expect(mayRehearse(sam, running)).toEqual(refused('move-not-possible'));
    expect(mayRehearse(ayse, draft)).toEqual(refused('not-a-facilitator'));
    expect(mayRehearse(sam, { ...lobby, rehearsalOf: draft.id })).toEqual(refused('in-rehearsal'));
    expect(mayEndRehearsal(sam, running)).toEqual(refused('move-not-possible'));
  });

  it('begins anew beside the session, and shares nothing with it that can be written in', () => {
    expect(sessionShape.parse(rehearsal)).toEqual(rehearsal);
    expect(rehearsal).toMatchObject({ status: 'open', currentPhaseId: null, revision: 0, processMapId: null });
    const idsOf = ({ phases }: typeof rehearsal) =>
      phases.flatMap(({ id, columns, turns }) => [id, ...columns.map((one) => one.id), ...turns.map((one) => one.id)]);
    expect(idsOf(rehearsal).filter((id) => idsOf(consultation).includes(id))).toEqual([]);
    expect(rehearsal.phases.some(({ visited }) => visited)).toBe(false);
    expect(rehearsal.roles.map(({ people }) => people)).toEqual([standIns, [], []]);
  });

  it('is there for who holds it and for the stand-ins, and for nobody else', () => {
    expect(maySeeSession(ayse, rehearsal)).toEqual(refused('not-found'));
    expect(mayInviteGuests(sam, rehearsal)).toEqual(refused('in-rehearsal'));
    expect(mayTakePart({ ...guest, sessionId: idOf(70) }, after(rehearsal, { kind: 'start' }))).toEqual({
      allowed: true,
    });
  });

  it('leaves nothing: it cannot be closed, shared, or made into outcomes', () => {
    const going = after(rehearsal, { kind: 'start' });
    for (const command of [
      { kind: 'close' },
      { kind: 'add-facilitator', accountId: ayse.accountId },
      { kind: 'hand-over', accountId: ayse.accountId },
    ] as const)
      expect(applyCommand(going, command, sam, noon, [], nothing)).toEqual({ ok: false, code: 'in-rehearsal' });
    expect(mayMakeOutcome(sam, going, workOfNorth)).toEqual(refused('in-rehearsal'));
    expect(mayJudgeAgreement(sam, going, workOfNorth)).toEqual(refused('in-rehearsal'));
  });
});
