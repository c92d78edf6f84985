import { session as sessionShape, type Session, type SessionCommand } from '@inrol/contracts/sessions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personKeyOf, type Actor } from '../actor.ts';
import { ayse, guest, guestElsewhere, idOf, later, noon, sam, tom } from '../test/house.ts';
import { anonymous, draft, lobby, nothing, running, vote, write } from '../test/sessions.ts';
import { applyCommand } from './commands.ts';
import { phaseOf } from './phases.ts';

const phaseIds = [...draft.phases.map((phase) => phase.id), idOf(999)];
const anyPhaseId = fc.constantFrom(...phaseIds);
const anyNoteId = fc.constantFrom(idOf(950), idOf(951));
const anySeconds = fc.integer({ min: 10, max: 3_600 });

const phaseIdsToAdd = [idOf(800), idOf(801), phaseIds[0]!];
const anyPlace = fc.integer({ min: 0, max: 8 });
const anyAccountId = fc.constantFrom(sam.accountId, ayse.accountId, tom.accountId);

const anyArranging: fc.Arbitrary<SessionCommand> = fc.oneof(
  fc.record({ kind: fc.constant('move-phase' as const), phaseId: anyPhaseId, to: anyPlace }),
  fc.record({ kind: fc.constant('skip-phase' as const), phaseId: anyPhaseId, skipped: fc.boolean() }),
  fc.record({ kind: fc.constant('remove-phase' as const), phaseId: anyPhaseId }),
  fc.record({
    kind: fc.constant('copy-phase' as const),
    phaseId: anyPhaseId,
    newPhaseId: fc.constantFrom(...phaseIdsToAdd),
    to: anyPlace,
  }),
  fc.record({
    kind: fc.constant('add-phase' as const),
    newPhaseId: fc.constantFrom(...phaseIdsToAdd),
    phaseKind: fc.constantFrom('write' as const, 'vote' as const, 'rounds' as const),
    title: fc.constant('Erbij'),
    prompt: fc.constant(''),
    minutes: fc.constant(5),
    to: anyPlace,
  }),
);
const anyLeading: fc.Arbitrary<SessionCommand> = fc.record({
  kind: fc.constantFrom('hand-over' as const, 'add-facilitator' as const, 'remove-facilitator' as const),
  accountId: anyAccountId,
});

const anyHolding: fc.Arbitrary<SessionCommand> = fc.oneof(
  fc.record({ kind: fc.constant('write-early' as const), phaseId: anyPhaseId, early: fc.boolean() }),
  fc.record({ kind: fc.constant('read-first' as const), phaseId: anyPhaseId, first: fc.boolean() }),
  fc.record({
    kind: fc.constant('hold-back' as const),
    phaseId: anyPhaseId,
    noteId: anyNoteId,
    reason: fc.constantFrom('hurts' as const, 'not-here' as const),
  }),
  fc.record({ kind: fc.constant('let-go' as const), phaseId: anyPhaseId, noteId: anyNoteId }),
);

const anyCommand: fc.Arbitrary<SessionCommand> = fc.oneof(
  anyHolding,
  anyArranging,
  anyLeading,
  fc.constantFrom<SessionCommand>(
    { kind: 'open' },
    { kind: 'start' },
    { kind: 'pause-timer' },
    { kind: 'resume-timer' },
    { kind: 'stop-timer' },
    { kind: 'take-over' },
    { kind: 'close' },
    { kind: 'reopen' },
  ),
  fc.record({ kind: fc.constant('go-to' as const), phaseId: anyPhaseId }),
  fc.record({ kind: fc.constant('reveal' as const), phaseId: anyPhaseId }),
  fc.record({ kind: fc.constantFrom('start-timer' as const, 'extend-timer' as const), seconds: anySeconds }),
  fc.record({
    kind: fc.constant('edit-phase' as const),
    phaseId: anyPhaseId,
    title: fc.constantFrom('Nieuw', 'Anders'),
  }),
);
const anyActor = fc.constantFrom<Actor>(sam, sam, sam, ayse, tom, guest, guestElsewhere);
const anyStep = fc.record({ actor: anyActor, command: anyCommand, seconds: fc.integer({ min: 0, max: 5_000 }) });
const anyBallots = fc.array(
  fc.array(fc.record({ targetId: fc.constantFrom(idOf(70), idOf(71)), dots: fc.integer({ min: 1, max: 2 }) }), {
    maxLength: 2,
  }),
  { maxLength: 4 },
);

/** Calls `check` with the session before and after each step. */
const walk = (
  from: Session,
  steps: readonly { actor: Actor; command: SessionCommand; seconds: number }[],
  check: (before: Session, after: Session, step: { actor: Actor; command: SessionCommand; ok: boolean }) => void,
): void => {
  let now = noon.getTime();
  let session = from;
  for (const { actor, command, seconds } of steps) {
    now += seconds * 1000;
    const named = [sam, ayse, tom].find((person) => 'accountId' in command && command.accountId === person.accountId);
    const person = named ? { key: personKeyOf(named), name: named.name } : null;
    const atHand = { ...nothing, person, leaderGoneSince: noon };
    const result = applyCommand(session, command, actor, new Date(now), [], atHand);
    const next = result.ok ? result.session : session;
    check(session, next, { actor, command, ok: result.ok });
    session = next;
  }
};

