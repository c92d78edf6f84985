import { AsyncLocalStorage } from 'node:async_hooks';

interface Wanted<Value> {
  readonly answer: Promise<Value | undefined>;
  readonly resolve: (value: Value | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Asks for many things with one statement: the first goes at once, and while one is on its way the next gathers. What
 * somebody gets was read after they asked. Takes no part in transactions.
 */
export class Gathered<Key, Value> {
  private waiting = new Map<Key, Wanted<Value>>();
  private asking = false;
  private readonly outside = AsyncLocalStorage.snapshot();

  /** `ask` answers for all keys at once; what it leaves out is not there. */
  constructor(private readonly ask: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>) {}

  of(key: Key): Promise<Value | undefined> {
    const known = this.waiting.get(key);
    if (known) return known.answer;
    const { promise, resolve, reject } = Promise.withResolvers<Value | undefined>();
    this.waiting.set(key, { answer: promise, resolve, reject });
    if (!this.asking) void this.outside(() => this.askOn());
    return promise;
  }

  private async askOn(): Promise<void> {
    this.asking = true;
    while (this.waiting.size > 0) {
      const wanted = this.waiting;
      this.waiting = new Map();
      try {
        const answers = await this.ask([...wanted.keys()]);
        for (const [key, { resolve }] of wanted) resolve(answers.get(key));
      } catch (error) {
        for (const { reject } of wanted.values()) reject(error);
      }
    }
    this.asking = false;
  }
}
