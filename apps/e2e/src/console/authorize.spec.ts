import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as client from 'openid-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInOn, useBrowser, waitForText } from '../testing/browser.js';
import { acceptedCustomer, createProvider, type Provider } from '../testing/customer-fixture.js';
import { invite } from '../testing/invitation-fixture.js';
import { nextToken } from '../testing/mailbox.js';
import { registerApplication, startSignIn, type Registered } from '../testing/openid-fixture.js';
import { activate, PASSWORD } from '../testing/person-fixture.js';

const browsers = useBrowser();
/** The application, as far as the browser needs it. */
const server = createServer((_request, response) => response.end('signed in'));
let provider: Provider;
let portal: Registered;
let callback: string;
beforeAll(async () => {
  provider = await createProvider();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  callback = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/callback`;
  portal = await registerApplication(provider, { redirectUris: [callback] });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Opens the sign-in page as the application does. @returns it, and the claims once the browser is back */
async function signInPage(parameters: Record<string, string> = {}) {
  const { url, checks } = await startSignIn(portal, parameters);
  const page = await browsers.open('/sign-in');
  await page.goto(url.href);
  const claims = async () => {
    await page.waitForURL(`${callback}**`);
    const back = new URL(page.url());
    return (await client.authorizationCodeGrant(portal.configuration, back, checks)).claims();
  };
  return { page, claims };
}

describe('the page on which users of an application sign in', () => {
  it('starts with the username that the application suggests, and takes another', async () => {
    const customer = await acceptedCustomer(provider);
    const suggested = await signInPage({ login_hint: customer.email });
    const username = suggested.page.getByRole('textbox', { name: 'Username' });
    expect(await username.inputValue()).toBe(customer.email);
    await suggested.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await suggested.page.getByRole('button', { name: 'Sign in' }).click();
    expect((await suggested.claims())?.email).toBe(customer.email);
    const other = await signInPage({ login_hint: 'someone@else.example' });
    await signInOn(other.page, customer.email);
    expect((await other.claims())?.email).toBe(customer.email);
  });

  it('C9: lets a member of several organizations choose one, which the application learns', async () => {
    const [first, second] = [await acceptedCustomer(provider), await acceptedCustomer(provider)];
    const { email } = first;
    await invite(provider.admin, second, { email });
    await activate(email, await nextToken(email, 1));
    for (const { id, name } of [first, second]) {
      const { page, claims } = await signInPage();
      await signInOn(page, email);
      await waitForText(page, 'You’re a member of several organizations.');
      await page.getByRole('button', { name }).click();
      expect((await claims())?.organization).toMatchObject({ id, name });
    }
    // One that the application asks for is not asked about.
    const { page, claims } = await signInPage({ organization: second.id });
    await signInOn(page, email);
    expect((await claims())?.organization).toMatchObject({ id: second.id });
  });
});
