import * as client from 'openid-client';
import { describe, expect, it } from 'vitest';
import { eventually } from '@gatehouse/testing/wait';
import { acceptedCustomer, createProvider, setAccess } from './testing/customer-fixture.js';
import { HttpBrowser } from './testing/http-browser.js';
import { LogoutReceiver } from './testing/logout-receiver.js';
import { registerApplication, resume, signInWith, startSignIn } from './testing/openid-fixture.js';
import { replicasOf, restart } from './testing/stack.js';

const killIdentity = () => restart(replicasOf('identity'), 'SIGKILL');

describe('an application, when identity is killed', () => {
  it('between page and code, and between code and token, goes on where it was', async () => {
    const provider = await createProvider();
    const { person } = await acceptedCustomer(provider);
    const portal = await registerApplication(provider);
    const browser = new HttpBrowser();
    const { url, checks } = await startSignIn(portal);
    const page = await browser.visit(url);
    await browser.signIn(person.email, person.password);
    await killIdentity();
    const callback = await resume(browser, page);
    expect(callback.searchParams.get('code')).toBeTruthy();
    await killIdentity();
    const tokens = await client.authorizationCodeGrant(portal.configuration, callback, checks);
    await killIdentity();
    const next = await client.refreshTokenGrant(portal.configuration, tokens.refresh_token ?? '');
    // A token that was replaced before the kill is still known as such.
    await expect(
      client.refreshTokenGrant(portal.configuration, tokens.refresh_token ?? ''),
    ).rejects.toMatchObject({ error: 'invalid_grant' });
    await expect(
      client.refreshTokenGrant(portal.configuration, next.refresh_token ?? ''),
    ).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  it('A4: is still notified of a cut-off', async () => {
    const provider = await createProvider();
    const customer = await acceptedCustomer(provider);
    const receiver = await LogoutReceiver.start();
    try {
      const portal = await registerApplication(provider, { backchannelLogoutUri: receiver.url });
      await signInWith(portal, new HttpBrowser(), customer.person);
      const killed = killIdentity();
      await setAccess(provider, customer, { enabled: false });
      await killed;
      await eventually(() => receiver.tokens.length > 0, 30_000);
    } finally {
      await receiver.stop();
    }
  });
});
