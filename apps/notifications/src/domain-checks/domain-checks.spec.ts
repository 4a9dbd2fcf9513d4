import type { UserActor } from '@gatehouse/contracts';
import {
  getBranding,
  getPortalBranding,
  getPortalDomain,
  listNotifications,
  setBranding,
  verifyPortalDomain,
  type PortalDomain,
} from '@gatehouse/contracts/notifications';
import { eventually, startDnsServer, type TestDnsServer } from '@gatehouse/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { FeedFixture } from '../testing/feed-fixture.js';

const DOMAIN = 'portal.acme.example';
let dns: TestDnsServer;
let feed: FeedFixture;
let administrator: UserActor;

beforeAll(async () => {
  dns = await startDnsServer();
  feed = await FeedFixture.start({ DNS_SERVERS: dns.address }, 2);
  await feed.modules(['customer-login'], 1);
  administrator = feed.colleague({ permissions: ['branding:manage'] });
});

/** A domain that was verified a moment ago. */
beforeEach(async () => {
  dns.fail(undefined);
  for (const domain of [null, DOMAIN]) await feed.call(administrator, setBranding, { domain });
  await publish();
  await feed.call(administrator, verifyPortalDomain, {});
});

afterAll(async () => {
  await feed.stop();
  await dns.stop();
});

const current = (): Promise<PortalDomain> => feed.call(administrator, getPortalDomain, {});

async function publish(): Promise<void> {
  const { record } = await current();
  dns.records.set(record.name, [record.value]);
}

/** Lets the daily check happen now. @returns hours until the next one; null if there is none */
async function nextDay(): Promise<number | null> {
  const { providerId } = feed;
  await feed.mails.query(
    `update brandings set domain_check_at = now(), domain_seen_at = domain_seen_at - interval '1 day' where provider_id = $1`,
    [providerId],
  );
  const { hours } = await eventually(async () => {
    const [row] = await feed.mails.query<{ hours: number | null }>(
      `select round(extract(epoch from domain_check_at - now()) / 3600)::int as hours from brandings
       where provider_id = $1 and (domain_check_at is null or domain_check_at > now() + interval '30 minutes')`,
      [providerId],
    );
    return row;
  });
  return hours;
}

/** What notices are about and say, newest first. */
const noticesOf = async (who: UserActor): Promise<string[]> =>
  (await feed.call(who, listNotifications, {})).items.map(
    ({ title, state }) => `${title}: ${String(state)}`,
  );

const isServed = (): Promise<boolean> =>
  feed.anonymously(getPortalBranding, { address: DOMAIN }).then(
    () => true,
    () => false,
  );

it('a verified domain is checked again every day, and says when its record was last seen', async () => {
  expect(await nextDay()).toBe(24);
  const { verifiedAt, seenAt, missedChecks } = await current();
  expect(missedChecks).toBe(0);
  expect(Date.now() - (seenAt?.getTime() ?? 0)).toBeLessThan(60_000);
  expect(verifiedAt).toBeInstanceOf(Date);
});

it('a domain whose record is missing for three days in a row is no longer used, and its managers read why', async () => {
  const first = await noticesOf(administrator);
  dns.records.set(`_gatehouse.${DOMAIN}`, ['gatehouse-verification=0']);
  expect(await nextDay()).toBe(24);
  const before = [`${DOMAIN}: domain-record-wrong`, ...first];
  expect(await noticesOf(administrator)).toEqual(before);
  await publish();
  expect(await nextDay()).toBe(24);
  expect(await current()).toMatchObject({ missedChecks: 0 });

  dns.records.clear();
  expect(await nextDay()).toBe(24);
  expect(await noticesOf(administrator)).toEqual([`${DOMAIN}: domain-record-missing`, ...before]);
  dns.records.set(`_gatehouse.${DOMAIN}`, ['gatehouse-verification=0']);
  expect(await nextDay()).toBe(24);
  expect(await current()).toMatchObject({ missedChecks: 2 });
  expect(await isServed()).toBe(true);
  expect(await nextDay()).toBeNull();
  const { verifiedAt, seenAt, missedChecks } = await current();
  expect({ verifiedAt, missedChecks }).toEqual({ verifiedAt: null, missedChecks: 3 });
  expect(seenAt).toBeInstanceOf(Date);
  expect(await isServed()).toBe(false);
  expect(await feed.call(administrator, getBranding, {})).toMatchObject({
    domain: DOMAIN,
    domainVerifiedAt: null,
  });
  expect(await noticesOf(administrator)).toEqual([
    `${DOMAIN}: domain-unverified`,
    `${DOMAIN}: domain-record-missing`,
    ...before,
  ]);
  expect(await noticesOf(feed.colleague({ permissions: [] }))).toEqual([]);

  // The same record proves it again.
  await publish();
  const again = await feed.call(administrator, verifyPortalDomain, {});
  expect(again).toMatchObject({ missedChecks: 0 });
  expect(await isServed()).toBe(true);
});

it('a lookup that fails is not a record that is missing, and is repeated within the hour', async () => {
  dns.fail('fails');
  for (let day = 0; day < 4; day++) expect(await nextDay()).toBe(1);
  expect(await current()).toMatchObject({ missedChecks: 0 });
  expect(await isServed()).toBe(true);
});

it('a record that comes back starts the days again, also when its provider has it looked up', async () => {
  const { name } = (await current()).record;
  const value = dns.records.get(name) ?? [];
  for (let round = 0; round < 2; round++) {
    dns.records.clear();
    for (let day = 0; day < 2; day++) await nextDay();
    expect(await feed.call(administrator, verifyPortalDomain, {})).toMatchObject({
      missedChecks: 2,
    });
    dns.records.set(name, value);
    expect(await feed.call(administrator, verifyPortalDomain, {})).toMatchObject({
      missedChecks: 0,
    });
  }
  expect(await isServed()).toBe(true);
});
