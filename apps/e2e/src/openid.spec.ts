import { decodeJwt } from 'jose';
import * as client from 'openid-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '@gatehouse/testing/wait';
import { call } from './testing/api-client.js';
import {
  acceptedCustomer,
  createProvider,
  setAccess,
  type Provider,
} from './testing/customer-fixture.js';
import {
  Browser,
  LogoutReceiver,
  registerApplication,
  signInWith,
  startSignIn,
} from './testing/openid-fixture.js';

let provider: Provider;
let receiver: LogoutReceiver;
beforeAll(async () => {
  provider = await createProvider();
  receiver = await LogoutReceiver.start();
});
afterAll(() => receiver.stop());

describe('an application of a provider', () => {
  it('signs a customer’s user in with the code flow, and learns who they are', async () => {
    const customer = await acceptedCustomer(provider);
    const portal = await registerApplication(provider);
    const tokens = await signInWith(portal, new Browser(), customer.person);
    const claims = tokens.claims();
    expect(claims).toMatchObject({
      sub: customer.person.session.user.id,
      email: customer.email,
      email_verified: true,
      organization: { id: customer.id, kind: 'customer' },
      roles: ['administrator'],
      areas: expect.arrayContaining(['jobs', 'assets']),
      terms_version: 1,
    });
    const { access_token: accessToken } = tokens;
    const info = await client.fetchUserInfo(portal.configuration, accessToken, claims?.sub ?? '');
    expect(info).toMatchObject({ name: claims?.name, organization: { id: customer.id } });
    const next = await client.refreshTokenGrant(portal.configuration, tokens.refresh_token ?? '');
    expect(next.refresh_token).not.toBe(tokens.refresh_token);
  });

  it('A4: loses all that it holds of a customer’s user when the customer is turned off, and is told', async () => {
    const customer = await acceptedCustomer(provider);
    const portal = await registerApplication(provider, {
      backchannelLogoutUri: receiver.url,
      scopes: ['openid', 'api'],
    });
    const tokens = await signInWith(portal, new Browser(), customer.person, {
      scope: 'openid api',
    });
    const { access_token: accessToken, refresh_token: refreshToken = '' } = tokens;
    expect((await call('GET', '/jobs', { token: accessToken })).status).toBe(200);
    const before = await client.tokenIntrospection(portal.configuration, accessToken);
    expect(before).toMatchObject({ active: true, client_id: portal.application.clientId });

    await setAccess(provider, customer, { enabled: false });

    expect((await call('GET', '/jobs', { token: accessToken })).status).toBe(401);
    for (const token of [accessToken, refreshToken])
      expect((await client.tokenIntrospection(portal.configuration, token)).active).toBe(false);
    await expect(
      client.refreshTokenGrant(portal.configuration, refreshToken),
    ).rejects.toMatchObject({ error: 'invalid_grant' });
    const told = await eventually(() =>
      receiver.tokens.find(({ token }) => decodeJwt(token).aud === portal.application.clientId),
    );
    expect(decodeJwt(told.token)).toMatchObject({
      sub: customer.person.session.user.id,
      sid: tokens.claims()?.sid,
    });
  });

  it('does not ask again in a browser that is signed in', async () => {
    const customer = await acceptedCustomer(provider);
    const [one, two] = [await registerApplication(provider), await registerApplication(provider)];
    const browser = new Browser();
    const first = await signInWith(one, browser, customer.person);
    const { url, checks } = await startSignIn(two, { prompt: 'none' });
    const callback = await browser.visit(url);
    const second = await client.authorizationCodeGrant(two.configuration, callback, checks);
    expect(second.claims()?.sub).toBe(first.claims()?.sub);
  });
});
