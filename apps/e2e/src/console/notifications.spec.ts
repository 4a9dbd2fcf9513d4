import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import {
  acceptedCustomer,
  createJob,
  createProvider,
  type Provider,
  type ServedCustomer,
} from '../testing/customer-fixture.js';
import { useBrowser, waitForText } from '../testing/browser.js';

const browsers = useBrowser();
let provider: Provider;
let customer: ServedCustomer;
let page: Page;

beforeAll(async () => {
  provider = await createProvider();
  customer = await acceptedCustomer(provider);
  page = await browsers.signedIn(customer.email);
});

const bell = (unread: string) =>
  page.getByRole('button', { name: `Notifications, ${unread} unread` });
const news = () => page.getByRole('dialog', { name: 'Notifications' });
const choice = (name: string) => page.getByRole('switch', { name });

describe('the notification bell', () => {
  it('B11: counts new notifications without a reload', async () => {
    await bell('none').waitFor();
    await createJob(provider, customer, 'Paint the fence');
    await bell('1').waitFor();
    await createJob(provider, customer, 'Oil the gate');
    await bell('2').waitFor();
  });

  it('B11: shows a notification, links to its subject and marks it as read in every tab', async () => {
    const other = await page.context().newPage();
    await other.goto(page.url());
    await bell('2').click();
    await news().getByText('New job').first().waitFor();
    await news().getByRole('link', { name: 'Oil the gate' }).click();
    await page.getByRole('heading', { name: 'Oil the gate' }).waitFor();
    await bell('1').waitFor();
    await other.getByRole('button', { name: 'Notifications, 1 unread' }).waitFor();
    await other.close();
  });

  it('opens and closes by keyboard and restores the focus', async () => {
    await bell('1').focus();
    await page.keyboard.press('Enter');
    await news().waitFor();
    await page.keyboard.press('Escape');
    await news().waitFor({ state: 'detached' });
    await page.locator('[aria-label="Notifications, 1 unread"]:focus').waitFor();
  });

  it('links to a page where everything can be marked as read', async () => {
    await bell('1').click();
    await news().getByRole('link', { name: 'Show all' }).click();
    await page.getByRole('row').filter({ hasText: 'Paint the fence' }).waitFor();
    await page.getByRole('button', { name: 'Mark all as read' }).click();
    await bell('none').waitFor();
  });
});

describe('personal settings', () => {
  it('B11: turn off a notification kind in the app and keep it by email', async () => {
    await page.getByRole('link', { name: 'Notification settings' }).click();
    await choice('Jobs: In app').waitFor();
    expect(await page.getByRole('switch').count()).toBe(10);
    // Clicks the visible part of the switch.
    await page
      .locator('label', { has: choice('Jobs: In app') })
      .or(choice('Jobs: In app'))
      .first()
      .click();
    await page.reload();
    await choice('Jobs: In app').waitFor();
    expect(await choice('Jobs: In app').isChecked()).toBe(false);
    expect(await choice('Jobs: Email').isChecked()).toBe(true);
    await page.goto(new URL('/notifications', page.url()).href);
    await waitForText(page, 'No notifications');
  });
});

it('a printed list says when something happened, not how long ago', async () => {
  await page.goto(new URL('/jobs', page.url()).href);
  const time = page.locator('table.list time').first();
  await time.waitFor();
  const exact = await time.getAttribute('title');
  await page.emulateMedia({ media: 'print' });
  const shown = await page.evaluate(
    `getComputedStyle(document.querySelector('table.list time'), '::after').content`,
  );
  expect(shown).toBe(JSON.stringify(exact));
  await page.emulateMedia({ media: 'screen' });
});
