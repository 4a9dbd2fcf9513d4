import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations, injectAxe } from '../testing/accessibility.js';
import { useBrowser } from '../testing/browser.js';
import {
  acceptedCustomer,
  createJob,
  createProvider,
  type Provider,
  type ServedCustomer,
} from '../testing/customer-fixture.js';

const AREAS = ['dashboard', 'jobs', 'assets'];

const browsers = useBrowser();
let provider: Provider;
let customer: ServedCustomer;

beforeAll(async () => {
  provider = await createProvider();
  customer = await acceptedCustomer(provider, { areas: AREAS });
});

describe('the dashboard', () => {
  it('B3: says what it will count, and leads there, as long as there is nothing', async () => {
    const page = await browsers.signedIn(customer.email);
    await page.getByRole('heading', { name: 'No jobs yet' }).waitFor();
    await page.getByRole('heading', { name: 'No assets yet' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Jobs' }).click();
    await page.getByRole('heading', { level: 1, name: 'Jobs' }).waitFor();
  });

  it('B3: draws the jobs of each month, names the values, and shows them as a table', async () => {
    await createJob(provider, customer, 'Replace the doors');
    await createJob(provider, customer, 'Replace the lamps');
    const page = await browsers.signedIn(customer.email);
    const chart = page.locator('svg:has(.visx-bar)');
    await chart.waitFor();
    const box = await chart.boundingBox();
    if (!box) throw new Error('the chart is not shown');
    // This month is the last one.
    await page.mouse.move(box.x + box.width - 20, box.y + box.height / 2);
    const thisMonth = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric' }).format();
    await page.locator('[aria-hidden]').getByText(thisMonth).waitFor();
    await injectAxe(page);
    expect(await accessibilityViolations(page)).toEqual([]);
    const row = page.getByRole('table', { name: 'Jobs by month' }).getByRole('row').last();
    expect(await row.getByRole('cell').allTextContents()).toEqual(['2', '0']);
    await page.getByRole('button', { name: 'As a table' }).click();
    await row.waitFor();
    await chart.waitFor({ state: 'detached' });
  });

  it('B3: leads from a status to what has it', async () => {
    const page = await browsers.signedIn(customer.email);
    await page.getByRole('main').getByRole('link', { name: 'New', exact: true }).click();
    await page.getByText('Replace the lamps').waitFor();
    expect(new URL(page.url()).search).toBe('?state=new');
  });
});
