import { eventually } from '@gatehouse/testing';
import { Registry } from 'prom-client';
import { expect, it } from 'vitest';
import { measureEventLoopLag } from './event-loop-lag.js';

const SAMPLE_MS = 20;

/** Nothing until there was a sample. */
async function valueOf(registry: Registry, name: string): Promise<number | undefined> {
  const metrics = await registry.getMetricsAsJSON();
  const found = metrics.find((metric) => metric.name === `nodejs_eventloop_lag_${name}_seconds`);
  const value = found?.values[0]?.value;
  return value === 0 ? undefined : value;
}

/** Keeps the event loop from doing anything else. */
function block(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

it('the lag of the event loop is how late a blocked one comes to its timers', async () => {
  const registry = new Registry();
  measureEventLoopLag(registry, SAMPLE_MS);
  block(300 + SAMPLE_MS);
  const lag = await eventually(() => valueOf(registry, 'p99'));
  expect(lag).toBeGreaterThanOrEqual(0.3);
  expect(lag).toBeLessThan(5);
});

it('the lag of the event loop does not contain the sampling interval', async () => {
  const registry = new Registry();
  measureEventLoopLag(registry, 200);
  const least = await eventually(() => valueOf(registry, 'min'), 10_000);
  expect(least).toBeLessThan(0.2);
});
