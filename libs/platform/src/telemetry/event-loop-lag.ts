import { createHistogram } from 'node:perf_hooks';
import { Gauge, type Registry } from 'prom-client';

/** A busy loop delays this timer as it delays every other; an idle process wakes up for little else. */
const SAMPLE_MS = 1_000;

const NAMES = ['min', 'max', 'mean', 'p50', 'p90', 'p99'] as const;

/**
 * Measures how late timers fire, under the names that prom-client's default metrics use. Those count their sampling interval as lag, so
 * that it must be short, and wake up an idle process for each sample.
 */
export function measureEventLoopLag(registry: Registry, sampleMs = SAMPLE_MS): void {
  const lag = createHistogram();
  let sampledAt = performance.now();
  setInterval(() => {
    const now = performance.now();
    lag.record(Math.max(1, Math.round((now - sampledAt - sampleMs) * 1e6)));
    sampledAt = now;
  }, sampleMs).unref();

  const gauges = NAMES.map((name) => {
    registry.removeSingleMetric(`nodejs_eventloop_lag_${name}_seconds`);
    return new Gauge({
      name: `nodejs_eventloop_lag_${name}_seconds`,
      help: `How late timers fired since the last scrape: ${name}`,
      registers: [registry],
      // Gauges are read in this order: the first one sets them all.
      ...(name === 'min' ? { collect: () => read() } : {}),
    });
  });
  const read = () => {
    const isEmpty = lag.count === 0;
    const values = [lag.min, lag.max, lag.mean, ...[50, 90, 99].map((p) => lag.percentile(p))];
    for (const [at, gauge] of gauges.entries()) gauge.set(isEmpty ? 0 : (values[at] ?? 0) / 1e9);
    lag.reset();
  };
}
