import { type DocumentOutput, protocolVersion, type Reply } from '@inrol/contracts/sync';
import { packetParser } from '@inrol/contracts/wire';
import { applyUpdate, Doc } from 'yjs';
import { SocketIoLink } from '../load/socket-io-link.ts';
import type { Group } from './group.ts';

const parser = packetParser();

interface Arrival {
  /** On the clock of `performance.now()`. */
  readonly at: number;
  readonly update: Uint8Array;
}

/** Somebody in the room over a socket, who notes when what is on the board came in; it is read afterwards, so that reading takes no time from the others. */
export class Watcher {
  /** When the room said that the notes lie open; null until then. */
  toldAt: number | null = null;
  private readonly arrivals: Arrival[] = [];
  private readonly link: SocketIoLink;

  private constructor(link: SocketIoLink) {
    this.link = link;
  }

  static async enter(port: number, { session }: Group, cookie: string): Promise<Watcher> {
    const headers = { origin: `http://127.0.0.1:${port}`, cookie };
    // the server speaks first; what it says before somebody is in the room is not about the notes
    let hear: Watcher['hear'] = () => undefined;
    const onEvent = (name: string, payload: unknown) => hear(name, payload);
    const link = await SocketIoLink.open({ port, parser, headers, auth: { protocol: protocolVersion }, onEvent });
    const watcher = new Watcher(link);
    hear = (name, payload) => watcher.hear(name, payload);
    await watcher.ask('session.enter', { sessionId: session.id });
    const board = { documentId: session.boardId, stateVector: Uint8Array.of(0) };
    const { diff } = await watcher.ask<DocumentOutput<'document.open'>>('document.open', board);
    for (const update of diff) watcher.arrivals.push({ at: 0, update });
    return watcher;
  }

  /** When so many notes had come in; null while they have not. */
  hadAt(notes: number): number | null {
    const doc = new Doc();
    for (const { at, update } of this.arrivals) {
      applyUpdate(doc, update);
      if (doc.getMap('notes').size >= notes) return at;
    }
    return null;
  }

  leave(): void {
    this.link.socket.close();
  }

  private hear(name: string, payload: unknown): void {
    const at = performance.now();
    if (name === 'session.changed') this.toldAt ??= at;
    if (name === 'document.update') this.arrivals.push({ at, update: (payload as { update: Uint8Array }).update });
  }

  private ask<Answer>(name: string, input: object): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.link.ask(name, input, (answer) => {
        const reply = answer as Reply<Answer>;
        if ('data' in reply) resolve(reply.data);
        else reject(new Error(`${name}: ${reply.problem.code}`));
      });
    });
  }
}
