import type { LiveOutput } from '@inrol/contracts/sync';
import { alone, type Outcome, Rooms } from '@inrol/sync-core';
import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Config } from '../platform/config/config.ts';
import { DATABASE_URL } from '../platform/database/index.ts';
import { Refusal } from '../platform/errors/index.ts';
import type { Who } from '../platform/http/index.ts';
import { DocumentGates } from './document-gates.ts';
import { DocumentPeers, hearPeers } from './document-peers.ts';
import type { LiveConnection } from './live-connection.ts';
import { LiveDispatch } from './live-dispatch.ts';
import type { LiveSocket } from './live-messages.ts';
import { logPool, PostgresGrants, PostgresLog } from './log/index.ts';
import { nodeClock } from './node-clock.ts';
import { OpenSockets } from './open-sockets.ts';
import { Processes } from './processes/index.ts';
import { QueuedWishes } from './queued-wishes.ts';
import { documentRoom } from './socket-in-documents.ts';
import { SyncMetrics } from './sync-metrics.ts';

/** How often to look into the log for what other processes wrote, while they cannot be heard. */
const READ_EVERY = 2_000;

const valueOf = <Value>(outcome: Outcome<Value>): Value => {
  if (outcome.kind === 'refused') throw new Refusal(outcome.code);
  return outcome.value;
};

// the dispatch hands on its own connections and no others
const ofDocuments = (socket: LiveSocket) => (socket as LiveConnection).documents;

/** The rooms of this process on PostgreSQL and socket.io, and the `document.*` messages that lead to them. */
@Injectable()
export class DocumentRooms implements OnModuleInit, OnApplicationShutdown {
  readonly rooms: Rooms<Who>;
  private readonly logger = new Logger(DocumentRooms.name);
  private readonly pool: ReturnType<typeof logPool>;
  private readonly log: PostgresLog;
  private readonly readingInstead: NodeJS.Timeout;

  constructor(
    @Inject(DATABASE_URL) databaseUrl: string,
    config: Config,
    gates: DocumentGates,
    metrics: SyncMetrics,
    processes: Processes,
    sockets: OpenSockets,
    private readonly dispatch: LiveDispatch,
  ) {
    const onTrouble = (error: unknown) => this.logger.error('the log of documents', error);
    this.pool = logPool(databaseUrl, onTrouble);
    this.log = new PostgresLog(this.pool, { onTrouble, wishes: new QueuedWishes(this.pool, onTrouble) });
    this.rooms = new Rooms<Who>({
      log: this.log,
      grants: new PostgresGrants(this.pool),
      gate: gates,
      clock: nodeClock,
      peers: config.redisUrl ? new DocumentPeers(processes) : alone,
      meter: metrics,
      // each process numbers the frames that it sends
      broadcast: (name, payload, except) => sockets.emitHere(documentRoom(payload.documentId), name, payload, except),
    });
    metrics.reads({ documents: () => this.rooms.figures });
    hearPeers(processes, this.rooms);
    processes.hear('document.recheck', (_, { documentId }) => void this.rooms.reconsider(documentId).catch(onTrouble));
    processes.onInterruption(() => void this.catchUp().catch(onTrouble));
    const readInstead = () => processes.cutOff && void this.rooms.reconcile().catch(onTrouble);
    this.readingInstead = setInterval(readInstead, READ_EVERY).unref();
  }

  onModuleInit(): void {
    this.dispatch.answer('document.open', async (socket, input) =>
      valueOf(await this.rooms.open(ofDocuments(socket), input)),
    );
    this.dispatch.answer('document.push', async (socket, { documentId, update }) => {
      // a copy: what arrives is a window on a whole chunk of the network, which it would keep alive
      const input = { documentId, update: new Uint8Array(update) };
      return valueOf(await this.rooms.push(ofDocuments(socket), input));
    });
    this.dispatch.answer(
      'document.presence',
      async (socket, { documentId, state }): Promise<LiveOutput<'document.presence'>> => {
        this.rooms.setPresence(ofDocuments(socket), documentId, state);
        return {};
      },
    );
    this.dispatch.answer('document.close', async (socket, { documentId }) => {
      this.rooms.leave(ofDocuments(socket), documentId);
      return {};
    });
    this.dispatch.onGone((socket) => this.rooms.leaveAll(ofDocuments(socket)));
  }

  /** What others wrote, and which rights have ended, while they could not be heard. */
  private async catchUp(): Promise<void> {
    await this.rooms.reconcile();
    await this.rooms.reconsiderAll();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.readingInstead);
    await this.log.close();
    await this.pool.end();
  }
}
