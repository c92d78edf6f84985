import type { Session, SessionCommand } from '@inrol/contracts/sessions';
import { mostChosen, session as sessionShape } from '@inrol/contracts/sessions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personKeyOf, type Actor, type GuestActor } from '../actor.ts';
import { ayse, guest, idOf, later, noon, sam, tom } from '../test/house.ts';
import { nothing, running, talk, vote } from '../test/sessions.ts';
import { breakoutOf, broughtBackBy, groupOf } from './breakouts.ts';
import { boardsLeft, carriesBetween } from './carries.ts';
import { applyCommand } from './commands.ts';
import { chooseForAll, chooseGroup, groupBoardAccess, mayChooseGroup, timeGroup, withLatecomer } from './in-a-group.ts';
import { standingOf } from './standing.ts';
import { phasesWithNotesFor } from './topics.ts';
import type { Person } from './turns.ts';
import { consultation } from '../test/consultation.ts';

const guestAt = (number: number): GuestActor => ({ ...guest, guestId: idOf(9_000 + number), name: `Gast ${number}` });
const crowd = (count: number): Actor[] => Array.from({ length: count }, (_, number) => guestAt(number));
const personOf = (actor: Actor): Person => ({ key: personKeyOf(actor), name: actor.name });
const facts = (people: readonly Actor[], person: Actor | null = null, random = () => 0) => ({
  ...nothing,
  present: [personOf(sam), ...people.map(personOf)],
  person: person && personOf(person),
  random,
});
const attempt = (session: Session, command: SessionCommand, people: readonly Actor[], person: Actor | null = null) =>
  applyCommand(session, command, sam, noon, [], facts(people, person));
const then = (
  session: Session,
  command: SessionCommand,
  people: readonly Actor[] = [],
  person: Actor | null = null,
) => {
  const result = attempt(session, command, people, person);
  if (!result.ok) throw new Error(`${command.kind}: ${result.code}`);
  return result.session;
};
const here = (session: Session) => breakoutOf(session, session.currentPhaseId)!;
const phaseId = running.currentPhaseId!;
const formed = (people: readonly Actor[], size: number, way: 'random' | 'chosen' = 'random') =>
  then(running, { kind: 'form-groups', phaseId, size, way }, people);
const sent = (session: Session, people: readonly Actor[] = []) =>
  then(session, { kind: 'send-apart', phaseId: session.currentPhaseId!, seconds: null }, people);
const sizesIn = (session: Session) => here(session).groups.map(({ people }) => people.length);
const placed = (session: Session) => here(session).groups.flatMap(({ people }) => people.map(({ key }) => key));
const anyCrowd = fc.integer({ min: 1, max: 60 });
const anySize = fc.integer({ min: 2, max: 12 });

describe('groups by chance', () => {
  it('give everybody but the facilitator one place, nobody alone, and as alike in size as can be', () => {
    fc.assert(
      fc.property(anyCrowd, anySize, fc.double({ min: 0, max: 0.999, noNaN: true }), (count, size, chance) => {
        const people = crowd(count);
        const made = applyCommand(
          running,
          { kind: 'form-groups', phaseId, size, way: 'random' },
          sam,
          noon,
          [],
          facts(people, null, () => chance),
        );
        if (!made.ok) throw new Error(made.code);
        expect(placed(made.session).toSorted()).toEqual(people.map(personKeyOf).toSorted());
        const sizes = sizesIn(made.session);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        if (count > 1) expect(Math.min(...sizes)).toBeGreaterThanOrEqual(2);
        expect(sessionShape.parse(made.session)).toEqual(made.session);
      }),
    );
  });

  it.each([
    [4, 2, [2, 2]],
    [5, 2, [3, 2]],
    [3, 2, [3]],
    [7, 4, [4, 3]],
    [5, 4, [5]],
    [16, 8, [8, 8]],
    [1, 2, [1]],
  ])('of %i people, about %i each', (count, size, sizes) => {
    expect(sizesIn(formed(crowd(count), size))).toEqual(sizes);
  });

  it('leave out who is at a distance in this turn', () => {
    const [bringer] = consultation.roles;
    const apart = consultation.phases.at(-1)!.turns.find(({ away }) => away.includes(bringer!.id))!;
    const give = { kind: 'give-role', roleId: bringer!.id, person: personKeyOf(tom) } as const;
    const turned = then(then(consultation, give, [], tom), { kind: 'go-to-turn', turnId: apart.id });
    expect(standingOf(turned, personKeyOf(tom))?.part).toBe('away');
    const made = then(turned, { kind: 'form-groups', phaseId: turned.currentPhaseId!, size: 3, way: 'random' }, [
      tom,
      ...crowd(3),
    ]);
    expect(placed(made)).toEqual(expect.not.arrayContaining([personKeyOf(tom)]));
    const gone = sent(made, [tom]);
    expect(withLatecomer(gone, tom)).toBe(gone);
    expect(mayChooseGroup(tom, gone, here(gone).groups[0]!.id)).toEqual({ allowed: false, code: 'not-your-turn' });
  });

  it('cannot be made of nobody, nor elsewhere than where the room is', () => {
    expect(attempt(running, { kind: 'form-groups', phaseId, size: 2, way: 'random' }, [])).toEqual({
      ok: false,
      code: 'nobody-to-group',
    });
    const elsewhere = { kind: 'form-groups', phaseId: talk.id, size: 2, way: 'random' } as const;
    expect(attempt(running, elsewhere, crowd(2))).toEqual({ ok: false, code: 'not-in-this-phase' });
  });

  it('can be made anew until they have gone apart', () => {
    const again = then(formed(crowd(4), 2), { kind: 'form-groups', phaseId, size: 4, way: 'random' }, crowd(4));
    expect(sizesIn(again)).toEqual([4]);
    const once = sent(again);
    expect(attempt(once, { kind: 'form-groups', phaseId, size: 2, way: 'random' }, crowd(4))).toEqual({
      ok: false,
      code: 'groups-in-use',
    });
  });
});

