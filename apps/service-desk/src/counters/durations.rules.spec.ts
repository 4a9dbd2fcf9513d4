import { describe, expect, it } from 'vitest';
import { bucketOf, percentile } from './durations.rules.js';

const HOUR_MS = 3_600_000;

const counted = (durations: number[]): Map<number, number> => {
  const counts = new Map<number, number>();
  for (const ms of durations) counts.set(bucketOf(ms), (counts.get(bucketOf(ms)) ?? 0) + 1);
  return counts;
};

describe('percentiles of durations', () => {
  it.each([0.5, 0.9, 0.99, 1])(
    'B3: are accurate to within 5 % at %d, for durations from minutes to a year',
    (share) => {
      const durations = Array.from({ length: 5_000 }, (_, i) => 60_000 * 1.00263 ** i).sort(
        (a, b) => a - b,
      );
      const exact = (durations[Math.ceil(share * durations.length) - 1] ?? NaN) / HOUR_MS;
      const estimate = percentile(counted(durations), share) ?? NaN;
      expect(Math.abs(estimate - exact) / exact).toBeLessThan(0.05);
    },
  );

  it('are null if nothing was counted', () => {
    expect(percentile(new Map(), 0.5)).toBeNull();
  });

  it('of a single duration are that duration', () => {
    expect(percentile(counted([5 * HOUR_MS]), 0.5)).toBeCloseTo(5, 0);
    expect(percentile(counted([5 * HOUR_MS]), 0.9)).toBeCloseTo(5, 0);
  });
});
