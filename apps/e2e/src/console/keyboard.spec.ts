import { beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { createCustomer, createProvider, type Customer } from '../testing/customer-fixture.js';
import { accessibilityViolations, injectAxe } from '../testing/accessibility.js';
import { useBrowser } from '../testing/browser.js';

const browsers = useBrowser();
let customer: Customer;
let page: Page;

beforeAll(async () => {
  const provider = await createProvider();
  customer = await createCustomer(provider);
  page = await browsers.signedIn(provider.admin.email, { path: '/jobs' });
  await heading('Jobs').waitFor();
});

const heading = (name: string) => page.getByRole('heading', { name, level: 1 });
const palette = () => page.getByRole('combobox', { name: 'Search customers, people' });
const active = () => page.locator('[role=option][aria-selected=true]');

it('a customer is found and opened from any page', async () => {
  await page.keyboard.press('Control+k');
  await palette().fill(customer.name.toLowerCase());
  await active().filter({ hasText: customer.name }).waitFor();
  await injectAxe(page);
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await heading(customer.name).waitFor();
  await page.getByRole('navigation', { name: 'Breadcrumbs' }).getByText('Customers').click();
  await heading('Customers').waitFor();
});

it('pages and actions are found by their names', async () => {
  await page.keyboard.press('Control+k');
  await palette().fill('add cus');
  await active().filter({ hasText: 'Add customer' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Add customer' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await palette().fill('terms');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await heading('Terms and Conditions').waitFor();
});

it('keys go to pages, focus the search and show themselves', async () => {
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await heading('Customers').waitFor();
  await page.getByRole('row').nth(1).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('gc?');
  expect(await page.getByRole('searchbox').inputValue()).toBe('gc?');
  await page.getByRole('searchbox').blur();
  await page.keyboard.press('Shift+?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
});
