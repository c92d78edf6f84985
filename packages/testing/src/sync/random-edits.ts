import type { AuthorKey } from '@inrol/contracts/sync';
import { Board, ProcessMap } from '@inrol/sync-core/shapes';
import type { Doc } from 'yjs';
import type { SeededRandom } from './seeded-random.ts';

const words = ['wachttijd', 'dubbel werk', 'één loket', 'vertrouwen 🙂', 'drie keer hetzelfde vragen', ''];

/** Where somebody edits, and under which key. */
export interface Editing {
  readonly phaseId: string;
  readonly groupPhaseId: string;
  readonly author: AuthorKey;
  /** The client ids that are theirs. */
  readonly own: ReadonlySet<number>;
}

/** Does what a page does with a board, and nothing that a page does not offer. */
export const editBoard = (random: SeededRandom, doc: Doc, { phaseId, groupPhaseId, author, own }: Editing): void => {
  const board = new Board(doc);
  const { notes, groups } = board.toJSON();
  const mine = notes.filter(({ id }) => own.has(board.writerOf(id) ?? 0));
  const note = notes.length > 0 ? random.pick(notes) : null;
  const group = groups.length > 0 ? random.pick(groups) : null;
  const act = random.below(9);
  if (act <= 1 || !note) {
    const createdAt = '2026-03-14T09:30:00.000Z';
    board.addNote({ id: random.uuid(), text: random.pick(words), phaseId, author, createdAt });
  } else if (act === 2 && mine.length > 0) board.rewriteNote(random.pick(mine).id, random.pick(words));
  else if (act === 3 && mine.length > 0) board.removeNote(random.pick(mine).id);
  else if (act === 4) board.addGroup({ id: random.uuid(), title: '', phaseId: groupPhaseId }, [note.id]);
  else if (act === 5 && group) board.renameGroup(group.id, random.pick(words));
  else if (act === 6 && group) board.ungroup(group.id);
  else if (act === 7) board.moveNoteToGroup(note.id, group?.id ?? null);
  else board.placeNote(note.id, random.pick([null, ...notes.map(({ id }) => id)]));
};

/** Does what a page does with a process map. */
export const editMap = (random: SeededRandom, doc: Doc): void => {
  const map = new ProcessMap(doc);
  const { lanes, steps, flows } = map.toJSON();
  const step = steps.length > 0 ? random.pick(steps) : null;
  const place = { x: random.below(20) * 288, y: random.below(4) * 160 };
  const act = random.below(9);
  if (act === 0 || lanes.length === 0) map.addLane(random.uuid(), random.pick(words));
  else if (act <= 2 || !step) map.addStep({ id: random.uuid(), title: random.pick(words), kind: 'step', ...place });
  else if (act === 3) map.addFlow({ id: random.uuid(), from: step.id, to: random.pick(steps).id, label: '' });
  else if (act === 4) map.changeStep(step.id, { ...place, minutesWaiting: random.pick([null, 0, 40]) });
  else if (act === 5) map.rewriteNote(step.id, random.pick(words));
  else if (act === 6) map.removeStep(step.id);
  else if (act === 7 && flows.length > 0) map.labelFlow(random.pick(flows).id, random.pick(words));
  else map.placeLane(random.pick(lanes).id, null);
};
