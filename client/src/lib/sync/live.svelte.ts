import { getContext, setContext } from 'svelte';
import type { Problem } from '@inrol/contracts/errors';
import type {
  DocumentEvent,
  LiveEvent,
  LiveInput,
  LiveMessage,
  LiveOutput,
  LivePayload,
  PersonKey,
} from '@inrol/contracts/sync';
import { noConnection, ProblemError } from '#lib/api/problem.ts';
import { DeviceOutbox } from './device-outbox.ts';
import { LiveSocket } from './live-socket.ts';
import type { OpenDocument } from './open-document.svelte.ts';
import { OpenDocuments } from './open-documents.ts';

type Handler = (payload: never) => void;

/**
 * What is live on this page, over one socket: documents that are edited together, and events of sessions. Made once for
 * whoever is signed in, given by context.
 */
export class Live {
  readonly #socket: LiveSocket;
  readonly #documents: OpenDocuments;
  readonly #handlers = new Map<LiveEvent, Set<Handler>>();
  #person = $state.raw<PersonKey | null>(null);
  #connected = $state(false);
  #problem = $state.raw<Problem | null>(null);
  #outbox: DeviceOutbox | null = null;

  constructor() {
    this.#socket = new LiveSocket({
      onEvent: (name, payload) => this.#receive(name as LiveEvent, payload),
      onDisconnected: () => {
        this.#connected = false;
        this.#documents.disconnected();
      },
      onRefused: (problem) => (this.#problem = problem),
    });
    this.#documents = new OpenDocuments(this.#socket);
    globalThis.addEventListener('beforeunload', this.#warn);
    this.#socket.connectNow();
  }

  get connected(): boolean {
    return this.#connected;
  }

  /** Why the server does not want this page: signed out, or the page is older than the server. Null while it does. */
  get problem(): Problem | null {
    return this.#problem;
  }

  /** As whom the server knows this browser; null before the first connection. */
  get person(): PersonKey | null {
    return this.#person;
  }

  /** Opens a live document; give it back with its `close`. */
  openDocument(documentId: string): OpenDocument {
    return this.#documents.open(documentId);
  }

  /**
   * Hears an event until the answer is called. After a lost connection events may have been missed: ask for the state
   * anew in a handler of `live.ready`, which comes first on each connection.
   */
  on<Name extends LiveEvent>(name: Name, handler: (payload: LivePayload<Name>) => void): () => void {
    const handlers = this.#handlers.get(name) ?? new Set();
    this.#handlers.set(name, handlers.add(handler));
    return () => handlers.delete(handler);
  }

  /** Sends a message and waits for its answer; throws a `ProblemError` for a refusal, or where no answer comes. */
  ask<Name extends LiveMessage>(name: Name, input: LiveInput<Name>): Promise<LiveOutput<Name>> {
    return new Promise((resolve, reject) => {
      this.#socket.ask(name, input, (reply) => {
        if (!reply) reject(noConnection());
        else if ('problem' in reply) reject(new ProblemError(reply.problem));
        else resolve(reply.data);
      });
    });
  }

  /** Sends a message that may get lost. */
  emit<Name extends LiveMessage>(name: Name, input: LiveInput<Name>): void {
    this.#socket.tell(name, input);
  }

  close(): void {
    globalThis.removeEventListener('beforeunload', this.#warn);
    this.#documents.stop();
    this.#socket.close();
    void this.#outbox?.close().catch(() => undefined);
  }

  #receive(name: LiveEvent, payload: unknown): void {
    if (name === 'live.ready') this.#ready(payload as LivePayload<'live.ready'>);
    else if (name.startsWith('document.')) this.#documents.receive(name as DocumentEvent, payload as never);
    for (const handler of this.#handlers.get(name) ?? []) handler(payload as never);
  }

  #ready({ person }: LivePayload<'live.ready'>): void {
    // somebody else signed in at this browser: nothing of the one may get into the work of the other
    if (this.#person !== null && this.#person !== person) return globalThis.location.reload();
    this.#person = person;
    this.#outbox ??= new DeviceOutbox(person);
    this.#connected = true;
    this.#documents.connected(this.#outbox);
  }

  #warn = (event: BeforeUnloadEvent): void => {
    if (this.#documents.losesWork) event.preventDefault();
  };
}

const key = Symbol('live');
export const setLive = (live: Live): Live => setContext(key, live);
export const useLive = (): Live => getContext(key);
