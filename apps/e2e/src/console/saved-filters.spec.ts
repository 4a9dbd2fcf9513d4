import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { accessibilityViolations, injectAxe } from '../testing/accessibility.js';
import { useBrowser } from '../testing/browser.js';
import {
  acceptedCustomer,
  createCustomer,
  createProvider,
  type Provider,
  type ServedCustomer,
} from '../testing/customer-fixture.js';

/** Other journeys run beside it. */
const PATIENTLY = { timeout: 15_000 };

const browsers = useBrowser();
let provider: Provider;
let served: ServedCustomer;
let page: Page;

beforeAll(async () => {
  provider = await createProvider();
  served = await acceptedCustomer(provider);
  for (let n = 0; n < 40; n++) await createCustomer(provider, { name: `Branch ${String(n)}` });
  page = await browsers.signedIn(provider.admin.email, { path: '/customers' });
});

const parameters = (): Record<string, string> =>
  Object.fromEntries(new URL(page.url()).searchParams.entries());

describe('a list', () => {
  it('is sorted by who signed in last', async () => {
    await page.getByRole('button', { name: 'Last sign-in' }).click();
    await page.getByRole('button', { name: 'Last sign-in' }).click();
    await expect.poll(parameters, PATIENTLY).toEqual({ sort: 'lastSignIn', order: 'desc' });
    await expect
      .poll(() => page.getByRole('row').nth(1).innerText(), PATIENTLY)
      .toContain(served.name);
  });

  it('keeps its filters under a name, and finds them again', async () => {
    await page.goto(new URL('/customers?q=branch&access=off', page.url()).href);
    await page.getByRole('button', { name: 'Saved filters' }).click();
    await page.getByRole('menuitem', { name: 'Save these filters…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Save these filters…' });
    await dialog.getByLabel('Name').fill('Branches to call');
    await injectAxe(page);
    expect(await accessibilityViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Branches to call' }).waitFor();

    await page.goto(new URL('/customers', page.url()).href);
    await page.getByRole('button', { name: 'Saved filters' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Branches to call' }).click();
    await expect.poll(parameters, PATIENTLY).toEqual({ q: 'branch', access: 'off' });
    await expect
      .poll(() => page.getByRole('searchbox', { name: 'Search customers' }).inputValue(), PATIENTLY)
      .toBe('branch');
    await page.getByRole('button', { name: 'Branches to call' }).click();
    await page.getByRole('menuitem', { name: 'Delete “Branches to call”' }).click();
    await page.getByRole('button', { name: 'Saved filters' }).waitFor();
  });

  it('is printed with all rows that are loaded, and without what only works on a screen', async () => {
    await page.goto(new URL('/customers', page.url()).href);
    await page.getByRole('link', { name: 'Branch 0', exact: true }).waitFor();
    const rows = page.locator('table.list tbody tr[data-index]');
    expect(await rows.count()).toBeLessThan(41);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await rows.count()).toBe(41);
    for (const gone of [
      page.getByRole('navigation'),
      page.getByRole('searchbox'),
      page.getByRole('button', { name: 'Add customer' }),
    ])
      expect(await gone.first().isVisible()).toBe(false);
    expect(await page.getByRole('columnheader', { name: 'Portal access' }).isVisible()).toBe(true);
    await page.evaluate('dispatchEvent(new Event("afterprint"))');
    await page.emulateMedia({ media: null });
    await expect.poll(() => rows.count(), PATIENTLY).toBeLessThan(41);
  });
});
