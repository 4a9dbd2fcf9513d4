import { beforeAll, describe, expect, it } from 'vitest';
import { Job } from '@gatehouse/contracts/service-desk';
import { Customer as CustomerView } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing/wait';
import type { Page } from 'playwright-core';
import { expectResponse } from '../testing/api-client.js';
import { createColleague } from '../testing/colleague-fixture.js';
import {
  createCustomer,
  createJob,
  createProvider,
  setAccess,
  type Customer,
  type Provider,
} from '../testing/customer-fixture.js';
import { useBrowser, waitForText } from '../testing/browser.js';

const browsers = useBrowser();
let provider: Provider;
let customer: Customer;
let first: Page, second: Page;
beforeAll(async () => {
  provider = await createProvider();
  const colleague = await createColleague(provider, { roles: ['administrator'] });
  customer = await createCustomer(provider);
  [first, second] = [
    await browsers.signedIn(provider.admin.email),
    await browsers.signedIn(colleague.email),
  ];
});

const customerNow = async () =>
  expectResponse(await provider.admin.call('GET', `/customers/${customer.id}`), 200, CustomerView);

/** Opens a page and a form by its button. */
async function editing(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, page.url()).href);
  await page.getByRole('button', { name: 'Edit', exact: true }).waitFor();
  // The form loads the current state.
  const read = page.waitForResponse((response) => response.url().endsWith(`/api/v1${path}`));
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await read;
}

const field = (page: Page, label: string) => page.getByRole('dialog').getByLabel(label);
const save = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
const closed = (page: Page) => page.getByRole('dialog').waitFor({ state: 'detached' });
const value = (page: Page, label: string) => field(page, label).inputValue();

describe('two editors of the same resource', () => {
  it('F75: keep both changes when they edit different fields', async () => {
    for (const page of [first, second]) await editing(page, `/customers/${customer.id}`);
    await field(first, 'Name').fill('Harbour Hospital');
    await save(first);
    await closed(first);
    await field(second, 'Email').fill('desk@harbour.example');
    await save(second);
    await waitForText(second, 'Someone else has changed this in the meantime');
    await waitForText(second, 'Someone else changed this. You’re seeing their version.');
    expect(await value(second, 'Name')).toBe('Harbour Hospital');
    expect(await value(second, 'Email')).toBe('desk@harbour.example');
    expect((await customerNow()).email).toBe(customer.email);
    await save(second);
    await closed(second);
    expect(await customerNow()).toMatchObject({
      name: 'Harbour Hospital',
      email: 'desk@harbour.example',
    });
  });

  it('F75: see each other’s value for a field that both changed, and decide', async () => {
    const job = await createJob(provider, customer, 'It leaks');
    for (const page of [first, second]) await editing(page, `/jobs/${job.id}`);
    await field(first, 'Title').fill('The pump leaks');
    await save(first);
    await closed(first);
    await field(second, 'Title').fill('The valve leaks');
    await save(second);
    await waitForText(second, 'Someone else changed this to “The pump leaks”.');
    expect(await value(second, 'Title')).toBe('The valve leaks');
    await save(second);
    await closed(second);
    const kept = await provider.admin.call('GET', `/jobs/${job.id}`);
    expect(expectResponse(kept, 200, Job).title).toBe('The valve leaks');
  });

  it('F75: are not interrupted by fields that the form does not show', async () => {
    await editing(second, `/customers/${customer.id}`);
    await setAccess(provider, customer, { enabled: true });
    await field(second, 'Name').fill('Harbour Clinic');
    await save(second);
    await closed(second);
    expect(await customerNow()).toMatchObject({
      name: 'Harbour Clinic',
      access: { status: 'pending' },
    });
  });

  it('F75: start from the current state even when the list is stale', async () => {
    const { api } = provider.admin;
    const body = { customerId: customer.id, name: 'Hall', address: 'Street 1' };
    const { data: site } = await api.POST('/sites', { body });
    await first.goto(new URL('/sites', first.url()).href);
    await first.getByText('Street 1').waitFor();
    const params = { path: { siteId: site.id } };
    await api.PATCH('/sites/{siteId}', { params, body: { address: 'Street 2' } });
    await first.getByRole('button', { name: 'Edit Hall' }).click();
    await eventually(async () => (await value(first, 'Address')) === 'Street 2');
    await field(first, 'Name').fill('Hall 1');
    await save(first);
    await closed(first);
    const { data: kept } = await api.GET('/sites/{siteId}', { params });
    expect(kept).toMatchObject({ name: 'Hall 1', address: 'Street 2' });
  });
});
