import * as client from 'openid-client';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations, injectAxe } from '../testing/accessibility.js';
import { expectNoContent } from '../testing/api-client.js';
import { signInOn, useBrowser, waitForText } from '../testing/browser.js';
import {
  acceptedCustomer,
  createProvider,
  setAccess,
  type Provider,
  type ServedCustomer,
} from '../testing/customer-fixture.js';
import { registerApplication, type Registered } from '../testing/openid-fixture.js';
import { stack } from '../testing/stack.js';

const browsers = useBrowser();
let provider: Provider;
let customer: ServedCustomer;
let device: Registered;

beforeAll(async () => {
  provider = await createProvider();
  customer = await acceptedCustomer(provider);
  device = await registerApplication(provider, {
    ...{ kind: 'native', name: 'Meter', redirectUris: ['http://127.0.0.1/callback'] },
    scopes: ['openid', 'profile', 'organization', 'api'],
  });
});

const start = (scope = 'openid profile organization') =>
  client.initiateDeviceAuthorization(device.configuration, { scope });

const poll = (started: client.DeviceAuthorizationResponse) =>
  client.pollDeviceAuthorizationGrant(device.configuration, started);

const errorOf = async (result: Promise<unknown>): Promise<unknown> =>
  result.then(
    () => 'none',
    (error: unknown) => (error as { error?: string }).error,
  );

async function open(address: string): Promise<Page> {
  const page = await browsers.open(address);
  await page.getByRole('heading', { name: 'Connect a device' }).waitFor();
  return page;
}

describe('a device that shows a code', () => {
  it('A4: is let in by its user on our page, until their access ends', async () => {
    const started = await start();
    expect(started.user_code).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$/);
    expect(started.verification_uri).toBe(`${stack.publicUrl}/device`);
    const polling = poll(started);
    const page = await open(started.verification_uri);
    await signInOn(page, customer.email);
    await page.getByRole('textbox', { name: 'Code' }).fill('BBBB-BBBB');
    await page.getByRole('button', { name: 'Next' }).click();
    await waitForText(page, 'Code unknown');
    await page.getByRole('textbox', { name: 'Code' }).fill(started.user_code.toLowerCase());
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('heading', { name: 'Connect Meter?' }).waitFor();
    await waitForText(page, started.user_code);
    await waitForText(page, '127.0.0.1');
    await waitForText(page, customer.name);
    await injectAxe(page);
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await waitForText(page, 'The device is connected');
    const tokens = await polling;
    expect(tokens.claims()).toMatchObject({ sub: customer.person.session.user.id });
    const refreshed = await client.refreshTokenGrant(
      device.configuration,
      tokens.refresh_token ?? '',
    );
    await setAccess(provider, customer, { enabled: false });
    const refresh = client.refreshTokenGrant(device.configuration, refreshed.refresh_token ?? '');
    expect(await errorOf(refresh)).toBe('invalid_grant');
    await setAccess(provider, customer, { enabled: true });
  });

  it('is refused where its user says so', async () => {
    const started = await start();
    const page = await open(started.verification_uri_complete ?? '');
    await signInOn(page, customer.email);
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Refuse' }).click();
    await waitForText(page, 'The device was refused');
    expect(await errorOf(poll(started))).toBe('access_denied');
  });
});

describe('the code of a device', () => {
  let user: ServedCustomer;
  beforeAll(async () => {
    user = await acceptedCustomer(provider);
  });

  const decide = (userCode: string, approve: boolean) =>
    user.person.call('POST', '/device-authorizations/decide', { body: { userCode, approve } });

  it('lets it call the API as its user, and is decided on once', async () => {
    const started = await start('openid api');
    const responses = await Promise.all(
      [true, true, true].map(() => decide(started.user_code, true)),
    );
    expect(responses.map(({ status }) => status).sort()).toEqual([204, 404, 404]);
    const { access_token: token } = await poll(started);
    const me = await fetch(`${stack.publicUrl}/api/v1/me`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(((await me.json()) as { id: string }).id).toBe(user.person.session.user.id);
    // What was used once is of no use to anybody else.
    expect(await errorOf(poll(started))).toBe('invalid_grant');
  });

  it('is asked about slowly, and cannot be guessed', async () => {
    const started = await start();
    expect(started.interval).toBe(3);
    const form = {
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
      device_code: started.device_code,
      client_id: device.application.clientId,
    };
    const ask = async () => {
      const body = new URLSearchParams(form);
      const response = await fetch(`${stack.publicUrl}/oidc/token`, { method: 'POST', body });
      return ((await response.json()) as { error: string }).error;
    };
    expect(await ask()).toBe('authorization_pending');
    expect(await ask()).toBe('slow_down');
    const guesser = await acceptedCustomer(provider);
    const guess = () =>
      guesser.person.call('POST', '/device-authorizations/find', {
        body: { userCode: 'BBBB-BBBB' },
      });
    let last = await guess();
    for (let i = 0; i < 20 && last.status === 404; i++) last = await guess();
    expect(last.status).toBe(429);
  });

  it('is for the people to whom the application is open', async () => {
    const started = await start();
    const stranger = await acceptedCustomer(await createProvider());
    const body = { userCode: started.user_code, approve: true };
    for (const path of ['find', 'decide']) {
      const input = path === 'find' ? { userCode: body.userCode } : body;
      const response = await stranger.person.call('POST', `/device-authorizations/${path}`, {
        body: input,
      });
      expect(response.status).toBe(403);
    }
    expectNoContent(await decide(started.user_code, false), 204);
  });

  it('is given to native applications only', async () => {
    const web = await registerApplication(provider);
    const asked = client.initiateDeviceAuthorization(web.configuration, { scope: 'openid' });
    expect(await errorOf(asked)).toBe('invalid_request');
  });
});
