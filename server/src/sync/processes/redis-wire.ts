import { createClient } from '@redis/client';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import type { Server } from 'socket.io';
import type { Processes, ProcessWire } from './processes.ts';

const CONNECT_WITHIN_MS = 5_000;
const RETRY_MS = { first: 50, longest: 1_000 };
const EVENT = 'inrol';

type Batch = readonly (readonly [string, unknown])[];

export interface RedisWireListeners {
  /** Redis cannot be reached; said once until it can. */
  readonly onLost: (error: Error) => void;
  /** It can again, and something may have been missed. */
  readonly onBack: () => void;
}

/**
 * Redis between the processes: socket.io's Streams adapter for its rooms, and its server-side events for everything else.
 * While Redis is away each process goes on by itself.
 */
export class RedisWire implements ProcessWire {
  /** For the options of socket.io's server. */
  readonly adapter: ReturnType<typeof createAdapter>;
  private readonly publisher: ReturnType<typeof createClient>;
  private readonly readers: ReturnType<typeof createClient>[] = [];
  private server: Server | null = null;
  private lost = false;

  constructor(
    private readonly url: string,
    private readonly listeners: RedisWireListeners,
  ) {
    // what cannot be sent now is not sent later: the log has it, and a room is told anew
    this.publisher = this.client(true);
    const { publisher } = this;
    const publish = publisher.publish.bind(publisher);
    Object.assign(publisher, {
      // the adapter does not look at how its sending ends
      publish: (channel: string, message: Buffer) => publish(channel, message).catch(() => 0),
      duplicate: () => this.reader(),
    });
    publisher.connect().catch((error: unknown) => this.isLost(error as Error));
    this.adapter = createAdapter(publisher, { streamName: 'inrol', channelPrefix: 'inrol' });
  }

  /** Whether the others can be reached. */
  get isReady(): boolean {
    return !this.lost && this.publisher.isReady;
  }

  serve(server: Server, processes: Processes): void {
    this.server = server;
    server.on(EVENT as never, ((from: string, batch: Batch) => processes.receive(from, batch)) as never);
    processes.connect(this);
  }

  send(from: string, batch: Batch): void {
    if (this.publisher.isReady) this.server?.serverSideEmit(EVENT as never, from, batch);
  }

  async close(): Promise<void> {
    await this.server?.sockets.adapter.close();
    this.server = null;
    for (const reader of this.readers) if (reader.isOpen) reader.destroy();
    // what was said last still goes
    await this.publisher.close().catch(() => undefined);
  }

  private client(isPublisher: boolean): ReturnType<typeof createClient> {
    const client = createClient({
      url: this.url,
      disableOfflineQueue: isPublisher,
      socket: {
        connectTimeout: CONNECT_WITHIN_MS,
        reconnectStrategy: (tries) => Math.min(RETRY_MS.longest, RETRY_MS.first * 2 ** Math.min(tries, 10)),
      },
    });
    client.on('error', (error: Error) => this.isLost(error));
    client.on('ready', () => this.isBack());
    return client as ReturnType<typeof createClient>;
  }

  /** The adapter reads over connections of its own, each of which waits for Redis as long as it takes. */
  private reader(): ReturnType<typeof createClient> {
    const reader = this.client(false);
    reader.disconnect = async () => {
      if (reader.isOpen) reader.destroy();
    };
    this.readers.push(reader);
    return reader;
  }

  private isLost(error: Error): void {
    if (this.lost) return;
    this.lost = true;
    this.listeners.onLost(error);
  }

  private isBack(): void {
    if (!this.lost || ![this.publisher, ...this.readers].every(({ isReady }) => isReady)) return;
    this.lost = false;
    this.listeners.onBack();
  }
}
