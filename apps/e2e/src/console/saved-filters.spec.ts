import { beforeAll, describe, expect, it } from 'vitest';
import { getSavedFilters } from '@gatehouse/contracts/notifications';
import type { Page } from 'playwright-core';
import { accessibilityViolations, injectAxe } from '../testing/accessibility.js';
import { expectResponse } from '../testing/api-client.js';
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
  for (let n = 0; n < 60; n++) await createCustomer(provider, { name: `Branch ${String(n)}` });
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

  it('has the same filters in every browser, also those that one had kept, and tabs lose none of each other’s', async () => {
    const { session } = provider.admin;
    const key = `gatehouse.filters.customers.${provider.id}.${session.user.id}`;
    const kept = JSON.stringify([{ name: 'Kept here', query: 'access=pending' }]);
    const body = { filters: [{ name: 'Kept here', query: 'access=off' }] };
    await provider.admin.call('PUT', '/me/saved-filters/customers', { body });
    await page.evaluate(`localStorage.setItem(${JSON.stringify(key)}, ${JSON.stringify(kept)})`);
    await page.goto(new URL('/customers', page.url()).href);
    await expect
      .poll(() => page.evaluate(`localStorage.getItem(${JSON.stringify(key)})`), PATIENTLY)
      .toBe(null);

    const other = await browsers.signedIn(provider.admin.email, { path: '/customers?q=branch' });
    const saveAs = async (tab: Page, name: string): Promise<void> => {
      await tab.getByRole('button', { name: 'Saved filters' }).click();
      await tab.getByRole('menuitem', { name: 'Save these filters…' }).click();
      const dialog = tab.getByRole('dialog', { name: 'Save these filters…' });
      await dialog.getByLabel('Name').fill(name);
      await dialog.getByRole('button', { name: 'Save' }).click();
      await tab.getByRole('button', { name, exact: true }).waitFor();
    };
    await other.getByRole('button', { name: 'Saved filters' }).waitFor();
    await page.goto(new URL('/customers?q=clinic', page.url()).href);
    await page.getByRole('button', { name: 'Saved filters' }).waitFor();
    await Promise.all([saveAs(page, 'Clinics'), saveAs(other, 'Branches')]);
    await expect
      .poll(async () => {
        const response = await provider.admin.call('GET', '/me/saved-filters/customers');
        const { filters } = expectResponse(response, 200, getSavedFilters.output);
        return filters.map(({ name }) => name).toSorted();
      }, PATIENTLY)
      .toEqual(['Branches', 'Clinics', 'Kept here', 'Kept here (2)']);
  });

  it('is printed with all rows that are loaded, and without what only works on a screen', async () => {
    await page.goto(new URL('/customers', page.url()).href);
    await page.getByRole('link', { name: 'Branch 0', exact: true }).waitFor();
    const rows = page.locator('table.list tbody tr[data-index]');
    expect(await rows.count()).toBeLessThan(50);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await rows.count()).toBe(50);
    await page.getByText('The list is longer: these are its first 50 rows.').waitFor();
    for (const gone of [
      page.getByRole('navigation'),
      page.getByRole('searchbox'),
      page.getByRole('button', { name: 'Add customer' }),
    ])
      expect(await gone.first().isVisible()).toBe(false);
    expect(await page.getByRole('columnheader', { name: 'Portal access' }).isVisible()).toBe(true);
    await page.evaluate('dispatchEvent(new Event("afterprint"))');
    await page.emulateMedia({ media: null });
    await expect.poll(() => rows.count(), PATIENTLY).toBeLessThan(50);
  });

  it('is printed whole with Ctrl+P, which waits for the rest', async () => {
    await notePrints();
    await page.keyboard.press('Control+p');
    await expect.poll(() => page.evaluate('printed.rows'), PATIENTLY).toBe(61);
    expect(await page.evaluate('printed.text')).not.toContain('The list is longer');
  });

  it('is printed as far as it is loaded where the rest cannot be', async () => {
    await page.route(/\/customers\?.*cursor=/, (route) => route.abort());
    await page.reload();
    await page.getByRole('link', { name: 'Branch 0', exact: true }).waitFor();
    await notePrints();
    await page.keyboard.press('Control+p');
    await expect.poll(() => page.evaluate('printed.rows'), PATIENTLY).toBe(50);
    expect(await page.evaluate('printed.text')).toContain('The list is longer');
  });

  /** Instead of printing, notes what would be printed. */
  const notePrints = (): Promise<unknown> =>
    page.evaluate(`
      printed = {};
      print = () => {
        dispatchEvent(new Event('beforeprint'));
        const table = document.querySelector('table.list');
        printed = { rows: table.querySelectorAll('tr[data-index]').length, text: table.parentElement.innerText };
        dispatchEvent(new Event('afterprint'));
      };
    `);
});
