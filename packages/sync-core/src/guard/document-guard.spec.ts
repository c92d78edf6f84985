import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Change } from './change.ts';
import { DocumentGuard } from './document-guard.ts';
import type { DocumentRules } from './rules.ts';
import { encodeStateVector, readStateVector } from './state-vector.ts';

const anything: DocumentRules = () => null;

const person = (clientID: number): Y.Doc => Object.assign(new Y.Doc(), { clientID });
const all = (doc: Y.Doc) => Y.encodeStateAsUpdate(doc);
const since = (doc: Y.Doc, known: Y.Doc) => Y.encodeStateAsUpdate(doc, Y.encodeStateVector(known));
const guardOf = (...docs: Y.Doc[]) => new DocumentGuard(docs.map(all));

/** What becomes of an update: the kind of the check, or the code of the refusal. */
const verdict = (guard: DocumentGuard, update: Uint8Array, granted: number[], rules = anything) => {
  const check = guard.check(update, { granted: new Set(granted), rules });
  return check.kind === 'refused' ? check.code : check.kind;
};

describe('an update may enter a document', () => {
  it('when its writer was granted its client id, and no other', () => {
    const doc = person(1);
    doc.getText('t').insert(0, 'hallo');
    expect(verdict(guardOf(), all(doc), [1])).toBe('passes');
    expect(verdict(guardOf(), all(doc), [2])).toBe('client-id-not-granted');
  });

  it('when it goes on where the document ends; not after a gap', () => {
    const doc = person(1);
    doc.getText('t').insert(0, 'een');
    const first = all(doc);
    doc.getText('t').insert(3, 'twee');
    const second = Y.diffUpdate(all(doc), Y.encodeStateVectorFromUpdate(first));
    expect(verdict(guardOf(), second, [1])).toBe('document-gap');
    expect(verdict(new DocumentGuard([first]), second, [1])).toBe('passes');
    expect(verdict(new DocumentGuard([first]), all(doc), [1])).toBe('overlaps');
    expect(verdict(guardOf(doc), second, [1])).toBe('known');
  });

  it('when what it hangs on is there', () => {
    const ada = person(1);
    ada.getText('t').insert(0, 'ada');
    const bram = person(2);
    Y.applyUpdate(bram, all(ada));
    bram.getText('t').insert(3, ' en bram');
    expect(verdict(guardOf(), since(bram, ada), [2])).toBe('document-gap');
    expect(verdict(guardOf(ada), since(bram, ada), [2])).toBe('passes');
  });

  it('when what it deletes is there', () => {
    const ada = person(1);
    ada.getText('t').insert(0, 'ada');
    const bram = person(2);
    Y.applyUpdate(bram, all(ada));
    bram.getText('t').delete(0, 2);
    expect(verdict(guardOf(), since(bram, ada), [2])).toBe('document-gap');
    expect(verdict(guardOf(ada), since(bram, ada), [2])).toBe('overlaps');
    expect(verdict(guardOf(bram), since(bram, ada), [2])).toBe('known');
  });

  it('when two ids of one writer lean on each other in an order that can be applied', () => {
    const first = person(1);
    first.getText('t').insert(0, 'een');
    const second = person(2);
    Y.applyUpdate(second, all(first));
    second.getText('t').insert(3, 'twee');
    Y.applyUpdate(first, all(second));
    first.getText('t').insert(7, 'drie');
    expect(verdict(guardOf(), all(first), [1, 2])).toBe('passes');
  });

  it('not when they lean on each other in a circle, which Yjs would keep waiting for ever', () => {
    // [two sections] [one struct, client, clock 0, left of the other's clock 0, deleted, one tick] [no deletions]
    const circle = new Uint8Array([2, 1, 1, 0, 0x81, 2, 0, 1, 1, 2, 0, 0x81, 1, 0, 1, 0]);
    expect(verdict(guardOf(), circle, [1, 2])).toBe('document-gap');
  });

  it('not when something stands in a value, or between two different places', () => {
    const doc = person(1);
    doc.getMap('m').set('a', 1);
    doc.getMap('m').set('b', 'x');
    const inValue = new Uint8Array([1, 1, 2, 0, 0x28, 0, 1, 0, 1, 99, 1, 119, 0, 0]);
    expect(verdict(guardOf(doc), inValue, [2])).toBe('update-malformed');
    const between = new Uint8Array([1, 1, 2, 0, 0xc8, 1, 0, 1, 1, 1, 119, 0, 0]);
    expect(verdict(guardOf(doc), between, [2])).toBe('update-malformed');
  });
});

