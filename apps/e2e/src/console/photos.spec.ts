import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { createColleague } from '../testing/colleague-fixture.js';
import { acceptedCustomer, createProvider, type Provider } from '../testing/customer-fixture.js';
import type { ServedCustomer } from '../testing/customer-fixture.js';
import { PIXEL } from '../testing/photo-fixture.js';
import { useBrowser, waitForText } from '../testing/browser.js';

const browsers = useBrowser();
const photo = { name: 'leak.png', mimeType: 'image/png', buffer: PIXEL };
let provider: Provider;
let customer: ServedCustomer;
let ours: Page;
let theirs: Page;

beforeAll(async () => {
  provider = await createProvider();
  // The user can see neither assets nor sites.
  customer = await acceptedCustomer(provider, { areas: ['jobs', 'problem-reports'] });
  for (const name of ['Pump 7', 'Pump 8'])
    await provider.admin.api.POST('/assets', { body: { customerId: customer.id, name } });
  [ours, theirs] = [
    await browsers.signedIn(provider.admin.email),
    await browsers.signedIn(customer.email, { path: '/report' }),
  ];
});

const shown = (page: Page) => page.getByRole('button', { name: 'View leak.png' });

describe('a problem report', () => {
  it('D5 D6: can include a photo, even when reporting is all the user may do', async () => {
    await theirs.getByRole('combobox', { name: 'Which asset?' }).fill('8');
    await theirs.getByRole('option', { name: 'Pump 8' }).click();
    await theirs.getByLabel('What’s wrong?').fill('It leaks');
    await theirs.getByLabel('Description').fill('Below the valve.');
    const notes = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('x') };
    await theirs.locator('input[type=file]').setInputFiles([photo, notes]);
    await waitForText(theirs, 'One file isn’t a JPEG, PNG or WebP');
    await theirs.getByRole('button', { name: 'Remove notes.txt' }).click();
    await theirs.getByRole('button', { name: 'Report problem' }).click();
    await theirs.getByRole('link', { name: 'View job' }).click();
    await theirs.getByRole('heading', { name: 'It leaks' }).waitFor();
    await shown(theirs).getByRole('img').waitFor();
  });

  it('D5: can be edited by the provider', async () => {
    await ours.getByRole('navigation').getByRole('link', { name: 'Jobs' }).click();
    await ours.getByRole('link', { name: 'It leaks' }).click();
    await ours.getByRole('button', { name: 'Edit' }).click();
    await ours.getByLabel('Description').fill('Below the valve, since Monday.');
    await choose('Priority', 'Urgent');
    await choose('Assigned to', 'Kim Doe');
    await ours.getByRole('button', { name: 'Save' }).click();
    await ours.getByText('Below the valve, since Monday.').waitFor();
    for (const text of ['Urgent', 'you']) await waitForText(ours, text);
  });

  it('an internal comment is labelled and hidden from the customer', async () => {
    await ours.getByLabel('Write a comment').fill('The contract covers this.');
    await ours.getByRole('checkbox', { name: /Internal/ }).check();
    await ours.getByRole('button', { name: 'Send' }).click();
    await ours.locator('.internal').getByText('The contract covers this.').waitFor();
    await theirs.reload();
    await waitForText(theirs, 'No comments yet.');
  });

  it('a photo can be viewed, added and removed, after a warning about who loses it', async () => {
    await shown(ours).click();
    await ours.getByRole('dialog').getByRole('img', { name: 'leak.png' }).waitFor();
    await ours
      .getByRole('dialog')
      .getByText(/^Kim Doe · /)
      .waitFor();
    await ours.getByRole('button', { name: 'Remove photo' }).click();
    await waitForText(ours, 'The photo is deleted for everyone who can see the job.');
    await ours.getByRole('button', { name: 'Remove photo' }).click();
    await shown(ours).waitFor({ state: 'detached' });
    await ours.locator('input[type=file]').setInputFiles({ ...photo, name: 'mended.png' });
    await ours.getByRole('button', { name: 'View mended.png' }).waitFor();
    await theirs.reload();
    await theirs.getByRole('button', { name: 'View mended.png' }).waitFor();
    expect(await shown(theirs).count()).toBe(0);
  });
});

describe('an asset import', () => {
  it('previews every row before adding anything', async () => {
    await ours.goto(new URL(`/customers/${customer.id}/assets`, ours.url()).href);
    await ours.getByRole('button', { name: 'Import' }).click();
    const csv = 'name,code,state\nValve 1,V-1,in-operation\nValve 2,V-2,broken\nValve 3,V-3,\n';
    const file = { name: 'assets.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
    await ours.getByRole('dialog').locator('input[type=file]').setInputFiles(file);
    await ours.getByRole('button', { name: 'Preview import' }).click();
    await waitForText(ours, '2 to add');
    await ours.getByRole('region', { name: 'Rejected rows' }).getByText('V-2').waitFor();
    await ours.getByRole('button', { name: 'Add 2 assets' }).click();
    await waitForText(ours, 'Import complete: 2 assets added.');
    await ours.getByRole('button', { name: 'Close' }).last().click();
    await ours.getByRole('row').filter({ hasText: 'Valve 3' }).waitFor();
  });
});

describe('an import file with errors', () => {
  it('F70: is reported in the user’s language with spreadsheet row numbers', async () => {
    const path = `/customers/${customer.id}/assets`;
    const { email, person } = await createColleague(provider, { roles: ['administrator'] });
    await person.call('PATCH', '/me', { body: { language: 'de' } });
    const page = await browsers.signedIn(email, { path });
    await page.getByRole('button', { name: 'Importieren' }).click();
    const send = async (csv: string): Promise<void> => {
      const file = { name: 'assets.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
      await page.getByRole('dialog').locator('input[type=file]').setInputFiles(file);
      await page.getByRole('button', { name: 'Vorschau anzeigen' }).click();
    };
    await send('NAME;Farbe\nPumpe;rot\n');
    await waitForText(page, 'Farbe: Unbekannte Spalte.');
    await send('sep=;\nNAME;Code;State\n;;\n\nPumpe;P-1;kaputt\nPumpe;;\n;P-2;\n');
    const rejected = page.getByRole('region', { name: 'Abgelehnte Zeilen' });
    await rejected.waitFor();
    const rows = await rejected.getByRole('row').allInnerTexts();
    expect(rows.slice(1).map((row) => row.replace(/\s+/g, ' ').trim())).toEqual([
      '4 P-1 state: Zulässig sind: in-operation, needs-attention, out-of-order, retired.',
      '5 – code: Zur Identifizierung der Anlage ist ein Code oder eine Seriennummer erforderlich.',
      '6 P-2 name: Dieses Feld ist erforderlich.',
    ]);
  });
});

async function choose(label: string, option: string): Promise<void> {
  await ours.getByRole('combobox', { name: label }).click();
  await ours.getByRole('option', { name: option, exact: true }).click();
}
