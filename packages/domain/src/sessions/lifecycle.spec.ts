import type { SessionCommand } from '@inrol/contracts/sessions';
import { describe, expect, it } from 'vitest';
import { later, sam } from '../test/house.ts';
import { after, at, closed, draft, lobby, nothing, running, vote } from '../test/sessions.ts';
import { applyCommand } from './commands.ts';
import { currentPhase, nextPhase, previousPhase } from './phases.ts';

const refusalOf = (session: typeof draft, command: SessionCommand) => {
  const result = applyCommand(session, command, sam, later(60), [], nothing);
  return result.ok ? null : result.code;
};

describe('a session', () => {
  it('goes from draft to lobby to its first phase', () => {
    expect([draft.status, lobby.status, running.status]).toEqual(['draft', 'open', 'running']);
    expect(currentPhase(lobby)).toBeUndefined();
    expect(currentPhase(running)?.title).toBe('aankomen');
  });

  it('closes with the moment and without a timer, and goes on where it was', () => {
    const voting = after(at(vote.id), { kind: 'start-timer', seconds: 60 });
    const result = applyCommand(voting, { kind: 'close' }, sam, later(30), [], nothing);
    expect(result).toMatchObject({
      ok: true,
      session: { status: 'closed', closedAt: later(30).toISOString(), timer: { kind: 'off' } },
    });
    const again = result.ok ? after(result.session, { kind: 'reopen' }) : null;
    expect(again).toMatchObject({ status: 'running', closedAt: null, currentPhaseId: vote.id });
  });

  it('that was closed in its lobby starts at the first phase when it is reopened', () => {
    const reopened = after(lobby, { kind: 'close' }, { kind: 'reopen' });
    expect(currentPhase(reopened)?.title).toBe('aankomen');
  });

  it.each<[string, typeof draft, SessionCommand, string]>([
    ['opened twice', lobby, { kind: 'open' }, 'move-not-possible'],
    ['started before its lobby', draft, { kind: 'start' }, 'session-not-open'],
    ['started twice', running, { kind: 'start' }, 'move-not-possible'],
    ['closed before it opened', draft, { kind: 'close' }, 'session-not-open'],
    ['closed twice', closed, { kind: 'close' }, 'session-closed'],
    ['reopened while it runs', running, { kind: 'reopen' }, 'move-not-possible'],
    ['opened after it closed', closed, { kind: 'open' }, 'session-closed'],
    ['moved after it closed', closed, { kind: 'go-to', phaseId: vote.id }, 'session-closed'],
    ['moved before it opened', draft, { kind: 'go-to', phaseId: vote.id }, 'session-not-open'],
    ['reworded after it closed', closed, { kind: 'edit-phase', phaseId: vote.id, title: 'Nu' }, 'session-closed'],
    ['timed before it started', lobby, { kind: 'start-timer', seconds: 60 }, 'session-not-started'],
  ])('cannot be %s', (_what, session, command, code) => {
    expect(refusalOf(session, command)).toBe(code);
  });
});

describe('phases', () => {
  it('can be gone to from every other one, forward and back, as often as needed', () => {
    for (const from of running.phases) {
      for (const to of running.phases) {
        const moved = after(at(from.id), { kind: 'go-to', phaseId: to.id });
        expect([moved.status, moved.currentPhaseId]).toEqual(['running', to.id]);
      }
    }
  });

  it('know what comes next and what came before', () => {
    expect(nextPhase(lobby)).toEqual(lobby.phases[0]);
    expect(previousPhase(running)).toBeUndefined();
    expect(nextPhase(at(vote.id))?.title).toBe('praten');
    expect(previousPhase(at(vote.id))?.title).toBe('zonder naam');
    expect(nextPhase(at(running.phases.at(-1)!.id))).toBeUndefined();
  });

  it('start the session where the facilitator goes from the lobby', () => {
    expect(after(lobby, { kind: 'go-to', phaseId: vote.id })).toMatchObject({
      status: 'running',
      currentPhaseId: vote.id,
    });
  });

  it('get other words, and keep those that were not changed', () => {
    const session = after(running, { kind: 'edit-phase', phaseId: vote.id, prompt: 'Wat eerst?', minutes: 9 });
    expect(session.phases.find((phase) => phase.id === vote.id)).toMatchObject({
      title: 'kiezen',
      prompt: 'Wat eerst?',
      minutes: 9,
    });
  });
});
