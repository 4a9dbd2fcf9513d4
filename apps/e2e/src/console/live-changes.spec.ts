import { beforeAll, it } from 'vitest';
import type { Page } from 'playwright-core';
import {
  activatedCustomer,
  createCustomer,
  createProvider,
  setAccess,
  type Provider,
} from '../testing/customer-fixture.js';
import { acceptTermsOn, signInOn, useBrowser, waitForText } from '../testing/browser.js';

/** What others do is seen on an open page without touching it. */
const browsers = useBrowser();
let provider: Provider;
let page: Page;

beforeAll(async () => {
  provider = await createProvider();
  page = await browsers.signedIn(provider.admin.email, { path: '/customers' });
  await page.getByText('No customers yet').waitFor();
});

const row = (name: string) => page.getByRole('row').filter({ hasText: name });

it('A1: a customer that is added elsewhere appears in an open list by itself', async () => {
  await createCustomer(provider, { name: 'Harbour Clinic' });
  await row('Harbour Clinic').waitFor();
});

it('A2 A4: access that is turned on or off elsewhere is seen on the customer’s open page', async () => {
  const customer = await createCustomer(provider, { name: 'Quay Dentists' });
  await row('Quay Dentists').getByRole('link').click();
  await page.getByText('Portal access has never been turned on').waitFor();
  await setAccess(provider, customer, { enabled: true });
  await waitForText(page, 'Off → Pending');
  await setAccess(provider, customer, { enabled: false });
  await waitForText(page, 'Pending → Disabled');
});

it('A3: a customer that accepts is announced, and its row says so', async () => {
  const { name, email } = await activatedCustomer(provider);
  await page.getByRole('link', { name: 'Access Management' }).click();
  await row(name).getByText('Pending').waitFor();
  const theirs = await browsers.open('/sign-in');
  await signInOn(theirs, email);
  await acceptTermsOn(theirs);
  await page
    .getByRole('alert')
    .filter({ hasText: `${name} accepted` })
    .waitFor();
  await row(name).getByText('Accepted', { exact: true }).waitFor();
});
