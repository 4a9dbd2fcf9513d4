import { randomUUID } from 'node:crypto';
import { ApiKeyId, EventId, ServiceAccountId, type UserActor } from '@gatehouse/contracts';
import { listNotifications } from '@gatehouse/contracts/notifications';
import { apiKeyCreated, apiKeyRefused } from '@gatehouse/contracts/tenant-access';
import { eventually, untilConsumed } from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FeedFixture } from '../testing/feed-fixture.js';

const permissions: UserActor['permissions'] = ['service-accounts:manage'];

let feed: FeedFixture;
let creator: UserActor;
let colleague: UserActor;
/** An administrator of a customer of the same provider. */
let stranger: UserActor;
let emails: { creator: string; colleague: string; stranger: string };

beforeAll(async () => {
  // Two replicas, so that events of one key are processed at the same time. Emails wait until a test makes them due.
  feed = await FeedFixture.start({ NEWS_AFTER_SECONDS: '3600' }, 2);
  await feed.modules(['customer-login'], 1);
  await feed.grant('accepted', 1);
  [creator, colleague] = [feed.colleague({ permissions }), feed.colleague({ permissions })];
  stranger = feed.person({ permissions });
  emails = {
    creator: await feed.join(creator, ['administrator']),
    colleague: await feed.join(colleague, ['administrator']),
    stranger: await feed.join(stranger, ['administrator']),
  };
});

afterAll(() => feed.stop());

const aKey = (keyName: string) => ({
  keyId: ApiKeyId.parse(randomUUID()),
  keyName,
  serviceAccountId: ServiceAccountId.parse(randomUUID()),
  serviceAccountName: 'ERP import',
  organizationId: feed.providerId,
});
type Key = ReturnType<typeof aKey>;

const create = (key: Key) =>
  feed.access.publish(apiKeyCreated, {
    aggregateId: key.keyId,
    sequence: 1,
    actorId: creator.userId,
    data: key,
  });

const refuse = (key: Key, address: string) =>
  feed.access.publish(apiKeyRefused, {
    aggregateId: EventId.parse(randomUUID()),
    sequence: 1,
    data: { ...key, address },
  });

/** The notices about a key, newest first. */
const noticesOf = async (who: UserActor, { keyId }: Key) =>
  (await feed.call(who, listNotifications, {})).items.filter(
    ({ subjectId }) => subjectId === keyId,
  );

/** The emails about API keys to an address, without line breaks. */
const mailsTo = (email: string): string[] =>
  feed.mails
    .received(email)
    .map(({ source }) => source.replace(/=\r?\n/g, ''))
    .filter((source) => source.includes('ERP import'));

/** Waits for the next email to the colleague. */
async function nextMail(): Promise<string> {
  const before = mailsTo(emails.colleague).length;
  await feed.mails.query('update pending_digests set due_at = now() where round is null');
  return eventually(() => mailsTo(emails.colleague)[before], 15_000);
}

it('a new API key is notified to those who manage service accounts of its organization, except its creator', async () => {
  const key = aKey('nightly');
  await create(key);
  const [notice] = await eventually(async () => {
    const found = await noticesOf(colleague, key);
    return found.length > 0 && found;
  });
  expect(notice).toMatchObject({
    kind: 'notice',
    state: 'api-key-created',
    title: 'ERP import – nightly',
    link: `/settings/service-accounts/${key.serviceAccountId}`,
    read: false,
  });
  const mail = await nextMail();
  expect(mail).toContain('New API key: ERP import');
  expect(mail).toContain(`/settings/service-accounts/${key.serviceAccountId}`);
  await feed.untilRoundsClosed();
  expect(await noticesOf(creator, key)).toEqual([]);
  expect(await noticesOf(stranger, key)).toEqual([]);
  expect(await noticesOf(feed.colleague({ permissions: ['jobs:write'] }), key)).toEqual([]);
  // They manage what is in their department only.
  const bound = feed.colleague({ permissions, departmentId: feed.departmentId });
  expect(await noticesOf(bound, key)).toEqual([]);
  expect([...mailsTo(emails.creator), ...mailsTo(emails.stranger)]).toEqual([]);
});

it('an API key that is tried from many addresses is notified once an hour, to its creator, too', async () => {
  const [key, other] = [aKey('stolen'), aKey('also stolen')];
  await Promise.all(
    Array.from({ length: 40 }, (_, place) => refuse(key, `203.0.113.${String(place)}`)),
  );
  await refuse(other, '2001:db8::1');
  await untilConsumed(feed.mails.platform, 'notifications', apiKeyRefused);
  for (const who of [creator, colleague]) {
    expect(await noticesOf(who, other)).toHaveLength(1);
    const [notice, ...more] = await noticesOf(who, key);
    expect(more).toEqual([]);
    expect(notice).toMatchObject({ state: 'api-key-refused' });
    expect(notice?.title).toMatch(/^ERP import – stolen \(203\.0\.113\.\d+\)$/);
  }
  expect(await noticesOf(stranger, key)).toEqual([]);

  const before = `update feed_items set at = at - interval '61 minutes' where subject_id = $1`;
  await feed.mails.query(before, [key.keyId]);
  await refuse(key, '198.51.100.7');
  await eventually(async () =>
    (await noticesOf(creator, key))[0]?.title.endsWith('(198.51.100.7)'),
  );
});

it('an email names both, if a key is created and refused within a minute', async () => {
  const key = aKey('hasty');
  await create(key);
  await eventually(async () => (await noticesOf(colleague, key)).length === 1);
  await refuse(key, '203.0.113.9');
  await eventually(async () => (await noticesOf(colleague, key)).length === 2);
  const mail = await nextMail();
  expect(mail).toMatch(/New API key: ERP import .{1,20} hasty/);
  expect(mail).toMatch(/outside its networks: ERP import .{1,20} hasty \(203\.0\.113\.9\)/);
});
