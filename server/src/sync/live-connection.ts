import type { IncomingHttpHeaders } from 'node:http';
import type { Socket as NetworkSocket } from 'node:net';
import type { Locale } from '@inrol/contracts';
import { type LiveEvent, type LivePayload, type PersonKey, syncBounds } from '@inrol/contracts/sync';
import type { DocumentSocket } from '@inrol/sync-core';
import type { Socket } from 'socket.io';
import type { Who } from '../platform/http/index.ts';
import type { LiveSocket } from './live-messages.ts';

export const documentRoom = (documentId: string): string => `document:${documentId}`;

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

/** One connection of one browser. */
export class LiveConnection implements LiveSocket {
  /** The same connection as the rooms of documents see it. */
  readonly documents: DocumentSocket<Who>;
  private current: Who;

  constructor(
    private readonly socket: Socket,
    who: Who,
  ) {
    this.current = who;
    const whoIsIt = () => this.current;
    this.documents = {
      id: socket.id,
      get who() {
        return whoIsIt();
      },
      get connected() {
        return socket.connected;
      },
      join: (documentId) => void socket.join(documentRoom(documentId)),
      leave: (documentId) => void socket.leave(documentRoom(documentId)),
      send: (name, payload) => this.send(name, payload),
    };
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

  /** The raw header, to ask again who this is. */
  get cookies(): string | undefined {
    return this.socket.handshake.headers.cookie;
  }

  /** The language of the reader: their own, else the browser's, else Dutch. */
  get locale(): Locale {
    return this.current.account?.locale ?? localeOfBrowser(this.socket.handshake.headers);
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

  private get network(): NetworkSocket {
    return this.socket.request.socket;
  }

  private get waiting(): readonly { readonly data?: { readonly length: number } }[] {
    return this.socket.conn['writeBuffer'] as never;
  }

  /** Names, teams and roles change while a socket stays open. */
  isNow(who: Who): void {
    this.current = who;
  }

  end(): void {
    this.socket.disconnect(true);
  }
}
