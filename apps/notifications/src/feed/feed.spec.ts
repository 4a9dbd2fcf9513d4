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
import { Feeding } from './feeding.test.js';

let feeding: Feeding;

beforeAll(async () => {
  feeding = await Feeding.begin({}, 2);
});

afterAll(() => feeding.end());

const list = (who: UserActor, limit = 50) => feeding.call(who, listNotifications, { limit });
const titles = async (who: UserActor) => (await list(who)).items.map(({ title }) => title);

describe('B11: a feed', () => {
  it('tells the people of the customer and of its provider, and nobody else', async () => {
    const [person, colleague, sibling] = [
      feeding.person(),
      feeding.colleague(),
      feeding.person({ organizationId: feeding.siblingId }),
    ];
    const title = `Lift ${randomUUID()}`;
    const jobId = await feeding.job({ title });
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

  it('does not tell people what they did themselves', async () => {
    const [person, colleague] = [feeding.person(), feeding.colleague()];
    await feeding.job({ title: 'by me', by: person.userId });
    expect(await titles(person)).toEqual([]);
    expect(await titles(colleague)).toEqual(['by me']);
  });

  it('says what became of a thing', async () => {
    const person = feeding.person();
    const jobId = await feeding.job();
    await feeding.job({ jobId, sequence: 2, state: 'planned', changed: ['state'] });
    await feeding.job({ jobId, sequence: 3, state: 'planned', changed: ['title'] });
    const { customerId, providerId } = feeding;
    const comment = CommentId.parse(randomUUID());
    const of = { jobId, providerId, customerId, number: 7, title: 'Lift' };
    await feeding.desk.publish(jobCommented, { aggregateId: comment, sequence: 1, data: of });
    await feeding.taken(jobCommented.subject, comment, 1);
    const events = (await list(person)).items.map(({ event, state }) => [event, state]);
    expect(events).toEqual([
      ['commented', null],
      ['changed', 'planned'],
      ['moved', 'planned'],
      ['created', 'new'],
    ]);
  });

  it('has the code of an asset, the asset and video sessions as kinds of their own', async () => {
    const person = feeding.person();
    const { customerId, providerId } = feeding;
    const assetId = AssetId.parse(randomUUID());
    const asset = { assetId, providerId, customerId, name: 'Pump', state: 'in-operation' as const };
    for (const [sequence, changed] of [
      [1, []],
      [2, ['code']],
      [3, ['code', 'name']],
    ] as const) {
      const data = { ...asset, changed: [...changed] };
      await feeding.desk.publish(assetChanged, { aggregateId: assetId, sequence, data });
      await feeding.taken(assetChanged.subject, assetId, sequence);
    }
    const videoSessionId = VideoSessionId.parse(randomUUID());
    const session = { videoSessionId, providerId, customerId, title: 'Look', changed: [] };
    await feeding.desk.publish(videoSessionChanged, {
      aggregateId: videoSessionId,
      sequence: 1,
      data: { ...session, state: 'planned', plannedAt: new Date() },
    });
    await feeding.taken(videoSessionChanged.subject, videoSessionId, 1);
    const kinds = (await list(person)).items.map(({ kind }) => kind);
    expect(kinds).toEqual(['video-session', 'asset', 'code', 'code', 'asset']);
  });
});

describe('what somebody may not see', () => {
  it('D6: is outside of the areas of the customer', async () => {
    const person = feeding.person({ areas: ['assets'] });
    await feeding.job();
    expect(await titles(person)).toEqual([]);
  });

  it('is of another department than the one that they are bound to', async () => {
    const bound = feeding.colleague({ departmentId: feeding.departmentId });
    await feeding.job({ title: 'ours' });
    await feeding.job({ title: 'theirs', customerId: feeding.siblingId });
    expect(await titles(bound)).toEqual(['ours']);
  });

  it('came before they were a member', async () => {
    await feeding.job();
    expect(await titles(feeding.person())).toEqual([]);
  });

  it('is what they switched off, until they switch it on again', async () => {
    const person = feeding.person();
    await feeding.job();
    const job = { kind: 'job' as const, mail: true };
    const set = (inApp: boolean) =>
      feeding.call(person, setNotificationPreferences, { preferences: [{ ...job, inApp }] });
    expect((await set(false)).preferences).toContainEqual({ ...job, inApp: false });
    expect((await set(false)).preferences).toHaveLength(5);
    expect(await list(person)).toMatchObject({ items: [], unreadCount: 0 });
    await set(true);
    expect((await list(person)).unreadCount).toBe(1);
  });
});

describe('what was read', () => {
  it('is read one by one, or all up to one, and stays read', async () => {
    const person = feeding.person();
    for (let i = 0; i < 4; i++) await feeding.job({ title: `Job ${i}` });
    const { items } = await list(person);
    const [, second, third] = items;
    if (!second || !third) throw new Error('there is nothing to read');
    await feeding.call(person, readNotification, { notificationId: second.id });
    await feeding.call(person, readNotification, { notificationId: second.id });
    expect((await list(person)).unreadCount).toBe(3);
    await feeding.call(person, readAllNotifications, { upTo: third.id });
    const read = (await list(person)).items.map((item) => item.read);
    expect(read).toEqual([false, true, true, true]);
    await feeding.call(person, readAllNotifications, {});
    expect((await list(person)).unreadCount).toBe(0);
  });

  it('is not what somebody else may see', async () => {
    const person = feeding.person();
    await feeding.job();
    const [item] = (await list(person)).items;
    const sibling = feeding.person({ organizationId: feeding.siblingId });
    const reading = feeding.call(sibling, readNotification, { notificationId: item?.id ?? '' });
    await expect(reading).rejects.toMatchObject({ code: 'not-found' });
  });
});

it('a list has pages, the newest first, without gaps', async () => {
  const person = feeding.person();
  for (let i = 0; i < 5; i++) await feeding.job({ title: `Job ${i}` });
  const found: string[] = [];
  let cursor: string | null = null;
  do {
    const part: { items: { title: string }[]; nextCursor: string | null } = await feeding.call(
      person,
      listNotifications,
      { limit: 2, ...(cursor ? { cursor } : {}) },
    );
    found.push(...part.items.map(({ title }) => title));
    cursor = part.nextCursor;
  } while (cursor);
  expect(found).toEqual(['Job 4', 'Job 3', 'Job 2', 'Job 1', 'Job 0']);
});

it('F37: whoever goes on after a place misses nothing of what many wrote at once, and gets each once, in order', async () => {
  const reader = feeding.colleague();
  let { seq: after } = await feeding.call(reader, listFeedAfter, { after: null, limit: 1 });
  const wanted = Array.from({ length: 120 }, () => JobId.parse(randomUUID()));
  const writing = Promise.all(
    wanted.map((jobId, i) =>
      feeding.sendJob({ jobId, customerId: i % 2 ? feeding.siblingId : feeding.customerId }),
    ),
  );
  const got: { subjectId: string | null; seq: number }[] = [];
  await eventually(async () => {
    const part = await feeding.call(reader, listFeedAfter, { after, limit: 7 });
    got.push(...part.items);
    after = part.seq;
    return got.length >= wanted.length;
  }, 20_000);
  await writing;
  expect(new Set(got.map(({ subjectId }) => subjectId))).toEqual(new Set(wanted));
  const seqs = got.map(({ seq }) => seq);
  expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b));
});