describe('any sequence of commands', () => {
  it('keeps exactly one current phase while the session runs, and never loses it', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
        walk(draft, steps, (_before, { status, currentPhaseId, phases, timer }) => {
          const current = phases.filter((phase) => phase.id === currentPhaseId);
          if (status === 'running') expect(current.map((phase) => phase.visited)).toEqual([true]);
          else expect(timer).toEqual({ kind: 'off' });
          if (status === 'draft' || status === 'open') expect(currentPhaseId).toBeNull();
        });
      }),
    );
  });

  it('grows the revision by one for what is done, and leaves the session alone for what is refused', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
        walk(draft, steps, (before, after, { ok }) => {
          if (ok) expect(after.revision).toBe(before.revision + 1);
          else expect(after).toBe(before);
        });
      }),
    );
  });

  it('always gives what the wire accepts', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 25 }), (steps) => {
        walk(lobby, steps, (_before, after) => expect(sessionShape.parse(after)).toEqual(after));
      }),
    );
  });

  it('never gives two things one id', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
        walk(draft, steps, (_before, { phases }) => {
          const all = phases.flatMap(({ id, columns, turns }) => [
            id,
            ...[...columns, ...turns].map((part) => part.id),
          ]);
          expect(new Set(all).size).toBe(all.length);
        });
      }),
    );
  });

  it('keeps every phase in which somebody can have written, and every column of it', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
        walk(draft, steps, (before, after) => {
          for (const phase of before.phases)
            if (phase.visited) expect(phaseOf(after, phase.id)?.columns).toEqual(phase.columns);
          expect(after.phases.length).toBeGreaterThan(0);
        });
      }),
    );
  });

  it('never hides again what was revealed, and never forgets that a phase was visited', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
        walk(running, steps, (before, after) => {
          for (const phase of before.phases) {
            const now = phaseOf(after, phase.id);
            if (phase.revealed) expect(now?.revealed).toBe(true);
            if (phase.visited) expect(now?.visited).toBe(true);
          }
        });
      }),
    );
  });

  it('listens to facilitators only, except when a member of the team takes over', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
        walk(lobby, steps, (before, _after, { actor, command, ok }) => {
          const listed =
            actor.kind === 'member' && before.facilitators.some(({ accountId }) => accountId === actor.accountId);
          if (ok && !listed) expect([actor.name, command.kind]).toEqual([ayse.name, 'take-over']);
          const accounts = before.facilitators.map(({ accountId }) => accountId);
          expect(accounts.length).toBeGreaterThan(0);
          expect(new Set(accounts).size).toBe(accounts.length);
        });
      }),
    );
  });
});

describe('the reveal', () => {
  it('of a vote shows totals and how many voted, whatever the ballots', () => {
    fc.assert(
      fc.property(anyBallots, (ballots) => {
        const there = applyCommand(running, { kind: 'go-to', phaseId: vote.id }, sam, noon, [], nothing);
        if (!there.ok) throw new Error(there.code);
        const result = applyCommand(there.session, { kind: 'reveal', phaseId: vote.id }, sam, noon, ballots, nothing);
        const shown = result.ok ? phaseOf(result.session, vote.id) : undefined;
        const given = ballots.flat().reduce((total, { dots }) => total + dots, 0);
        expect(shown?.tally?.reduce((total, { dots }) => total + dots, 0)).toBe(given);
        expect(shown?.voters).toBe(ballots.filter((ballot) => ballot.length > 0).length);
      }),
    );
  });

  it.each([
    ['private notes', write],
    ['anonymous notes', anonymous],
  ])('of %s is done once, from when the phase was reached', (_what, phase) => {
    const command = { kind: 'reveal', phaseId: phase.id } as const;
    expect(applyCommand(running, command, sam, noon, [], nothing)).toEqual({ ok: false, code: 'not-in-this-phase' });
    const there = applyCommand(running, { kind: 'go-to', phaseId: phase.id }, sam, noon, [], nothing);
    const revealed = there.ok && applyCommand(there.session, command, sam, noon, [], nothing);
    expect(revealed && revealed.ok && phaseOf(revealed.session, phase.id)).toMatchObject({
      revealed: true,
      tally: null,
      voters: null,
    });
    expect(revealed && revealed.ok && applyCommand(revealed.session, command, sam, noon, [], nothing)).toEqual({
      ok: false,
      code: 'already-revealed',
    });
  });

  it('has nothing to show of a phase in which everybody saw everything', () => {
    const [arrive] = running.phases;
    expect(applyCommand(running, { kind: 'reveal', phaseId: arrive!.id }, sam, later(1), [], nothing)).toEqual({
      ok: false,
      code: 'not-in-this-phase',
    });
  });
});
