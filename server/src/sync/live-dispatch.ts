import { isMessageSized, liveMessages, type LiveMessage, type Reply } from '@inrol/contracts/sync';
import { Budget } from '@inrol/sync-core';
import { Injectable, Logger } from '@nestjs/common';
import { Refusal, refusalOf, toProblem, validate } from '../platform/errors/index.ts';
import type { LiveConnection } from './live-connection.ts';
import { type LiveHandler, LiveMessages, type LiveSocket } from './live-messages.ts';
import { nodeClock } from './node-clock.ts';
import { SyncMetrics } from './sync-metrics.ts';

/** A second's worth of a message, and what may come at once. */
const budgets: Partial<Record<LiveMessage, readonly [perSecond: number, burst: number]>> = {
  'document.open': [20, 60],
  'document.push': [500, 1_000],
  'document.presence': [200, 400],
};
const ordinary = [20, 40] as const;

const isMessage = (name: string): name is LiveMessage => Object.hasOwn(liveMessages, name);

/** Brings what browsers say to the module that answers it: within a budget, checked against the contract. */
@Injectable()
export class LiveDispatch extends LiveMessages {
  private readonly logger = new Logger(LiveDispatch.name);
  private readonly handlers = new Map<LiveMessage, LiveHandler<LiveMessage>>();
  private readonly goneListeners: ((socket: LiveSocket) => void)[] = [];
  private readonly spent = new WeakMap<LiveConnection, Map<LiveMessage | null, Budget>>();

  constructor(private readonly metrics: SyncMetrics) {
    super();
  }

  answer<Name extends LiveMessage>(name: Name, handler: LiveHandler<Name>): void {
    if (this.handlers.has(name)) throw new Error(`two modules answer ${name}`);
    this.handlers.set(name, handler);
  }

  onGone(listener: (socket: LiveSocket) => void): void {
    this.goneListeners.push(listener);
  }

  /** The answer to one message. Never rejects: what goes wrong is a problem with a code. */
  async reply(connection: LiveConnection, name: string, input: unknown): Promise<Reply<unknown>> {
    try {
      // all that has no name of ours shares one budget
      if (!this.budget(connection, isMessage(name) ? name : null).spend()) throw new Refusal('too-many-requests');
      if (!isMessage(name)) throw new Refusal('not-found');
      const handler = this.handlers.get(name);
      if (!handler) throw new Refusal('not-found');
      if (!isMessageSized(input)) throw new Refusal('validation-failed');
      const parsed = validate(liveMessages[name].input, input, connection.locale);
      return { data: await handler(connection, parsed) };
    } catch (error) {
      const refusal = refusalOf(error);
      this.metrics.refused(refusal.code);
      if (refusal.code === 'internal-error') this.logger.error(name, error);
      return { problem: toProblem(refusal, connection.locale) };
    }
  }

  gone(connection: LiveConnection): void {
    for (const listener of this.goneListeners) listener(connection);
  }

  private budget(connection: LiveConnection, name: LiveMessage | null): Budget {
    const ofConnection = this.spent.get(connection) ?? new Map<LiveMessage | null, Budget>();
    this.spent.set(connection, ofConnection);
    const budget = ofConnection.get(name) ?? new Budget(nodeClock, ...((name && budgets[name]) ?? ordinary));
    ofConnection.set(name, budget);
    return budget;
  }
}
