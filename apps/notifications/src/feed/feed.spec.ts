import { randomUUID } from 'node:crypto';
import { AssetId, CommentId, JobId, VideoSessionId, type UserActor } from '@gatehouse/contracts';
import {
  listFeedAfter,
  listNotifications,
  readAllNotifications,
  readNotification,
  setNotificationPreferences,
} from '@gatehouse/contracts/notifications';
import { assetChanged, jobCommented, videoSessionChanged } from '@gatehouse/contracts/service-desk';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FeedFixture } from '../testing/feed-fixture.js';

let feed: FeedFixture;

beforeAll(async () => {
  feed = await FeedFixture.start({}, 2);
});

afterAll(() => feed.stop());

const list = (who: UserActor, limit = 50) => feed.call(who, listNotifications, { limit });
const titles = async (who: UserActor) => (await list(who)).items.map(({ title }) => title);

describe('B11: a feed', () => {
  it('is visible to the users of the customer and of its provider only', async () => {
    const [person, colleague, sibling] = [
      feed.person(),
      feed.colleague(),
      feed.person({ organizationId: feed.siblingId }),
    ];
    const title = `Lift ${randomUUID()}`;
    const jobId = await feed.job({ title });
    for (const who of [person, colleague]) {
      const [newest] = (await list(who)).items;
      expect(newest).toMatchObject({
        kind: 'job',
        event: 'created',
        title,
        number: 7,
        read: false,
      });
      expect(newest?.subjectId).toBe(jobId);
    }
    expect(await titles(sibling)).toEqual([]);
  });

  it('does not show users their own changes', async () => {
    const [person, colleague] = [feed.person(), feed.colleague()];
    await feed.job({ title: 'by me', by: person.userId });
    expect(await titles(person)).toEqual([]);
    expect(await titles(colleague)).toEqual(['by me']);
  });

  it('describes changes', async () => {
    const person = feed.person();
    const jobId = await feed.job();
    await feed.job({ jobId, sequence: 2, state: 'planned', changed: ['state'] });
    await feed.job({ jobId, sequence: 3, state: 'planned', changed: ['title'] });
    const { customerId, providerId } = feed;
    const comment = CommentId.parse(randomUUID());
    const of = { jobId, providerId, customerId, number: 7, title: 'Lift' };
    await feed.desk.publish(jobCommented, { aggregateId: comment, sequence: 1, data: of });
    await feed.untilProcessed(jobCommented.subject, comment, 1);
    const events = (await list(person)).items.map(({ event, state }) => [event, state]);
    expect(events).toEqual([
      ['commented', null],
      ['changed', 'planned'],
      ['moved', 'planned'],
      ['created', 'new'],
    ]);
  });

  it('distinguishes asset codes, assets and video sessions', async () => {
    const person = feed.person();
    const { customerId, providerId } = feed;
    const assetId = AssetId.parse(randomUUID());
    const asset = { assetId, providerId, customerId, name: 'Pump', state: 'in-operation' as const };
    for (const [sequence, changed] of [
      [1, []],
      [2, ['code']],
      [3, ['code', 'name']],
    ] as const) {
      const data = { ...asset, changed: [...changed] };
      await feed.desk.publish(assetChanged, { aggregateId: assetId, sequence, data });
      await feed.untilProcessed(assetChanged.subject, assetId, sequence);
    }
    const videoSessionId = VideoSessionId.parse(randomUUID());
    const session = { videoSessionId, providerId, customerId, title: 'Look', changed: [] };
    await feed.desk.publish(videoSessionChanged, {
      aggregateId: videoSessionId,
      sequence: 1,
      data: { ...session, state: 'planned', plannedAt: new Date() },
    });
    await feed.untilProcessed(videoSessionChanged.subject, videoSessionId, 1);
    const kinds = (await list(person)).items.map(({ kind }) => kind);
    expect(kinds).toEqual(['video-session', 'asset', 'code', 'code', 'asset']);
  });
});

