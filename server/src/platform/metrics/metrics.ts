import { Injectable } from '@nestjs/common';
import { Counter, Histogram, type Metric, Reading } from './metric.ts';

/** All that this process measures. A name is given once; units are seconds and bytes. */
@Injectable()
export class Metrics {
  private readonly all = new Map<string, Metric>();

  get names(): readonly string[] {
    return [...this.all.keys()];
  }

  counter(name: string, help: string, label: string | null = null): Counter {
    return this.keep(new Counter(name, help, label));
  }

  histogram(name: string, help: string, bounds: readonly number[]): Histogram {
    return this.keep(new Histogram(name, help, bounds));
  }

  /** How much there is now. */
  gauge(name: string, help: string, read: () => number): void {
    this.keep(new Reading(name, help, 'gauge', read));
  }

  /** How much there was since the start, where something else counts it. */
  total(name: string, help: string, read: () => number): void {
    this.keep(new Reading(name, help, 'counter', read));
  }

  /** For Prometheus to read. */
  text(): string {
    return [...this.all.values()].map((metric) => metric.text()).join('');
  }

  private keep<Kind extends Metric>(metric: Kind): Kind {
    if (this.all.has(metric.name)) throw new Error(`two things are measured as ${metric.name}`);
    this.all.set(metric.name, metric);
    return metric;
  }
}
