/** What is measured, for Prometheus: counted in memory, read on a port of its own. */
export type { Counter, Histogram } from './metric.ts';
export { Metrics } from './metrics.ts';
export { MetricsServer } from './metrics-server.ts';
export { ProcessMetrics } from './process-metrics.ts';
