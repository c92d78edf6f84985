import { errorWords, type ErrorCode } from '@inrol/contracts';
import type {
  DocumentAccess,
  DocumentEvent,
  DocumentInput,
  DocumentMessage,
  PersonKey,
  Reply,
} from '@inrol/contracts/sync';
import { alone, type DocumentRules, type DocumentSocket, type Outcome, Rooms, uncounted } from '@inrol/sync-core';
import { type DocumentLink, Replica } from '@inrol/sync-core/replica';
import * as Y from 'yjs';
import { ManualClock } from './manual-clock.ts';
import { MemoryGrants } from './memory-grants.ts';
import { MemoryLog } from './memory-log.ts';
import { MemoryOutbox } from './memory-outbox.ts';
import { type Fate, SocketPair } from './socket-pair.ts';

/** Of promises that wait for each other, with room to spare. */
const LONGEST_CHAIN = 60;

const reply = <Data>(outcome: Outcome<Data>): Reply<Data> =>
  outcome.kind === 'done' ? { data: outcome.value } : { problem: problemOf(outcome.code) };

const problemOf = (code: ErrorCode) => ({
  type: `urn:inrol:problem:${code}`,
  title: code,
  status: errorWords[code].status,
  code,
  detail: errorWords[code].en,
});

/** A person with a browser: the page may be killed and opened again, the outbox stays. */
export class WorldClient {
  readonly person: PersonKey;
  readonly outbox: MemoryOutbox;
  pair: SocketPair<PersonKey> | null = null;
  replica: Replica;
  private readonly world: SyncWorld;

  constructor(world: SyncWorld, person: PersonKey, outbox: MemoryOutbox) {
    this.world = world;
    this.person = person;
    this.outbox = outbox;
    this.replica = this.newPage();
  }

  async connect(): Promise<void> {
    if (this.pair) return;
    this.pair = this.world.pairFor(this);
    this.replica.connected();
  }

  disconnect(): void {
    if (!this.pair) return;
    this.pair.cut();
    this.world.gone(this.pair);
    this.pair = null;
    this.replica.disconnected();
  }

  /** Kills the page; a new one starts from what the device kept. */
  async reload(): Promise<void> {
    const connected = this.pair !== null;
    if (this.pair) this.world.gone(this.pair);
    this.pair?.cut();
    this.pair = null;
    this.replica.stop();
    this.replica = this.newPage();
    await this.replica.start();
    if (connected) await this.connect();
  }

  private newPage(): Replica {
    const pair = () => this.pair?.link;
    const link: DocumentLink = {
      get connected() {
        return pair()?.connected ?? false;
      },
      ask: (name, input, answer) => pair()?.ask(name, input, answer),
      tell: (name, input) => pair()?.tell(name, input),
    };
    const replica = new Replica(this.world.documentId, { link, outbox: this.outbox, clock: this.world.clock });
    replica.doc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
      if (local) Y.applyUpdate(this.world.written, update);
    });
    return replica;
  }
}

/** One document, one server, some clients, in one process on time that is turned by hand. */
export class SyncWorld {
  readonly documentId: string;
  readonly clock = new ManualClock();
  readonly log = new MemoryLog({ commitByHand: true });
  readonly clients: WorldClient[] = [];
  /** All that anybody ever wrote on any page, whatever became of it. */
  readonly written = new Y.Doc();
  /** What becomes of messages; everything arrives unless a test says otherwise. */
  fate: () => Fate = () => 'arrives';
  /** What the gate says; everybody may write unless a test says otherwise. */
  access: (person: PersonKey) => DocumentAccess | 'none' = () => 'write';
  /** What the rules of the document say; all is allowed unless a test says otherwise. */
  rules: DocumentRules = () => null;
  /** Every event that the server broadcast, as it was sent. */
  readonly broadcasts: { readonly name: DocumentEvent; readonly except: string | undefined }[] = [];
  rooms: Rooms<PersonKey>;
  private readonly grants = new MemoryGrants();
  private readonly pairs = new Set<SocketPair<PersonKey>>();

  constructor(documentId: string) {
    this.documentId = documentId;
    this.log.create(documentId);
    this.rooms = this.newServer();
  }

  /** A page of somebody; two pages in one browser share its `outbox`. */
  addClient(person: PersonKey, outbox = new MemoryOutbox()): WorldClient {
    const client = new WorldClient(this, person, outbox);
    this.clients.push(client);
    return client;
  }

  pairFor(client: WorldClient): SocketPair<PersonKey> {
    const pair = new SocketPair<PersonKey>(this.clock, {
      who: client.person,
      fate: () => this.fate(),
      onMessage: (socket, name, input) => this.answer(socket, name, input),
      onEvent: (name, payload) => client.replica.receive(name, payload as never),
    });
    this.pairs.add(pair);
    return pair;
  }

  gone(pair: SocketPair<PersonKey>): void {
    this.pairs.delete(pair);
    this.rooms.leaveAll(pair.socket);
  }

  /** Kills the server; what is not on disk is lost, and everybody is disconnected. */
  crash(): void {
    this.log.crash();
    const connected = this.clients.filter(({ pair }) => pair !== null);
    for (const client of connected) client.disconnect();
    this.rooms = this.newServer();
  }

  /** Lets all that was promised come to its end, without letting time pass. */
  async settle(): Promise<void> {
    for (let turns = 0; turns < LONGEST_CHAIN; turns++) await Promise.resolve();
  }

  /** Moves everything that is on its way, until nothing is. */
  async flush(): Promise<void> {
    for (let quiet = 0; quiet < 2;) {
      for (const pair of this.pairs) pair.flushToServer();
      await this.settle();
      this.clock.finishTurn();
      this.log.commit();
      await this.settle();
      for (const pair of this.pairs) pair.flushToClient();
      await this.settle();
      quiet = [...this.pairs].every((pair) => pair.quiet) ? quiet + 1 : 0;
    }
  }

  private newServer(): Rooms<PersonKey> {
    const rooms: Rooms<PersonKey> = new Rooms<PersonKey>({
      log: this.log,
      grants: this.grants,
      clock: this.clock,
      peers: alone,
      meter: uncounted,
      gate: {
        over: async () => (person) => {
          const access = this.access(person);
          return access === 'none' ? { access } : { access, person, rules: (...asked) => this.rules(...asked) };
        },
      },
      broadcast: (name, payload, except) => {
        // one that was killed says nothing more
        if (rooms !== this.rooms) return;
        this.broadcasts.push({ name, except });
        for (const pair of this.pairs) {
          if (pair.socket.id !== except && pair.joined.has(payload.documentId)) pair.deliver(name, payload);
        }
      },
    });
    return rooms;
  }

  private async answer(
    socket: DocumentSocket<PersonKey>,
    name: DocumentMessage,
    input: unknown,
  ): Promise<Reply<unknown>> {
    const rooms = this.rooms;
    switch (name) {
      case 'document.open':
        return reply(await rooms.open(socket, input as DocumentInput<'document.open'>));
      case 'document.push':
        return reply(await rooms.push(socket, input as DocumentInput<'document.push'>));
      case 'document.presence': {
        const { documentId, state } = input as DocumentInput<'document.presence'>;
        rooms.setPresence(socket, documentId, state);
        return { data: {} };
      }
      case 'document.close':
        rooms.leave(socket, this.documentId);
        return { data: {} };
    }
  }
}
