import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { inspectUpdate } from './inspect-update.ts';

/** What a document that uses every type of Yjs sends, one update a transaction. */
const everyType = (): { doc: Y.Doc; updates: Uint8Array[] } => {
  const doc = new Y.Doc();
  doc.clientID = 77;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const note = new Y.Map<unknown>();
  doc.getMap('notes').set('één', note);
  note.set('text', new Y.Text('wachttijd 🙂 é'));
  note.set('plain', { deep: [1, -2.5, true, null, 'x', new Uint8Array([1, 2])], large: 1e15, none: undefined });
  (note.get('text') as Y.Text).format(0, 4, { bold: true });
  (note.get('text') as Y.Text).insertEmbed(2, { image: 'x' });
  (note.get('text') as Y.Text).delete(1, 5);
  const list = doc.getArray('list');
  list.insert(0, [1, 'two', { three: 3 }]);
  list.insert(1, [new Uint8Array([9])]);
  list.delete(0, 2);
  const element = new Y.XmlElement('p');
  doc.getXmlFragment('story').insert(0, [element]);
  element.insert(0, [new Y.XmlText('alinea')]);
  element.setAttribute('level', '2');
  doc.transact(() => {
    list.push(['made and']);
    list.delete(list.length - 1, 1);
  });
  doc.getMap('notes').delete('één');
  return { doc, updates };
};

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);
const codeOf = (update: Uint8Array): string => {
  const inspection = inspectUpdate(update);
  return inspection.kind === 'refused' ? inspection.code : 'readable';
};

describe('the guard reads', () => {
  it('everything that Yjs writes, and counts as Yjs does', () => {
    const { doc, updates } = everyType();
    const whole = Y.encodeStateAsUpdate(doc);
    for (const update of [...updates, Y.mergeUpdates(updates), whole]) {
      const inspection = inspectUpdate(update);
      if (inspection.kind === 'refused') throw new Error(inspection.reason);
      const { from, to } = Y.parseUpdateMeta(update);
      expect(new Map(inspection.update.sections.map((section) => [section.client, section.from]))).toEqual(from);
      expect(new Map(inspection.update.sections.map((section) => [section.client, section.to]))).toEqual(to);
    }
    const inspection = inspectUpdate(whole);
    if (inspection.kind === 'refused') throw new Error(inspection.reason);
    const parents = inspection.update.sections.flatMap(({ structs }) => structs.map(({ parent }) => parent));
    const roots = new Set(parents.filter((parent) => typeof parent === 'string'));
    expect([...roots].toSorted()).toEqual(['list', 'notes', 'story']);
  });

  it('what was deleted, and by whose clock', () => {
    const { doc } = everyType();
    const inspection = inspectUpdate(Y.encodeStateAsUpdate(doc));
    if (inspection.kind === 'refused') throw new Error(inspection.reason);
    const { clients } = Y.decodeUpdate(Y.encodeStateAsUpdate(doc)).ds;
    const deleted = [...clients].flatMap(([client, ranges]) =>
      ranges.map(({ clock, len }) => ({ client, from: clock, to: clock + len })),
    );
    expect(inspection.update.deletes).toEqual(deleted);
  });

  it('an update with nothing in it', () => {
    expect(inspectUpdate(bytes(0, 0))).toMatchObject({ kind: 'readable', update: { sections: [], deletes: [] } });
  });
});

/** Each: what it is, where it is known from, and its bytes. */
const hostile: readonly [name: string, update: Uint8Array][] = [
  ['nothing at all', bytes()],
  ['encoding V2, which Yjs reads as V1 with surprises', Y.encodeStateAsUpdateV2(everyType().doc)],
  ['20 bytes that announce 268 million structs (yjs#687)', bytes(1, 255, 255, 255, 127, 1, 0, ...Array(13).fill(0))],
  ['four billion sections', bytes(255, 255, 255, 255, 15)],
  ['a list of 268 million values in a few bytes', bytes(1, 1, 7, 0, 8, 1, 1, 97, 255, 255, 255, 127, 0)],
  ['a text that is longer than the update', bytes(1, 1, 7, 0, 4, 1, 1, 97, 255, 127, 120, 0)],
  ['a text that is not UTF-8, on which Yjs throws halfway', bytes(1, 1, 7, 0, 4, 1, 1, 97, 1, 0xff, 0)],
  ['an empty text: a struct without length', bytes(1, 1, 7, 0, 4, 1, 1, 97, 0, 0)],
  ['an empty list: a struct without length', bytes(1, 1, 7, 0, 8, 1, 1, 97, 0, 0)],
  ['a struct that hangs on itself', bytes(1, 1, 7, 0, 0x84, 7, 0, 1, 120, 0)],
  ['two sections of one client, of which Yjs forgets the first', bytes(2, 1, 7, 0, 0, 1, 1, 7, 1, 0, 1, 0)],
  [
    'values nested so deeply that reading them overflows',
    bytes(
      1,
      1,
      7,
      0,
      8,
      1,
      1,
      97,
      1,
      ...Array(400)
        .fill(117)
        .flatMap((tag) => [tag, 1]),
      126,
      0,
    ),
  ],
  [
    'a key that would change a prototype',
    bytes(1, 1, 7, 0, 8, 1, 1, 97, 1, 118, 1, 9, ...new TextEncoder().encode('__proto__'), 118, 0, 0),
  ],
  ['a bigint, which breaks every JSON', bytes(1, 1, 7, 0, 8, 1, 1, 97, 1, 122, 0, 0, 0, 0, 0, 0, 0, 1, 0)],
  ['a subdocument', bytes(1, 1, 7, 0, 9, 1, 1, 97, 1, 103, 118, 0, 0)],
  ['a type that Yjs does not know', bytes(1, 1, 7, 0, 7, 1, 1, 97, 99, 0)],
  ['a format that is no JSON', bytes(1, 1, 7, 0, 6, 1, 1, 97, 1, 98, 1, 123, 0)],
  ['a clock past the integers', bytes(1, 1, 7, 255, 255, 255, 255, 255, 255, 15, 0, 1, 0)],
  ['a length past the integers', bytes(1, 1, 7, 0, 0, 255, 255, 255, 255, 255, 255, 15, 0)],
  ['a client id past 32 bits', bytes(1, 1, 255, 255, 255, 255, 31, 0, 0, 1, 0)],
  ['a number without an end', bytes(...Array(30).fill(255))],
  ['an empty deletion', bytes(0, 1, 7, 1, 0, 0)],
  ['a million deletions in a few bytes', bytes(0, 1, 7, 192, 132, 61, 0)],
  ['bytes behind the end', bytes(0, 0, 0)],
];

describe('the guard refuses', () => {
  it.each(hostile)('%s', (_name, update) => {
    expect(codeOf(update)).toBe('update-malformed');
  });

  it('an update that leaves out a part of itself, by the name of a gap', () => {
    expect(codeOf(bytes(1, 2, 7, 0, 0, 1, 10, 5, 0))).toBe('document-gap');
  });

  it('half a megabyte that announces two billion structs', () => {
    const bomb = new Uint8Array(500_000);
    bomb.set([1, 255, 255, 255, 255, 7, 7, 0]);
    expect(codeOf(bomb)).toBe('update-malformed');
  });
});
