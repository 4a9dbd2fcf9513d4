import { getBranding, getLogo, setBranding } from '@gatehouse/contracts/notifications';
import { providerChanged } from '@gatehouse/contracts/tenant-access';
import { eventually, looksOf, phonePhoto, png, TRACES } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Feeding } from './feeding.test.js';

let feeding: Feeding;

beforeAll(async () => {
  feeding = await Feeding.begin();
  const { providerId } = feeding;
  await feeding.access.publish(providerChanged, {
    aggregateId: providerId,
    sequence: 1,
    data: { providerId, name: 'Acme', modules: ['customer-login'], usernameSuffix: null },
  });
  await feeding.taken(providerChanged.subject, providerId, 1);
});

afterAll(() => feeding.end());

const administrator = () => feeding.colleague({ permissions: ['branding:manage'] });

const logoOf = (width: number, height: number): string => png(width, height).toString('base64');

it('a provider shows itself by its name until it says more, and keeps what it does not name', async () => {
  const who = administrator();
  const first = await feeding.call(who, getBranding, {});
  expect(first).toEqual({ name: 'Acme', colour: '#1f4fd8', logo: null });
  await feeding.call(who, setBranding, { name: 'Acme Lifts', logo: logoOf(320, 80) });
  const changed = await feeding.call(who, setBranding, { colour: '#FFD400' });
  expect(changed).toMatchObject({ name: 'Acme Lifts', colour: '#ffd400' });
  expect(changed.logo).toContain(`https://portal.example/logos/${feeding.providerId}?v=`);
  expect(await feeding.call(feeding.person(), getBranding, {})).toEqual(changed);
});

it('its mails come in its name and colour, with its logo', async () => {
  const { email } = await feeding.mailing.invite({ organizationId: feeding.customerId });
  const [mail] = await eventually(() => {
    const mails = feeding.mailing.received(email);
    return mails.length > 0 && mails;
  });
  const source = mail?.source.replace(/=\r?\n/g, '') ?? '';
  expect(source).toContain(`/logos/${feeding.providerId}`);
  expect(source).toContain('background:#ffd400;color:#000000');
});

describe('a logo', () => {
  it('can be had by anyone', async () => {
    const { providerId } = feeding;
    const logo = await feeding.anybody(getLogo, { providerId });
    expect(logo.type).toBe('image/png');
    const content = Buffer.from(logo.content, 'base64');
    expect(await looksOf(content)).toMatchObject({ width: 320, height: 80 });
    const none = feeding.anybody(getLogo, { providerId: feeding.customerId });
    await expect(none).rejects.toMatchObject({ code: 'not-found' });
  });

  it('F71 is kept upright, and without what the file told besides', async () => {
    const logo = (await phonePhoto('webp')).toString('base64');
    await feeding.call(administrator(), setBranding, { logo });
    const kept = await feeding.anybody(getLogo, { providerId: feeding.providerId });
    const bytes = Buffer.from(kept.content, 'base64');
    expect(await looksOf(bytes)).toEqual({ width: 60, height: 80, left: 'red', right: 'blue' });
    for (const trace of TRACES) expect(bytes.includes(trace)).toBe(false);
  });

  it.each<[string, string, string?]>([
    ['is no picture', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64')],
    ['ends too soon', Buffer.from('89504e470d0a1a0a', 'hex').toString('base64')],
    ['is empty', ''],
    ['is too small', logoOf(8, 8)],
    ['is too large', logoOf(320, 20_000)],
    [
      'weighs too much',
      Buffer.concat([png(320, 80), Buffer.alloc(262_144)]).toString('base64'),
      'invalid-request',
    ],
  ])('is refused where it %s', async (_, logo, code = 'logo-unusable') => {
    const answer = feeding.call(administrator(), setBranding, { logo });
    await expect(answer).rejects.toMatchObject({ code });
  });
});

it('is for nobody else to change', async () => {
  const answer = feeding.call(feeding.colleague(), setBranding, { colour: '#000000' });
  await expect(answer).rejects.toMatchObject({ code: 'permission-denied' });
  const customer = feeding.call(
    feeding.person({ permissions: ['branding:manage'] }),
    setBranding,
    {},
  );
  await expect(customer).rejects.toMatchObject({ code: 'not-found' });
});
