import * as client from 'openid-client';
import { beforeAll, describe, expect, it } from 'vitest';
import { call } from './testing/api-client.js';
import { besideRequests, expectNoneLetIn } from './testing/beside-requests.js';
import { acceptedCustomer, createProvider, type Provider } from './testing/customer-fixture.js';
import { HttpBrowser } from './testing/http-browser.js';
import { createMachine } from './testing/machine-fixture.js';
import { registerApplication, resume, signInWith, startSignIn } from './testing/openid-fixture.js';
import type { Person } from './testing/person-fixture.js';
import { stack } from './testing/stack.js';

const scope = 'openid api';

let provider: Provider;
let person: Person;
beforeAll(async () => {
  provider = await createProvider();
  ({ person } = await acceptedCustomer(provider));
});

const registerPortal = () => registerApplication(provider, { scopes: ['openid', 'api'] });

/** What each gateway says to a token. */
const statusesOf = async (token: string, path = '/me'): Promise<number[]> =>
  Promise.all(
    stack.urls.map(async (gateway) => (await call('GET', path, { token, gateway })).status),
  );

describe('an application that revokes an access token for the API', () => {
  it('C3: ends its grant at every gateway: no request is let in that begins after the response', async () => {
    const portal = await registerPortal();
    const other = await registerPortal();
    const browser = new HttpBrowser();
    const first = await signInWith(portal, browser, person, { scope });
    const next = await client.refreshTokenGrant(portal.configuration, first.refresh_token ?? '');
    const token = next.access_token;
    const elsewhere = await signInWith(other, new HttpBrowser(), person, { scope });
    for (const each of [first, next, elsewhere])
      expect(await statusesOf(each.access_token)).toEqual([200, 200, 200]);

    // It is for its own application alone to revoke.
    await client.tokenRevocation(other.configuration, token);
    expect(await statusesOf(token)).toEqual([200, 200, 200]);

    const after = await besideRequests('/me', token, () =>
      client.tokenRevocation(portal.configuration, token),
    );
    expectNoneLetIn(after, 401);
    expect(await statusesOf(first.access_token)).toEqual([401, 401, 401]);
    await expect(
      client.refreshTokenGrant(portal.configuration, next.refresh_token ?? ''),
    ).rejects.toMatchObject({ error: 'invalid_grant' });
    expect(await statusesOf(elsewhere.access_token)).toEqual([200, 200, 200]);

    // The user is still signed in, and comes back without a password.
    const { url, checks } = await startSignIn(portal, { scope });
    const page = await browser.visit(url);
    const callback = page.origin === stack.publicUrl ? await resume(browser, page) : page;
    const again = await client.authorizationCodeGrant(portal.configuration, callback, checks);
    expect(await statusesOf(again.access_token)).toEqual([200, 200, 200]);
  });

  it('C3: loses the access token with the refresh token, and when a refresh token is used twice', async () => {
    const portal = await registerPortal();
    const revoked = await signInWith(portal, new HttpBrowser(), person, { scope });
    await client.tokenRevocation(portal.configuration, revoked.refresh_token ?? '');
    expect(await statusesOf(revoked.access_token)).toEqual([401, 401, 401]);

    const stolen = await signInWith(portal, new HttpBrowser(), person, { scope });
    const refresh = () =>
      client.refreshTokenGrant(portal.configuration, stolen.refresh_token ?? '');
    const { access_token: token } = await refresh();
    expect(await statusesOf(token)).toEqual([200, 200, 200]);
    await expect(refresh()).rejects.toMatchObject({ error: 'invalid_grant' });
    expect(await statusesOf(token)).toEqual([401, 401, 401]);
  });

  it('C3: as a machine ends that token alone', async () => {
    const { machine, token } = await createMachine(provider);
    const { access_token: kept } = await client.clientCredentialsGrant(machine.configuration);
    expect(await statusesOf(token, '/customers')).toEqual([200, 200, 200]);
    await client.tokenRevocation(machine.configuration, token);
    expect(await statusesOf(token, '/customers')).toEqual([401, 401, 401]);
    expect(await statusesOf(kept, '/customers')).toEqual([200, 200, 200]);
  });
});
