import {
  type AuthorKey,
  type DocumentEvent,
  documentEvents,
  type LiveInput,
  type LiveMessage,
  type LiveOutput,
  type PersonKey,
  protocolVersion,
  type Reply,
} from '@inrol/contracts/sync';
import { packetParser } from '@inrol/contracts/wire';
import { type DocumentLink, Replica } from '@inrol/sync-core/replica';
import { Board } from '@inrol/sync-core/shapes';
import { MemoryOutbox } from '@inrol/testing/sync';
import { io, type Socket } from 'socket.io-client';
import { expect, vi } from 'vitest';
import { nodeClock } from '../node-clock.ts';

/** A browser with a real socket and the replica that real pages use. */
export class SyncBrowser {
  readonly socket: Socket;
  readonly outbox = new MemoryOutbox();
  /** Who the server says this is, once it is connected. */
  person: PersonKey | null = null;
  private readonly replicas = new Map<string, Replica>();

  constructor(address: string, headers: { cookie: string; origin: string }) {
    this.socket = io(address, {
      transports: ['websocket'],
      parser: packetParser(),
      extraHeaders: headers,
      auth: { protocol: protocolVersion },
      reconnectionDelay: 20,
      reconnectionDelayMax: 50,
      autoConnect: false,
    });
    this.socket.on('connect', () => this.replicas.forEach((replica) => replica.connected()));
    this.socket.on('disconnect', (reason) => {
      this.replicas.forEach((replica) => replica.disconnected());
      if (reason === 'io server disconnect') this.socket.connect();
    });
    this.socket.on('live.ready', ({ person }: { person: PersonKey }) => (this.person = person));
    for (const name of Object.keys(documentEvents) as DocumentEvent[]) {
      this.socket.on(name, (payload: { documentId: string }) => {
        this.replicas.get(payload.documentId)?.receive(name, payload as never);
      });
    }
  }

  /** Resolves when the socket is accepted; rejects with the code of the refusal. */
  connect(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.socket.once('connect', () => resolve());
      this.socket.once('connect_error', (error) => {
        const { data } = error as { data?: { code?: string } };
        reject(new Error(data?.code ?? error.message));
      });
      this.socket.connect();
    });
  }

  /** What the server answers to one message. */
  ask<Name extends LiveMessage>(name: Name, input: LiveInput<Name>): Promise<Reply<LiveOutput<Name>>> {
    return this.socket.timeout(5_000).emitWithAck(name, input);
  }

  /** The code of the refusal, or `accepted`. */
  async refusal<Name extends LiveMessage>(name: Name, input: LiveInput<Name>): Promise<string> {
    const reply = await this.ask(name, input);
    return 'problem' in reply ? reply.problem.code : 'accepted';
  }

  /** Opens a board as a page does, and waits until it may be edited. */
  async open(documentId: string): Promise<BrowserBoard> {
    const { socket } = this;
    const link: DocumentLink = {
      get connected() {
        return socket.connected;
      },
      ask: (name, input, answer) => {
        socket
          .timeout(4_000)
          .emit(name, input, (error: unknown, reply: unknown) => answer(error ? null : (reply as never)));
      },
      tell: (name, input) => void socket.emit(name, input),
    };
    const replica = new Replica(documentId, { link, outbox: this.outbox, clock: nodeClock });
    this.replicas.set(documentId, replica);
    await replica.start();
    const board = new BrowserBoard(replica);
    await vi.waitFor(() => expect(replica.status.kind).not.toBe('opening'));
    return board;
  }

  close(): void {
    this.replicas.forEach((replica) => replica.stop());
    this.socket.disconnect();
  }
}

/** A board as somebody sees it on the screen. */
export class BrowserBoard {
  readonly board: Board;

  constructor(readonly replica: Replica) {
    this.board = new Board(replica.doc);
  }

  get texts(): string[] {
    return this.board.toJSON().notes.map(({ text }) => text);
  }

  /** In any phase and without a name, unless it says otherwise; the board of a session takes it by its rules only. */
  write(text: string, place: { phaseId?: string; author?: AuthorKey } = {}): void {
    this.board.addNote({ id: crypto.randomUUID(), phaseId: crypto.randomUUID(), ...place, text });
  }

  saved(): Promise<void> {
    return this.is('saved');
  }

  is(kind: string): Promise<void> {
    return vi.waitFor(() => expect(this.replica.status.kind).toBe(kind), 10_000);
  }

  shows(...texts: string[]): Promise<void> {
    return vi.waitFor(() => expect(this.texts).toEqual(texts), 10_000);
  }
}
