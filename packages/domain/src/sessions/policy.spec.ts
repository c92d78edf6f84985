import type { Session } from '@inrol/contracts/sessions';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../actor.ts';
import { admin, ayse, foreigner, guest, guestElsewhere, later, noon, sam, tom } from '../test/house.ts';
import { after, closed, draft, lobby, nothing, running } from '../test/sessions.ts';
import { applyCommand } from './commands.ts';
import { leadingFacilitator } from './facilitation.ts';
import { boardAccess, mayCommand, mayEditSession, mayInviteGuests, mayJoin, mayTakeOver } from './policy.ts';

const refused = (code: string) => ({ allowed: false, code });

describe('running a session', () => {
  it.each<[string, Actor, string]>([
    ['a member of the team', ayse, 'not-a-facilitator'],
    ['a member of another team', tom, 'not-a-facilitator'],
    ['an admin', admin, 'not-a-facilitator'],
    ['a guest', guest, 'not-allowed'],
    ['a guest of another session', guestElsewhere, 'guest-of-another-session'],
    ['somebody of another organisation', foreigner, 'not-found'],
  ])('is not for %s', (_who, actor, code) => {
    expect(mayCommand(actor, running, 'close')).toEqual(refused(code));
    expect(mayCommand(sam, running, 'close')).toEqual({ allowed: true });
  });

  it('is taken over by a facilitator at once, and by the team when who leads has been away for half a minute', () => {
    const withTom = { ...running, facilitators: [...running.facilitators, { accountId: tom.accountId, name: 'Tom' }] };
    expect(mayTakeOver(tom, withTom, null, noon)).toEqual({ allowed: true });
    expect(mayTakeOver(ayse, running, null, noon)).toEqual(refused('leader-is-here'));
    expect(mayTakeOver(ayse, running, noon, later(29))).toEqual(refused('leader-is-here'));
    expect(mayTakeOver(ayse, running, noon, later(30))).toEqual({ allowed: true });
    expect(mayTakeOver(guest, running, noon, later(30))).toEqual(refused('not-allowed'));
  });

  it('is not waited for in people’s own time: the team takes over when nobody came for a day after its end', () => {
    const [hour, day] = [3_600, 24 * 3_600];
    const endsAt = later(hour).toISOString();
    const phaseId = running.currentPhaseId!;
    const alone = after(running, { kind: 'set-end', phaseId, endsAt, reminds: false });
    expect(mayTakeOver(sam, alone, noon, later(60))).toEqual({ allowed: true });
    expect(mayTakeOver(ayse, alone, noon, later(hour + day - 1))).toEqual(refused('leader-is-here'));
    expect(mayTakeOver(ayse, alone, noon, later(hour + day))).toEqual({ allowed: true });
    expect(mayTakeOver(ayse, alone, later(hour + day), later(hour + day + 29))).toEqual(refused('leader-is-here'));
    expect(mayTakeOver(ayse, alone, null, later(hour + 2 * day))).toEqual(refused('leader-is-here'));
  });

  it('can be taken over by a member of the team, who then leads; who led before can go on', () => {
    const away = { ...nothing, leaderGoneSince: noon };
    const result = applyCommand(running, { kind: 'take-over' }, ayse, later(30), [], away);
    if (!result.ok) throw new Error(result.code);
    expect(leadingFacilitator(result.session)?.name).toBe('Ayşe');
    expect(mayCommand(ayse, result.session, 'close')).toEqual({ allowed: true });
    expect(leadingFacilitator(after(result.session, { kind: 'take-over' }))?.name).toBe('Sam');
    expect(after(result.session, { kind: 'take-over' }).facilitators).toHaveLength(2);
  });

  it.each<[string, Actor, string]>([
    ['a member of another team', tom, 'not-your-team'],
    ['an admin', admin, 'not-your-team'],
    ['a guest', guest, 'not-allowed'],
  ])('cannot be taken over by %s', (_who, actor, code) => {
    expect(mayCommand(actor, running, 'take-over')).toEqual(refused(code));
  });
});

describe('the board', () => {
  const access = (actor: Actor) =>
    [draft, lobby, running, closed].map((session: Session) => boardAccess(actor, session));

  it.each<[string, Actor]>([
    ['a member of the team', ayse],
    ['a member of another team', tom],
    ['the facilitator', sam],
    ['a guest', guest],
  ])('is written by %s while the session is open or runs, and read before and after', (_who, actor) => {
    expect(access(actor)).toEqual(['read', 'write', 'write', 'read']);
  });

  it('does not exist for a guest of another session or another organisation', () => {
    expect(access(guestElsewhere)).toEqual(['none', 'none', 'none', 'none']);
    expect(access(foreigner)).toEqual(['none', 'none', 'none', 'none']);
  });
});

describe('the door', () => {
  it('is open for guests from the lobby until the end', () => {
    expect([draft, lobby, running, closed].map(mayJoin)).toEqual([
      refused('session-not-open'),
      { allowed: true },
      { allowed: true },
      refused('session-closed'),
    ]);
  });

  it('is opened by those whose session it is', () => {
    expect([sam, ayse].map((actor) => mayInviteGuests(actor, lobby).allowed)).toEqual([true, true]);
    expect([tom, admin, guest].map((actor) => mayInviteGuests(actor, lobby))).toEqual(
      Array(3).fill(refused('not-your-team')),
    );
  });

  it('has words that its facilitator changes until it is history', () => {
    expect(mayEditSession(sam, running)).toEqual({ allowed: true });
    expect(mayEditSession(ayse, running)).toEqual(refused('not-a-facilitator'));
    expect(mayEditSession(sam, closed)).toEqual(refused('session-closed'));
  });
});
