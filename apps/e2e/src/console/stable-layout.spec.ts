import { setTimeout } from 'node:timers/promises';
import { eventually } from '@gatehouse/testing/wait';
import type { Locator, Page, Request } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { useBrowser } from '../testing/browser.js';
import {
  acceptedCustomer,
  activatedCustomer,
  createJob,
  createProvider,
  getCustomer,
  type Customer,
  type Provider,
} from '../testing/customer-fixture.js';
import { createResources } from '../testing/resource-fixture.js';

const browsers = useBrowser();
/** How much later the rest of a page loads than its list. */
const DELAY_MS = 300;

let provider: Provider;
let admin: string;
let customerId: string;
let page: Page;

beforeAll(async () => {
  provider = await createProvider();
  const customer = await acceptedCustomer(provider, { areas: ['jobs', 'assets'] });
  await createResources(provider, customer, await createJob(provider, customer, 'Doors'));
  admin = provider.admin.email;
  const body = { filters: [{ name: 'Clinics', query: 'q=clinic' }] };
  await provider.admin.call('PUT', '/me/saved-filters/customers', { body });
  customerId = customer.id;
  page = await browsers.signedIn(admin);
});

it.each<[list: string, path: () => string, call: RegExp]>([
  ['customers', () => '/customers', /\/customers$/],
  ['a customer’s people', () => `/customers/${customerId}/people`, /\/members$/],
  ['a customer’s invitations', () => `/customers/${customerId}/invitations`, /\/invitations$/],
  ['a customer’s changes', () => `/customers/${customerId}/changes`, /\/audit-events$/],
  ['jobs', () => '/jobs', /\/jobs$/],
  ['assets', () => '/assets', /\/assets$/],
  ['sites', () => '/sites', /\/sites$/],
  ['users', () => '/users', /\/members$/],
  ['access', () => '/settings/access', /\/customers$/],
  ['the audit log', () => '/settings/audit', /\/audit-events$/],
  ['webhooks', () => '/settings/webhooks', /\/webhooks$/],
  ['applications', () => '/settings/applications', /\/applications$/],
  ['service accounts', () => '/settings/service-accounts', /\/service-accounts$/],
  ['roles', () => '/settings/roles', /\/roles$/],
  ['terms', () => '/settings/terms', /\/terms$/],
])(
  'rows of the list of %s stay where they are while the rest of its page loads, so that a click hits what was aimed at',
  async (_, path, call) => {
    const others = await delayOthers(page, call);
    await page.goto(new URL(path(), page.url()).href);
    const atFirst = await topOfFirstRow(page);
    await others.loaded();
    expect(await topOfFirstRow(page)).toBe(atFirst);
  },
);

it('A2 A4: what is pressed stays under the pointer when a customer accepts meanwhile', async () => {
  const [first, second] = [await activatedCustomer(provider), await activatedCustomer(provider)];
  const untilStatusIs = (status: string) =>
    eventually(async () => (await getCustomer(provider, first)).access.status === status);
  const customers = await browsers.signedIn(admin, { path: `/customers/${first.id}` });
  const toast = ({ name }: Customer) => customers.getByRole('alert').filter({ hasText: name });
  await customers.getByRole('button', { name: 'Portal access pending' }).click();
  await customers.getByRole('menuitem', { name: 'Disable portal access' }).click();
  const dialog = customers.getByRole('dialog');
  await dialog.getByText('activation link').waitFor();
  await press(
    customers,
    dialog.getByRole('button', { name: 'Disable portal access' }),
    async () => {
      await first.person.acceptTerms();
      await dialog.getByText('signed out immediately').waitFor();
    },
  );
  await untilStatusIs('disabled');
  await press(customers, toast(first).getByRole('button', { name: 'Undo' }), async () => {
    await second.person.acceptTerms();
    await toast(second).waitFor();
  });
  await untilStatusIs('accepted');
});

/** Presses the mouse on a button, and releases it after something happened. */
async function press(on: Page, button: Locator, meanwhile: () => Promise<void>): Promise<void> {
  await button.hover();
  await on.mouse.down();
  await meanwhile();
  await on.mouse.up();
}

/** Delays what a page fetches, except the call of its list. */
async function delayOthers(page: Page, call: RegExp): Promise<{ loaded: () => Promise<true> }> {
  const pending = new Set<Request>();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  page.removeAllListeners('requestfinished').on('requestfinished', (each) => pending.delete(each));
  page.removeAllListeners('requestfailed').on('requestfailed', (each) => pending.delete(each));
  await page.route('**', async (route) => {
    const request = route.request();
    const isStream = request.headers().accept?.includes('text/event-stream');
    if (request.resourceType() === 'fetch' && !isStream) {
      pending.add(request);
      if (!call.test(new URL(request.url()).pathname)) await setTimeout(DELAY_MS);
    }
    await route.continue();
  });
  return { loaded: () => eventually(() => pending.size === 0 && setTimeout(DELAY_MS, true)) };
}

async function topOfFirstRow(page: Page): Promise<number> {
  const row = page.locator('main tbody tr').first();
  return row.evaluate((element) => Math.round(element.getBoundingClientRect().top));
}
