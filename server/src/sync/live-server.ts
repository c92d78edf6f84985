import type { IncomingMessage } from 'node:http';
import { protocolVersion, syncBounds } from '@inrol/contracts/sync';
import { MalformedPacket } from '@inrol/contracts/wire';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Server, type Socket } from 'socket.io';
import { Config } from '../platform/config/config.ts';
import { Refusal, refusalOf, toProblem } from '../platform/errors/index.ts';
import { Authenticator, fromOwnOrigin, type Who } from '../platform/http/index.ts';
import { endForGood } from './end-for-good.ts';
import { frameOnce } from './frame-once.ts';
import { LiveConnection, localeOfBrowser, personsOf } from './live-connection.ts';
import { LiveDispatch } from './live-dispatch.ts';
import { nodePacketParser } from './node-packet-parser.ts';
import { OpenSockets } from './open-sockets.ts';
import { Processes, RedisWire } from './processes/index.ts';
import { SyncMetrics } from './sync-metrics.ts';
import { refusePagesOfText } from './text-pages.ts';
import { writeDirectly } from './write-directly.ts';

/** A socket that says nothing of who it is goes after this. */
const CONNECT_WITHIN = 5_000;
const LOOK_AFTER_EVERY = 1_000;
/** How often to ask whether the browser is still signed in. */
const ASK_AGAIN_AFTER = 600_000;

/** A browser always says from which page it opens a socket; what does not is no browser with somebody's cookie. */
const mayConnect = (request: IncomingMessage, publicUrl: string | null): boolean =>
  request.headers.origin !== undefined && fromOwnOrigin(request, publicUrl);

/** socket.io on the port of the API: WebSocket only, own pages only, signed-in people and guests only. */
@Injectable()
export class LiveServer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(LiveServer.name);
  private server: Server | null = null;
  private wire: RedisWire | null = null;
  private lookingAfter: NodeJS.Timeout | undefined;

  constructor(
    private readonly config: Config,
    private readonly http: HttpAdapterHost,
    private readonly authenticator: Authenticator,
    private readonly dispatch: LiveDispatch,
    private readonly sockets: OpenSockets,
    private readonly processes: Processes,
    private readonly metrics: SyncMetrics,
  ) {}

  onApplicationBootstrap(): void {
    const redis = this.redis();
    const server = new Server(this.http.httpAdapter.getHttpServer(), {
      transports: ['websocket'],
      serveClient: false,
      parser: nodePacketParser,
      ...(redis && { adapter: redis.adapter }),
      maxHttpBufferSize: syncBounds.frame,
      perMessageDeflate: false,
      connectTimeout: CONNECT_WITHIN,
      pingInterval: 10_000,
      pingTimeout: 10_000,
      allowRequest: (request, decide) => decide(null, mayConnect(request, this.config.publicUrl)),
    });
    frameOnce(server.sockets.adapter);
    endForGood(server.engine);
    refusePagesOfText(server.engine, (headers) => toProblem(new Refusal('page-outdated'), localeOfBrowser(headers)));
    server.use((socket, next) => {
      this.admit(socket).then(
        () => next(),
        (error: unknown) => next(this.named(error, socket)),
      );
    });
    server.on('connection', (socket) => this.connected(socket));
    this.server = server;
    redis?.serve(server, this.processes);
    this.wire = redis;
    this.processes.onInterruption(() => void this.catchUp().catch(this.warn));
    this.sockets.serveBy(server);
    this.lookingAfter = setInterval(() => this.lookAfter(), LOOK_AFTER_EVERY).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.lookingAfter);
    this.sockets.serveBy(null);
    this.server?.local.disconnectSockets(true);
    this.server?.engine.close();
    this.processes.leave();
    await this.wire?.close();
  }

  /** Asks again who is behind each of these; ends the sockets of those who are nobody any more. */
  async refresh(connections: readonly LiveConnection[]): Promise<void> {
    await Promise.all(
      connections.map(async (connection) => {
        const who = await this.authenticator.whoIs(connection.cookies);
        if (String(personsOf(who)) === String(personsOf(connection.who))) connection.isNow(who);
        else connection.end();
      }),
    );
  }

  private redis(): RedisWire | null {
    const { redisUrl } = this.config;
    if (redisUrl === null) return null;
    return new RedisWire(redisUrl, {
      onLost: (error) => {
        this.logger.error('Redis cannot be reached: other processes are not heard', error);
        this.processes.cut();
      },
      onBack: () => this.processes.mended(),
    });
  }

  private readonly warn = (error: unknown) => this.logger.warn(`cannot ask who it is: ${String(error)}`);

  private async admit(socket: Socket): Promise<void> {
    if (socket.handshake.auth.protocol !== protocolVersion) throw new Refusal('page-outdated');
    const who = await this.authenticator.whoIs(socket.handshake.headers.cookie);
    if (personsOf(who).length === 0) throw new Refusal('not-signed-in');
    (socket.data as { who?: Who }).who = who;
  }

  private named(error: unknown, socket: Socket): Error {
    const refusal = refusalOf(error);
    if (refusal.code === 'internal-error') this.logger.error('a socket could not be admitted', error);
    return Object.assign(new Error(refusal.code), {
      data: toProblem(refusal, localeOfBrowser(socket.handshake.headers)),
    });
  }

  private connected(socket: Socket): void {
    writeDirectly(socket);
    const { who } = socket.data as { who: Who };
    const connection = new LiveConnection(socket, who);
    const persons = personsOf(who);
    this.sockets.add(connection, persons);
    socket.onAny((name: string, ...sent: unknown[]) => {
      // also where nothing was sent along, which is refused as well
      const acknowledge = typeof sent.at(-1) === 'function' ? (sent.pop() as (reply: unknown) => void) : null;
      void this.dispatch.reply(connection, name, sent[0]).then((reply) => {
        if (!this.endWhenBehind(connection)) acknowledge?.(reply);
      });
    });
    socket.on('error', (error) => {
      if (error instanceof MalformedPacket) this.metrics.malformedPacket();
    });
    socket.on('disconnect', () => {
      this.sockets.remove(connection);
      this.dispatch.gone(connection);
    });
    this.greet(connection);
  }

  /** Ends slow readers, and asks now and then who somebody is. */
  private lookAfter(): void {
    const before = performance.now() - ASK_AGAIN_AFTER;
    const { all } = this.sockets;
    for (const connection of all) this.endWhenBehind(connection);
    const long = all.filter(({ askedAt }) => askedAt < before);
    for (const connection of long) connection.askedAt = performance.now();
    if (long.length > 0) this.refresh(long).catch(this.warn);
  }

  private endWhenBehind(connection: LiveConnection): boolean {
    if (!connection.isBehind) return false;
    this.metrics.slowReader();
    connection.end();
    return true;
  }

  /** While others could not be heard, rights may have ended and sessions gone on: every page asks anew. */
  private async catchUp(): Promise<void> {
    await this.refresh(this.sockets.all);
    for (const connection of this.sockets.all) this.greet(connection);
  }

  private greet(connection: LiveConnection): void {
    const [person] = personsOf(connection.who);
    if (person) connection.send('live.ready', { protocol: protocolVersion, person });
  }
}
