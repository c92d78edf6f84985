import fc from 'fast-check';
import type { SessionCommand } from '@inrol/contracts/sessions';
import { describe, expect, it } from 'vitest';
import { ayse, guest, idOf, noon, sam } from '../test/house.ts';
import { after, anonymous, arrive, closed, draft, lobby, nothing, running, vote, write } from '../test/sessions.ts';
import { applyCommand, type AtHand } from './commands.ts';
import { isHeldBack, mayReadFirst } from './held-back.ts';
import {
  letsAnonymousNoteBack,
  mayGetNoteRights,
  mayTakeBackNote,
  mayWriteNote,
  takesAnonymousNote,
  writesNameless,
  checkToldReader,
} from './notes.ts';
import { phaseOf } from './phases.ts';

const allowed = { allowed: true };
const refused = (code: string) => ({ allowed: false, code });
const noteId = idOf(950);
const first = (phaseId: string): SessionCommand => ({ kind: 'read-first', phaseId, first: true });
const early = (phaseId: string): SessionCommand => ({ kind: 'write-early', phaseId, early: true });
const holdBack = (phaseId: string, note = noteId): SessionCommand => ({
  ...{ kind: 'hold-back', phaseId, noteId: note, reason: 'hurts' },
});
const refusal = (session: typeof draft, command: SessionCommand, atHand: Partial<AtHand> = {}) => {
  const result = applyCommand(session, command, sam, noon, [], { ...nothing, ...atHand });
  return result.ok ? null : result.code;
};

describe('reading first', () => {
  it('is chosen as long as nobody wrote, so that whoever wrote was told', () => {
    expect(phaseOf(after(draft, first(write.id)), write.id)?.readFirst).toBe(true);
    expect(refusal(running, first(write.id), { written: true })).toBe('already-written');
    expect(refusal(running, first(arrive.id))).toBe('not-in-this-phase');
    expect(refusal(closed, first(write.id))).toBe('session-closed');
    expect(checkToldReader({ ...write, readFirst: true }, false)).toEqual(refused('reading-first-changed'));
    expect(checkToldReader({ ...write, readFirst: true }, true)).toEqual(allowed);
    expect(checkToldReader(write, false)).toEqual(allowed);
  });

  it('is for who facilitates, and only where it was chosen', () => {
    const there = after(running, first(write.id));
    expect(mayReadFirst(sam, there, write.id)).toEqual(allowed);
    for (const other of [ayse, guest])
      expect(mayReadFirst(other, there, write.id)).toEqual(refused('not-a-facilitator'));
    expect(mayReadFirst(sam, running, write.id)).toEqual(refused('not-in-this-phase'));
  });
});

describe('a note that is held back', () => {
  const there = after(running, first(write.id), { kind: 'go-to', phaseId: write.id });

  it('was read first, and waits there', () => {
    expect(isHeldBack(phaseOf(after(there, holdBack(write.id)), write.id)!, noteId)).toBe(true);
    expect(refusal(there, holdBack(write.id), { waits: false })).toBe('not-found');
    expect(refusal(after(running, { kind: 'go-to', phaseId: anonymous.id }), holdBack(anonymous.id))).toBe(
      'not-in-this-phase',
    );
    expect(refusal(after(there, { kind: 'reveal', phaseId: write.id }), holdBack(write.id))).toBe('already-revealed');
  });

  it('is let go before the reveal or after it, and its writer can take it back until then', () => {
    const held = after(there, holdBack(write.id));
    const letGo = { kind: 'let-go', phaseId: write.id, noteId } as const;
    expect(phaseOf(after(held, letGo), write.id)?.heldBack).toEqual([]);
    const revealed = after(held, { kind: 'reveal', phaseId: write.id });
    expect(mayTakeBackNote(ayse, revealed, { id: noteId, phaseId: write.id })).toEqual(allowed);
    expect(mayTakeBackNote(ayse, revealed, { id: idOf(951), phaseId: write.id })).toEqual(refused('already-revealed'));
    expect(mayTakeBackNote(ayse, after(revealed, letGo), { id: noteId, phaseId: write.id })).toEqual(
      refused('already-revealed'),
    );
    expect(refusal(there, letGo)).toBe('not-found');
  });

  it('stands there once, whoever held it back and how often', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(idOf(950), idOf(951), idOf(952))), (notes) => {
        const held = after(there, ...notes.map((note) => holdBack(write.id, note)));
        const ids = phaseOf(held, write.id)!.heldBack.map((note) => note.noteId);
        expect(new Set(ids)).toEqual(new Set(notes));
        expect(ids).toHaveLength(new Set(notes).size);
      }),
    );
  });
});

