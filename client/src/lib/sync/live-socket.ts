import type { Problem } from '@inrol/contracts/errors';
import { type LiveInput, type LiveMessage, type LiveOutput, protocolVersion, type Reply } from '@inrol/contracts/sync';
import { packetParser } from '@inrol/contracts/wire';
import type { DocumentLink } from '@inrol/sync-core/replica';
import { io, type Socket } from 'socket.io-client';

/** Without an answer in this time a message is taken for lost. */
const ANSWER_WITHIN = 4_000;
const AGAIN_AFTER = 2_000;

export interface LiveSocketListeners {
  readonly onEvent: (name: string, payload: unknown) => void;
  readonly onDisconnected: () => void;
  /** The server does not want this page: its problem says why. No further try is made. */
  readonly onRefused: (problem: Problem) => void;
}

/** The one socket of this page. Comes back by itself after a lost connection. */
export class LiveSocket implements DocumentLink {
  private readonly socket: Socket;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor({ onEvent, onDisconnected, onRefused }: LiveSocketListeners) {
    this.socket = io({
      transports: ['websocket'],
      parser: packetParser(),
      auth: { protocol: protocolVersion },
      autoConnect: false,
    });
    this.socket.onAny(onEvent);
    this.socket.on('disconnect', (reason) => {
      onDisconnected();
      // the server ended it, e.g. because rights changed; socket.io leaves coming back to us then
      if (reason === 'io server disconnect') this.connectSoon();
    });
    this.socket.on('connect_error', (error) => {
      const problem = (error as { data?: Problem }).data;
      if (!problem) return;
      if (problem.code === 'not-signed-in' || problem.code === 'page-outdated') onRefused(problem);
      else this.connectSoon();
    });
    globalThis.addEventListener('online', this.connectNow);
  }

  get connected(): boolean {
    return this.socket.connected;
  }

  connectNow = (): void => {
    clearTimeout(this.retry);
    if (!this.socket.connected) this.socket.connect();
  };

  ask<Name extends LiveMessage>(
    name: Name,
    input: LiveInput<Name>,
    answer: (reply: Reply<LiveOutput<Name>> | null) => void,
  ): void {
    if (!this.socket.connected) return queueMicrotask(() => answer(null));
    this.socket.timeout(ANSWER_WITHIN).emit(name, input, (lost: Error | null, reply: unknown) => {
      answer(lost ? null : (reply as Reply<LiveOutput<Name>>));
    });
  }

  tell<Name extends LiveMessage>(name: Name, input: LiveInput<Name>): void {
    // socket.io would keep it for the next connection, where it is no longer true
    if (this.socket.connected) this.socket.emit(name, input);
  }

  close(): void {
    clearTimeout(this.retry);
    globalThis.removeEventListener('online', this.connectNow);
    this.socket.disconnect();
  }

  private connectSoon(): void {
    clearTimeout(this.retry);
    // not all at once, where a whole room was disconnected
    this.retry = setTimeout(this.connectNow, AGAIN_AFTER * Math.random());
  }
}
