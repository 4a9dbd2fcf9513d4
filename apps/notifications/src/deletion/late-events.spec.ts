import { randomUUID } from 'node:crypto';
import { Area, CustomerId } from '@gatehouse/contracts';
import { listNotifications } from '@gatehouse/contracts/notifications';
import { accessGrantChanged, customerDeleted } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FeedFixture } from '../testing/feed-fixture.js';

let feed: FeedFixture;
beforeAll(async () => {
  feed = await FeedFixture.start();
});
afterAll(() => feed.stop());

describe('F37: an event about a customer that arrives after the customer was deleted', () => {
  it('leaves nothing behind, neither in its feed nor in its provider’s', async () => {
    const customerId = CustomerId.parse(randomUUID());
    const { providerId } = feed;
    await feed.customer(customerId, null);
    await feed.access.publish(customerDeleted, {
      aggregateId: customerId,
      sequence: 2,
      data: { customerId, providerId, externalId: null },
    });
    // What was there is erased; the second look is minutes away.
    await eventually(async () => {
      const erased = `select from deleted_customers where id = $1 and due_at > now() + interval '1 minute'`;
      return (await feed.mails.query(erased, [customerId])).length === 1;
    });

    const title = `Late ${randomUUID()}`;
    await feed.job({ customerId, title });
    await feed.access.publish(accessGrantChanged, {
      aggregateId: customerId,
      sequence: 3,
      data: {
        ...{ customerId, providerId, from: 'off', to: 'accepted', areas: Area.options },
        ...{ epoch: 1, activation: null },
      },
    });
    await feed.untilProcessed(accessGrantChanged.subject, customerId, 3);

    const { items } = await feed.call(feed.colleague(), listNotifications, { limit: 50 });
    expect(items.map((item) => item.title)).not.toContain(title);
    for (const table of ['feeds', 'feed_items', 'pending_digests'])
      expect(
        await feed.mails.query(`select from ${table} where organization_id = $1`, [customerId]),
        table,
      ).toEqual([]);
    const grants = await feed.mails.query('select from grants where customer_id = $1', [
      customerId,
    ]);
    expect(grants).toEqual([]);
  });
});
