import { randomUUID } from 'node:crypto';
import { ProviderId, type UserActor } from '@gatehouse/contracts';
import {
  getBranding,
  getOrganizationBranding,
  getPortalBranding,
  getPortalDomain,
  previewActivationEmail,
  setBranding,
  verifyPortalDomain,
} from '@gatehouse/contracts/notifications';
import { eventually, startDnsServer, type TestDnsServer } from '@gatehouse/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { FeedFixture } from '../testing/feed-fixture.js';

const DOMAIN = 'portal.acme.example';
let dns: TestDnsServer;
let feed: FeedFixture;

beforeAll(async () => {
  dns = await startDnsServer();
  feed = await FeedFixture.start({ DNS_SERVERS: dns.address, NEWS_AFTER_SECONDS: '1' });
  await feed.modules(['customer-login'], 1);
  await feed.grant('accepted', 1);
});

afterEach(() => {
  dns.fail(undefined);
  dns.records.clear();
});

afterAll(async () => {
  await feed.stop();
  await dns.stop();
});

const administrator = () => feed.colleague({ permissions: ['branding:manage', 'access:manage'] });
const stranger = () => {
  const organizationId = ProviderId.parse(randomUUID());
  return feed.colleague({ organizationId, permissions: ['branding:manage'] });
};
const setDomain = (who: UserActor, domain: string | null) =>
  feed.call(who, setBranding, { domain });
const verify = (who: UserActor) => feed.call(who, verifyPortalDomain, {});

/** Publishes the record of a provider. */
async function publish(who: UserActor): Promise<string> {
  const { record } = await feed.call(who, getPortalDomain, {});
  dns.records.set(record.name, ['v=other', record.value]);
  return record.value;
}

/** Where the button of an invitation leads. */
async function linkOfInvitation(): Promise<string> {
  const { email } = await feed.mails.invite({ organizationId: feed.customerId });
  const mail = await eventually(() => feed.mails.received(email)[0]);
  return /https:\/\/[\w.]+\/activate/.exec(mail.source.replace(/=\r?\n/g, ''))?.[0] ?? '';
}

describe('a domain that is not verified', () => {
  it('is set with a record to publish, and seen by its provider only', async () => {
    const changed = await setDomain(administrator(), 'Portal.Acme.Example');
    expect(changed).toMatchObject({ domain: DOMAIN, domainVerifiedAt: null });
    const { record, ...rest } = await feed.call(administrator(), getPortalDomain, {});
    expect(rest).toEqual({ domain: DOMAIN, verifiedAt: null, seenAt: null, missedChecks: 0 });
    expect(record).toMatchObject({ type: 'TXT', name: `_gatehouse.${DOMAIN}` });
    expect(record.value).toMatch(/^gatehouse-verification=[0-9a-f]{32}$/);
    expect(await feed.call(administrator(), getBranding, {})).toEqual(changed);
    const { customerId: organizationId } = feed;
    expect(await feed.call(feed.person(), getBranding, {})).toMatchObject({ domain: null });
    const seen = await feed.anonymously(getOrganizationBranding, { organizationId });
    expect(seen).toMatchObject({ domain: null, domainVerifiedAt: null });
  });

  it('is not served, and no mail leads to it', async () => {
    const served = feed.anonymously(getPortalBranding, { address: DOMAIN });
    await expect(served).rejects.toMatchObject({ code: 'not-found' });
    expect(await linkOfInvitation()).toBe('https://portal.example/activate');
  });

  it.each<[string, () => void]>([
    ['record-missing', () => undefined],
    ['record-missing', () => dns.records.set(`_gatehouse.${DOMAIN}`, [])],
    ['record-wrong', () => dns.records.set(`_gatehouse.${DOMAIN}`, ['gatehouse-verification=0'])],
    ['dns-failed', () => dns.fail('fails')],
    ['dns-failed', () => dns.fail('is silent')],
  ])('stays so, with the reason: %s', async (reason, prepare) => {
    prepare();
    await expect(verify(administrator())).rejects.toMatchObject({
      code: 'domain-not-verified',
      data: { reason },
    });
    expect(await feed.call(administrator(), getPortalDomain, {})).toMatchObject({
      verifiedAt: null,
    });
  });

  it('is not verified by the record of another provider', async () => {
    const other = stranger();
    await setDomain(other, DOMAIN);
    await publish(administrator());
    await expect(verify(other)).rejects.toMatchObject({ data: { reason: 'record-wrong' } });
  });
});

