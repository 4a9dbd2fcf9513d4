import { Application } from '@gatehouse/contracts/identity';
import { looksOf, phonePhoto, png, TRACES } from '@gatehouse/testing';
import * as client from 'openid-client';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations, injectAxe } from '../testing/accessibility.js';
import { expectNoContent, expectProblem, expectResponse } from '../testing/api-client.js';
import { signInOn, useBrowser } from '../testing/browser.js';
import { acceptedCustomer, createProvider, type Provider } from '../testing/customer-fixture.js';
import { registerApplication, type Registered } from '../testing/openid-fixture.js';
import { stack } from '../testing/stack.js';

const browsers = useBrowser();
let provider: Provider;
let registered: Registered;

beforeAll(async () => {
  provider = await createProvider();
  registered = await registerApplication(provider, {
    ...{ kind: 'native', name: 'Meter', redirectUris: ['http://127.0.0.1/callback'] },
    scopes: ['openid'],
  });
});

const path = () => `/applications/${registered.application.id}`;
const base64 = (image: Buffer): string => image.toString('base64');
const patch = (logo: string | null, who = provider.admin) =>
  who.call('PATCH', path(), { body: { logo } });
const logoUrl = async (): Promise<string | null> =>
  expectResponse(await provider.admin.call('GET', path()), 200, Application).logoUrl;

/** Waits for the image of the logo, and that it has loaded. */
async function expectLogo(on: Page): Promise<void> {
  const image = on.locator(`img[src*="/logos/applications/${registered.application.id}"]`);
  await image.first().waitFor();
  await expect
    .poll(() =>
      image.first().evaluate((it) => (it as unknown as { naturalWidth: number }).naturalWidth),
    )
    .toBeGreaterThan(0);
  await injectAxe(on);
  expect(await accessibilityViolations(on)).toEqual([]);
}

describe('the logo of an application', () => {
  it('is chosen where the application is edited, and shown on its page and in the list', async () => {
    const id = registered.application.id;
    const page = await browsers.signedIn(provider.admin.email, {
      path: `/settings/applications/${id}`,
    });
    await page.getByRole('button', { name: 'Edit' }).click();
    const file = { name: 'logo.png', mimeType: 'image/png', buffer: png(160, 40) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: 'Remove logo' }).waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expectLogo(page);
    await page.getByRole('link', { name: 'Applications' }).first().click();
    await page.getByRole('link', { name: 'Meter' }).waitFor();
    await expectLogo(page);
  });

  it('is shown to people who sign in for it, or approve a device', async () => {
    const { configuration } = registered;
    const verifier = client.randomPKCECodeVerifier();
    const asked = client.buildAuthorizationUrl(configuration, {
      ...{ redirect_uri: 'http://127.0.0.1/callback', scope: 'openid' },
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    const signingIn = await browsers.open(asked.href);
    await signingIn.getByRole('heading', { name: 'Meter' }).waitFor();
    await expectLogo(signingIn);

    const { person } = await acceptedCustomer(provider);
    const started = await client.initiateDeviceAuthorization(configuration, { scope: 'openid' });
    const device = await browsers.open(started.verification_uri_complete ?? '');
    await signInOn(device, person.email);
    await device.getByRole('button', { name: 'Next' }).click();
    await device.getByRole('heading', { name: 'Meter' }).waitFor();
    await expectLogo(device);
  });

  it('F71: is stored upright, without metadata, and public at an address that changes with it', async () => {
    const before = await logoUrl();
    const changed = await patch(base64(await phonePhoto('webp')));
    const { logoUrl: url } = expectResponse(changed, 200, Application);
    expect(url).not.toBe(before);
    expect(url).toContain(`/logos/applications/${registered.application.id}?v=`);
    for (const gateway of stack.urls) {
      const response = await fetch(`${gateway}${new URL(url ?? '').pathname}`);
      expect(response.headers.get('content-type')).toBe('image/webp');
      expect(response.headers.get('content-security-policy')).toContain('sandbox');
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(await looksOf(bytes)).toEqual({ width: 60, height: 80, left: 'red', right: 'blue' });
      for (const trace of TRACES) expect(bytes.includes(trace)).toBe(false);
    }
  });

  it('is refused where it is no image, too small or too large, and from another provider', async () => {
    const before = await logoUrl();
    for (const logo of [
      base64(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
      base64(png(8, 8)),
      base64(png(320, 20_000)),
      '',
    ])
      expectProblem(await patch(logo), 422, 'invalid-logo');
    const other = await createProvider();
    expectProblem(await patch(base64(png(32, 32)), other.admin), 404, 'not-found');
    expect(await logoUrl()).toBe(before);
  });

  it('can be removed, and goes with the application', async () => {
    const url = new URL((await logoUrl()) ?? '').pathname;
    const status = async () => (await fetch(`${stack.publicUrl}${url}`)).status;
    expect(expectResponse(await patch(null), 200, Application).logoUrl).toBeNull();
    expect(await status()).toBe(404);
    await patch(base64(png(32, 32)));
    expect(await status()).toBe(200);
    expectNoContent(await provider.admin.call('DELETE', path()), 204);
    expect(await status()).toBe(404);
  });
});
