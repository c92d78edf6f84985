import type { BoardContent, BoardGroup, BoardNote } from '@inrol/contracts/sync';
import { describe, expect, it } from 'vitest';
import { idOf } from '../test/house.ts';
import { anonymous, arrive, draft, talk, vote, write } from '../test/sessions.ts';
import { byDots, contentOf, phasesWithNotesFor, tallyFor, topicsOf } from './topics.ts';

const note = (number: number, phaseId: string, groupId: string | null = null): BoardNote => ({
  id: idOf(number),
  text: `briefje ${number}`,
  phaseId,
  columnId: null,
  groupId,
  author: null,
  createdAt: null,
  order: String(number),
});
const group = (number: number, title: string): BoardGroup => ({
  id: idOf(number),
  title,
  phaseId: vote.id,
  columnId: null,
  order: String(number),
});
const keys = (phases: readonly { id: string }[]) => phases.map((phase) => phase.id);

describe('what a phase works with', () => {
  it('is its own notes where notes are written in it', () => {
    expect(keys(phasesWithNotesFor(draft.phases, arrive.id))).toEqual([arrive.id]);
  });

  it('is the last stretch of writing before it, without what was told on arriving', () => {
    expect(keys(phasesWithNotesFor(draft.phases, vote.id))).toEqual([write.id, anonymous.id]);
    expect(keys(phasesWithNotesFor(draft.phases, talk.id))).toEqual([write.id, anonymous.id]);
  });

  it('does not reach back to writing that something else came after', () => {
    const phases = [write, talk, anonymous, vote];
    expect(keys(phasesWithNotesFor(phases, vote.id))).toEqual([anonymous.id]);
  });

  it('is what was written in rounds, and not what was chosen from before them', () => {
    const rounds = { ...talk, kind: 'rounds' as const, visibility: 'named' as const };
    expect(keys(phasesWithNotesFor([write, vote, rounds, talk], talk.id))).toEqual([rounds.id]);
    expect(keys(phasesWithNotesFor([write, vote, rounds, talk], vote.id))).toEqual([write.id]);
  });

  it('is what was told where nobody wrote in silence, and nothing where nobody wrote', () => {
    expect(keys(phasesWithNotesFor([arrive, vote], vote.id))).toEqual([arrive.id]);
    expect(phasesWithNotesFor([vote, write], vote.id)).toEqual([]);
    expect(phasesWithNotesFor(draft.phases, idOf(999))).toEqual([]);
  });
});

describe('the topics', () => {
  const board: BoardContent = {
    notes: [note(1, arrive.id), note(2, write.id, idOf(50)), note(3, write.id), note(4, write.id, idOf(51))],
    groups: [group(50, 'Intake'), group(51, ' '), group(52, 'Nog leeg')],
  };
  const content = contentOf(board, [write]);

  it('are the groups, then the loose notes; an empty group is there to be filled, but nothing to talk about', () => {
    expect(content.groups.map(({ title }) => title)).toEqual(['Intake', ' ', 'Nog leeg']);
    expect(topicsOf(content).map(({ kind, title }) => [kind, title])).toEqual([
      ['group', 'Intake'],
      ['group', 'briefje 4'],
      ['note', 'briefje 3'],
    ]);
  });

  it('leave out what belongs to other phases', () => {
    expect(contentOf(board, [arrive]).notes.map(({ id }) => id)).toEqual([idOf(1)]);
    expect(contentOf(board, [arrive]).groups.map(({ title }) => title)).toEqual(['Nog leeg']);
  });

  it('stand by their dots, and by the order of the board where they got as many', () => {
    const tally = [
      { targetId: idOf(3), dots: 4 },
      { targetId: idOf(51), dots: 1 },
    ];
    expect(byDots(topicsOf(content), tally).map(({ id }) => id)).toEqual([idOf(3), idOf(51), idOf(50)]);
    expect(byDots(topicsOf(content), null).map(({ id }) => id)).toEqual([idOf(50), idOf(51), idOf(3)]);
  });

  it('go by the last vote that was revealed before the talk', () => {
    const tally = [{ targetId: idOf(3), dots: 4 }];
    expect(tallyFor([write, { ...vote, tally }, { ...vote, id: idOf(70) }, talk], talk.id)).toEqual(tally);
    expect(tallyFor([write, talk, { ...vote, tally }], talk.id)).toBeNull();
    expect(tallyFor([write, { ...vote, tally }, { ...write, id: idOf(71) }, talk], talk.id)).toBeNull();
  });
});
