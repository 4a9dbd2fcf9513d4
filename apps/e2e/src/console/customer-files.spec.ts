import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { createProvider } from '../testing/customer-fixture.js';
import { accessibilityViolations, injectAxe } from '../testing/accessibility.js';
import { useBrowser, waitForText } from '../testing/browser.js';

const browsers = useBrowser();
let page: Page;

beforeAll(async () => {
  const provider = await createProvider();
  page = await browsers.signedIn(provider.admin.email, { path: '/customers' });
});

const dialog = () => page.getByRole('dialog');

async function importFile(name: string, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Import' }).click();
  const file = { name, mimeType: '', buffer: Buffer.from(text) };
  await dialog().locator('input[type=file]').setInputFiles(file);
  await dialog().getByRole('button', { name: 'Preview import' }).click();
}

describe('files of customers', () => {
  it('A1: customers are imported from CSV after a preview that names what is wrong', async () => {
    const rows = ['C-1,Lakeside Hotel,lake@hotel.example,de', 'C-2,Hill School,not an address,en'];
    await importFile('customers.csv', ['externalId,name,email,language', ...rows].join('\n'));
    await dialog().getByText('1 to add').waitFor();
    await dialog().getByText('1 rejected').waitFor();
    await dialog().getByRole('row').filter({ hasText: 'C-2' }).waitFor();
    await injectAxe(page);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await page.getByRole('link', { name: 'Lakeside Hotel' }).count()).toBe(0);
    await dialog().getByRole('button', { name: 'Import 1 customer' }).click();
    await dialog().getByText('1 added').waitFor();
    await dialog().getByRole('button', { name: 'Close' }).last().click();
    await page.getByRole('link', { name: 'Lakeside Hotel' }).waitFor();
  });

  it('A1: NDJSON updates the customer with the same external id', async () => {
    const row = { externalId: 'C-1', name: 'Lakeside Resort' };
    await importFile('customers.ndjson', `${JSON.stringify(row)}\n`);
    await dialog().getByText('1 to update').waitFor();
    await dialog().getByRole('button', { name: 'Import 1 customer' }).click();
    await dialog().getByText('1 updated').waitFor();
    await dialog().getByRole('button', { name: 'Close' }).last().click();
    await page.getByRole('link', { name: 'Lakeside Resort' }).waitFor();
  });

  it('A1: the list is exported as CSV', async () => {
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const text = await readFile(await (await downloading).path(), 'utf8');
    expect(text).toContain('externalId');
    expect(text).toContain('Lakeside Resort');
  });

  it('A1: a customer’s external id and language are on its page, and can be changed', async () => {
    await page.getByRole('link', { name: 'Lakeside Resort' }).click();
    await waitForText(page, 'External ID C-1');
    await waitForText(page, 'Deutsch');
    await page.getByRole('button', { name: 'Edit' }).click();
    await dialog().getByRole('textbox', { name: 'External ID' }).fill('C-100');
    await dialog().getByRole('combobox', { name: 'Language' }).click();
    await page.getByRole('option', { name: 'English' }).click();
    await dialog().getByRole('button', { name: 'Save' }).click();
    await waitForText(page, 'External ID C-100');
    await waitForText(page, 'English');
  });
});
