import type { DocumentEvent, DocumentMessage, Reply } from '@inrol/contracts/sync';
import type { Clock, DocumentSocket } from '@inrol/sync-core';
import type { DocumentLink } from '@inrol/sync-core/replica';

const ANSWER_WITHIN = 4_000;

type ToServer = { readonly name: DocumentMessage; readonly input: unknown; readonly question: number | null };
type ToClient =
  | { readonly kind: 'event'; readonly name: DocumentEvent; readonly payload: unknown }
  | { readonly kind: 'answer'; readonly question: number; readonly reply: Reply<unknown> };

/** What becomes of a message on its way. `late`: it comes after the next one. */
export type Fate = 'arrives' | 'lost' | 'twice' | 'late';

export interface PairEnds<Who> {
  readonly who: Who;
  /** The server's answer to a message. */
  readonly onMessage: (socket: DocumentSocket<Who>, name: DocumentMessage, input: unknown) => Promise<Reply<unknown>>;
  /** An event arrives at the browser. */
  readonly onEvent: (name: DocumentEvent, payload: unknown) => void;
  readonly fate: () => Fate;
}

/**
 * Two ends of a connection in one process. Nothing travels until it is flushed by hand; on its way a message may get lost,
 * doubled, or overtaken.
 */
export class SocketPair<Who> {
  private static made = 0;
  readonly socket: DocumentSocket<Who>;
  readonly link: DocumentLink;
  /** Documents whose broadcasts reach this socket. */
  readonly joined = new Set<string>();
  private open = true;
  /** Nothing arrives in either direction, and neither end is told: a laptop that sleeps, a router that died. */
  silent = false;
  private toServer: ToServer[] = [];
  private toClient: ToClient[] = [];
  private readonly questions = new Map<number, (reply: Reply<never> | null) => void>();
  private asked = 0;
  private readonly ends: PairEnds<Who>;

  constructor(clock: Clock, ends: PairEnds<Who>) {
    this.ends = ends;
    const isOpen = () => this.open;
    this.socket = {
      id: `socket-${++SocketPair.made}`,
      who: ends.who,
      get connected() {
        return isOpen();
      },
      join: (documentId) => void this.joined.add(documentId),
      leave: (documentId) => void this.joined.delete(documentId),
      send: (name, payload) => this.deliver(name, payload),
    };
    this.link = {
      get connected() {
        return isOpen();
      },
      ask: (name, input, answer) => {
        const question = ++this.asked;
        this.questions.set(question, answer);
        this.toServer.push({ name, input: structuredClone(input), question });
        clock.after(ANSWER_WITHIN, () => this.answer(question, null));
      },
      tell: (name, input) => void this.toServer.push({ name, input: structuredClone(input), question: null }),
    };
  }

  get quiet(): boolean {
    return this.toServer.length === 0 && this.toClient.length === 0;
  }

  /** Puts an event of the server on its way. */
  deliver(name: DocumentEvent, payload: unknown): void {
    if (this.open) this.toClient.push({ kind: 'event', name, payload: structuredClone(payload) });
  }

  flushToServer(): void {
    const sent = this.toServer.splice(0);
    if (this.silent) return;
    for (const { name, input, question } of this.onTheWay(sent)) {
      void this.ends.onMessage(this.socket, name, input).then((reply) => {
        if (question !== null && this.open) {
          this.toClient.push({ kind: 'answer', question, reply: structuredClone(reply) });
        }
      });
    }
  }

  flushToClient(): void {
    const sent = this.toClient.splice(0);
    if (this.silent) return;
    for (const message of this.onTheWay(sent)) {
      if (message.kind === 'event') this.ends.onEvent(message.name, message.payload);
      else this.answer(message.question, message.reply as Reply<never>);
    }
  }

  /** Cuts the connection; what was on its way is lost. */
  cut(): void {
    this.open = false;
    this.toServer = [];
    this.toClient = [];
    this.questions.clear();
  }

  private answer(question: number, reply: Reply<never> | null): void {
    const answer = this.questions.get(question);
    this.questions.delete(question);
    answer?.(reply);
  }

  private onTheWay<Message>(messages: readonly Message[]): Message[] {
    const arriving: Message[] = [];
    let overtaken: Message | null = null;
    for (const message of messages) {
      const fate = this.ends.fate();
      if (fate === 'late' && overtaken === null) {
        overtaken = message;
        continue;
      }
      if (fate !== 'lost') arriving.push(message);
      if (fate === 'twice') arriving.push(message);
      if (overtaken !== null) arriving.push(overtaken);
      overtaken = null;
    }
    return overtaken === null ? arriving : [...arriving, overtaken];
  }
}
