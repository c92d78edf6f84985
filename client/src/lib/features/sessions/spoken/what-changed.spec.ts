import type { SessionPhase } from '@inrol/contracts/sessions';
import { describe, expect, it } from 'vitest';
import { whatChanged, type Moment } from './what-changed.ts';

const note = (id: string) => ({
  ...{ id, text: `woorden van ${id}`, phaseId: 'p', columnId: null, groupId: null },
  ...{ author: null, createdAt: null, order: 'a0' },
});
const phase = (rest: Partial<SessionPhase> = {}): NonNullable<Moment['phase']> => ({
  ...{ id: 'p', kind: 'write' as const, revealed: false, proposals: [] },
  ...rest,
});
const moment = (rest: Partial<Moment> = {}): Moment => ({
  ...{ phase: phase(), notes: [], isOwn: () => false, turn: null, groups: null, secondsLeft: null },
  ...rest,
});
const proposal = { id: 'a', title: 'We bellen eerst', voters: null, answers: null, onTable: true };
const answered = { ...proposal, answers: { counts: [], reasons: [] } };

describe('somebody who cannot see the room', () => {
  it('hears of notes of others, and not of their own', () => {
    const after = moment({ notes: [note('1'), note('2'), note('3')], isOwn: (id) => id === '2' });
    expect(whatChanged(moment({ notes: [note('1')] }), after)).toEqual([{ kind: 'notes', notes: [note('3')] }]);
  });

  it('hears nothing of what lay there already in another phase', () => {
    const elsewhere = moment({ phase: phase({ id: 'q', revealed: true }), notes: [note('1')] });
    expect(whatChanged(moment(), elsewhere)).toEqual([]);
  });

  it('hears that notes were turned over, and that a vote is shown', () => {
    const shown = (kind: SessionPhase['kind']) =>
      whatChanged(moment({ phase: phase({ kind }) }), moment({ phase: phase({ kind, revealed: true }) }));
    expect(shown('write')).toEqual([{ kind: 'revealed' }]);
    expect(shown('vote')).toEqual([{ kind: 'result' }]);
  });

  it('hears whose turn it is once, with what it means for them', () => {
    const turn = { id: 't2', title: 'Vragen', does: 'Jij praat nu' };
    expect(whatChanged(moment({ turn: { ...turn, id: 't1' } }), moment({ turn }))).toEqual([
      { kind: 'turn', title: 'Vragen', does: 'Jij praat nu' },
    ]);
    expect(whatChanged(moment({ turn }), moment({ turn }))).toEqual([]);
  });

  it('hears that the groups go apart and come back, with whom they are, and what is said to all of them', () => {
    const groups = { stage: 'forming', own: null, message: '' } as const;
    const forming = moment({ groups });
    const apart = moment({ groups: { ...groups, stage: 'apart', own: 'Groepje 2' } });
    const moved = moment({ groups: { stage: 'apart', own: 'Groepje 1', message: 'Nog een minuut' } });
    const back = moment({ groups: { ...groups, stage: 'back', own: 'Groepje 1' } });
    expect(whatChanged(moment(), forming)).toEqual([{ kind: 'groups', stage: 'forming', own: null }]);
    expect(whatChanged(forming, apart)).toEqual([{ kind: 'groups', stage: 'apart', own: 'Groepje 2' }]);
    expect(whatChanged(apart, moved)).toEqual([
      { kind: 'groups', stage: null, own: 'Groepje 1' },
      { kind: 'told-groups', message: 'Nog een minuut' },
    ]);
    expect(whatChanged(moved, back)).toEqual([{ kind: 'groups', stage: 'back', own: null }]);
  });

  it('hears of an agreement that is put to the group, and of its answers', () => {
    const deciding = (proposals: SessionPhase['proposals']) => moment({ phase: phase({ kind: 'decide', proposals }) });
    expect(whatChanged(deciding([]), deciding([proposal]))).toEqual([{ kind: 'proposal', title: 'We bellen eerst' }]);
    expect(whatChanged(deciding([proposal]), deciding([answered]))).toEqual([{ kind: 'answers' }]);
  });

  it.each([
    [61, 60, true],
    [90, 58, true],
    [60, 59, false],
    [null, 45, false],
    [61, null, false],
    [61, 0, false],
  ])('with %s seconds left and then %s hears of the last minute: %s', (before, after, heard) => {
    const changes = whatChanged(moment({ secondsLeft: before }), moment({ secondsLeft: after }));
    expect(changes).toEqual(heard ? [{ kind: 'last-minute' }] : []);
  });
});