describe('a verified domain', () => {
  it('is served, and mails to the people of its provider lead to it', async () => {
    await publish(administrator());
    const { verifiedAt } = await verify(administrator());
    expect(verifiedAt).toBeInstanceOf(Date);
    const branding = await feed.anonymously(getPortalBranding, { address: DOMAIN });
    expect(branding).toMatchObject({ domain: DOMAIN, domainVerifiedAt: verifiedAt });
    expect(await linkOfInvitation()).toBe(`https://${DOMAIN}/activate`);
    const { customerId } = feed;
    const input = { customerId, language: 'en' as const };
    const { text } = await feed.call(administrator(), previewActivationEmail, input);
    expect(text).toContain(`https://${DOMAIN}/activate`);
  });

  it('is where digests and their unsubscribe links lead', async () => {
    const person = feed.person();
    const email = await feed.join(person);
    const jobId = await feed.job();
    const mail = await eventually(() => feed.mails.received(email)[0], 15_000);
    const source = mail.source.replace(/=\r?\n/g, '');
    expect(source).toContain(`https://${DOMAIN}/jobs/${jobId}`);
    expect(source).toMatch(/^List-Unsubscribe:\s+<https:\/\/portal\.acme\.example\/unsubscribe\//m);
    expect(source).not.toMatch(/https:\/\/portal\.example\/(?!logos)/);
  });

  it('stays verified without its record, and when something else changes', async () => {
    const changed = await feed.call(administrator(), setBranding, { domain: DOMAIN, name: 'Acme' });
    expect(changed.domainVerifiedAt).toBeInstanceOf(Date);
    expect(await verify(administrator())).toMatchObject({ domain: DOMAIN });
  });

  it('is not given to another provider, which may ask for it', async () => {
    const other = stranger();
    await setDomain(other, DOMAIN);
    await publish(other);
    const reason = 'domain-taken';
    await expect(verify(other)).rejects.toMatchObject({ data: { reason } });
    await setDomain(administrator(), null);
    await expect(verify(other)).resolves.toMatchObject({ domain: DOMAIN });
    await setDomain(other, null);
  });

  it('is verified again when it is changed, with another record', async () => {
    await setDomain(administrator(), DOMAIN);
    const former = await publish(administrator());
    await verify(administrator());
    const changed = await setDomain(administrator(), 'other.acme.example');
    expect(changed.domainVerifiedAt).toBeNull();
    expect(await linkOfInvitation()).toBe('https://portal.example/activate');
    await setDomain(administrator(), DOMAIN);
    expect(dns.records.get(`_gatehouse.${DOMAIN}`)).toContain(former);
    await expect(verify(administrator())).rejects.toMatchObject({
      data: { reason: 'record-wrong' },
    });
  });

  it('may have letters of any language, and is known by the name that browsers send', async () => {
    const changed = await setDomain(administrator(), 'portal.bücher.example');
    expect(changed.domain).toBe('portal.xn--bcher-kva.example');
    await publish(administrator());
    await verify(administrator());
    const address = 'portal.xn--bcher-kva.example';
    expect(await feed.anonymously(getPortalBranding, { address })).toMatchObject({
      domain: address,
    });
  });
});

it('a provider without a domain, and a customer, have none to verify', async () => {
  for (const contract of [getPortalDomain, verifyPortalDomain]) {
    for (const who of [stranger(), feed.person({ permissions: ['branding:manage'] })])
      await expect(feed.call(who, contract, {})).rejects.toMatchObject({ code: 'not-found' });
  }
});
