import { randomUUID } from 'node:crypto';
import { SiteId } from '@gatehouse/contracts';
import type { JobState } from '@gatehouse/contracts/service-desk';
import { describe, expect, it } from 'vitest';
import { assetCounterChanges, jobCounterChanges } from './counter.rules.js';

const [hall, yard] = [SiteId.parse(randomUUID()), SiteId.parse(randomUUID())];
const createdAt = new Date('2026-01-31T23:30:00Z');

const job = (state: JobState, siteId: SiteId | null, closedAt: Date | null = null) => ({
  state,
  siteId,
  createdAt,
  closedAt,
});

const summaryOf = (changes: ReturnType<typeof jobCounterChanges>) =>
  changes.map(({ measure, at, key, by }) => [measure, at?.toISOString() ?? '', key, by].join(' '));

describe('the counters', () => {
  it('B3: count a new job by state and site, and when it was created', () => {
    expect(summaryOf(jobCounterChanges(null, job('new', hall)))).toEqual([
      'jobs-by-state  new 1',
      `jobs-created ${createdAt.toISOString()}  1`,
      `open-jobs-by-site  ${hall} 1`,
    ]);
  });

  it('B3: change for a job that changes, and not for one that does not', () => {
    expect(summaryOf(jobCounterChanges(job('new', hall), job('planned', yard))).toSorted()).toEqual(
      [
        'jobs-by-state  new -1',
        'jobs-by-state  planned 1',
        `open-jobs-by-site  ${hall} -1`,
        `open-jobs-by-site  ${yard} 1`,
      ].toSorted(),
    );
    expect(jobCounterChanges(job('new', hall), job('new', hall))).toEqual([]);
  });

  it('B3: count a closed job when it was closed, with the time it took', () => {
    const closed = job('closed', null, new Date('2026-02-01T00:30:00Z'));
    const changes = jobCounterChanges(job('resolved', null), closed);
    expect(changes).toContainEqual({ measure: 'jobs-closed', at: closed.closedAt, key: '', by: 1 });
    expect(changes).toContainEqual(
      expect.objectContaining({ measure: 'time-to-close', at: closed.closedAt, by: 1 }),
    );
    expect(changes).toContainEqual({ measure: 'open-jobs-by-site', at: null, key: '', by: -1 });
    expect(changes.some(({ measure }) => measure === 'jobs-created')).toBe(false);
  });

  it('B3: count assets by state', () => {
    expect(summaryOf(assetCounterChanges('in-operation', 'out-of-order'))).toEqual([
      'assets-by-state  in-operation -1',
      'assets-by-state  out-of-order 1',
    ]);
    expect(assetCounterChanges('retired', 'retired')).toEqual([]);
  });

  it('are always changed in the same order', () => {
    const there = jobCounterChanges(job('new', hall), job('planned', yard));
    const back = jobCounterChanges(job('planned', yard), job('new', hall));
    const order = (changes: typeof there) =>
      changes.map(({ measure, at, key }) => `${measure} ${at?.toISOString()} ${key}`);
    expect(order(there)).toEqual(order(back));
  });
});
