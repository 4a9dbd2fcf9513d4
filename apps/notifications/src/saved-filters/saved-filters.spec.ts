import type { UserActor } from '@gatehouse/contracts';
import { accountErased } from '@gatehouse/contracts/identity';
import {
  getSavedFilters,
  MAX_SAVED_FILTERS,
  setSavedFilters,
  type SavedFilter,
} from '@gatehouse/contracts/notifications';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FeedFixture } from '../testing/feed-fixture.js';

let feed: FeedFixture;

beforeAll(async () => {
  feed = await FeedFixture.start();
});

afterAll(() => feed.stop());

const list = 'customers';
const PENDING = { name: 'Not yet accepted', query: 'access=pending&sort=since' };
const BRANCHES = { name: 'Branches', query: 'q=branch' };

const put = (who: UserActor, filters: SavedFilter[]) =>
  feed.call(who, setSavedFilters, { list, filters });
const saved = async (who: UserActor, of: 'customers' | 'jobs' = list) =>
  (await feed.call(who, getSavedFilters, { list: of })).filters;

describe('saved filters', () => {
  it('are the user’s own, in the order of the user, by list and organization', async () => {
    const who = feed.colleague();
    expect(await saved(who)).toEqual([]);
    await put(who, [PENDING, BRANCHES]);
    expect(await saved(who)).toEqual([PENDING, BRANCHES]);
    await put(who, [BRANCHES]);
    expect(await saved(who)).toEqual([BRANCHES]);
    expect(await saved(who, 'jobs')).toEqual([]);
    expect(await saved(feed.colleague())).toEqual([]);
    expect(await saved(feed.person({ userId: who.userId }))).toEqual([]);
  });

  it('have unique names, URL-encoded queries, and are bounded', async () => {
    const who = feed.colleague();
    const many = Array.from({ length: MAX_SAVED_FILTERS + 1 }, (_, n) => ({
      name: `Filter ${String(n)}`,
      query: `q=${String(n)}`,
    }));
    for (const refused of [
      [PENDING, { ...BRANCHES, name: PENDING.name }],
      [{ ...PENDING, query: 'q=two words' }],
      [{ ...PENDING, query: `q=${'x'.repeat(2_000)}` }],
      [{ ...PENDING, name: 'x'.repeat(61) }],
      many,
    ])
      await expect(put(who, refused)).rejects.toMatchObject({ code: 'invalid-request' });
    await put(who, many.slice(1));
    expect(await saved(who)).toHaveLength(MAX_SAVED_FILTERS);
  });

  it('are erased with the account', async () => {
    const who = feed.colleague();
    const email = await feed.join(who);
    await put(who, [PENDING]);
    const { userId } = who;
    const data = { userId, email };
    await feed.mails.identity.publish(accountErased, { aggregateId: userId, sequence: 9, data });
    await eventually(async () => (await saved(who)).length === 0);
  });
});
