import { describe, expect, it } from 'vitest';
import { ayse, foreigner, guest, guestElsewhere, tom } from '../test/house.ts';
import { after, anonymous, arrive, at, closed, draft, lobby, talk, vote, write } from '../test/sessions.ts';
import { checkNote, mayWriteNote, notesPerPerson } from './notes.ts';

const allowed = { allowed: true };
const refused = (code: string) => ({ allowed: false, code });

describe('a note that nobody else may see yet', () => {
  it.each([
    ['a member of the team', ayse],
    ['a member of another team', tom],
    ['a guest of this session', guest],
  ])('is written by %s in a private and in an anonymous phase', (_who, actor) => {
    expect(mayWriteNote(actor, at(write.id), write.id)).toEqual(allowed);
    expect(mayWriteNote(actor, at(anonymous.id), anonymous.id)).toEqual(allowed);
  });

  it('is not written by a guest of another session, or from another organisation', () => {
    expect(mayWriteNote(guestElsewhere, at(write.id), write.id)).toEqual(refused('guest-of-another-session'));
    expect(mayWriteNote(foreigner, at(write.id), write.id)).toEqual(refused('not-found'));
  });

  it('is not kept where everybody sees everything, nor in a vote', () => {
    for (const phase of [arrive, vote, talk]) {
      expect(mayWriteNote(ayse, at(phase.id), phase.id)).toEqual(refused('not-in-this-phase'));
    }
  });

  it('waits until the phase is reached, and may come late when the room has moved on', () => {
    expect(mayWriteNote(ayse, at(arrive.id), write.id)).toEqual(refused('not-in-this-phase'));
    expect(mayWriteNote(ayse, after(at(write.id), { kind: 'go-to', phaseId: talk.id }), write.id)).toEqual(allowed);
  });

  it('comes too late after the reveal', () => {
    const revealed = after(at(write.id), { kind: 'reveal', phaseId: write.id });
    expect(mayWriteNote(ayse, revealed, write.id)).toEqual(refused('already-revealed'));
  });

  it('is written while the session runs', () => {
    expect(mayWriteNote(ayse, draft, write.id)).toEqual(refused('session-not-open'));
    expect(mayWriteNote(ayse, lobby, write.id)).toEqual(refused('session-not-started'));
    expect(mayWriteNote(ayse, closed, write.id)).toEqual(refused('session-closed'));
  });

  it('belongs to a phase that is there', () => {
    expect(mayWriteNote(ayse, at(write.id), ayse.accountId)).toEqual(refused('not-found'));
  });
});

describe('the form of a note', () => {
  const column = write.columns[0]!.id;

  it('has a column of its phase, and none where there are no columns', () => {
    expect(checkNote(write, { columnId: column }, 0)).toEqual(allowed);
    expect(checkNote(write, { columnId: null }, 0)).toEqual(refused('validation-failed'));
    expect(checkNote(write, { columnId: ayse.accountId }, 0)).toEqual(refused('validation-failed'));
    expect(checkNote(anonymous, { columnId: null }, 0)).toEqual(allowed);
    expect(checkNote(anonymous, { columnId: column }, 0)).toEqual(refused('validation-failed'));
  });

  it('is one of a great many at most', () => {
    expect(checkNote(anonymous, { columnId: null }, notesPerPerson - 1)).toEqual(allowed);
    expect(checkNote(anonymous, { columnId: null }, notesPerPerson)).toEqual(refused('too-many-notes'));
  });
});
