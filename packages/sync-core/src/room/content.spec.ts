import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { inspectUpdate } from '../guard/inspect-update.ts';
import { DocumentContent } from './content.ts';

function add(content: DocumentContent, update: Uint8Array): void {
  const inspection = inspectUpdate(update);
  if (inspection.kind === 'refused') throw new Error(inspection.reason);
  content.add(update, inspection.update);
}

describe('the length of a document', () => {
  it('stays near that of its merged bytes, also when it is typed character by character and nobody reads', () => {
    const content = new DocumentContent([]);
    const writer = new Y.Doc();
    const sent: Uint8Array[] = [];
    writer.on('update', (update: Uint8Array) => {
      sent.push(update);
      add(content, update);
    });
    const text = writer.getText('note');
    for (let typed = 0; typed < 5_000; typed++) text.insert(text.length, 'x');
    const asSent = sent.reduce((sum, { byteLength }) => sum + byteLength, 0);
    const merged = Y.mergeUpdates(sent).byteLength;
    expect(asSent).toBeGreaterThan(1.5 * merged);
    expect(content.byteLength).toBeGreaterThanOrEqual(merged);
    expect(content.byteLength).toBeLessThan(1.1 * merged);
    expect(content.toDoc().getText('note').toJSON()).toBe('x'.repeat(5_000));
  });
});
