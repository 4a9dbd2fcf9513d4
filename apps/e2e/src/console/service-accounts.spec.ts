import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations, injectAxe } from '../testing/accessibility.js';
import { call, expectProblem } from '../testing/api-client.js';
import { useBrowser, waitForText } from '../testing/browser.js';
import {
  acceptedCustomer,
  createCustomer,
  createProvider,
  type Provider,
} from '../testing/customer-fixture.js';
import { createProgram } from '../testing/service-account-fixture.js';
import { eventually } from '@gatehouse/testing/wait';

const browsers = useBrowser();
let provider: Provider;
let page: Page;
let token: string;

beforeAll(async () => {
  provider = await createProvider();
  page = await browsers.signedIn(provider.admin.email);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
});

/** Fills in the dialog of a new key, and creates it. @returns what the button beside its header copies */
async function createKey(name: string, networks = ''): Promise<string> {
  await page.getByRole('button', { name: 'Create key' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  await dialog.getByRole('checkbox', { name: 'View customers' }).check();
  await dialog.getByRole('textbox', { name: 'Allowed networks' }).fill(networks);
  await dialog.getByRole('button', { name: 'Create key' }).click();
  await dialog.getByRole('button', { name: 'Copy header' }).click();
  const header = await page.evaluate<string>('navigator.clipboard.readText()');
  await page.getByRole('button', { name: 'I’ve copied it' }).click();
  return header.replace('Authorization: Bearer ', '');
}

const deleteKey = async (name: string): Promise<void> => {
  await page.getByRole('button', { name: `Delete ${name}`, exact: true }).click();
  await waitForText(page, 'It stops working immediately');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

describe('a service account made in the console', () => {
  it('calls the API with a key that is shown once, and may do what was chosen', async () => {
    await page.getByRole('link', { name: 'Service accounts' }).click();
    await waitForText(page, 'No service accounts yet');
    await page.getByRole('button', { name: 'Add service account' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('ERP sync');
    await page.getByRole('textbox', { name: 'Description' }).fill('Nightly, by the IT team');
    await page.getByRole('combobox', { name: 'Roles' }).click();
    await page.getByRole('option', { name: 'Agent' }).click();
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'ERP sync' }).waitFor();
    token = await createKey('First');
    expect(await page.content()).not.toContain(token);
    expect((await call('GET', '/customers', { token })).status).toBe(200);
    // The role permits it, and the key does not.
    const body = { title: 'Paint the gate', customerId: provider.id, description: '-' };
    expect((await call('POST', '/jobs', { token, body })).status).toBe(403);
    await untilReloaded(/this minute|minutes? ago/);
  });

  it('has keys that work from some networks only, or stop working as soon as they are deleted', async () => {
    await page.getByRole('button', { name: 'Create key' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Allowed networks' }).fill('10.0.0.0');
    await dialog.getByRole('button', { name: 'Create key' }).click();
    await waitForText(page, 'Enter networks such as 203.0.113.0/24');
    await injectAxe(page);
    expect(await accessibilityViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    const near = await createKey('Near', '127.0.0.0/8\n::1/128');
    const far = await createKey('Far', '203.0.113.0/24');
    expect((await call('GET', '/customers', { token: near })).status).toBe(200);
    expectProblem(await call('GET', '/customers', { token: far }), 403, 'network-not-allowed');
    await waitForText(page, '203.0.113.0/24');
    await deleteKey('First');
    expect((await call('GET', '/customers', { token })).status).toBe(401);
    expect((await call('GET', '/customers', { token: near })).status).toBe(200);
    token = near;
  });

  it('is edited, found by its name, and deleted along with its keys', async () => {
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('ERP export');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'ERP export' }).waitFor();
    await page.getByRole('link', { name: 'Service accounts' }).first().click();
    await page.getByRole('searchbox').fill('export');
    await page.getByRole('link', { name: 'ERP export' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await waitForText(page, 'Its keys stop working immediately');
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await waitForText(page, 'No service accounts yet');
    expect((await call('GET', '/customers', { token })).status).toBe(401);
  });

  it('is marked where people are named: in the history of a customer, and in the audit log', async () => {
    const { account, key } = await createProgram(provider.admin, ['administrator'], {
      permissions: ['access:manage'],
    });
    const { id } = await createCustomer(provider);
    const body = { enabled: true };
    const response = await call('PUT', `/customers/${id}/access`, { token: key.key, body });
    expect(response.status).toBe(200);
    await page.goto(new URL(`/customers/${id}`, page.url()).href);
    await waitForText(page, `${account.name} (service account)`);
    await eventually(async () => {
      await page.goto(new URL(`/settings/audit?actorId=${account.id}`, page.url()).href);
      await page.getByRole('heading', { level: 1 }).waitFor();
      const named = page
        .getByRole('cell', { name: `${account.name} (service account)`, exact: true })
        .first();
      return named.waitFor({ timeout: 2_000 }).then(
        () => true,
        () => false,
      );
    });
  });

  it('belongs to a customer, too', async () => {
    const customer = await acceptedCustomer(provider, { role: 'administrator' });
    const path = '/settings/service-accounts';
    const theirs = await browsers.signedIn(customer.email, { path });
    await waitForText(theirs, 'No service accounts yet');
  });
});

async function untilReloaded(text: RegExp): Promise<void> {
  const found = page.getByRole('row').filter({ hasText: text });
  for (let i = 0; i < 30 && (await found.count()) === 0; i++) {
    await page.reload();
    await found.waitFor({ timeout: 1_000 }).catch(() => undefined);
  }
  await found.waitFor();
}
