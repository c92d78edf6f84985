import type { LiveInput, LiveOutput, Reply } from '@inrol/contracts/sync';
import type { DocumentLink } from '@inrol/sync-core/replica';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeviceOutbox } from './device-outbox.ts';
import { OpenDocuments } from './open-documents.ts';

const documentId = '0f44b149-b8c4-4a2b-9c48-530e838c9782';
const opened: LiveOutput<'document.open'> = {
  access: 'write',
  clientId: 7,
  diff: [],
  stateVector: new Uint8Array([0]),
  position: 0,
  onDisk: true,
  own: [7],
  sequence: 0,
  presence: [],
};

type Pushed = (reply: Reply<LiveOutput<'document.push'>> | null) => void;

/** A server that opens everything and acknowledges when the test says so. */
class Line implements DocumentLink {
  readonly connected = true;
  readonly opens: string[] = [];
  readonly told: string[] = [];
  readonly pushes: Pushed[] = [];

  ask(name: string, input: unknown, answer: (reply: never) => void): void {
    if (name === 'document.push') return void this.pushes.push(answer as Pushed);
    this.opens.push((input as LiveInput<'document.open'>).documentId);
    answer({ data: opened } as never);
  }

  tell(name: string): void {
    this.told.push(name);
  }
}

let line: Line;
let documents: OpenDocuments;
let left: string[];
const outbox = {
  load: async () => [],
  add: async () => 1,
  remove: async () => undefined,
  documents: async () => left,
} as unknown as DeviceOutbox;

beforeEach(() => {
  line = new Line();
  left = [];
  documents = new OpenDocuments(line);
});

describe('documents of a page', () => {
  it('wait for the connection, and are then open', async () => {
    const view = documents.open(documentId);
    expect([view.access, view.saving]).toEqual(['none', null]);
    documents.connected(outbox);
    await vi.waitFor(() => expect(view.access).toBe('write'));
    expect(view.saving).toBe('saved');
  });

  it('are one for all components that look at them', async () => {
    documents.connected(outbox);
    const [one, other] = [documents.open(documentId), documents.open(documentId)];
    await vi.waitFor(() => expect([one.access, other.access]).toEqual(['write', 'write']));
    expect(one.doc).toBe(other.doc);
    expect(line.opens).toEqual([documentId]);
    one.close();
    expect(line.told).toEqual([]);
    other.close();
    expect(line.told).toEqual(['document.close']);
  });

  it('stay until what was written in them is saved, also when nobody looks any more', async () => {
    documents.connected(outbox);
    const view = documents.open(documentId);
    await vi.waitFor(() => expect(view.access).toBe('write'));
    view.doc.getMap('notes').set('a', 'b');
    expect(view.saving).toBe('saving');
    expect(documents.losesWork).toBe(true);
    view.close();
    expect(line.told).toEqual([]);
    line.pushes[0]!({ data: { position: 1, sequence: null } });
    expect(line.told).toEqual(['document.close']);
    expect(documents.losesWork).toBe(false);
  });

  it('say unsaved when the line is gone', async () => {
    documents.connected(outbox);
    const view = documents.open(documentId);
    await vi.waitFor(() => expect(view.access).toBe('write'));
    documents.disconnected();
    expect(view.saving).toBe('saved');
    view.doc.getMap('notes').set('a', 'b');
    expect(view.saving).toBe('unsaved');
    await vi.waitFor(() => expect(view.status).toMatchObject({ kept: true }));
    expect(documents.losesWork).toBe(false);
  });

  it('say that the page is all there is where the browser keeps nothing', async () => {
    documents.connected({
      ...outbox,
      add: () => Promise.reject(new Error('storage is forbidden')),
    } as unknown as DeviceOutbox);
    const view = documents.open(documentId);
    await vi.waitFor(() => expect(view.access).toBe('write'));
    documents.disconnected();
    view.doc.getMap('notes').set('a', 'b');
    await vi.waitFor(() => expect(view.saving).toBe('unkept'));
    expect(documents.losesWork).toBe(true);
  });

  it('that something was left in are opened, and let go again', async () => {
    left = [documentId];
    documents.connected(outbox);
    await vi.waitFor(() => expect(line.opens).toEqual([documentId]));
    await vi.waitFor(() => expect(line.told).toEqual(['document.close']));
  });
});
