import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { DocumentGuard } from '../guard/document-guard.ts';
import { ProcessMap } from './process-map.ts';
import { processMapRules } from './process-map-rules.ts';

const id = (): string => crypto.randomUUID();
const [ADA, BRAM] = [5, 6];
const ids = { lane: id(), step: id(), next: id(), flow: id() };

const drawn = (): Y.Doc => {
  const doc = Object.assign(new Y.Doc(), { clientID: ADA });
  const map = new ProcessMap(doc);
  map.addLane(ids.lane, 'Wijkteam');
  map.addStep({ id: ids.step, x: 0, y: 0, title: 'Aanmelding', kind: 'start' });
  map.addStep({ id: ids.next, x: 288, y: 0, title: 'Gesprek', kind: 'step' });
  map.addFlow({ id: ids.flow, from: ids.step, to: ids.next, label: '' });
  return doc;
};

/** What becomes of what Bram does with what Ada drew. */
const tries = (act: (map: ProcessMap, doc: Y.Doc) => void): string => {
  const there = drawn();
  const doc = Object.assign(new Y.Doc(), { clientID: BRAM });
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(there));
  doc.transact(() => act(new ProcessMap(doc), doc));
  const update = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(there));
  const guard = new DocumentGuard([Y.encodeStateAsUpdate(there)]);
  const check = guard.check(update, { granted: new Set([BRAM]), rules: processMapRules });
  return check.kind === 'refused' ? check.code : 'accepted';
};

describe('a process map', () => {
  it('is drawn together: whoever writes in it changes all of it', () => {
    const all = (map: ProcessMap) => {
      map.renameLane(ids.lane, 'Buurtteam');
      map.changeStep(ids.step, { x: 576, contribution: 'hinders', minutesWaiting: 20, laneId: ids.lane });
      map.rewriteNote(ids.step, 'Drie keer hetzelfde vragen.');
      map.labelFlow(ids.flow, 'akkoord');
      map.removeStep(ids.next);
    };
    expect(tries(all)).toBe('accepted');
  });

  it.each<[string, (step: Y.Map<unknown>, doc: Y.Doc) => void]>([
    ['a place that is no number', (step) => step.set('x', Number.NaN)],
    ['a place without an end', (step) => step.set('y', Infinity)],
    ['a place in words', (step) => step.set('x', 'links')],
    ['a kind of its own', (step) => step.set('kind', 'subprocess')],
    ['a contribution of its own', (step) => step.set('contribution', 'a bit')],
    ['a lane without a proper id', (step) => step.set('laneId', 'lane-1')],
    ['a remark that is no live text', (step) => step.set('note', 'x')],
    ['a field of its own', (step) => step.set('colour', 'red')],
    ['another top-level map', (_, doc) => doc.getMap('pools').set(id(), new Y.Map())],
  ])('has no place for %s', (_what, act) => {
    const put = (_: ProcessMap, doc: Y.Doc) => act(doc.getMap<Y.Map<unknown>>('steps').get(ids.step)!, doc);
    expect(tries(put)).toBe('update-out-of-shape');
  });

  it('has bounds: for the length of a remark, and the number of lanes', () => {
    expect(tries((map) => map.rewriteNote(ids.step, 'x'.repeat(4_000)))).toBe('accepted');
    expect(tries((map) => map.rewriteNote(ids.step, 'x'.repeat(9_000)))).toBe('too-large');
    const lanes = (many: number) =>
      tries((map) => {
        for (let count = 0; count < many; count++) map.addLane(id(), `baan ${count}`);
      });
    expect([lanes(39), lanes(40)]).toEqual(['accepted', 'document-full']);
  });

  it('takes back what a page undoes and does again', () => {
    const undone = (map: ProcessMap, doc: Y.Doc) => {
      const undo = new Y.UndoManager(['lanes', 'steps', 'flows'].map((name) => doc.getMap(name)));
      map.removeStep(ids.step);
      undo.undo();
    };
    expect(tries(undone)).toBe('accepted');
  });
});
