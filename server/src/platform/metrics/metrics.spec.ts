import { afterEach, describe, expect, it } from 'vitest';
import { Config } from '../config/config.ts';
import { Metrics, MetricsServer } from './index.ts';

describe('what is measured', () => {
  it('is told in the text format of Prometheus', () => {
    const metrics = new Metrics();
    const kept = metrics.counter('kept_total', 'What was kept');
    const refused = metrics.counter('refused_total', 'What was not', 'code');
    const seconds = metrics.histogram('took_seconds', 'How long it took', [0.1, 1]);
    metrics.gauge('open', 'What is open', () => 3);
    metrics.total('sent_total', 'What was sent', () => 9);
    kept.add();
    kept.add(2);
    refused.add(1, 'too-large');
    for (const took of [0.1, 0.5, 30]) seconds.observe(took);
    expect(
      metrics
        .text()
        .split('\n')
        .filter((line) => !line.startsWith('# HELP')),
    ).toEqual([
      '# TYPE kept_total counter',
      'kept_total 3',
      '# TYPE refused_total counter',
      'refused_total{code="too-large"} 1',
      '# TYPE took_seconds histogram',
      'took_seconds_bucket{le="0.1"} 1',
      'took_seconds_bucket{le="1"} 2',
      'took_seconds_bucket{le="+Inf"} 3',
      'took_seconds_sum 30.6',
      'took_seconds_count 3',
      '# TYPE open gauge',
      'open 3',
      '# TYPE sent_total counter',
      'sent_total 9',
      '',
    ]);
  });

  it('has every name once', () => {
    const metrics = new Metrics();
    metrics.counter('one_total', '');
    expect(() => metrics.gauge('one_total', '', () => 1)).toThrow('one_total');
  });
});

describe('the port for metrics', () => {
  let server: MetricsServer;
  afterEach(() => server.onApplicationShutdown());
  const started = async (environment: Record<string, string>) => {
    const metrics = new Metrics();
    metrics.gauge('open', 'What is open', () => 3);
    server = new MetricsServer(new Config(environment), metrics);
    await server.onApplicationBootstrap();
    return server.port;
  };

  it('is closed unless one is set', async () => {
    expect(await started({})).toBeNull();
  });

  it('answers one question, on this machine only', async () => {
    const port = await started({ INROL_METRICS_PORT: '0' });
    const base = `http://127.0.0.1:${port}`;
    const answer = await fetch(`${base}/metrics`);
    expect(answer.headers.get('content-type')).toContain('version=0.0.4');
    expect(await answer.text()).toContain('open 3');
    expect((await fetch(`${base}/metrics`, { method: 'POST' })).status).toBe(405);
    expect((await fetch(`${base}/`)).status).toBe(404);
  });

  it('that is taken ends the start with a reason', async () => {
    const port = await started({ INROL_METRICS_PORT: '0' });
    const second = new MetricsServer(new Config({ INROL_METRICS_PORT: String(port) }), new Metrics());
    await expect(second.onApplicationBootstrap()).rejects.toThrow('EADDRINUSE');
  });
});
