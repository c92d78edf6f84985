import type { Session } from '@inrol/contracts/sessions';
import { describe, expect, it } from 'vitest';
import { idOf, noon, sam } from '../test/house.ts';
import { after, anonymous, arrive, closed, draft, nothing, running, talk, vote, write } from '../test/sessions.ts';
import { kindsToAdd } from './arrange.ts';
import { applyCommand } from './commands.ts';
import { nextPhase, phaseOf, previousPhase } from './phases.ts';

const titles = (session: Session) => session.phases.map(({ title }) => title);
const refusal = (session: Session, command: Parameters<typeof applyCommand>[1], written = false) => {
  const result = applyCommand(session, command, sam, noon, [], { ...nothing, written });
  return result.ok ? null : result.code;
};
const added = { kind: 'add-phase', newPhaseId: idOf(800), title: 'Ademen', prompt: '', minutes: 5 } as const;

describe('the course of a session', () => {
  it('is put in another order, and the room stays where it is', () => {
    const moved = after(running, { kind: 'move-phase', phaseId: talk.id, to: 0 });
    expect(titles(moved)).toEqual(['praten', 'aankomen', 'schrijven', 'zonder naam', 'kiezen']);
    expect(moved.currentPhaseId).toBe(arrive.id);
    expect(titles(after(moved, { kind: 'move-phase', phaseId: talk.id, to: 60 })).at(-1)).toBe('praten');
  });

  it('goes past what is skipped, in both directions, until somebody goes there after all', () => {
    const skipping = after(running, { kind: 'skip-phase', phaseId: write.id, skipped: true });
    expect(nextPhase(skipping)?.id).toBe(anonymous.id);
    const beyond = after(skipping, { kind: 'go-to', phaseId: anonymous.id });
    expect(previousPhase(beyond)?.id).toBe(arrive.id);
    expect(phaseOf(after(beyond, { kind: 'go-to', phaseId: write.id }), write.id)?.skipped).toBe(false);
    expect(refusal(running, { kind: 'skip-phase', phaseId: arrive.id, skipped: true })).toBe('move-not-possible');
  });

  it('begins with the first phase that is not skipped', () => {
    const skipping = after(draft, { kind: 'skip-phase', phaseId: arrive.id, skipped: true }, { kind: 'open' });
    expect(after(skipping, { kind: 'start' }).currentPhaseId).toBe(write.id);
  });

  it('does a phase once more as it was before anybody wrote', () => {
    const shown = after(running, { kind: 'go-to', phaseId: write.id }, { kind: 'reveal', phaseId: write.id });
    const again = after(shown, { kind: 'copy-phase', phaseId: write.id, newPhaseId: idOf(800), to: 2 });
    expect(again.phases[2]).toMatchObject({
      ...{ id: idOf(800), title: 'schrijven', visibility: 'private', revealed: false, visited: false },
    });
    expect(again.phases[2]!.columns.map(({ title }) => title)).toEqual(write.columns.map(({ title }) => title));
    expect(phaseOf(again, write.id)?.revealed).toBe(true);
  });

  it('takes in a phase that the method does not have, and votes only where there is a way to vote', () => {
    const more = after(running, { ...added, phaseKind: 'vote', to: 1 });
    expect(titles(more)[1]).toBe('Ademen');
    expect(more.phases[1]).toMatchObject({ kind: 'vote', voting: { kind: 'dots' }, visibility: null });
    const written = after(running, { ...added, phaseKind: 'write', to: 1 });
    expect(written.phases[1]).toMatchObject({ visibility: 'private', voting: null });
    expect(refusal(running, { ...added, phaseKind: 'rounds', to: 1 })).toBe('move-not-possible');
    expect(refusal(more, { ...added, phaseKind: 'write', to: 1 })).toBe('validation-failed');
    expect(kindsToAdd({ processMapDocumentId: null })).not.toContain('map');
    expect(kindsToAdd(running)).toContain('map');
  });

  it('loses only a phase in which nobody was and nobody wrote', () => {
    expect(titles(after(running, { kind: 'remove-phase', phaseId: vote.id }))).not.toContain('kiezen');
    expect(refusal(running, { kind: 'remove-phase', phaseId: arrive.id })).toBe('phase-in-use');
    expect(refusal(running, { kind: 'remove-phase', phaseId: vote.id }, true)).toBe('phase-in-use');
    const alone = { ...draft, phases: [draft.phases[0]!] };
    expect(refusal(alone, { kind: 'remove-phase', phaseId: arrive.id })).toBe('phase-in-use');
  });

  it('has an end', () => {
    const full = { ...draft, phases: Array.from({ length: 60 }, (_, index) => ({ ...talk, id: idOf(900 + index) })) };
    expect(refusal(full, { ...added, phaseKind: 'write', to: 1 })).toBe('too-many-phases');
  });

  it('is history once the session is closed', () => {
    expect(refusal(closed, { kind: 'move-phase', phaseId: talk.id, to: 0 })).toBe('session-closed');
  });
});
