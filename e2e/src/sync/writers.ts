import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { sessionRoutes, type Session } from '@inrol/contracts/sessions';
import { protocolVersion, type PersonKey } from '@inrol/contracts/sync';
import { packetParser } from '@inrol/contracts/wire';
import { io, type Socket } from 'socket.io-client';
import * as Y from 'yjs';
import { callAs } from '../support/demo-people.ts';
import type { RunningInrol } from '../support/running-inrol.ts';

const NOTES = 10;
const PATIENCE_MS = 3_000;

/** Somebody who writes without end, and remembers what the server said it kept. */
export interface Writer {
  /** How much was acknowledged so far. */
  readonly acknowledged: number;
  /** Writes until `stop`; what fails is tried again with something new. */
  write(): Promise<void>;
  stop(): void;
  /** What was acknowledged and is not there any more. */
  lost(): Promise<string[]>;
}

/** Rewrites a few private notes again and again, each time with a higher number. */
export class NoteWriter implements Writer {
  acknowledged = 0;
  private readonly notes = Array.from({ length: NOTES }, () => ({ id: randomUUID(), last: -1 }));
  private going = true;

  constructor(
    private readonly inrol: RunningInrol,
    private readonly browser: APIRequestContext,
    private readonly session: Session,
  ) {}

  async write(): Promise<void> {
    const { organisationId, id: sessionId, phases } = this.session;
    const phase = phases.find(({ visibility }) => visibility === 'private')!;
    const place = { organisationId, sessionId, phaseId: phase.id, columnId: phase.columns[0]!.id };
    for (let number = 0; this.going; number++) {
      const note = this.notes[number % NOTES]!;
      const text = String(number);
      try {
        await callAs(this.browser, this.inrol, sessionRoutes.writeNote, { ...place, noteId: note.id, text });
        note.last = number;
        this.acknowledged++;
      } catch {
        await pause();
      }
    }
  }

  stop(): void {
    this.going = false;
  }

  async lost(): Promise<string[]> {
    const { organisationId, id: sessionId } = this.session;
    const own = await callAs(this.browser, this.inrol, sessionRoutes.ownPart, { organisationId, sessionId });
    const kept = new Map(own.notes.map(({ id, text }) => [id, Number(text)]));
    return this.notes.filter(({ id, last }) => (kept.get(id) ?? -1) < last).map(({ id }) => id);
  }
}

/** Rewrites a few notes of their own on the board again and again, each time with a higher number, over a socket. */
export class BoardWriter implements Writer {
  acknowledged = 0;
  private readonly own = Array.from({ length: NOTES }, () => ({ id: randomUUID(), last: -1 }));
  private going = true;
  private number = 0;

  constructor(
    private readonly inrol: RunningInrol,
    private readonly browser: APIRequestContext,
    private readonly session: Session,
    /** Their own key. */
    private readonly author: PersonKey,
  ) {}

  async write(): Promise<void> {
    while (this.going) {
      const socket = await this.connect();
      try {
        await this.writeOver(socket);
      } catch {
        await pause();
      } finally {
        socket.disconnect();
      }
    }
  }

  stop(): void {
    this.going = false;
  }

  async lost(): Promise<string[]> {
    const there = await this.notes();
    return this.own.filter(({ id, last }) => Number(there[id] ?? -1) < last).map(({ id }) => id);
  }

  /** What is on the board: the text of each note. */
  async notes(): Promise<Record<string, string>> {
    const socket = await this.connect();
    const { doc } = await this.open(socket);
    socket.disconnect();
    return Object.fromEntries([...notesOf(doc)].map(([id, note]) => [id, String(note.get('text'))]));
  }

  /** The same person at another server. */
  at(inrol: RunningInrol): BoardWriter {
    return new BoardWriter(inrol, this.browser, this.session, this.author);
  }

  private async writeOver(socket: Socket): Promise<void> {
    const { doc } = await this.open(socket);
    let update: Uint8Array = new Uint8Array();
    doc.on('update', (bytes: Uint8Array) => (update = bytes));
    for (; this.going; this.number++) {
      const note = this.own[this.number % NOTES]!;
      const { number } = this;
      doc.transact(() => this.put(doc, note.id, String(number)));
      const reply = await this.ask(socket, 'document.push', { update });
      if (!('data' in reply)) throw new Error(`not kept: ${JSON.stringify(reply)}`);
      note.last = number;
      this.acknowledged++;
    }
  }

  /** As a page does it: a live text in an entry, under its writer. */
  private put(doc: Y.Doc, id: string, text: string): void {
    const live = notesOf(doc).get(id)?.get('text');
    if (live instanceof Y.Text) {
      live.delete(0, live.length);
      live.insert(0, text);
      return;
    }
    const phaseId = this.session.phases.find(({ visibility }) => visibility === 'named')!.id;
    const nowhere = { columnId: null, groupId: null, createdAt: null, order: 'a0' };
    const fields = { text: new Y.Text(text), phaseId, author: this.author, ...nowhere };
    notesOf(doc).set(id, new Y.Map<unknown>(Object.entries(fields)));
  }

  private async open(socket: Socket): Promise<{ doc: Y.Doc }> {
    const stateVector = Y.encodeStateVector(new Y.Doc());
    const { data } = (await this.ask(socket, 'document.open', { stateVector })) as {
      data: { clientId: number; diff: Uint8Array[] };
    };
    const doc = new Y.Doc();
    for (const bytes of data.diff) Y.applyUpdate(doc, bytes);
    doc.clientID = data.clientId;
    return { doc };
  }

  private ask(socket: Socket, name: string, input: object): Promise<object> {
    return socket.timeout(PATIENCE_MS).emitWithAck(name, { documentId: this.session.boardId, ...input });
  }

  private async connect(): Promise<Socket> {
    const { cookies } = await this.browser.storageState();
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const asPages = { parser: packetParser(), auth: { protocol: protocolVersion } };
    const options = { transports: ['websocket'], forceNew: true, ...asPages };
    const socket = io(this.inrol.base, {
      ...options,
      reconnectionDelay: 50,
      extraHeaders: { cookie, origin: this.inrol.base },
    });
    // a socket that was refused while the server started does not try again by itself
    socket.on('connect_error', () => !socket.active && socket.connect());
    await new Promise<void>((resolve) => socket.once('connect', resolve));
    return socket;
  }
}

const notesOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap('notes');
const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
