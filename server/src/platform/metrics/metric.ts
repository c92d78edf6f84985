/** One measured thing, in the text format of Prometheus (version 0.0.4). Names and labels never hold what people wrote. */
export interface Metric {
  readonly name: string;
  text(): string;
}

const head = (name: string, kind: string, help: string): string => `# HELP ${name} ${help}\n# TYPE ${name} ${kind}\n`;

/** Grows only. With `label` it is counted apart for each value of that label, of which there must be few. */
export class Counter implements Metric {
  private readonly counts = new Map<string, number>();

  constructor(
    readonly name: string,
    private readonly help: string,
    private readonly label: string | null = null,
  ) {
    if (label === null) this.counts.set('', 0);
  }

  add(amount = 1, value = ''): void {
    this.counts.set(value, (this.counts.get(value) ?? 0) + amount);
  }

  text(): string {
    const lines = [...this.counts].map(([value, count]) => {
      const label = this.label === null ? '' : `{${this.label}="${value}"}`;
      return `${this.name}${label} ${count}\n`;
    });
    return head(this.name, 'counter', this.help) + lines.join('');
  }
}

/** Something that is read when somebody asks: how much there is now, or how much there was since the start. */
export class Reading implements Metric {
  constructor(
    readonly name: string,
    private readonly help: string,
    private readonly kind: 'gauge' | 'counter',
    private readonly read: () => number,
  ) {}

  text(): string {
    return `${head(this.name, this.kind, this.help)}${this.name} ${this.read()}\n`;
  }
}

/** How long things took, in seconds, counted in buckets up to each of `bounds`. */
export class Histogram implements Metric {
  private readonly counts: number[];
  private sum = 0;

  constructor(
    readonly name: string,
    private readonly help: string,
    private readonly bounds: readonly number[],
  ) {
    this.counts = Array.from({ length: bounds.length + 1 }, () => 0);
  }

  observe(seconds: number): void {
    const bucket = this.bounds.findIndex((bound) => seconds <= bound);
    this.counts[bucket === -1 ? this.bounds.length : bucket]! += 1;
    this.sum += seconds;
  }

  text(): string {
    let total = 0;
    const buckets = [...this.bounds.map(String), '+Inf'].map((bound, at) => {
      total += this.counts[at]!;
      return `${this.name}_bucket{le="${bound}"} ${total}\n`;
    });
    const sums = `${this.name}_sum ${this.sum}\n${this.name}_count ${total}\n`;
    return head(this.name, 'histogram', this.help) + buckets.join('') + sums;
  }
}
