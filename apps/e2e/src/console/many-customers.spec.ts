import { beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { createProvider } from '../testing/customer-fixture.js';
import { query } from '../testing/stack.js';
import { useBrowser } from '../testing/browser.js';

const MANY = 10_000;
/** The visible rows, and some above and below. */
const MOST_ROWS = 60;

const browsers = useBrowser();
let page: Page;

beforeAll(async () => {
  const provider = await createProvider();
  await query(
    'tenant-access',
    `insert into customers (id, provider_id, name, kind, created_at, version)
     select gen_random_uuid(), $1, 'Customer ' || lpad(n::text, 5, '0'), 'corporate', now(), 1 from generate_series(1, $2::integer) n`,
    [provider.id, MANY],
  );
  page = await browsers.signedIn(provider.admin.email, { path: '/customers' });
  await page.getByRole('row').filter({ hasText: 'Customer 00001' }).waitFor();
});

const rows = (): Promise<number> => page.evaluate<number>('document.querySelectorAll("tr").length');

/** Scrolls to the end repeatedly until a customer is visible. */
async function scrollDownTo(name: string): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: name });
  for (let i = 0; i < 60 && (await row.count()) === 0; i++) {
    await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    await row.waitFor({ timeout: 500 }).catch(() => undefined);
  }
  await row.waitFor();
}

it('A1: a list of 10,000 customers loads while scrolling, and only visible rows are rendered', async () => {
  for (const last of ['Customer 00100', 'Customer 00200', 'Customer 00300']) {
    await scrollDownTo(last);
    expect(await rows()).toBeLessThan(MOST_ROWS);
  }
  await page.evaluate('scrollTo(0, 0)');
  await page.getByRole('row').filter({ hasText: 'Customer 00001' }).waitFor();
  expect(await rows()).toBeLessThan(MOST_ROWS);
});

it('A1: 10,000 customers are counted by status, and sorted by name either way, in the address', async () => {
  await page.getByRole('button', { name: 'All 10,000' }).waitFor();
  await page.getByRole('button', { name: 'Off 10,000' }).waitFor();
  await page.getByRole('button', { name: 'Name', exact: true }).click();
  await page.getByRole('row').filter({ hasText: 'Customer 10000' }).waitFor();
  expect(new URL(page.url()).search).toBe('?order=desc');
  const head = page.getByRole('columnheader', { name: 'Name' });
  expect(await head.getAttribute('aria-sort')).toBe('descending');
  await page.getByRole('button', { name: 'Name', exact: true }).click();
  await page.getByRole('row').filter({ hasText: 'Customer 00001' }).waitFor();
  await page.getByRole('button', { name: 'Since', exact: true }).click();
  await page.waitForURL('**/customers?sort=since');
  await page.getByRole('button', { name: 'Name', exact: true }).click();
  await page.getByRole('row').filter({ hasText: 'Customer 00001' }).waitFor();
});

it('A1: all 10,000 customers are selected with two clicks', async () => {
  await page.getByRole('checkbox', { name: 'Select all rows that are loaded' }).click();
  await page.getByRole('button', { name: 'Select all matching' }).click();
  await page.getByText('10000 selected').waitFor();
  await page.getByRole('button', { name: 'Clear selection' }).click();
});

it('A1: one of 10,000 customers is found by name', async () => {
  await page.getByRole('searchbox').fill('Customer 09876');
  await page.getByRole('link', { name: 'Customer 09876' }).click();
  await page.getByRole('heading', { name: 'Customer 09876' }).waitFor();
});

it('A1: Ctrl+P prints the first 2,000 of 10,000 customers', async () => {
  await page.goto(new URL('/customers', page.url()).href);
  await page.getByRole('row').filter({ hasText: 'Customer 00001' }).waitFor();
  await page.evaluate(`
    print = () => {
      dispatchEvent(new Event('beforeprint'));
      printed = document.querySelectorAll('table.list tr[data-index]').length;
      dispatchEvent(new Event('afterprint'));
    };
  `);
  await page.keyboard.press('Control+p');
  await expect.poll(() => page.evaluate('globalThis.printed'), { timeout: 30_000 }).toBe(2_000);
});

it('A1: the first key after a pause is searched for without a wait for another', async () => {
  await page.goto(new URL('/customers', page.url()).href);
  await page.getByRole('row').filter({ hasText: 'Customer 00001' }).waitFor();
  // No timer fires any more, such as the one that waits for another key.
  await page.evaluate(
    '{ const set = setTimeout; window.setTimeout = (work, ms, ...rest) => (ms > 0 ? 1 : set(work, ms, ...rest)); }',
  );
  await page.getByRole('searchbox').press('9');
  await page.waitForURL('**/customers?q=9');
});