describe('groups that people choose', () => {
  const people = crowd(5);
  const choose = (session: Session, actor: Actor, index: number) => {
    const result = chooseGroup(session, actor, here(session).groups[index]!.id);
    if (!result.ok) throw new Error(result.code);
    return result.session;
  };

  it('are empty first, hold one more than their size, and can be left for another', () => {
    const open = formed(people, 2, 'chosen');
    expect(sizesIn(open)).toEqual([0, 0]);
    const full = [0, 1, 2].reduce((session, number) => choose(session, people[number]!, 0), open);
    expect(sizesIn(full)).toEqual([3, 0]);
    const id = here(full).groups[0]!.id;
    expect(mayChooseGroup(people[3]!, full, id)).toEqual({ allowed: false, code: 'group-full' });
    expect(sizesIn(choose(full, people[0]!, 1))).toEqual([2, 1]);
    expect(choose(full, people[0]!, 1).revision).toBe(full.revision + 1);
  });

  it('fill up by themselves when they go apart, and leave nobody alone', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { maxLength: 30 }), anySize, (choices, size) => {
        const all = crowd(choices.length + 2);
        let session = formed(all, size, 'chosen');
        choices.forEach((choice, number) => {
          const { groups } = here(session);
          const result = chooseGroup(session, all[number]!, groups[choice % groups.length]!.id);
          if (result.ok) session = result.session;
        });
        const apart = sent(session, all);
        expect(placed(apart).toSorted()).toEqual(all.map(personKeyOf).toSorted());
        expect(Math.min(...sizesIn(apart))).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  it('are not chosen where the others came together by chance', () => {
    const made = formed(people, 2);
    const own = groupOf(here(made), personKeyOf(people[0]!))!;
    const other = here(made).groups.find((group) => group !== own)!;
    for (const session of [made, sent(made)])
      expect(mayChooseGroup(people[0]!, session, other.id)).toEqual({ allowed: false, code: 'groups-not-chosen' });
    expect(mayChooseGroup(ayse, sent(made), other.id)).toEqual({ allowed: true });
  });

  it('are also filled by the facilitator, one place a person', () => {
    const open = formed(people, 2, 'chosen');
    const [first, second] = here(open).groups;
    const place = (session: Session, groupId: string | null) =>
      then(session, { kind: 'place-in-group', phaseId, groupId, person: personKeyOf(ayse) }, [], ayse);
    expect(sizesIn(place(place(open, first!.id), second!.id))).toEqual([0, 1]);
    expect(sizesIn(place(place(open, first!.id), null))).toEqual([0, 0]);
    expect(
      attempt(open, { kind: 'place-in-group', phaseId, groupId: idOf(1), person: personKeyOf(ayse) }, [], ayse),
    ).toEqual({ ok: false, code: 'not-found' });
  });
});

describe('apart', () => {
  const people = crowd(4);
  const apart = sent(formed(people, 2));
  const [one, two] = here(apart).groups as [
    (typeof apart.breakouts)[0]['groups'][0],
    (typeof apart.breakouts)[0]['groups'][0],
  ];
  const inside = people.find((actor) => groupOf(here(apart), personKeyOf(actor)) === one)!;
  const outside = people.find((actor) => groupOf(here(apart), personKeyOf(actor)) === two)!;

  it('each writes on the board of their own group, the facilitator looks in, and for others it is not there', () => {
    expect([inside, outside, sam, tom].map((actor) => groupBoardAccess(actor, apart, one))).toEqual([
      ...['write', 'none', 'read', 'none'],
    ]);
    const back = then(apart, { kind: 'call-back', phaseId });
    expect([inside, outside, sam].map((actor) => groupBoardAccess(actor, back, here(back).groups[0]!))).toEqual([
      ...['read', 'none', 'read'],
    ]);
    expect(groupBoardAccess(inside, formed(people, 2), one)).toBe('read');
  });

  it('who comes later goes to the smallest group, once; who has a place keeps it', () => {
    const fifth = guestAt(40);
    const joined = withLatecomer(apart, fifth);
    expect(sizesIn(joined)).toEqual([3, 2]);
    expect(withLatecomer(joined, fifth)).toBe(joined);
    expect(withLatecomer(apart, inside)).toBe(apart);
    expect(withLatecomer(apart, sam)).toBe(apart);
  });

  it('a group chooses at most so many notes, and only who is in it', () => {
    const choose = (session: Session, actor: Actor, number: number, chosen = true) =>
      chooseForAll(session, actor, { groupId: one.id, noteId: idOf(300 + number), chosen });
    let session = apart;
    for (let number = 0; number < mostChosen; number++) {
      const result = choose(session, inside, number);
      if (result.ok) session = result.session;
    }
    expect(here(session).groups[0]!.chosen).toHaveLength(mostChosen);
    expect(choose(session, inside, mostChosen)).toEqual({ ok: false, code: 'too-many-chosen' });
    const again = choose(session, inside, 0);
    expect(again.ok && here(again.session).groups[0]!.chosen).toHaveLength(mostChosen);
    const less = choose(session, inside, 0, false);
    expect(less.ok && here(less.session).groups[0]!.chosen).toHaveLength(mostChosen - 1);
    for (const actor of [outside, sam, tom])
      expect(choose(apart, actor, 0)).toEqual({ ok: false, code: 'not-your-group' });
    expect(choose(then(apart, { kind: 'call-back', phaseId }), inside, 0)).toEqual({ ok: false, code: 'not-apart' });
  });

  it('each group has a timer of its own', () => {
    const back = then(apart, { kind: 'call-back', phaseId });
    const both = then(back, { kind: 'send-apart', phaseId, seconds: 120 });
    expect(here(both).groups.map(({ timer }) => timer)).toEqual(
      Array.from({ length: 2 }, () => ({ kind: 'running', endsAt: later(120).toISOString() })),
    );
    const paused = timeGroup(both, inside, { groupId: one.id, move: 'pause', seconds: 60 }, later(30));
    expect(paused.ok && here(paused.session).groups.map(({ timer }) => timer.kind)).toEqual(['paused', 'running']);
    const more = timeGroup(both, sam, { groupId: two.id, move: 'extend', seconds: 60 }, later(30));
    expect(more.ok && here(more.session).groups[1]!.timer).toEqual({
      kind: 'running',
      endsAt: later(180).toISOString(),
    });
    expect(timeGroup(both, outside, { groupId: one.id, move: 'stop', seconds: 60 }, noon)).toEqual({
      ok: false,
      code: 'not-your-group',
    });
    expect(timeGroup(apart, inside, { groupId: one.id, move: 'pause', seconds: 60 }, noon)).toEqual({
      ok: false,
      code: 'move-not-possible',
    });
  });

  it('ends when the facilitator calls everybody back, goes elsewhere, or closes; what was said to all goes with it', () => {
    const told = then(apart, { kind: 'tell-groups', phaseId, message: 'Nog één minuut' });
    expect(here(told).message).toBe('Nog één minuut');
    const ends: SessionCommand[] = [
      { kind: 'call-back', phaseId },
      { kind: 'go-to', phaseId: vote.id },
      { kind: 'close' },
    ];
    for (const command of ends)
      expect(breakoutOf(then(told, command), phaseId)).toMatchObject({ stage: 'back', message: '' });
    const back = then(told, { kind: 'call-back', phaseId });
    expect(attempt(back, { kind: 'tell-groups', phaseId, message: 'Hallo' }, [])).toEqual({
      ok: false,
      code: 'not-apart',
    });
    expect(here(sent(back, people)).groups.map(({ id }) => id)).toEqual([one.id, two.id]);
  });

  it('brings what was chosen to everyone, under the group', () => {
    const chosen = chooseForAll(apart, inside, { groupId: one.id, noteId: idOf(300), chosen: true });
    if (!chosen.ok) throw new Error(chosen.code);
    expect(carriesBetween(chosen.session, then(chosen.session, { kind: 'call-back', phaseId }))).toEqual([
      { fromBoardId: one.boardId, toBoardId: apart.boardId, phaseId, noteIds: [idOf(300)], author: `group:${one.id}` },
    ]);
    expect(carriesBetween(apart, chosen.session)).toEqual([]);
    expect(broughtBackBy(apart, { phaseId, author: `group:${one.id}` })).toBe('Groepje 1');
    expect(broughtBackBy(apart, { phaseId, author: personKeyOf(tom) })).toBeNull();
  });

  it('two groups go on as one, with all that is on both boards', () => {
    const merged = then(apart, { kind: 'merge-groups', phaseId, groupId: one.id, intoGroupId: two.id });
    expect(sizesIn(merged)).toEqual([4]);
    expect(carriesBetween(apart, merged)).toEqual([
      { fromBoardId: one.boardId, toBoardId: two.boardId, phaseId, noteIds: null, author: null },
    ]);
    expect(boardsLeft(apart, merged)).toEqual([]);
  });
});

describe('one, two, four, all', () => {
  it('keeps pairs together in fours, with what each pair chose, and names those who came later a place', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.nat(3), (count, late) => {
        const pairs = sent(formed(crowd(count), 2));
        const on = then(pairs, { kind: 'go-to', phaseId: talk.id });
        const all = crowd(count + late);
        const fours = sent(then(on, { kind: 'form-groups', phaseId: talk.id, size: 4, way: 'merged' }, all), all);
        expect(placed(fours).toSorted()).toEqual(all.map(personKeyOf).toSorted());
        for (const { people } of breakoutOf(pairs, phaseId)!.groups)
          expect(new Set(people.map(({ key }) => groupOf(here(fours), key)?.id)).size).toBe(1);
        const sources = here(fours).groups.flatMap(({ madeOf }) => madeOf);
        expect(sources.toSorted()).toEqual(
          breakoutOf(pairs, phaseId)!
            .groups.map(({ id }) => id)
            .toSorted(),
        );
      }),
    );
  });

  it('carries the chosen notes of a pair to the board of its four', () => {
    const pairs = sent(formed(crowd(4), 2));
    const [pair] = here(pairs).groups;
    const member = crowd(4).find((actor) => groupOf(here(pairs), personKeyOf(actor)) === pair)!;
    const chosen = chooseForAll(pairs, member, { groupId: pair!.id, noteId: idOf(300), chosen: true });
    if (!chosen.ok) throw new Error(chosen.code);
    const on = then(chosen.session, { kind: 'go-to', phaseId: talk.id });
    const fours = then(on, { kind: 'form-groups', phaseId: talk.id, size: 4, way: 'merged' }, crowd(4));
    expect(carriesBetween(on, fours)).toEqual([
      {
        fromBoardId: pair!.boardId,
        toBoardId: here(fours).groups[0]!.boardId,
        phaseId: talk.id,
        noteIds: [idOf(300)],
        author: `group:${pair!.id}`,
      },
    ]);
  });

  it('has nothing to put together where nobody was apart', () => {
    const there = then(running, { kind: 'go-to', phaseId: talk.id });
    const command = { kind: 'form-groups', phaseId: talk.id, size: 4, way: 'merged' } as const;
    expect(attempt(there, command, crowd(4))).toEqual({ ok: false, code: 'no-groups-before' });
  });

  it('counts what came back as notes of its phase, for what follows', () => {
    const there = then(running, { kind: 'go-to', phaseId: talk.id });
    const made = then(there, { kind: 'form-groups', phaseId: talk.id, size: 2, way: 'random' }, crowd(4));
    const before = phasesWithNotesFor(there.phases, talk.id);
    expect(phasesWithNotesFor(made.phases, talk.id).map(({ id }) => id)).toEqual([
      ...before.map(({ id }) => id),
      talk.id,
    ]);
  });
});
