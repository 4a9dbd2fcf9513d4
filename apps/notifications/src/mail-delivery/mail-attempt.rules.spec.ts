import { describe, expect, it } from 'vitest';
import { afterMailAttempt, giveUpAt, backoff } from './mail-attempt.rules.js';

const createdAt = new Date('2026-11-22T12:00:00Z');
const after = (ms: number) => new Date(createdAt.getTime() + ms);
const HOUR = 3_600_000;
const mail = (attempts: number, expiresAt = after(24 * HOUR)) => ({
  attempts,
  createdAt,
  expiresAt,
});
const delayed = { kind: 'delayed', words: '451 later' } as const;

describe('backoff', () => {
  it('doubles from one second to ten minutes', () => {
    const waits = Array.from({ length: 13 }, (_, index) => backoff(index + 1, 1) / 1_000);
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 600, 600, 600]);
  });

  it('is random in its second half', () => {
    expect(backoff(4, 0)).toBe(4_000);
    expect(backoff(4, 0.5)).toBe(6_000);
  });

  it('stays at ten minutes', () => {
    expect(backoff(5_000, 1)).toBe(600_000);
  });
});

describe('a mail is given up', () => {
  it('when its link expires', () => {
    expect(giveUpAt(mail(1, after(HOUR)))).toEqual(after(HOUR));
  });

  it('after a day at the latest', () => {
    expect(giveUpAt(mail(1, after(72 * HOUR)))).toEqual(after(24 * HOUR));
  });
});

describe('after an attempt a mail', () => {
  it('is sent if the server accepted it', () => {
    expect(afterMailAttempt(mail(1), { kind: 'sent' }, after(5), 0)).toEqual({
      status: 'sent',
      nextAttemptAt: null,
      lastError: null,
    });
  });

  it('is refused, with the reply of the server, if that rejected it for good', () => {
    const refused = { kind: 'refused', words: '550 no such user', blocks: true } as const;
    expect(afterMailAttempt(mail(1), refused, after(5), 0)).toEqual({
      status: 'refused',
      nextAttemptAt: null,
      lastError: '550 no such user',
    });
  });

  it('is queued for another attempt if it was delayed', () => {
    expect(afterMailAttempt(mail(3), delayed, after(10_000), 1)).toEqual({
      status: 'queued',
      nextAttemptAt: after(14_000),
      lastError: '451 later',
    });
  });

  it('has failed if another attempt would be too late', () => {
    const result = afterMailAttempt(mail(1, after(HOUR)), delayed, after(HOUR - 200), 1);
    expect(result).toMatchObject({ status: 'failed', nextAttemptAt: null, lastError: '451 later' });
  });

  it('has been tried about 150 times when it is given up after a day', () => {
    let now = createdAt;
    let attempts = 1;
    for (; attempts < 1_000; attempts++) {
      const { nextAttemptAt } = afterMailAttempt(mail(attempts), delayed, now, 1);
      if (!nextAttemptAt) break;
      now = nextAttemptAt;
    }
    expect(attempts).toBeGreaterThan(140);
    expect(attempts).toBeLessThan(160);
  });
});
