import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from '../testing/browser.js';
import { createProvider, type Provider } from '../testing/customer-fixture.js';
import { createProgram } from '../testing/service-account-fixture.js';
import { stack } from '../testing/stack.js';

const browsers = useBrowser();
let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

const TAGS = {
  getMe: 'Your account',
  getCurrentTerms: 'Terms and Conditions',
  signOut: 'Signing in',
  listCustomers: 'Customers and access',
};

/** Opens the reference at an operation. */
async function openOperation(page: Page, operation: keyof typeof TAGS): Promise<Locator> {
  await page.goto('about:blank');
  await page.goto(`${stack.publicUrl}/docs#/${encodeURIComponent(TAGS[operation])}/${operation}`);
  const opened = page.locator('.opblock.is-open');
  await opened.waitFor();
  await opened.getByRole('button', { name: 'Try it out' }).click();
  return opened;
}

/** @returns the status and what else is shown of the response */
async function execute(opened: Locator): Promise<string> {
  await opened.getByRole('button', { name: 'Execute' }).click();
  const shown = opened.locator('.live-responses-table tbody .response').first();
  await shown.waitFor();
  return (await shown.innerText()).trim();
}

describe('the API reference', () => {
  it('calls the API with the session of the console, asking no other origin', async () => {
    const page = await browsers.signedIn(provider.admin.email);
    const origins = new Set<string>();
    page.on('request', (request) => origins.add(new URL(request.url()).origin));
    const response = await execute(await openOperation(page, 'getMe'));
    await page.getByRole('status').filter({ hasText: provider.name }).waitFor();
    expect(response).toMatch(/^200/);
    expect(response).toContain(provider.name);
    expect([...origins].filter((origin) => origin !== 'null')).toEqual([stack.publicUrl]);
  });

  it('scrolls to the operation of a link at once', async () => {
    const page = await browsers.open('/sign-in');
    await page.addInitScript(
      `globalThis.positions = new Set(); addEventListener('scroll', () => positions.add(scrollY));`,
    );
    await openOperation(page, 'listCustomers');
    await page.waitForFunction('scrollY > 0');
    // Another one where the page above has changed meanwhile.
    expect(await page.evaluate<number>('positions.size')).toBeLessThan(4);
  });

  it('refreshes the session of the console, and changes things with it', async () => {
    const page = await browsers.signedIn(provider.admin.email);
    const operation = await openOperation(page, 'getCurrentTerms');
    await page.getByRole('status').filter({ hasText: provider.name }).waitFor();
    await page.context().clearCookies({ name: /gatehouse-access/ });
    expect(await execute(operation)).toMatch(/^200/);
    expect(await execute(await openOperation(page, 'signOut'))).toMatch(/^204/);
  });

  it('calls the API with a key', async () => {
    const permissions = ['customers:read'];
    const { key } = await createProgram(provider.admin, ['administrator'], { permissions });
    const page = await browsers.open('/sign-in');
    const operation = await openOperation(page, 'listCustomers');
    await page.getByText('Sign in to try the calls').waitFor();
    expect(await execute(operation)).toMatch(/^401/);
    await page.getByRole('button', { name: 'Authorize', exact: true }).first().click();
    const dialog = page.locator('.auth-container').filter({ hasText: 'apiKey' }).first();
    await dialog.getByRole('textbox').fill(key.key);
    await dialog.getByRole('button', { name: /apply/i }).click();
    await page.locator('.modal-ux').getByRole('button', { name: 'Close' }).last().click();
    await operation.getByRole('button', { name: 'Clear' }).click();
    expect(await execute(operation)).toMatch(/^200/);
  });

  it('passes axe, as far as its renderer does', async () => {
    const page = await browsers.open('/sign-in');
    await openOperation(page, 'getMe');
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<axe.AxeResults>('axe.run(document)');
    // The summary of an operation is a button that has a link and a lock in it; examples scroll; the filter is in no landmark.
    const known = ['heading-order', 'nested-interactive', 'region', 'scrollable-region-focusable'];
    const found = violations.filter(({ id }) => !known.includes(id));
    expect(found.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });
});
