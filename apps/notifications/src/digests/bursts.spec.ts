import { afterAll, beforeAll, expect, it } from 'vitest';
import { FeedFixture } from '../testing/feed-fixture.js';

let feed: FeedFixture;

beforeAll(async () => {
  feed = await FeedFixture.start({ NEWS_AFTER_SECONDS: '3600' });
});

afterAll(() => feed.stop());

it('B11: bursts about many things end together, so that one round covers them', async () => {
  const things = 12;
  const begun = performance.now();
  for (let i = 0; i < things; i++) await feed.job({ title: `Lift ${String(i)}` });
  const ends = await feed.mails.query<{ bursts: number; wait: number }>(
    `select count(*)::int as bursts, extract(epoch from due_at - now())::float as wait
     from pending_digests where round is null group by organization_id, due_at`,
  );
  // The customer's and the provider's; while they began, a tenth of the hour may have ended.
  expect(ends.length).toBeLessThanOrEqual(4);
  expect(ends.reduce((sum, { bursts }) => sum + bursts, 0)).toBe(2 * things);
  // At least the whole hour, less what this test has taken; at most a tenth more.
  const taken = (performance.now() - begun) / 1_000;
  expect(Math.min(...ends.map(({ wait }) => wait))).toBeGreaterThan(3_600 - taken - 1);
  expect(Math.max(...ends.map(({ wait }) => wait))).toBeLessThanOrEqual(3_960);
});
