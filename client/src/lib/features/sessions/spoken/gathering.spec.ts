import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Gathering, gatherFor, quietFor } from './gathering.ts';
import type { Change } from './what-changed.ts';

const note = (id: string): Change => ({
  kind: 'notes',
  notes: [{ id, text: id, phaseId: 'p', columnId: null, groupId: null, author: null, createdAt: null, order: 'a0' }],
});
const turn = (title: string): Change => ({ kind: 'turn', title, does: 'Jij praat nu' });
const counted = (changes: readonly Change[]) =>
  changes.map((change) => (change.kind === 'notes' ? `${change.notes.length} notes` : change.kind));

describe('what changes', () => {
  let said: readonly Change[][];
  let gathering: Gathering;
  beforeEach(() => {
    vi.useFakeTimers();
    const all: Change[][] = [];
    said = all;
    gathering = new Gathering((changes) => all.push([...changes]));
  });
  afterEach(() => {
    gathering.stop();
    vi.useRealTimers();
  });

  it('is said once for eleven people who write at the same time', () => {
    for (let writer = 0; writer < 11; writer++) gathering.add([note(`${writer}`)]);
    vi.advanceTimersByTime(gatherFor);
    expect(said.map(counted)).toEqual([['11 notes']]);
  });

  it('waits until what was said before has been heard', () => {
    gathering.add([note('a')]);
    vi.advanceTimersByTime(gatherFor);
    gathering.add([note('b')]);
    vi.advanceTimersByTime(quietFor - 1);
    expect(said).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(said.map(counted)).toEqual([['1 notes'], ['1 notes']]);
  });

  it('leaves out the notes that a reveal turned over, and turns that are past', () => {
    gathering.add([note('a'), { kind: 'revealed' }, turn('Vragen')]);
    gathering.add([note('b'), turn('Raad geven')]);
    vi.advanceTimersByTime(gatherFor);
    expect(said).toEqual([[{ kind: 'revealed' }, turn('Raad geven')]]);
  });

  it('is not said any more once the room is left', () => {
    gathering.add([note('a')]);
    gathering.stop();
    vi.advanceTimersByTime(quietFor);
    expect(said).toEqual([]);
  });
});
