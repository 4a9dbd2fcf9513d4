import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import {
  createCustomer,
  createProvider,
  getCustomer,
  type Customer,
  type Provider,
} from '../testing/customer-fixture.js';
import { accessibilityViolations, injectAxe } from '../testing/accessibility.js';
import { useBrowser } from '../testing/browser.js';

const browsers = useBrowser();
let provider: Provider;
let page: Page;
let customers: Customer[];

beforeAll(async () => {
  provider = await createProvider();
  const names = ['Anchor Hotel', 'Beacon School', 'Cove Bakery'];
  customers = await Promise.all(names.map((name) => createCustomer(provider, { name })));
  await createCustomer(provider, { name: 'Dune Studio, "Ltd"', email: null });
  page = await browsers.signedIn(provider.admin.email, { path: '/customers' });
});

const select = (name: string) => page.getByRole('checkbox', { name: `Select ${name}` });
const bar = () => page.getByRole('region', { name: 'Selection' });
const statuses = async (): Promise<string[]> =>
  (await Promise.all(customers.map((each) => getCustomer(provider, each)))).map(
    ({ access }) => access.status,
  );

describe('selected customers', () => {
  it('A2: are turned on together, with the outcome of each', async () => {
    await select('Anchor Hotel').check();
    await select('Dune Studio').click({ modifiers: ['Shift'] });
    await bar().getByText('4 selected').waitFor();
    await injectAxe(page);
    expect(await accessibilityViolations(page)).toEqual([]);
    const requests: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/access')) requests.push(request.method());
    });
    await bar().getByRole('button', { name: 'Turn on' }).click();
    await page.getByRole('button', { name: 'Turn on 4 customers' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('3 done').waitFor();
    await dialog.getByText('1 failed').waitFor();
    const failure = dialog.getByRole('row').filter({ hasText: 'Dune Studio' });
    await failure.getByText('The customer has no email address').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    expect(await statuses()).toEqual(['pending', 'pending', 'pending']);
    expect(requests).toEqual(['POST']);
    await page
      .getByRole('row')
      .filter({ hasText: 'Anchor Hotel' })
      .getByText('Pending')
      .last()
      .waitFor();
  });

  it('A4: are turned off together until someone stops it', async () => {
    await select('Dune Studio').uncheck();
    await page.route(/\/access$/, async (route) => {
      const response = await route.fetch();
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.fulfill({ response });
    });
    await bar().getByRole('button', { name: 'Turn off' }).click();
    await page.getByRole('button', { name: 'Turn off 3 customers' }).click();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('button', { name: 'Download outcomes' }).waitFor();
    await page.unroute(/\/access$/);
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
    // What had begun was not interrupted.
    expect(await statuses()).toEqual(['disabled', 'disabled', 'disabled']);
  });

  it('are exported as CSV', async () => {
    await select('Dune Studio').check();
    const downloading = page.waitForEvent('download');
    await bar().getByRole('button', { name: 'Export CSV' }).click();
    const path = await (await downloading).path();
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFFid,name,kind,email,access,areas,pendingSince,acceptedAt,disabledAt',
    );
    expect(lines).toHaveLength(5);
    expect(lines.at(-1)).toContain(',"Dune Studio, ""Ltd""",corporate,,off,');
    await bar().getByRole('button', { name: 'Clear selection' }).click();
    await bar().waitFor({ state: 'detached' });
  });
});

describe('the list of customers', () => {
  it('is filtered by status with buttons, in the address of the page', async () => {
    await page.getByRole('button', { name: /^Off \d/ }).click();
    await page.getByRole('row').filter({ hasText: 'Anchor Hotel' }).waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('?access=off');
    await page.getByRole('button', { name: /^All \d/ }).click();
    await page.getByRole('row').filter({ hasText: 'Anchor Hotel' }).waitFor();
  });

  it('shows the columns that were chosen, also after a reload', async () => {
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Areas' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Type' }).click();
    await page.reload();
    await page.getByRole('columnheader', { name: 'Areas' }).waitFor();
    expect(await page.getByRole('columnheader', { name: 'Type' }).count()).toBe(0);
  });

  it('opens a customer with a click anywhere in its row', async () => {
    await page
      .getByRole('row')
      .filter({ hasText: 'Cove Bakery' })
      .getByText('Disabled')
      .last()
      .click();
    await page.getByRole('heading', { name: 'Cove Bakery' }).waitFor();
  });
});
