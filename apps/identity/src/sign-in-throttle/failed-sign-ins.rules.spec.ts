import { describe, expect, it } from 'vitest';
import { type FailureCount, secondsToWait } from './failed-sign-ins.rules.js';

const now = new Date('2026-11-22T12:00:00Z');
const limits = { perAccount: 10, perSource: 100 };
const none: FailureCount = { failures: 0, failedAt: null };
const failures = (count: number, secondsAgo = 0): FailureCount => ({
  failures: count,
  failedAt: new Date(now.getTime() - secondsAgo * 1_000),
});
const state = (counts: { account?: FailureCount; pair?: FailureCount; source?: FailureCount }) => ({
  account: none,
  pair: null,
  source: none,
  ...counts,
});

describe('F18: failed sign-ins on one account', () => {
  it('are free ten times, then require longer and longer pauses of up to a minute', () => {
    const waits = [9, 10, 11, 12, 13, 14, 15, 16, 17, 1_000].map((count) =>
      secondsToWait(state({ account: failures(count) }), limits, now),
    );
    expect(waits).toEqual([0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  it('are possible again after the pause', () => {
    expect(secondsToWait(state({ account: failures(13, 7) }), limits, now)).toBe(1);
    expect(secondsToWait(state({ account: failures(13, 8) }), limits, now)).toBe(0);
  });

  it('do not delay its owner at a trusted source', () => {
    const attacked = { account: failures(1_000), source: failures(1_000) };
    expect(secondsToWait(state({ ...attacked, pair: none }), limits, now)).toBe(0);
    expect(secondsToWait(state({ ...attacked, pair: failures(11) }), limits, now)).toBe(2);
  });
});

it('F18: failed sign-ins from one address on many accounts are free a hundred times', () => {
  expect(secondsToWait(state({ source: failures(99) }), limits, now)).toBe(0);
  expect(secondsToWait(state({ source: failures(101) }), limits, now)).toBe(2);
  const both = state({ source: failures(101), account: failures(14) });
  expect(secondsToWait(both, limits, now)).toBe(16);
});
