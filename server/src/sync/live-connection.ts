import type { IncomingHttpHeaders } from 'node:http';
import type { Socket as NetworkSocket } from 'node:net';
import type { Locale } from '@inrol/contracts';
import { type LiveEvent, type LivePayload, type PersonKey, syncBounds } from '@inrol/contracts/sync';
import type { Socket } from 'socket.io';
import type { Who } from '../platform/http/index.ts';
import type { LiveSocket } from './live-messages.ts';
import { SocketInDocuments } from './socket-in-documents.ts';

/** As whom a browser is known: its account, and the guest it is elsewhere. None for a stranger. */
export const personsOf = ({ account, guest }: Who): PersonKey[] => [
  ...(account ? ([`account:${account.id}`] as const) : []),
  ...(guest ? ([`guest:${guest.id}`] as const) : []),
];

/** The language a browser asks for; Dutch where it says nothing. */
export const localeOfBrowser = (headers: IncomingHttpHeaders): Locale =>
  headers['accept-language']?.startsWith('en') ? 'en' : 'nl';

export interface Traffic {
  /** In bytes. */
  readonly received: number;
  readonly sent: number;
  readonly waitingFrames: number;
}

/** What socket.io remembers of how a connection began, where nobody needs it any more. */
const forgotten = {
  headers: {},
  query: {},
  auth: {},
  address: '',
  time: '',
  issued: 0,
  url: '',
  xdomain: false,
  secure: false,
};

/** One connection of one browser. Of the request that it began with only what is needed again is kept. */
export class LiveConnection implements LiveSocket {
  /** The same connection as the rooms of documents see it. */
  readonly documents = new SocketInDocuments(this);
  /** The raw header, to ask again who this is. */
  readonly cookies: string | undefined;
  /** When that was asked last. */
  askedAt = performance.now();
  private readonly network: NetworkSocket;
  private readonly localeOfPage: Locale;
  private current: Who;

  constructor(
    private readonly socket: Socket,
    who: Who,
  ) {
    const { headers } = socket.handshake;
    this.cookies = headers.cookie;
    this.localeOfPage = localeOfBrowser(headers);
    this.network = socket.request.socket;
    this.current = who;
    Object.assign(socket, { handshake: forgotten });
    Object.assign(socket.conn, { request: null });
  }

  get id(): string {
    return this.socket.id;
  }

  get who(): Who {
    return this.current;
  }

  get connected(): boolean {
    return this.socket.connected;
  }

  /** The language of the reader: their own, else the browser's, else Dutch. */
  get locale(): Locale {
    return this.current.account?.locale ?? this.localeOfPage;
  }

  /** What went over the network, and how much waits for it. */
  get traffic(): Traffic {
    const { bytesRead, bytesWritten } = this.network;
    return { received: bytesRead, sent: bytesWritten, waitingFrames: this.waiting.length };
  }

  /** So much waits for this reader that it does better to come back and catch up in one go. */
  get isBehind(): boolean {
    const { waiting } = this;
    if (waiting.length > syncBounds.waitingFrames) return true;
    let bytes = this.network.writableLength;
    for (const { data } of waiting) bytes += data?.length ?? 0;
    return bytes > syncBounds.waitingBytes;
  }

  join(room: string): void {
    void this.socket.join(room);
  }

  leave(room: string): void {
    void this.socket.leave(room);
  }

  send<Name extends LiveEvent>(name: Name, payload: LivePayload<Name>): void {
    this.socket.emit(name, payload);
  }

  private get waiting(): readonly { readonly data?: { readonly length: number } }[] {
    return this.socket.conn['writeBuffer'] as never;
  }

  /** Names, teams and roles change while a socket stays open. */
  isNow(who: Who): void {
    this.current = who;
    this.askedAt = performance.now();
  }

  end(): void {
    this.socket.disconnect(true);
  }
}
