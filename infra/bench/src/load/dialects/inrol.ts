import { type DocumentOutput, protocolVersion, type Reply, syncBounds } from '@inrol/contracts/sync';
import type { Problem } from '@inrol/contracts';
import { packetParser } from '@inrol/contracts/wire';
import { mergeUpdates } from 'yjs';
import type { Dialect, Listener, Visit } from '../dialect.ts';
import { SocketIoLink } from '../socket-io-link.ts';

const parser = packetParser();
const emptyVector = Uint8Array.of(0);
/** What a page waits after a refusal that passes by itself. */
const AGAIN_AFTER = 500;
/** Refusals after which the same push goes later. */
const passing: ReadonlySet<string> = new Set(['unavailable', 'too-many-requests']);
/** Leaves room in a push for what merging adds. */
const PUSH_BYTES = syncBounds.update * 0.9;

/** Inrol as its page talks to it: at most one push in flight, and what is written meanwhile merged into the next. */
export const inrol: Dialect = async ({ port, documentId, cookie, unmerged = false }, listener) => {
  const headers = { origin: `http://127.0.0.1:${port}`, cookie: cookie! };
  const onEvent = (name: string, payload: unknown) => {
    if (name === 'document.update') listener.update((payload as { update: Uint8Array }).update);
  };
  const link = await SocketIoLink.open({ port, parser, headers, auth: { protocol: protocolVersion }, onEvent });
  const opened = await new Promise<DocumentOutput<'document.open'>>((resolve, reject) => {
    link.ask('document.open', { documentId, stateVector: emptyVector }, (answer) => {
      const reply = answer as Reply<DocumentOutput<'document.open'>>;
      if ('data' in reply) resolve(reply.data);
      else reject(new Error(`document ${documentId}: ${reply.problem.code}`));
    });
  });
  link.socket.onEnd = () => listener.ended();
  return new InrolVisit(link, documentId, opened, listener, unmerged);
};

class InrolVisit implements Visit {
  readonly content: readonly Uint8Array[];
  readonly clientId: number;
  refused = 0;
  private readonly link: SocketIoLink;
  private readonly documentId: string;
  private readonly listener: Listener;
  private readonly unmerged: boolean;
  private readonly waiting: Uint8Array[] = [];
  private inFlight = false;

  constructor(
    link: SocketIoLink,
    documentId: string,
    { diff, clientId }: DocumentOutput<'document.open'>,
    listener: Listener,
    unmerged: boolean,
  ) {
    this.unmerged = unmerged;
    this.link = link;
    this.documentId = documentId;
    this.content = diff;
    this.clientId = clientId;
    this.listener = listener;
  }

  get bytes(): number {
    return this.link.socket.bytes;
  }

  push(update: Uint8Array): void {
    if (this.unmerged) return this.send([update]);
    this.waiting.push(update);
    if (!this.inFlight) this.pump();
  }

  deafen(): void {
    this.link.socket.deafen();
  }

  close(): void {
    this.link.socket.close();
  }

  private pump(): void {
    if (this.waiting.length === 0) return;
    const updates = this.waiting.splice(0, this.fitting());
    this.inFlight = true;
    this.send(updates);
  }

  private send(updates: readonly Uint8Array[]): void {
    const update = updates.length === 1 ? updates[0]! : mergeUpdates([...updates]);
    this.link.ask('document.push', { documentId: this.documentId, update }, (answer) => {
      if ('data' in (answer as Reply<unknown>)) {
        this.inFlight = false;
        this.listener.acknowledged(updates.length);
        this.pump();
        return;
      }
      const { code } = (answer as { problem: Problem }).problem;
      if (!passing.has(code)) throw new Error(`${this.documentId}: the push was refused: ${code}`);
      this.refused++;
      this.waiting.unshift(...updates);
      setTimeout(() => this.pump(), AGAIN_AFTER);
    });
  }

  /** How many go into one push. */
  private fitting(): number {
    let bytes = 0;
    const tooMany = this.waiting.findIndex((update) => (bytes += update.byteLength) > PUSH_BYTES);
    return tooMany === -1 ? this.waiting.length : Math.max(1, tooMany);
  }
}
