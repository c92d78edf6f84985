import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { checkUpdate } from './check-update.ts';
import { inspectUpdate } from './inspect-update.ts';
import { encodeStateVector, readStateVector } from './state-vector.ts';

const read = (update: Uint8Array) => {
  const inspection = inspectUpdate(update);
  if (inspection.kind === 'refused') throw new Error(inspection.reason);
  return inspection.update;
};

const person = (clientId: number): Y.Doc => {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  return doc;
};

const vectorOf = (doc: Y.Doc) => Y.decodeStateVector(Y.encodeStateVector(doc));
const since = (doc: Y.Doc, known: Y.Doc) => read(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(known)));
const granted =
  (...ids: number[]) =>
  (client: number) =>
    ids.includes(client);

describe('an update may enter a document', () => {
  it('when its writer was granted its client id, and no other', () => {
    const doc = person(1);
    doc.getText('t').insert(0, 'hallo');
    const update = since(doc, person(0));
    expect(checkUpdate(update, new Map(), granted(1))).toBe('passes');
    expect(checkUpdate(update, new Map(), granted(2))).toBe('client-id-not-granted');
  });

  it('when it goes on where the document ends; not after a gap', () => {
    const server = person(0);
    const doc = person(1);
    doc.getText('t').insert(0, 'een');
    const halfway = Y.encodeStateVector(doc);
    doc.getText('t').insert(3, 'twee');
    const second = read(Y.encodeStateAsUpdate(doc, halfway));
    expect(checkUpdate(second, vectorOf(server), granted(1))).toBe('document-gap');
    expect(checkUpdate(second, new Map([[1, 3]]), granted(1))).toBe('passes');
    expect(checkUpdate(second, new Map([[1, 5]]), granted(1))).toBe('overlaps');
  });

  it('when what it hangs on is there', () => {
    const ada = person(1);
    ada.getText('t').insert(0, 'ada');
    const bram = person(2);
    Y.applyUpdate(bram, Y.encodeStateAsUpdate(ada));
    bram.getText('t').insert(3, ' en bram');
    const update = since(bram, ada);
    expect(checkUpdate(update, new Map(), granted(2))).toBe('document-gap');
    expect(checkUpdate(update, vectorOf(ada), granted(2))).toBe('passes');
  });

  it('when what it deletes is there', () => {
    const ada = person(1);
    ada.getText('t').insert(0, 'ada');
    const bram = person(2);
    Y.applyUpdate(bram, Y.encodeStateAsUpdate(ada));
    bram.getText('t').delete(0, 2);
    const update = since(bram, ada);
    expect(checkUpdate(update, new Map(), granted(2))).toBe('document-gap');
    expect(checkUpdate(update, vectorOf(ada), granted(2))).toBe('passes');
  });

  it('when two ids of one writer lean on each other in an order that can be applied', () => {
    const first = person(1);
    first.getText('t').insert(0, 'een');
    const second = person(2);
    Y.applyUpdate(second, Y.encodeStateAsUpdate(first));
    second.getText('t').insert(3, 'twee');
    Y.applyUpdate(first, Y.encodeStateAsUpdate(second));
    first.getText('t').insert(7, 'drie');
    expect(checkUpdate(since(first, person(0)), new Map(), granted(1, 2))).toBe('passes');
  });

  it('not when they lean on each other in a circle, which Yjs would keep waiting for ever', () => {
    const circle = {
      sections: [
        { client: 1, from: 0, to: 1, needs: [0, 2, 0] },
        { client: 2, from: 0, to: 1, needs: [0, 1, 0] },
      ],
      deletes: [],
      roots: [],
    };
    expect(checkUpdate(circle, new Map(), granted(1, 2))).toBe('document-gap');
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