describe('a feed hides', () => {
  it('D6: what is outside the areas of the customer', async () => {
    const person = feed.person({ areas: ['assets'] });
    await feed.job();
    expect(await titles(person)).toEqual([]);
  });

  it('other departments from users bound to one', async () => {
    const bound = feed.colleague({ departmentId: feed.departmentId });
    await feed.job({ title: 'ours' });
    await feed.job({ title: 'theirs', customerId: feed.siblingId });
    expect(await titles(bound)).toEqual(['ours']);
  });

  it('what happened before a user joined', async () => {
    await feed.job();
    expect(await titles(feed.person())).toEqual([]);
  });

  it('kinds that are switched off, until they are switched on again', async () => {
    const person = feed.person();
    await feed.job();
    const job = { kind: 'job' as const, mail: true };
    const set = (inApp: boolean) =>
      feed.call(person, setNotificationPreferences, { preferences: [{ ...job, inApp }] });
    expect((await set(false)).preferences).toContainEqual({ ...job, inApp: false });
    expect((await set(false)).preferences).toHaveLength(5);
    expect(await list(person)).toMatchObject({ items: [], unreadCount: 0 });
    await set(true);
    expect((await list(person)).unreadCount).toBe(1);
  });
});

describe('marking as read', () => {
  it('works for single items and for all up to one', async () => {
    const person = feed.person();
    for (let i = 0; i < 4; i++) await feed.job({ title: `Job ${i}` });
    const { items } = await list(person);
    const [, second, third] = items;
    if (!second || !third) throw new Error('there is nothing to read');
    await feed.call(person, readNotification, { notificationId: second.id });
    await feed.call(person, readNotification, { notificationId: second.id });
    expect((await list(person)).unreadCount).toBe(3);
    await feed.call(person, readAllNotifications, { upTo: third.id });
    const read = (await list(person)).items.map((item) => item.read);
    expect(read).toEqual([false, true, true, true]);
    await feed.call(person, readAllNotifications, {});
    expect((await list(person)).unreadCount).toBe(0);
  });

  it('is limited to what the user may see', async () => {
    const person = feed.person();
    await feed.job();
    const [item] = (await list(person)).items;
    const sibling = feed.person({ organizationId: feed.siblingId });
    const reading = feed.call(sibling, readNotification, { notificationId: item?.id ?? '' });
    await expect(reading).rejects.toMatchObject({ code: 'not-found' });
  });
});

it('the list has pages, newest first, without gaps', async () => {
  const person = feed.person();
  for (let i = 0; i < 5; i++) await feed.job({ title: `Job ${i}` });
  const found: string[] = [];
  let cursor: string | null = null;
  do {
    const part: { items: { title: string }[]; nextCursor: string | null } = await feed.call(
      person,
      listNotifications,
      { limit: 2, ...(cursor ? { cursor } : {}) },
    );
    found.push(...part.items.map(({ title }) => title));
    cursor = part.nextCursor;
  } while (cursor);
  expect(found).toEqual(['Job 4', 'Job 3', 'Job 2', 'Job 1', 'Job 0']);
});

it('F37: a reader that continues after a position gets every concurrently written item once, in order', async () => {
  const reader = feed.colleague();
  let { seq: after } = await feed.call(reader, listFeedAfter, { after: null, limit: 1 });
  const wanted = Array.from({ length: 120 }, () => JobId.parse(randomUUID()));
  const writing = Promise.all(
    wanted.map((jobId, i) =>
      feed.publishJob({ jobId, customerId: i % 2 ? feed.siblingId : feed.customerId }),
    ),
  );
  const got: { subjectId: string | null; seq: number }[] = [];
  await eventually(async () => {
    const part = await feed.call(reader, listFeedAfter, { after, limit: 7 });
    got.push(...part.items);
    after = part.seq;
    return got.length >= wanted.length;
  }, 20_000);
  await writing;
  expect(new Set(got.map(({ subjectId }) => subjectId))).toEqual(new Set(wanted));
  const seqs = got.map(({ seq }) => seq);
  expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b));
});
