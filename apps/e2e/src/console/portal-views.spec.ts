import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { accessibilityViolations, injectAxe } from '../testing/accessibility.js';
import { expectNoContent } from '../testing/api-client.js';
import { useBrowser, waitForText } from '../testing/browser.js';
import {
  acceptedCustomer,
  createJob,
  createProvider,
  type Provider,
  type ServedCustomer,
} from '../testing/customer-fixture.js';

const browsers = useBrowser();
let provider: Provider;
let customer: ServedCustomer;
let page: Page;

beforeAll(async () => {
  provider = await createProvider();
  customer = await acceptedCustomer(provider, {
    role: 'administrator',
    areas: ['jobs', 'problem-reports'],
  });
  await createJob(provider, customer, 'Paint the gate');
  page = await browsers.signedIn(provider.admin.email, { path: `/customers/${customer.id}` });
});

const startView = async (role: string): Promise<void> => {
  await page.goto(new URL(`/customers/${customer.id}`, page.url()).href);
  await page.getByRole('button', { name: `Actions for ${customer.name}` }).click();
  await page.getByRole('menuitem', { name: 'View as customer…' }).click();
  const dialog = page.getByRole('dialog', { name: `View the portal of ${customer.name}` });
  await dialog.getByRole('combobox', { name: 'View as' }).click();
  await page.getByRole('option', { name: role }).click();
  await dialog.getByRole('button', { name: 'View portal' }).click();
};

const banner = () => page.getByRole('region', { name: 'You are viewing the portal' });

describe('a provider', () => {
  it('sees the portal as a role of its customer, on pages that say so', async () => {
    await startView('Member');
    await banner().getByText('You can’t change anything.').waitFor();
    const links = page.getByRole('navigation').getByRole('link');
    await page.getByRole('link', { name: 'Jobs' }).waitFor();
    expect(await links.allTextContents()).toEqual(['Jobs', 'Report a problem']);
    await page.getByRole('link', { name: 'Paint the gate' }).click();
    await page.getByRole('heading', { name: 'Paint the gate' }).waitFor();
    await banner().waitFor();
    await injectAxe(page);
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('stays in the view when the page is loaded again, and changes nothing there', async () => {
    await page.reload();
    await banner().waitFor();
    const send = page.getByRole('button', { name: 'Send' });
    await send.waitFor();
    await waitForText(page, 'Exit the view to make changes.');
    expect(await send.isDisabled()).toBe(true);
    expect(await page.getByRole('textbox', { name: 'Comment' }).isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Add photos' }).count()).toBe(0);
    await injectAxe(page);
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Report a problem' }).click();
    const report = page.getByRole('button', { name: 'Report problem' });
    await report.waitFor();
    expect(await report.isDisabled()).toBe(true);
    await waitForText(page, 'Exit the view to make changes.');
  });

  it('leaves the view to where it came from', async () => {
    await banner().getByRole('button', { name: 'Exit view' }).click();
    await page.getByRole('heading', { name: customer.name }).waitFor();
    await page.getByRole('link', { name: 'Customers' }).first().waitFor();
    expect(await banner().count()).toBe(0);
  });

  it('sees it as a role of the customer’s own that one of its people has', async () => {
    const { person } = customer;
    const body = { name: 'Dispatcher', permissions: ['members:read'] };
    await person.call('POST', '/roles', { body });
    const roles = { roles: ['administrator', 'Dispatcher'] };
    await person.call('PATCH', `/members/${person.session.user.id}`, { body: roles });
    await startView('Dispatcher');
    await banner().getByText('as Dispatcher').waitFor();
    await page.getByRole('link', { name: 'Employees' }).waitFor();
    await banner().getByRole('button', { name: 'Exit view' }).click();
    await page.getByRole('heading', { name: customer.name }).waitFor();
  });

  it('leaves it, too, when the view was ended elsewhere', async () => {
    await startView('Administrator');
    await page.getByRole('link', { name: 'Employees' }).waitFor();
    const stored = await page.evaluate(() => sessionStorage.getItem('gatehouse.portal-view'));
    const { id } = JSON.parse(stored ?? '{}') as { id: string };
    // Not by the page, which leaves as soon as it hears of it.
    const path = `/customers/${customer.id}/portal-views/${id}`;
    expectNoContent(await provider.admin.call('DELETE', path), 204);
    // It may be leaving by itself already.
    await page.reload().catch((error: unknown) => {
      if (!/ERR_ABORTED|interrupted/.test(String(error))) throw error;
    });
    await page.getByRole('link', { name: 'Customers' }).first().waitFor();
    expect(await banner().count()).toBe(0);
  });
});
