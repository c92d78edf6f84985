import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ProcessMessages, ProcessTopic } from './process-messages.ts';

/** How one process reaches the others; what it sends may arrive late or never. */
export interface ProcessWire {
  send(from: string, batch: readonly (readonly [topic: string, message: unknown])[]): void;
}

type Listener = (from: string, message: never) => void;

const ALIVE_EVERY = 2_000;
/** A process that says nothing for so long is gone. */
const GONE_AFTER = 6_500;
const ALIVE = 'alive';
const LEAVING = 'leaving';

/**
 * The other processes that serve the same Inrol. What is said in one turn of the event loop goes out together. Without a
 * wire this process is the only one, and nothing is said.
 */
@Injectable()
export class Processes {
  readonly id = randomUUID();
  private isCut = false;
  private wire: ProcessWire | null = null;
  private batch: [string, unknown][] = [];
  private readonly listeners = new Map<ProcessTopic, Listener>();
  private readonly arrivalListeners: (() => void)[] = [];
  private readonly interruptionListeners: (() => void)[] = [];
  private readonly goneListeners: ((process: string) => void)[] = [];
  private readonly lastHeard = new Map<string, number>();
  private living: NodeJS.Timeout | undefined;

  /** There are others, and they cannot be heard. */
  get cutOff(): boolean {
    return this.wire !== null && this.isCut;
  }

  connect(wire: ProcessWire): void {
    this.wire = wire;
    this.say(ALIVE, null);
    this.living = setInterval(() => this.live(), ALIVE_EVERY).unref();
  }

  /** Says goodbye, and nothing after it. */
  leave(): void {
    clearInterval(this.living);
    this.wire?.send(this.id, [[LEAVING, null]]);
    this.wire = null;
  }

  tell<Topic extends ProcessTopic>(topic: Topic, message: ProcessMessages[Topic]): void {
    this.say(topic, message);
  }

  /** One listener a topic. */
  hear<Topic extends ProcessTopic>(
    topic: Topic,
    listener: (from: string, message: ProcessMessages[Topic]) => void,
  ): void {
    if (this.listeners.has(topic)) throw new Error(`two listen to ${topic}`);
    this.listeners.set(topic, listener);
  }

  /** Another process is there that may know nothing yet: tell again what it should know. */
  onArrival(listener: () => void): void {
    this.arrivalListeners.push(listener);
  }

  /** The others could not be heard for a while: something may have been missed on either side. */
  onInterruption(listener: () => void): void {
    this.interruptionListeners.push(listener);
  }

  /** Another process is gone: forget what it told. */
  onGone(listener: (process: string) => void): void {
    this.goneListeners.push(listener);
  }

  /** Takes what came over the wire. */
  receive(from: string, batch: readonly (readonly [string, unknown])[]): void {
    if (from === this.id) return;
    const isNew = !this.lastHeard.has(from);
    this.lastHeard.set(from, performance.now());
    if (isNew) {
      this.say(ALIVE, null);
      for (const listener of this.arrivalListeners) listener();
    }
    for (const [topic, message] of batch) {
      if (topic === LEAVING) this.gone(from);
      else this.listeners.get(topic as ProcessTopic)?.(from, message as never);
    }
  }

  /** The wire does not work; whatever others do has to be read from where it is kept. */
  cut(): void {
    this.isCut = true;
  }

  /** The wire works again. */
  mended(): void {
    this.isCut = false;
    for (const listener of [...this.interruptionListeners, ...this.arrivalListeners]) listener();
  }

  private live(): void {
    this.say(ALIVE, null);
    const silentSince = performance.now() - GONE_AFTER;
    for (const [process, heardAt] of this.lastHeard) if (heardAt < silentSince) this.gone(process);
  }

  private gone(process: string): void {
    if (!this.lastHeard.delete(process)) return;
    for (const listener of this.goneListeners) listener(process);
  }

  private say(topic: string, message: unknown): void {
    if (!this.wire) return;
    if (this.batch.push([topic, message]) > 1) return;
    setImmediate(() => {
      const batch = this.batch;
      this.batch = [];
      this.wire?.send(this.id, batch);
    });
  }
}
