import type { AuthorKey } from '@inrol/contracts/sync';
import { DocumentGuard } from '@inrol/sync-core';
import { Board, BoardHistory, boardRules, ProcessMap, processMapRules } from '@inrol/sync-core/shapes';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { editBoard, editMap } from './random-edits.ts';
import { SeededRandom } from './seeded-random.ts';

const SEEDS = 40;
const TURNS = 120;
const phases = {
  phaseId: '10000000-0000-4000-8000-0000000000f1',
  groupPhaseId: '10000000-0000-4000-8000-0000000000f2',
};
const roots = { board: ['notes', 'groups'], 'process-map': ['lanes', 'steps', 'flows'] } as const;

/** Somebody with a page open: hears late, sends late, and takes back what they did now and then. */
class Page {
  readonly doc = new Y.Doc();
  readonly inbox: Uint8Array[] = [];
  readonly author: AuthorKey;
  private unsent: Uint8Array[] = [];
  private readonly undo: { undo: () => unknown; redo: () => unknown };
  private readonly history: BoardHistory;
  private readonly kind: keyof typeof roots;

  constructor(kind: keyof typeof roots, clientID: number) {
    this.kind = kind;
    this.author = `guest:a0000000-0000-4000-8000-0000000000${clientID}`;
    this.doc.clientID = clientID;
    this.history = new BoardHistory(this.doc);
    this.undo =
      kind === 'board'
        ? this.history
        : new Y.UndoManager(
            roots[kind].map((root) => this.doc.getMap(root)),
            { captureTimeout: 0 },
          );
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') this.unsent.push(update);
    });
  }

  edit(random: SeededRandom): void {
    const own = new Set([this.doc.clientID]);
    if (random.chance(0.15)) this.undo.undo();
    else if (random.chance(0.05)) this.undo.redo();
    else if (this.kind === 'process-map') editMap(random, this.doc);
    else this.history.change(() => editBoard(random, this.doc, { ...phases, author: this.author, own }));
  }

  /** Everything written since the last time, as one push. */
  push(): Uint8Array | null {
    const updates = this.unsent.splice(0);
    return updates.length === 0 ? null : Y.mergeUpdates(updates);
  }

  hear(random: SeededRandom): void {
    for (const update of this.inbox.splice(0, random.below(6))) Y.applyUpdate(this.doc, update, 'server');
  }
}

const rulesFor = (kind: keyof typeof roots, page: Page) =>
  kind === 'process-map'
    ? processMapRules
    : boardRules({
        refusal: null,
        notes: new Map([[phases.phaseId, page.author]]),
        groups: new Set([phases.groupPhaseId]),
      });

/** Every page writes, sends and hears by chance; the server keeps bytes, and now and then lets go of what was deleted. */
const together = (kind: keyof typeof roots, random: SeededRandom) => {
  const pages = [11, 12, 13].map((clientID) => new Page(kind, clientID));
  let stored: Uint8Array[] = [];
  let guard = new DocumentGuard([]);
  const held = () => {
    const doc = new Y.Doc();
    stored.forEach((update) => Y.applyUpdate(doc, update));
    return doc;
  };
  const send = (page: Page) => {
    const update = page.push();
    if (!update) return;
    const check = guard.check(update, { granted: new Set([page.doc.clientID]), rules: rulesFor(kind, page) });
    if (check.kind === 'known') return;
    if (check.kind === 'refused') throw new Error(`${page.author} was refused: ${check.code}`);
    guard.accepted(check.change);
    stored.push(update);
    for (const other of pages) if (other !== page) other.inbox.push(update);
  };
  for (let turn = 0; turn < TURNS; turn++) {
    const page = random.pick(pages);
    page.hear(random);
    page.edit(random);
    if (random.chance(0.6)) send(page);
    if (random.chance(0.05)) {
      stored = [Y.encodeStateAsUpdate(held())];
      guard = new DocumentGuard(stored);
    }
  }
  pages.forEach(send);
  return { doc: held(), guard };
};

/** Each letter of a text by who wrote it and when, also those that are gone: as the guard has it, and as Yjs has it. */
const lettersOf = (runs: readonly { readonly client: number; readonly from: number; readonly to: number }[]) =>
  runs.flatMap(({ client, from, to }) => Array.from({ length: to - from }, (_, at) => `${client} ${from + at}`));
const lettersIn = (text: Y.Text): string[] => {
  const letters: string[] = [];
  for (let item = text['_start']; item; item = item.right) {
    for (let at = 0; at < item.length; at++) letters.push(`${item.id.client} ${item.id.clock + at}`);
  }
  return letters;
};

describe.each(['board', 'process-map'] as const)('what pages do with a %s', (kind) => {
  it(`is never refused, however late it comes, and taken back or not (${SEEDS} seeds)`, () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { doc, guard } = together(kind, new SeededRandom(seed));
      // the guard counts as the document does
      const content = kind === 'board' ? new Board(doc).toJSON() : new ProcessMap(doc).toJSON();
      const counts = roots[kind].map((root) => guard.index.count(root));
      expect(counts, `seed ${seed}`).toEqual(roots[kind].map((root) => doc.getMap(root).size));
      expect(Object.values(content).flat().length).toBeGreaterThan(0);
      for (const root of roots[kind]) {
        for (const [key, entry] of doc.getMap<Y.Map<unknown>>(root)) {
          const text = entry.get('text') ?? entry.get('note');
          if (!(text instanceof Y.Text)) continue;
          const known = guard.index.entry(root, key)!;
          const field = entry.has('text') ? 'text' : 'note';
          expect(known.lengthOf(field), `seed ${seed}`).toBe(text.length);
          expect(lettersOf(known.orderOf(field)?.runs ?? []), `seed ${seed}`).toEqual(lettersIn(text));
        }
      }
    }
  });
});
