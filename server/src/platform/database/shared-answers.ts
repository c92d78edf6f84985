import { AsyncLocalStorage } from 'node:async_hooks';

interface UnderWay<Answer> {
  readonly now: Promise<Answer>;
  next: Promise<Answer> | null;
}

/**
 * One question at a time about one thing: who asks while it is on its way shares the answer to the next one, which is
 * read after they asked. Takes no part in transactions.
 */
export class SharedAnswers<Key, Answer> {
  private readonly underWay = new Map<Key, UnderWay<Answer>>();
  private readonly outside = AsyncLocalStorage.snapshot();

  constructor(private readonly ask: (key: Key) => Promise<Answer>) {}

  of(key: Key): Promise<Answer> {
    const asked = this.underWay.get(key);
    if (!asked) return this.start(key);
    const start = () => this.start(key);
    return (asked.next ??= asked.now.then(start, start));
  }

  private start(key: Key): Promise<Answer> {
    const now = this.outside(() => this.ask(key));
    const asked: UnderWay<Answer> = { now, next: null };
    this.underWay.set(key, asked);
    const over = () => {
      if (asked.next === null) this.underWay.delete(key);
    };
    now.then(over, over);
    return now;
  }
}
