import { beforeAll, expect, it } from 'vitest';
import { endsWithin } from '@gatehouse/testing/wait';
import type { Page } from 'playwright-core';
import {
  activatedCustomer,
  createCustomer,
  createProvider,
  setAccess,
  type Provider,
} from '../testing/customer-fixture.js';
import { acceptTermsOn, signInOn, useBrowser } from '../testing/browser.js';

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

/** Looks in every frame: a locator looks less often than what is measured takes. */
const seen = (text: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted) =>
      (
        globalThis as unknown as { document: { body: { innerText: string } } }
      ).document.body.innerText.includes(wanted),
    text,
    { polling: 'raf' },
  );

it('A1: a customer that is added elsewhere appears in an open list within a second', async () => {
  const appears = seen('Harbour Clinic');
  await createCustomer(provider, { name: 'Harbour Clinic' });
  expect(await endsWithin(1_000, appears)).toBe(true);
  await appears;
});

it('A2 A4: access that is turned on or off elsewhere is seen on the customer’s open page', async () => {
  const customer = await createCustomer(provider, { name: 'Quay Dentists' });
  await row('Quay Dentists').getByRole('link').click();
  await page.getByText('Portal access has never been turned on').waitFor();
  const pending = seen('Off → Pending');
  await setAccess(provider, customer, { enabled: true });
  expect(await endsWithin(1_000, pending)).toBe(true);
  const disabled = seen('Pending → Disabled');
  await setAccess(provider, customer, { enabled: false });
  expect(await endsWithin(1_000, disabled)).toBe(true);
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
