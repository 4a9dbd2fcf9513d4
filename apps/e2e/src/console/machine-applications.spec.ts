import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations, injectAxe } from '../testing/accessibility.js';
import { createSecretOn, programOn } from '../testing/application-page.js';
import { useBrowser, waitForText } from '../testing/browser.js';
import { createClientKey } from '../testing/client-key.js';
import { createProvider, type Provider } from '../testing/customer-fixture.js';
import { ExampleProgram } from '../testing/example-program.js';
import { createServiceAccount } from '../testing/service-account-fixture.js';

const browsers = useBrowser();
let provider: Provider;
let page: Page;

beforeAll(async () => {
  provider = await createProvider();
  page = await browsers.signedIn(provider.admin.email, { path: '/settings/applications' });
});

/** Begins one, up to its service account. */
async function beginMachine(name: string, account: string): Promise<void> {
  await page.goto(new URL('/settings/applications', page.url()).href);
  await page.getByRole('button', { name: 'Add application' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('radio', { name: 'Machine' }).check();
  await page.getByRole('combobox', { name: 'Service account' }).click();
  await page.getByRole('option', { name: account }).click();
}

async function expectCalls(environment: Record<string, string>): Promise<void> {
  const program = await ExampleProgram.start(await programOn(page), environment);
  try {
    await program.prints(/^200 /);
  } finally {
    await program.stop();
  }
}

describe('a machine application made in the console', () => {
  it('calls the API by the program of its quick start', async () => {
    const account = await createServiceAccount(provider.admin, ['agent']);
    await beginMachine('Night job', account.name);
    expect(await page.getByRole('textbox', { name: 'Redirect URIs' }).count()).toBe(0);
    await injectAxe(page);
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Night job' }).waitFor();
    await page.getByRole('link', { name: account.name }).waitFor();
    await expectCalls({ CLIENT_SECRET: await createSecretOn(page) });
  });

  it('has a public key instead of a secret, and never a private one', async () => {
    const account = await createServiceAccount(provider.admin, ['agent']);
    const { jwks, privateJwk } = await createClientKey();
    await beginMachine('Day job', account.name);
    const keys = page.getByRole('textbox', { name: 'Public keys' });
    await keys.fill('{}');
    await page.getByRole('button', { name: 'Save' }).click();
    await waitForText(page, 'Enter a JWK set');
    await keys.fill(JSON.stringify({ keys: [privateJwk] }));
    await page.getByRole('button', { name: 'Save' }).click();
    await waitForText(page, 'This is a private key.');
    await keys.fill(JSON.stringify(jwks));
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Day job' }).waitFor();
    await waitForText(page, '1 key');
    expect(await page.getByRole('button', { name: 'Create secret' }).count()).toBe(0);
    await expectCalls({ PRIVATE_JWK: JSON.stringify(privateJwk) });
  });
});
