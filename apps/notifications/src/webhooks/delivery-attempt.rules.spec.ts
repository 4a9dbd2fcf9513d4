import { describe, expect, it } from 'vitest';
import { afterDeliveryAttempt } from './delivery-attempt.rules.js';

const now = new Date('2026-05-01T12:00:00Z');
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const waits = [5, 300];
const delivery = { attempts: 1, createdAt: before(10), lastSuccessAt: before(20) };

describe('a delivery', () => {
  it.each([200, 204, 299])('succeeds with %i', (status) => {
    const after = afterDeliveryAttempt(delivery, { status }, now, waits);
    expect(after).toMatchObject({ status: 'delivered', lastStatus: status, disable: null });
  });

  it.each([100, 301, 307, 404, 429, 500])(
    'is retried after %i, as often as there are waits',
    (status) => {
      const next = (attempts: number) =>
        afterDeliveryAttempt({ ...delivery, attempts }, { status }, now, waits);
      expect(next(1)).toMatchObject({
        status: 'queued',
        nextAttemptAt: new Date(now.getTime() + 5_000),
        lastError: `answered ${String(status)}`,
      });
      expect(next(2).nextAttemptAt).toEqual(new Date(now.getTime() + 300_000));
      expect(next(3)).toMatchObject({ status: 'failed', nextAttemptAt: null });
    },
  );

  it.each([
    [20, 20],
    [2, 5],
    [10 ** 9, 24 * 60 * 60],
  ])(
    'F77: with Retry-After %i, waits the longer of that and its own wait: %i s',
    (asked, waited) => {
      for (const status of [429, 503]) {
        const outcome = { status, retryAfterSeconds: asked };
        const { nextAttemptAt } = afterDeliveryAttempt(delivery, outcome, now, waits);
        expect(nextAttemptAt).toEqual(new Date(now.getTime() + waited * 1_000));
      }
    },
  );

  it('that is given up disables its webhook, unless another one has succeeded since', () => {
    const last = (lastSuccessAt: Date | null) =>
      afterDeliveryAttempt(
        { ...delivery, attempts: 3, lastSuccessAt },
        { words: 'silence' },
        now,
        waits,
      );
    expect(last(before(20)).disable).toEqual({
      state: 'webhook-failing',
      reason: 'nothing came through any more: silence',
    });
    expect(last(null).disable).not.toBeNull();
    // Another delivery succeeded eight minutes ago.
    expect(last(before(8))).toMatchObject({ status: 'failed', disable: null });
  });

  it('disables its webhook at once on 410', () => {
    const after = afterDeliveryAttempt(delivery, { status: 410 }, now, waits);
    expect(after).toMatchObject({ status: 'failed', nextAttemptAt: null });
    expect(after.disable?.state).toBe('webhook-gone');
  });
});
