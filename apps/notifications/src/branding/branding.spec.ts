import { randomUUID } from 'node:crypto';
import { ProviderId } from '@gatehouse/contracts';
import {
  getBranding,
  getLogo,
  getOrganizationBranding,
  getPortalBranding,
  setBranding,
} from '@gatehouse/contracts/notifications';
import { providerChanged } from '@gatehouse/contracts/tenant-access';
import { eventually, looksOf, phonePhoto, png, TRACES } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FeedFixture } from '../testing/feed-fixture.js';

let feed: FeedFixture;

beforeAll(async () => {
  feed = await FeedFixture.start();
  const { providerId } = feed;
  await feed.access.publish(providerChanged, {
    aggregateId: providerId,
    sequence: 1,
    data: { providerId, name: 'Acme', modules: ['customer-login'], usernameSuffix: null },
  });
  await feed.untilProcessed(providerChanged.subject, providerId, 1);
});

afterAll(() => feed.stop());

const administrator = () => feed.colleague({ permissions: ['branding:manage'] });

const logoOf = (width: number, height: number): string => png(width, height).toString('base64');

it('a provider’s branding defaults to its name, and fields not mentioned keep their value', async () => {
  const who = administrator();
  const first = await feed.call(who, getBranding, {});
  expect(first).toEqual({
    ...{ name: 'Acme', colour: '#1f4fd8', logo: null },
    ...{ slug: null, domain: null, domainVerifiedAt: null },
  });
  await feed.call(who, setBranding, { name: 'Acme Lifts', logo: logoOf(320, 80) });
  const changed = await feed.call(who, setBranding, { colour: '#FFD400' });
  expect(changed).toMatchObject({ name: 'Acme Lifts', colour: '#ffd400' });
  expect(changed.logo).toContain(`https://portal.example/logos/${feed.providerId}?v=`);
  expect(await feed.call(feed.person(), getBranding, {})).toEqual(changed);
});

describe('the address of a sign-in page', () => {
  it('leads to the branding, and so does each organization of the provider', async () => {
    const changed = await feed.call(administrator(), setBranding, { slug: 'Acme-Lifts' });
    expect(changed).toMatchObject({ slug: 'acme-lifts' });
    expect(await feed.anonymously(getPortalBranding, { address: 'acme-lifts' })).toEqual(changed);
    for (const organizationId of [feed.providerId, feed.customerId])
      expect(await feed.anonymously(getOrganizationBranding, { organizationId })).toEqual(changed);
  });

  it('tells nothing of an address or an organization that is unknown', async () => {
    const unknown = feed.anonymously(getPortalBranding, { address: 'unknown' });
    await expect(unknown).rejects.toMatchObject({ code: 'not-found' });
    const organizationId = ProviderId.parse(randomUUID());
    const none = feed.anonymously(getOrganizationBranding, { organizationId });
    await expect(none).rejects.toMatchObject({ code: 'not-found' });
  });

  it.each([
    [{ slug: 'settings' }, 'invalid-request'],
    [{ slug: 'a/b' }, 'invalid-request'],
    [{ slug: '-acme' }, 'invalid-request'],
    [{ domain: 'localhost' }, 'invalid-request'],
    [{ domain: 'portal.example' }, 'portal-address-taken'],
  ])('cannot be %j: %s', async (address, code) => {
    const response = feed.call(administrator(), setBranding, address);
    await expect(response).rejects.toMatchObject({ code });
  });

  it('belongs to one provider only', async () => {
    const organizationId = ProviderId.parse(randomUUID());
    const other = feed.colleague({ permissions: ['branding:manage'], organizationId });
    const response = feed.call(other, setBranding, { slug: 'acme-lifts' });
    await expect(response).rejects.toMatchObject({ code: 'portal-address-taken' });
  });
});

it('mails have the name, the colour and the logo of the provider', async () => {
  const { email } = await feed.mails.invite({ organizationId: feed.customerId });
  const [mail] = await eventually(() => {
    const mails = feed.mails.received(email);
    return mails.length > 0 && mails;
  });
  const source = mail?.source.replace(/=\r?\n/g, '') ?? '';
  expect(source).toContain(`/logos/${feed.providerId}`);
  expect(source).toContain('background:#ffd400;color:#000000');
  expect(source).toMatch(/^From: Acme Lifts <no-reply@/m);
});

describe('a logo', () => {
  it('is public', async () => {
    const { providerId } = feed;
    const logo = await feed.anonymously(getLogo, { providerId });
    expect(logo.type).toBe('image/png');
    const content = Buffer.from(logo.content, 'base64');
    expect(await looksOf(content)).toMatchObject({ width: 320, height: 80 });
    const none = feed.anonymously(getLogo, { providerId: feed.customerId });
    await expect(none).rejects.toMatchObject({ code: 'not-found' });
  });

  it('F71 is stored upright, without metadata', async () => {
    const logo = (await phonePhoto('webp')).toString('base64');
    await feed.call(administrator(), setBranding, { logo });
    const kept = await feed.anonymously(getLogo, { providerId: feed.providerId });
    const bytes = Buffer.from(kept.content, 'base64');
    expect(await looksOf(bytes)).toEqual({ width: 60, height: 80, left: 'red', right: 'blue' });
    for (const trace of TRACES) expect(bytes.includes(trace)).toBe(false);
  });

  it.each<[string, string, string?]>([
    [
      'is not an image',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64'),
    ],
    ['is truncated', Buffer.from('89504e470d0a1a0a', 'hex').toString('base64')],
    ['is empty', ''],
    ['is too small', logoOf(8, 8)],
    ['is too large', logoOf(320, 20_000)],
    [
      'has too many bytes',
      Buffer.concat([png(320, 80), Buffer.alloc(262_144)]).toString('base64'),
      'invalid-request',
    ],
  ])('is rejected if it %s', async (_, logo, code = 'invalid-logo') => {
    const response = feed.call(administrator(), setBranding, { logo });
    await expect(response).rejects.toMatchObject({ code });
  });
});

it('cannot be changed without permission, nor by customers', async () => {
  const response = feed.call(feed.colleague(), setBranding, { colour: '#000000' });
  await expect(response).rejects.toMatchObject({ code: 'permission-denied' });
  const customer = feed.call(feed.person({ permissions: ['branding:manage'] }), setBranding, {});
  await expect(customer).rejects.toMatchObject({ code: 'not-found' });
});
