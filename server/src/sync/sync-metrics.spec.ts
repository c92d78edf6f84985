import { readFile } from 'node:fs/promises';
import { Metrics, ProcessMetrics } from '../platform/metrics/index.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { SyncMetrics } from './sync-metrics.ts';

const DASHBOARD = new URL('../../../infra/dashboards/inrol-live.json', import.meta.url);

interface Dashboard {
  readonly panels: readonly { readonly id: number; readonly targets: readonly { readonly expr: string }[] }[];
}

let metrics: Metrics;
let sync: SyncMetrics;
let dashboard: Dashboard;
beforeAll(async () => {
  metrics = new Metrics();
  sync = new SyncMetrics(metrics);
  new ProcessMetrics(metrics).onModuleDestroy();
  dashboard = JSON.parse(await readFile(DASHBOARD, 'utf8')) as Dashboard;
});

const shown = (): Set<string> => {
  const queries = dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));
  return new Set(queries.flatMap((expr) => expr.match(/inrol_\w+/g) ?? []).map((name) => name.replace(/_bucket$/, '')));
};

describe('the dashboard', () => {
  it('shows every metric, and none that is not there', () => {
    expect([...shown()].toSorted()).toEqual([...metrics.names].toSorted());
  });

  it('has panels that do not lie on each other', () => {
    const ids = dashboard.panels.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('what the engine tells', () => {
  it('is counted', () => {
    sync.accepted();
    sync.accepted();
    sync.kept(3);
    sync.refused('document-gap');
    sync.reads({ sockets: () => ({ sockets: 2, bytesIn: 10, bytesOut: 20, waiting: 1 }) });
    const lines = new Set(metrics.text().split('\n'));
    const expected = [
      'inrol_updates_acknowledged_total 1',
      'inrol_log_backlog_updates 1',
      'inrol_commit_seconds_bucket{le="0.005"} 1',
      'inrol_refusals_total{code="document-gap"} 1',
      'inrol_gaps_total 1',
      'inrol_sockets 2',
      'inrol_bytes_sent_total 20',
    ];
    expect(expected.filter((line) => !lines.has(line))).toEqual([]);
  });
});
