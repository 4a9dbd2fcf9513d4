import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { accessibilityViolations, injectAxe } from '../testing/accessibility.js';
import { createSecretOn, programOn } from '../testing/application-page.js';
import { useBrowser, waitForText } from '../testing/browser.js';
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

it('a machine application made in the console calls the API by the program of its quick start', async () => {
  const account = await createServiceAccount(provider.admin, ['agent']);
  await page.getByRole('button', { name: 'Add application' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Night job');
  await page.getByRole('radio', { name: 'Machine' }).check();
  expect(await page.getByRole('textbox', { name: 'Redirect URIs' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Save' }).click();
  await waitForText(page, 'This field is required.');
  await page.getByRole('combobox', { name: 'Service account' }).click();
  await page.getByRole('option', { name: account.name }).click();
  await injectAxe(page);
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: 'Night job' }).waitFor();
  await page.getByRole('link', { name: account.name }).waitFor();
  const secret = await createSecretOn(page);
  const program = await ExampleProgram.start(await programOn(page), { CLIENT_SECRET: secret });
  try {
    await program.prints(/^200 /);
  } finally {
    await program.stop();
  }
});
