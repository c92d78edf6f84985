import { answerKind, type AnswerKind } from '@inrol/contracts/feedback-loops';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isMemberOfTeam, leadsTeam, type MemberActor } from '../actor.ts';
import {
  admin,
  ayse,
  director,
  idOf,
  ladder,
  later,
  manager,
  managementMember,
  northLead,
  sam,
  tom,
} from '../test/house.ts';
import { answerObstacle, judgeAnswer, raise, type Occasion } from './lifecycle.ts';
import type { ObstaclesWay } from './whereabouts.ts';

type Attempt =
  | {
      readonly do: 'answer';
      readonly actor: MemberActor;
      readonly kind: AnswerKind;
      readonly stale: boolean;
      readonly text: string;
    }
  | { readonly do: 'judge'; readonly actor: MemberActor; readonly confirmed: boolean; readonly text: string };

const anyActor = fc.constantFrom(ayse, northLead, tom, manager, managementMember, director, sam, admin);
const anyText = fc.constantFrom('', 'Daarom', 'Het werkt nog niet');
const anyAttempt: fc.Arbitrary<Attempt> = fc.oneof(
  fc.record({
    do: fc.constant('answer' as const),
    actor: anyActor,
    kind: fc.constantFrom(...answerKind.options),
    stale: fc.boolean(),
    text: anyText,
  }),
  fc.record({ do: fc.constant('judge' as const), actor: anyActor, confirmed: fc.boolean(), text: anyText }),
);

const tried = (obstacle: ObstaclesWay, attempt: Attempt, occasion: Occasion) => {
  const last = obstacle.stays.at(-1)!;
  if (attempt.do === 'judge') return judgeAnswer(obstacle, attempt, attempt.actor, occasion);
  const stay = attempt.stale ? obstacle.stays[0]! : last;
  const team = ladder.find(({ id }) => id === stay.teamId)!;
  return answerObstacle(obstacle, { ...attempt, stayId: stay.id, newTalkId: idOf(900) }, attempt.actor, team, occasion);
};

/** Calls `check` with the obstacle before and after each attempt that changed it. */
const anyWay = (check: (before: ObstaclesWay, after: ObstaclesWay, attempt: Attempt) => void): void => {
  fc.assert(
    fc.property(fc.constantFrom(...ladder), fc.array(anyAttempt, { maxLength: 60 }), (team, attempts) => {
      let obstacle = raise(team, { now: later(0), answerDays: 14, newStayId: idOf(300) });
      for (const [number, attempt] of attempts.entries()) {
        const occasion = { now: later(number + 1), answerDays: 14, newStayId: idOf(301 + number) };
        const result = tried(obstacle, attempt, occasion);
        if (!result.ok) continue;
        check(obstacle, result.obstacle, attempt);
        obstacle = result.obstacle;
      }
    }),
  );
};

it('is always with exactly one team, or back with those who raised it, or confirmed', () => {
  anyWay((_before, { status, stays }) => {
    const open = stays.filter((stay) => stay.answer === null);
    expect(open).toEqual(status === 'with' ? [stays.at(-1)] : []);
    expect(stays.slice(0, -1).every((stay) => stay.answer !== null)).toBe(true);
  });
});

it('is ended by a member of the team that raised it, and by nobody else', () => {
  anyWay((_before, after, { actor }) => {
    if (after.status === 'confirmed') expect(isMemberOfTeam(actor, after.raisedByTeamId)).toBe(true);
  });
});

it('is answered by a lead of the team where it waits, and by nobody else', () => {
  anyWay((before, _after, attempt) => {
    if (attempt.do === 'answer') expect(leadsTeam(attempt.actor, before.stays.at(-1)!.teamId)).toBe(true);
  });
});

it('does not change any more once it is confirmed, but for a second look by those who raised it', () => {
  anyWay((before, after, { do: what, actor }) => {
    if (before.status !== 'confirmed') return;
    expect(before.askAgainOn).not.toBeNull();
    expect(what).toBe('judge');
    expect(isMemberOfTeam(actor, before.raisedByTeamId)).toBe(true);
    expect(after.askAgainOn).toBeNull();
  });
});

it('is to be looked at again only while it is confirmed', () => {
  anyWay((_before, { status, askAgainOn }) => {
    if (askAgainOn !== null) expect(status).toBe('confirmed');
  });
});

it('keeps every stay, answer and verdict there was', () => {
  anyWay((before, after) => {
    const answered = before.stays.filter((stay) => stay.answer !== null);
    expect(after.stays.slice(0, answered.length)).toEqual(answered);
    expect(after.verdicts.slice(0, before.verdicts.length)).toEqual(before.verdicts);
    expect(after.raisedByTeamId).toBe(before.raisedByTeamId);
  });
});

it('climbs one rung at a time, and waits again with who answered last when it is reopened', () => {
  anyWay((before, after, attempt) => {
    if (after.stays.length === before.stays.length) return;
    const from = before.stays.at(-1)!.teamId;
    const to = after.stays.at(-1)!.teamId;
    expect(to).toBe(attempt.do === 'judge' ? from : ladder.find(({ id }) => id === from)?.answersTo);
  });
});