describe('what goes on where a known struct ends', () => {
  it('stands where that one stands, whatever it says itself', () => {
    const ada = person(1);
    ada.getMap('notes').set('n', new Y.Map([['groupId', 'g']]));
    const bram = person(2);
    Y.applyUpdate(bram, all(ada));
    (bram.getMap('notes').get('n') as Y.Map<unknown>).set('groupId', 'h');
    // [client 2 from clock 0: a text of two letters, said to be in the top-level text “t”]: the first letter is known
    const elsewhere = new Uint8Array([1, 1, 2, 0, 0x04, 1, 1, 116, 2, 120, 120, 0]);
    expect(verdict(guardOf(bram), elsewhere, [2])).toBe('update-malformed');
    expect(verdict(guardOf(ada), elsewhere, [2])).toBe('passes');
  });
});

describe('the rules of a document are told', () => {
  /** What the rules hear of an update, for somebody with client id 2. */
  const told = (guard: DocumentGuard, update: Uint8Array): Change => {
    let heard: Change | null = null;
    verdict(guard, update, [2], (change) => {
      heard = change;
      return null;
    });
    return heard!;
  };
  const scene = () => {
    const ada = person(1);
    const note = new Y.Map<unknown>([['groupId', null]]);
    ada.getMap('notes').set('n', note);
    note.set('text', new Y.Text('wachten'));
    const bram = person(2);
    Y.applyUpdate(bram, all(ada));
    return { ada, bram, note: bram.getMap('notes').get('n') as Y.Map<unknown> };
  };

  it('where something is written, and in whose entry', () => {
    const { ada, bram, note } = scene();
    (note.get('text') as Y.Text).insert(7, ' op niets');
    note.set('groupId', 'g');
    const { writes, removals } = told(guardOf(ada), since(bram, ada));
    expect(writes).toMatchObject([
      { level: 2, field: 'text', length: 9, entry: { root: 'notes', key: 'n', writer: 1, live: true } },
      { level: 1, field: 'groupId', entry: { key: 'n', writer: 1 } },
    ]);
    expect(removals).toMatchObject([{ level: 1, field: 'groupId', writer: 1 }]);
  });

  it('what is taken away, with everything in it', () => {
    const { ada, bram } = scene();
    bram.getMap('notes').delete('n');
    const { writes, removals } = told(guardOf(ada), since(bram, ada));
    expect(writes).toEqual([]);
    expect(removals.map(({ level, field, length }) => [level, field, length])).toEqual([
      [0, null, 1],
      [1, 'groupId', 1],
      [1, 'text', 1],
      [2, 'text', 7],
    ]);
  });

  it('nothing of what is known, gone, or hangs on what is gone', () => {
    const { ada, bram, note } = scene();
    (note.get('text') as Y.Text).insert(0, 'lang ');
    const update = since(bram, ada);
    ada.getMap('notes').delete('n');
    // what was taken away is let go of, as a compaction does
    const guard = new DocumentGuard([all(ada)]);
    expect(told(guard, update)).toMatchObject({ writes: [], removals: [] });
  });
});

describe('a state vector', () => {
  it('is read as Yjs writes it, and written as Yjs reads it', () => {
    const vector = new Map([
      [1, 5],
      [0xffff_ffff, 70_000],
    ]);
    expect(Y.decodeStateVector(encodeStateVector(vector))).toEqual(vector);
    expect(readStateVector(encodeStateVector(vector))).toEqual(vector);
  });

  it('is nothing where its bytes make no sense', () => {
    for (const bytes of [[], [255, 255, 255, 255, 15], [1, 1], [0, 0]]) {
      expect(readStateVector(new Uint8Array(bytes))).toBeNull();
    }
  });
});

describe('what was let in piece by piece', () => {
  it('is let in as a whole when the document is opened again, also where two people wrote under one key', () => {
    const [ada, bram] = [person(1), person(2)];
    const guard = guardOf();
    const send = (from: Y.Doc, act: () => void) => {
      const known = Y.encodeStateVector(from);
      act();
      const check = guard.check(Y.encodeStateAsUpdate(from, known), {
        granted: new Set([from.clientID]),
        rules: anything,
      });
      if (check.kind !== 'passes' && check.kind !== 'overlaps') throw new Error(`it was ${check.kind}`);
      guard.accepted(check.change);
    };
    for (const page of [ada, bram]) send(page, () => page.getMap('m').set('one', page.clientID));
    for (let at = 0; at < 70; at++) send(ada, () => ada.getMap('m').set(`other ${at}`, at));
    Y.applyUpdate(ada, all(bram));
    const again = guardOf(ada);
    expect(again.index.clockOf(1)).toBe(guard.index.clockOf(1));
    expect(again.index.count('m')).toBe(71);
  });
});
