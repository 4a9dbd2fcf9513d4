import { describe, expect, it } from 'vitest';
import { afterLogoutAttempt, WAITS } from './logout-attempt.rules.js';

const now = new Date('2026-11-29T12:00:00Z');
const secondsUntil = (at: Date | null) => at && (at.getTime() - now.getTime()) / 1_000;

describe('after an attempt to deliver a logout token', () => {
  it.each([200, 204])('%i is a success', (status) => {
    expect(afterLogoutAttempt(1, { status }, now)).toEqual({
      status: 'delivered',
      nextAttemptAt: null,
      lastStatus: status,
      lastError: null,
    });
  });

  it('anything else is tried again for a day, then given up', () => {
    const waits = WAITS.map((_, index) =>
      secondsUntil(afterLogoutAttempt(index + 1, { status: 400 }, now).nextAttemptAt),
    );
    expect(waits).toEqual(WAITS);
    expect(WAITS.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(86_000);
    expect(afterLogoutAttempt(WAITS.length + 1, { words: 'no' }, now)).toMatchObject({
      status: 'failed',
      nextAttemptAt: null,
      lastError: 'no',
    });
  });

  it('what has nowhere to go is not tried again', () => {
    const result = { words: 'no URI', isFinal: true };
    const after = { status: 'failed', nextAttemptAt: null, lastError: 'no URI' };
    expect(afterLogoutAttempt(1, result, now)).toMatchObject(after);
  });

  it('F77: a longer Retry-After is honoured', () => {
    const { nextAttemptAt } = afterLogoutAttempt(1, { status: 503, retryAfterSeconds: 90 }, now);
    expect(secondsUntil(nextAttemptAt)).toBe(90);
  });
});
