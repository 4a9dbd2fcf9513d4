import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import {
  acceptedCustomer,
  createProvider,
  setAccess,
  type Provider,
  type ServedCustomer,
} from '../testing/customer-fixture.js';
import { expectProblem } from '../testing/api-client.js';
import { accessibilityViolations, injectAxe } from '../testing/accessibility.js';
import { useBrowser, waitForText } from '../testing/browser.js';

const browsers = useBrowser();
let provider: Provider;
let customer: ServedCustomer;
let page: Page;

beforeAll(async () => {
  provider = await createProvider();
  customer = await acceptedCustomer(provider, { role: 'member' });
  page = await browsers.signedIn(provider.admin.email, {
    path: `/customers/${customer.id}/people`,
  });
});

describe('the page of a person', () => {
  it('says whether a customer’s person can sign in, and shows their invitation', async () => {
    await page.getByRole('row').filter({ hasText: customer.email }).getByRole('link').click();
    await waitForText(page, 'The organization lets its people in');
    await waitForText(page, 'They have signed in before');
    await page.getByRole('button', { name: 'Timeline' }).click();
    await page.getByRole('dialog').getByText('Email sent').first().waitFor();
    await page.keyboard.press('Escape');
    await injectAxe(page);
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('E8: shows where they are signed in, and signs them out everywhere', async () => {
    const title = page.getByRole('heading', { name: 'Sessions' });
    const panel = page.locator('section').filter({ has: title });
    await panel.getByRole('listitem').first().waitFor();
    expect(await panel.getByRole('listitem').count()).toBe(1);
    await panel.getByRole('button', { name: 'End all' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'End all' }).click();
    await waitForText(page, 'has been signed out.');
    await panel.getByText('Not signed in.').waitFor();
    expectProblem(await customer.person.call('GET', '/jobs'), 401, 'session-ended');
  });

  it('A4: names the switch of the customer when it is off', async () => {
    await setAccess(provider, customer, { enabled: false });
    await waitForText(page, 'The organization lets no one in');
    await page.getByRole('link', { name: `Portal access of ${customer.name}` }).click();
    await page.getByRole('heading', { name: customer.name }).waitFor();
    await setAccess(provider, customer, { enabled: true });
  });

  it('E5: edits them', async () => {
    await page.getByRole('tab', { name: 'People' }).click();
    await page.getByRole('row').filter({ hasText: customer.email }).getByRole('link').click();
    await page.getByRole('button', { name: 'Edit Member' }).click();
    await page.getByRole('combobox', { name: 'Profile' }).click();
    await page.getByRole('option', { name: 'Admin', exact: true }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('definition').filter({ hasText: 'Admin' }).first().waitFor();
  });
});