describe('writing before the session begins', () => {
  it('is possible in a phase that was opened for it, once the lobby is open', () => {
    expect(mayWriteNote(ayse, after(lobby, early(write.id)), write.id)).toEqual(allowed);
    expect(mayWriteNote(guest, after(lobby, early(write.id)), write.id)).toEqual(allowed);
    expect(mayWriteNote(ayse, after(lobby, early(write.id)), anonymous.id)).toEqual(refused('session-not-started'));
    expect(mayWriteNote(ayse, after(draft, early(write.id)), write.id)).toEqual(refused('session-not-open'));
    expect(refusal(lobby, early(vote.id))).toBe('not-in-this-phase');
    expect(refusal(lobby, early(arrive.id))).toBe('not-in-this-phase');
  });

  it('is over with the reveal, and is not copied along', () => {
    const opened = after(lobby, early(write.id), { kind: 'go-to', phaseId: write.id });
    const copied = after(opened, { kind: 'copy-phase', phaseId: write.id, newPhaseId: idOf(800), to: 1 });
    expect(phaseOf(copied, idOf(800))).toMatchObject({ writesEarly: false, heldBack: [] });
    const revealed = after(opened, { kind: 'reveal', phaseId: write.id });
    expect(mayWriteNote(ayse, revealed, write.id)).toEqual(refused('already-revealed'));
  });
});

describe('who may see what is written', () => {
  it('changes as long as nobody wrote', () => {
    const edit = { kind: 'edit-phase', phaseId: write.id, visibility: 'anonymous' } as const;
    expect(phaseOf(after(running, edit), write.id)?.visibility).toBe('anonymous');
    expect(refusal(running, edit, { written: true })).toBe('already-written');
    expect(refusal(running, { ...edit, phaseId: vote.id })).toBe('move-not-possible');
    expect(refusal(running, { ...edit, visibility: 'private' }, { written: true })).toBeNull();
    const named = after(running, first(write.id), { ...edit, visibility: 'named' });
    expect(phaseOf(named, write.id)).toMatchObject({ visibility: 'named', readFirst: false });
  });
});

describe('an anonymous note', () => {
  it('is written while nobody is told who writes, and only then', () => {
    const there = after(running, { kind: 'go-to', phaseId: anonymous.id });
    expect(writesNameless(there)).toBe(true);
    expect(writesNameless(after(there, { kind: 'reveal', phaseId: anonymous.id }))).toBe(false);
    expect(writesNameless(running)).toBe(false);
    expect(writesNameless(lobby)).toBe(false);
    expect(writesNameless(after(lobby, early(anonymous.id)))).toBe(true);
  });

  it('is written with rights that are given in advance', () => {
    for (const actor of [ayse, guest]) {
      expect(mayGetNoteRights(actor, lobby, anonymous.id)).toEqual(allowed);
      expect(mayGetNoteRights(actor, running, anonymous.id)).toEqual(allowed);
    }
    expect(mayGetNoteRights(ayse, draft, anonymous.id)).toEqual(refused('session-not-open'));
    expect(mayGetNoteRights(ayse, running, write.id)).toEqual(refused('not-in-this-phase'));
    expect(mayGetNoteRights(ayse, closed, anonymous.id)).toEqual(refused('session-closed'));
  });

  it('is taken from when its phase was reached until the reveal, without asking whose it is', () => {
    expect(takesAnonymousNote(running, anonymous.id)).toEqual(refused('not-in-this-phase'));
    const there = after(running, { kind: 'go-to', phaseId: anonymous.id });
    expect(takesAnonymousNote(there, anonymous.id)).toEqual(allowed);
    expect(takesAnonymousNote(after(there, { kind: 'go-to', phaseId: write.id }), write.id)).toEqual(
      refused('not-in-this-phase'),
    );
    const revealed = after(there, { kind: 'reveal', phaseId: anonymous.id });
    expect(takesAnonymousNote(revealed, anonymous.id)).toEqual(refused('already-revealed'));
    expect(letsAnonymousNoteBack(there, { id: noteId, phaseId: anonymous.id })).toEqual(allowed);
    expect(letsAnonymousNoteBack(revealed, { id: noteId, phaseId: anonymous.id })).toEqual(refused('already-revealed'));
  });
});
