import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { accessibilityViolations, injectAxe } from '../testing/accessibility.js';
import { useBrowser, waitForText } from '../testing/browser.js';
import {
  acceptedCustomer,
  createJob,
  createProvider,
  getCustomer,
  type Provider,
  type ServedCustomer,
} from '../testing/customer-fixture.js';
import { archive } from '../testing/customer-traces.js';

const browsers = useBrowser();
let provider: Provider;
let customer: ServedCustomer;
let page: Page;

beforeAll(async () => {
  provider = await createProvider();
  customer = await acceptedCustomer(provider);
  await createJob(provider, customer, 'Paint the gate');
  page = await browsers.signedIn(provider.admin.email, { path: `/customers/${customer.id}` });
});

const choose = async (item: string): Promise<void> => {
  await page.getByRole('button', { name: `Actions for ${customer.name}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

const expectAccessible = async (): Promise<void> => {
  await injectAxe(page);
  expect(await accessibilityViolations(page)).toEqual([]);
};

describe('a customer', () => {
  it('A4: is archived on its page, which says what that brings about', async () => {
    await choose('Archive…');
    const dialog = page.getByRole('dialog', { name: `Archive ${customer.name}?` });
    await dialog.getByText('is signed out immediately').waitFor();
    await expectAccessible();
    await dialog.getByRole('button', { name: 'Archive', exact: true }).click();
    await waitForText(page, `${customer.name} is archived.`);
    await waitForText(page, 'Archived: restore the customer first.');
    expect(await getCustomer(provider, customer)).toMatchObject({
      archivedAt: expect.any(Date) as Date,
      access: { status: 'disabled' },
    });
    await expectAccessible();
  });

  it('is then found among the archived ones only', async () => {
    await page.getByRole('link', { name: 'Customers' }).first().click();
    await waitForText(page, 'No customers yet');
    await page.getByRole('combobox', { name: 'Not archived' }).click();
    await page.getByRole('option', { name: 'Archived' }).click();
    await page.getByRole('link', { name: customer.name }).waitFor();
    expect(page.url()).toContain('archived=true');
    await expectAccessible();
    await page.getByRole('link', { name: customer.name }).click();
  });

  it('A5: is restored there, and keeps portal access off', async () => {
    await choose('Restore');
    await waitForText(page, `${customer.name} is restored.`);
    await page.getByText('Archived', { exact: true }).waitFor({ state: 'detached' });
    expect(await getCustomer(provider, customer)).toMatchObject({ archivedAt: null });
  });

  it('is deleted once its name was typed, after a report of what goes and what stays', async () => {
    await archive(provider, customer);
    await page.reload();
    await choose('Delete');
    const dialog = page.getByRole('dialog', { name: `Delete ${customer.name}?` });
    await dialog.getByText('Jobs: 1').waitFor();
    await dialog.getByText('Members: 1').waitFor();
    await dialog.getByText('Audit log entries').waitFor();
    const button = dialog.getByRole('button', { name: 'Delete customer' });
    expect(await button.isDisabled()).toBe(true);
    await expectAccessible();
    await dialog.getByLabel(`Type ${customer.name} to confirm`).fill(customer.name);
    await button.click();
    await waitForText(page, `${customer.name} is deleted.`);
    await expect.poll(() => new URL(page.url()).pathname).toBe('/customers');
    const response = await provider.admin.call('GET', `/customers/${customer.id}`);
    expect(response.status).toBe(404);
  });
});
