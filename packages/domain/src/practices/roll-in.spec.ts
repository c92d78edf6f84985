import { rollIn as rollInShape, rollInStatus, type RollIn, type RollInStatus } from '@inrol/contracts/practices';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../actor.ts';
import {
  admin,
  ayse,
  director,
  guest,
  idOf,
  ids,
  later,
  manager,
  noon,
  north,
  northLead,
  sam,
  south,
  tom,
} from '../test/house.ts';
import { mayMoveRollIn } from './policy.ts';
import { moveRollIn, rollInMoves, type RollInMove } from './roll-in.ts';

const ownExperience = { kind: 'session' as const, id: idOf(80), teamId: north.id };
const moves: Record<RollInStatus, RollInMove> = {
  curious: { status: 'curious' },
  trying: { status: 'trying', experience: ownExperience },
  own: { status: 'own', changed: 'We bellen in de avond', why: 'Dan zijn ouders thuis', basedOnId: null },
  anchored: { status: 'anchored' },
  'not-for-us': { status: 'not-for-us', because: 'Wij zien geen gezinnen' },
};
const occasion = (knownVariantIds: readonly string[] = []) => ({ now: noon, newId: ids(), knownVariantIds });

const after = (...statuses: readonly RollInStatus[]): RollIn | null =>
  statuses.reduce<RollIn | null>((rollIn, status) => {
    const result = moveRollIn(rollIn, north.id, moves[status], occasion());
    if (!result.ok) throw new Error(`${status}: ${result.code}`);
    return result.rollIn;
  }, null);

const ways: Record<RollInStatus, readonly RollInStatus[]> = {
  curious: ['curious'],
  trying: ['trying'],
  own: ['trying', 'own'],
  anchored: ['trying', 'own', 'anchored'],
  'not-for-us': ['not-for-us'],
};

describe('a team', () => {
  it('goes from curious to anchored in its own time, and what it says is what the wire accepts', () => {
    const anchored = after('curious', 'trying', 'own', 'own', 'anchored');
    expect(rollInShape.parse(anchored)).toMatchObject({
      status: 'anchored',
      experience: { kind: 'session', id: idOf(80) },
      variants: [{ changed: 'We bellen in de avond' }, {}],
    });
  });

  it('can go here from there', () => {
    expect([null, ...rollInStatus.options].map((status) => [status, rollInMoves(status)])).toEqual([
      [null, ['curious', 'trying', 'not-for-us']],
      ['curious', ['trying', 'not-for-us']],
      ['trying', ['own', 'curious', 'not-for-us']],
      ['own', ['anchored', 'own', 'trying', 'not-for-us']],
      ['anchored', ['own', 'not-for-us']],
      ['not-for-us', ['curious', 'trying']],
    ]);
  });

  it('moves where it can and nowhere else', () => {
    for (const from of rollInStatus.options) {
      for (const to of rollInStatus.options) {
        const result = moveRollIn(after(...ways[from]), north.id, moves[to], occasion());
        expect(result.ok ? result.rollIn.status : result.code).toBe(
          rollInMoves(from).includes(to) ? to : 'move-not-possible',
        );
      }
    }
  });

  it('tries with an experience of its own', () => {
    const move = { status: 'trying', experience: { ...ownExperience, teamId: south.id } } as const;
    expect(moveRollIn(null, north.id, move, occasion())).toEqual({ ok: false, code: 'own-experience-needed' });
  });

  it.each([
    ['what it changed', { changed: ' ', why: 'Daarom' }],
    ['why', { changed: 'Alles', why: '' }],
  ])('has a form of its own when it says %s', (_what, words) => {
    expect(moveRollIn(after('trying'), north.id, { status: 'own', basedOnId: null, ...words }, occasion())).toEqual({
      ok: false,
      code: 'variant-needed',
    });
  });

  it('builds on a variant of this practice, of whichever team', () => {
    const move = { ...moves.own, basedOnId: idOf(85) } as RollInMove;
    expect(moveRollIn(after('trying'), north.id, move, occasion())).toEqual({ ok: false, code: 'not-found' });
    expect(moveRollIn(after('trying'), north.id, move, occasion([idOf(85)]))).toMatchObject({
      ok: true,
      rollIn: { variants: [{ basedOnId: idOf(85) }] },
    });
  });

  it('says with a reason that it is not for them, and may change its mind', () => {
    expect(moveRollIn(null, north.id, { status: 'not-for-us', because: '' }, occasion())).toEqual({
      ok: false,
      code: 'reason-missing',
    });
    expect(after('not-for-us')).toMatchObject({ notForUsBecause: 'Wij zien geen gezinnen' });
    expect(after('not-for-us', 'curious')).toMatchObject({ status: 'curious', notForUsBecause: null });
  });

  it('keeps the moment from which it is where it is, also with a next variant', () => {
    const own = after('trying', 'own');
    const again = moveRollIn(own, north.id, moves.own, { ...occasion(), now: later(60) });
    expect(again).toMatchObject({ ok: true, rollIn: { since: own?.since } });
    const anchored = moveRollIn(own, north.id, moves.anchored, { ...occasion(), now: later(60) });
    expect(anchored).toMatchObject({ ok: true, rollIn: { since: later(60).toISOString() } });
  });
});

describe('any sequence of moves by anyone', () => {
  const anyActor = fc.constantFrom<Actor>(ayse, northLead, tom, sam, manager, director, admin, guest);
  const anyMove: fc.Arbitrary<RollInMove> = fc.oneof(
    fc.constantFrom(...Object.values(moves)),
    fc.constant<RollInMove>({ status: 'trying', experience: { ...ownExperience, teamId: south.id } }),
    fc.constant<RollInMove>({ status: 'own', changed: '', why: '', basedOnId: null }),
  );
  const anyAttempt = fc.record({ actor: anyActor, teamId: fc.constantFrom(north.id, south.id), move: anyMove });

  it('moves a team only by its own people, and passes no gate without what it asks', () => {
    fc.assert(
      fc.property(fc.array(anyAttempt, { maxLength: 60 }), (attempts) => {
        const rollIns = new Map<string, RollIn>();
        for (const { actor, teamId, move } of attempts) {
          if (!mayMoveRollIn(actor, teamId, { status: 'practised' }).allowed) continue;
          const result = moveRollIn(rollIns.get(teamId) ?? null, teamId, move, occasion());
          if (!result.ok) continue;
          expect(actor.kind === 'member' && actor.teams.map((team) => team.teamId)).toContain(teamId);
          const { rollIn } = result;
          rollIns.set(teamId, rollIn);
          if (rollIn.status === 'own' || rollIn.status === 'anchored') expect(rollIn.variants).not.toEqual([]);
          if (['trying', 'own', 'anchored'].includes(rollIn.status)) expect(rollIn.experience).not.toBeNull();
          expect(rollIn.notForUsBecause === null).toBe(rollIn.status !== 'not-for-us');
          expect(rollIn.teamId).toBe(teamId);
        }
      }),
    );
  });
});
