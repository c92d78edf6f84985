import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Metrics } from './metrics.ts';

const RESOLUTION_MS = 10;
const NANOSECONDS = 1e9;

/** How the process itself is doing. */
@Injectable()
export class ProcessMetrics implements OnModuleDestroy {
  private readonly delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });

  constructor(metrics: Metrics) {
    this.delay.enable();
    metrics.gauge('inrol_event_loop_lag_seconds', 'Longest wait for the event loop since the last reading', () => {
      const longest = Math.max(0, this.delay.max / NANOSECONDS - RESOLUTION_MS / 1_000);
      this.delay.reset();
      return longest;
    });
    metrics.gauge('inrol_memory_bytes', 'Memory of the process', () => process.memoryUsage.rss());
    metrics.total('inrol_cpu_seconds_total', 'Processor time of the process', () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1e6;
    });
  }

  onModuleDestroy(): void {
    this.delay.disable();
  }
}
